namespace Blueprints.Tests.Accuracy;

/// <summary>A defect that can be planted in any of the healthy documents.</summary>
/// <param name="Rule">The code of the rule that is to find it.</param>
/// <param name="Plant">
/// Plants it: the document, and the number of the service from 0, by which the place varies. Gives the id of the step or cause at which it
/// is
/// to be found; null where it is about the whole document.
/// </param>
internal sealed record Planting(string Rule, Func<DocumentTree, int, string?> Plant)
{
    /// <summary>What was planted, for messages.</summary>
    public override string ToString() => Rule;
}
