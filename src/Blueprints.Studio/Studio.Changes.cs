using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using Blueprints.Authoring;
using Blueprints.Authoring.Changes;

namespace Blueprints.Studio;

/// <content>Changes on the drawing.</content>
public static partial class Studio
{
    /// <summary>What a change on the drawing does to the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="language">The language of what is told.</param>
    /// <param name="kind">
    /// What is done: <c>relabel</c>, <c>move</c> (to a lane, or under a cause), <c>add</c> (behind a step, or under a cause), <c>delete</c>, <c>vote</c>, <c>cut</c>
    /// (an arrow), or a field of the form (<see cref="StepField"/>).
    /// </param>
    /// <param name="id">The step, or the cause.</param>
    /// <param name="words">The label, the lane, the cause that it is to lead to, the votes, the step at the other end, or the value.</param>
    /// <returns>JSON: <c>edits</c>; <c>refusal</c>, null where it can be done; <c>consequence</c>, null where there is none to tell.</returns>
    [JSExport]
    public static string Change(string text, string name, string language, string kind, string id, string words)
    {
        var document = Document(text, name, language);
        return StudioJson.Change(document.Compilation.Diagram is Fishbones.Fishbone ? OfCause(document, kind, id, words) : OfStep(document, kind, id, words));
    }

    /// <summary>Draws an arrow between two steps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="language">The language of what is told.</param>
    /// <param name="from">The step that it leaves.</param>
    /// <param name="to">The step that it enters.</param>
    /// <param name="when">The answer that takes it; empty where it is none.</param>
    /// <param name="otherwise">The answer that takes the arrow that is there; empty where it has one, or needs none.</param>
    /// <param name="percent">The share of the cases, in per cent; empty where it is not known.</param>
    /// <returns>As <see cref="Change"/>.</returns>
    [JSExport]
    public static string Connect(string text, string name, string language, string from, string to, string when, string otherwise, string percent)
    {
        double? share = percent.Length == 0 ? null : double.TryParse(percent.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var known) ? known / 100 : 0;
        return StudioJson.Change(StepChanges.Connect(Document(text, name, language), new NewArrow(from, to) { When = when.Length > 0 ? when : null, Otherwise = otherwise.Length > 0 ? otherwise : null, Share = share }));
    }

    /// <summary>What the form and the question beside a card ask of a step: its fields, and how it goes on.</summary>
    /// <returns>JSON: <c>fields</c>, each with its <c>value</c> and how many <c>others</c> there are; <c>ways</c> (<see cref="ArrowWays"/>).</returns>
    [JSExport]
    public static string Step(string text, string name, string language, string id)
    {
        var document = Document(text, name, language);
        return StudioJson.Step(StepChanges.FieldsOf(document, id), StepChanges.WaysOf(document, id));
    }

    private static DrawnChange OfStep(AuthoringDocument document, string kind, string id, string words) => kind switch
    {
        "relabel" => StepChanges.Relabel(document, id, words),
        "move" => StepChanges.MoveTo(document, id, words),
        "add" => StepChanges.AddAfter(document, id, words),
        "cut" => StepChanges.Disconnect(document, id, words),
        "delete" => StepChanges.Delete(document, id),
        _ => StepChanges.Set(document, id, FieldOf(kind), words),
    };

    /// <summary>By hand: a look-up by name would need what is trimmed away.</summary>
    private static StepField FieldOf(string kind) => kind switch
    {
        "Time" => StepField.Time,
        "Wait" => StepField.Wait,
        "Tolerated" => StepField.Tolerated,
        "StandardTime" => StepField.StandardTime,
        "StandardText" => StepField.StandardText,
        "Fail" => StepField.Fail,
        _ => StepField.Decision,
    };

    private static DrawnChange OfCause(AuthoringDocument document, string kind, string id, string words) => kind switch
    {
        "relabel" => CauseChanges.Relabel(document, id, words),
        "move" => CauseChanges.MoveUnder(document, id, words),
        "add" => CauseChanges.AddUnder(document, id, words),
        "vote" => CauseChanges.Vote(document, id, words.StartsWith('-') ? -1 : 1),
        _ => CauseChanges.Delete(document, id),
    };
}
