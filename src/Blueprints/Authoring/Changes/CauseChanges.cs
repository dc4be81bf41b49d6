using Blueprints.Running;

namespace Blueprints.Authoring.Changes;

/// <summary>
/// Changes of a fishbone's causes as they are made on the drawing: each is the smallest edit of the text that brings the causes asked for, and is
/// refused with its reason where the text leaves no plain way. Comments, layout and the ids of other causes stay; what comes of it was read, and has
/// no mistake more than before. Pure functions, safe to call from many threads.
/// </summary>
public static class CauseChanges
{
    /// <summary>Gives a cause or a category other words. The id that a cause has of its own stays; one made of its words follows them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the cause or category, as the parts of its drawing have it.</param>
    /// <param name="label">The new words; line breaks and blanks around them are taken away.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Relabel(AuthoringDocument document, string id, string label, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Run(document, id, cause => CauseEdits.Relabel(cause, StepChanges.OneLine(label)), cancellationToken);
    }

    /// <summary>Adds a cause, the last of those under a cause or a category, those of the template included.</summary>
    /// <param name="document">The document.</param>
    /// <param name="owner">The id of the cause or category that it leads to.</param>
    /// <param name="label">The words of the new cause; line breaks and blanks around them are taken away.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange AddUnder(AuthoringDocument document, string owner, string label, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Run(document, owner, cause => CauseEdits.Add(cause, StepChanges.OneLine(label)), cancellationToken);
    }

    /// <summary>Takes a cause away, or a category, and the causes below it, which <see cref="DrawnChange.Consequence"/> tells. A category of the template
    /// is left out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the cause or category.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Delete(AuthoringDocument document, string id, CancellationToken cancellationToken = default) => Run(document, id, CauseEdits.Delete, cancellationToken);

    /// <summary>Puts a cause, with all below it, under another cause or a category, as the last there. Nothing is done where it stands there already; refused
    /// under itself and what leads to it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the cause.</param>
    /// <param name="owner">The id of the cause or category that it is to lead to.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange MoveUnder(AuthoringDocument document, string id, string owner, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Run(document, id, cause => CauseText.Find(document, owner) is { } under ? CauseEdits.Move(cause, under) : Missing(document, owner), cancellationToken);
    }

    /// <summary>Gives a cause more votes, or takes some back; refused where there would be fewer than none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the cause.</param>
    /// <param name="by">How many more, or fewer where it is negative.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DrawnChange Vote(AuthoringDocument document, string id, int by, CancellationToken cancellationToken = default) => Run(document, id, cause => CauseEdits.Vote(cause, by), cancellationToken);

    private static DrawnChange Run(AuthoringDocument document, string id, Func<CauseText, DrawnChange> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        using var scope = Cancellation.Under(cancellationToken);
        if (document.Compilation.HasErrors) return StepChanges.HasMistakes(document);
        return CauseText.Find(document, id) is { } cause ? change(cause) : Missing(document, id);
    }

    private static DrawnChange Missing(AuthoringDocument document, string id) => new([], new Text.Bilingual($"there is no cause '{id}' in the text", $"文本里没有原因“{id}”").In(document.Language));
}
