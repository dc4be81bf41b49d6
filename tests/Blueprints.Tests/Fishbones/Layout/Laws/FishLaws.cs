using System.Collections.Immutable;
using Blueprints.Fishbones;
using Blueprints.Tests.Fishbones.Layout.Drawn;

namespace Blueprints.Tests.Fishbones.Layout.Laws;

/// <summary>The laws of one drawing, in the order in which a breach matters to its reader.</summary>
public static class FishLaws
{
    public static ImmutableArray<FishLaw> All { get; } =
    [
        new("inside-picture", FrameLaws.InsidePicture),
        new("everything-drawn", FrameLaws.EverythingDrawn),
        new("texts-complete", LabelLaws.TextsComplete),
        new("texts-apart", LabelLaws.TextsApart),
        new("texts-legible", LabelLaws.TextsLegible),
        new("texts-in-boxes", LabelLaws.TextsInBoxes),
        new("labels-near", LabelLaws.LabelsNear),
        new("bones-clear-of-texts", LabelLaws.BonesClearOfTexts),
        new("marks-clear", LabelLaws.MarksClear),
        new("boxes-clear", FrameLaws.BoxesClear),
        new("spine-straight", BoneLaws.SpineStraight),
        new("one-angle", BoneLaws.OneAngle),
        new("bones-attached", BoneLaws.BonesAttached),
        new("bones-apart", BoneLaws.BonesApart),
        new("category-order", BoneLaws.CategoryOrder),
        new("sides-alternate", BoneLaws.SidesAlternate),
    ];

    /// <summary>The breaches of every law, each as <c>law: breach</c>.</summary>
    public static IEnumerable<string> Check(FishPicture picture, Fishbone fishbone)
    {
        foreach (var law in All)
        {
            foreach (var fault in law.Faults(picture, fishbone)) yield return law.Name + ": " + fault;
        }
    }
}
