using System.Collections.Immutable;
using Blueprints.Running;

namespace Blueprints.Authoring.Changes;

/// <summary>
/// Changes of steps as they are made on the drawing: each is the smallest edit of the text that brings the flow asked for, and is refused with its
/// reason where the text or the flow leaves no plain way. Comments and layout stay; ids of other steps stay; what comes of it was read, and has no
/// mistake more than before. Pure functions, safe to call from many threads.
/// </summary>
public static class StepChanges
{
    /// <summary>Gives a step another label. Where others name the step, its id stays: one that was made of the label is written out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the step, as the parts of its drawing have it.</param>
    /// <param name="label">The new label; line breaks and blanks around it are taken away.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Relabel(AuthoringDocument document, string id, string label, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Run(document, id, step => Relabelling.Of(step, OneLine(label)), cancellationToken);
    }

    /// <summary>Puts a step into another lane, where it stays in the flow.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the step, as the parts of its drawing have it.</param>
    /// <param name="lane">The id of the lane, as the parts of the drawing have it.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange MoveTo(AuthoringDocument document, string id, string lane, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lane);
        return Run(document, id, step => LaneMove.Of(step, lane), cancellationToken);
    }

    /// <summary>Adds a step of the same lane and phase behind one: it goes on where that one went on. Refused behind decisions, parallel ways and ends.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the step, as the parts of its drawing have it.</param>
    /// <param name="label">The label of the new step; line breaks and blanks around it are taken away.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange AddAfter(AuthoringDocument document, string id, string label, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Run(document, id, step => Addition.Of(step, OneLine(label)), cancellationToken);
    }

    /// <summary>Takes a step away: what led to it leads to where it went on. Refused for decisions, parallel ways and ends of loops, and where it is named
    /// elsewhere, as by a recovery.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the step, as the parts of its drawing have it.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Delete(AuthoringDocument document, string id, CancellationToken cancellationToken = default) => Run(document, id, Deletion.Of, cancellationToken);

    /// <summary>What the text says of a step in each <see cref="StepField"/>, in their order; empty where there is no such step.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the step, as the parts of its drawing have it.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<StepFieldText> FieldsOf(AuthoringDocument document, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        using var scope = Cancellation.Under(cancellationToken);
        return StepText.Find(document, id) is { } step ? [.. Enum.GetValues<StepField>().Select(field => StepFields.Read(step, field))] : [];
    }

    /// <summary>Gives a field of a step another value, or none. A value that the language does not take is refused with the message that it has for it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the step, as the parts of its drawing have it.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value as it would be written; line breaks and blanks around it are taken away, and nothing takes the field away.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Set(AuthoringDocument document, string id, StepField field, string value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Run(document, id, step => StepFields.Set(step, field, OneLine(value)), cancellationToken);
    }

    /// <summary>How a step goes on, by which a further arrow is asked for its meaning; <see cref="ArrowWays.None"/> where there is no such step.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the step, as the parts of its drawing have it.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ArrowWays WaysOf(AuthoringDocument document, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        using var scope = Cancellation.Under(cancellationToken);
        return StepText.Find(document, id) is { } step ? new ArrowText(step).Ways : ArrowWays.None;
    }

    /// <summary>
    /// Draws an arrow between two steps: the way on of a step that has none, one more of parallel ways, or an answer of a choice. An arrow that goes without
    /// saying is written out only where another joins it.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="arrow">The arrow.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Connect(AuthoringDocument document, NewArrow arrow, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arrow);
        var trimmed = arrow with { When = arrow.When is { } when ? OneLine(when) : null, Otherwise = arrow.Otherwise is { } other ? OneLine(other) : null };
        return Run(document, arrow.From, step => ArrowEdits.Connect(step, trimmed), cancellationToken);
    }

    /// <summary>Takes an arrow away: a step whose only one it was goes on nowhere, one whose second one it was goes on by the other alone, whatever the answer
    /// was; the shares of further answers grow by as much.</summary>
    /// <param name="document">The document.</param>
    /// <param name="from">The id of the step that it leaves.</param>
    /// <param name="to">The id of the step that it enters, or <c>end</c>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Disconnect(AuthoringDocument document, string from, string to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Run(document, from, step => ArrowEdits.Disconnect(step, to), cancellationToken);
    }

    private static DrawnChange Run(AuthoringDocument document, string id, Func<StepText, DrawnChange> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        using var scope = Cancellation.Under(cancellationToken);
        if (document.Compilation.HasErrors) return HasMistakes(document);
        return StepText.Find(document, id) is { } step ? change(step) : new DrawnChange([], new Text.Bilingual($"there is no step '{id}' in the text", $"文本里没有步骤“{id}”").In(document.Language));
    }

    internal static DrawnChange HasMistakes(AuthoringDocument document) => new([], new Text.Bilingual("the text has mistakes; put them right first", "文本有错误，请先改正").In(document.Language));

    internal static string OneLine(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
