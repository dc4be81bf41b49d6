using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>The laws of one drawing, in the order in which a breach matters to its reader.</summary>
public static class LayoutLaws
{
    public static ImmutableArray<LayoutLaw> All { get; } =
    [
        new("inside-picture", PictureLaws.InsidePicture),
        new("bands-in-order", PictureLaws.BandsInOrder),
        new("everything-drawn", PictureLaws.EverythingDrawn),
        new("contacts-on-line", PictureLaws.ContactsOnLine),
        new("signs-meet", PictureLaws.SignsMeet),
        new("cards-in-lanes", CardLaws.CardsInLanes),
        new("lanes-filled", CardLaws.LanesFilled),
        new("twins-joined", CardLaws.TwinsJoined),
        new("cards-apart", CardLaws.CardsApart),
        new("evidence-over-step", CardLaws.EvidenceOverStep),
        new("phases-head-steps", CardLaws.PhasesHeadSteps),
        new("time-left-to-right", FlowLaws.TimeLeftToRight),
        new("marks-clear", CardLaws.MarksClear),
        new("icons-drawn", IconLaws.IconsDrawn),
        new("icons-clear", IconLaws.IconsClear),
        new("texts-in-cards", TextLaws.TextsInCards),
        new("texts-complete", TextLaws.TextsComplete),
        new("texts-apart", TextLaws.TextsApart),
        new("texts-clear", TextLaws.TextsClear),
        new("flows-touch-cards", FlowLaws.FlowsTouchCards),
        new("flows-clear-of-cards", FlowLaws.FlowsClearOfCards),
        new("flows-clear-of-own-cards", FlowLaws.FlowsClearOfOwnCards),
        new("flows-clear-of-texts", FlowLaws.FlowsClearOfTexts),
        new("flows-apart", FlowLaws.FlowsApart),
        new("ports-apart", FlowLaws.PortsApart),
        new("flow-words-near", FlowLaws.FlowWordsNear),
        new("registers-whole", RegisterLaws.RegistersWhole),
        new("registers-apart", RegisterLaws.RegistersApart),
        new("marks-numbered", RegisterLaws.MarksNumbered),
        new("numbers-in-order", RegisterLaws.NumbersInOrder),
    ];

    /// <summary>The breaches of every law, each as <c>law: breach</c>.</summary>
    public static IEnumerable<string> Check(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var law in All)
        {
            foreach (var fault in law.Faults(picture, blueprint)) yield return law.Name + ": " + fault;
        }
    }
}
