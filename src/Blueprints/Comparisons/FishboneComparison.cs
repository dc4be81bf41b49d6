using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Comparisons;

/// <summary>
/// Two fishbones of one effect held against each other: the causes added, taken out, moved and changed, what the figures say, and which
/// weak links are gone. Causes are brought together by their ids, the rest by the
/// likeness of their words within a category. Immutable; safe to share between threads.
/// </summary>
public sealed record FishboneComparison : DiagramComparison
{
    /// <summary>The fishbone before.</summary>
    public required Fishbone Before { get; init; }

    /// <summary>The fishbone after.</summary>
    public required Fishbone After { get; init; }

    /// <inheritdoc/>
    public override Diagram DiagramBefore => Before;

    /// <inheritdoc/>
    public override Diagram DiagramAfter => After;

    /// <summary>
    /// The categories, in the order of the fishbone after; those taken out where they stood. Their causes are told of apart.
    /// </summary>
    public required ImmutableArray<ElementChange<Category>> Categories { get; init; }

    /// <summary>
    /// The causes at all depths, each before those behind it, likewise. One that stands behind another now has a change of <c>parent</c>;
    /// the causes behind it are told of apart.
    /// </summary>
    public required ImmutableArray<ElementChange<Cause>> Causes { get; init; }

    /// <inheritdoc/>
    public override bool IsSame => !IsReordered && Head.IsEmpty && Categories.All(change => change.Kind == ChangeKind.Same) && Causes.All(change => change.Kind == ChangeKind.Same);

    internal override ImmutableArray<ComparedPart> Parts =>
    [
        ComparedPart.Of("categories", new("categories", "类别"), Categories, category => category.Id, category => category.Label),
        ComparedPart.Of("causes", new("causes", "原因"), Causes, cause => cause.Id, cause => cause.Label) with { Unchanged = new("no cause changed", "原因没有增减更改") },
    ];

    /// <summary>Compares two fishbones, with the findings of each as they are. Near-linear in their size; pure.</summary>
    /// <param name="before">The one before.</param>
    /// <param name="after">The one after.</param>
    /// <param name="findingsBefore">What the analysis found in it.</param>
    /// <param name="findingsAfter">The same of the one after.</param>
    /// <exception cref="ArgumentNullException">A fishbone is null.</exception>
    /// <exception cref="ArgumentException">A fishbone built in C# contradicts itself.</exception>
    public static FishboneComparison Of(Fishbone before, Fishbone after, AnalysisResult findingsBefore, AnalysisResult findingsAfter)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(findingsBefore);
        ArgumentNullException.ThrowIfNull(findingsAfter);
        Contradictions.Refuse(before, FishboneValidator.Validate, nameof(before));
        Contradictions.Refuse(after, FishboneValidator.Validate, nameof(after));
        var language = after.Language;
        var categories = ElementMatcher.Compare(before.Categories, after.Categories, language, category => category.Id, CauseFields.Category, category => category.Label);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var category in categories)
        {
            if (category is { Before: { } old, After: { } now }) ids[old.Id] = now.Id;
        }

        var (treeBefore, treeAfter) = (CauseTree.Of(before), CauseTree.Of(after));
        var causes = ElementMatcher.Compare(
            treeBefore.Causes, treeAfter.Causes, language, cause => cause.Id, CauseFields.Cause, cause => cause.Label,
            (a, b) => ids.GetValueOrDefault(treeBefore.CategoryOf(a)) == treeAfter.CategoryOf(b) ? 1 : 0.85);
        foreach (var cause in causes)
        {
            if (cause is { Before: { } old, After: { } now }) ids[old.Id] = now.Id;
        }

        causes = [.. causes.Select(cause => CauseTree.WithParent(cause, treeBefore, treeAfter, ids))];
        return new FishboneComparison
        {
            Before = before,
            After = after,
            Head = ElementMatcher.Differences(before, after, language, CauseFields.Head),
            Categories = categories,
            Causes = causes,
            IsReordered = ElementMatcher.IsReordered(before.Categories, categories) || ElementMatcher.IsReordered(treeBefore.Causes, causes),
            Measures = CompareMeasures(MeasuresOf(before, findingsBefore), MeasuresOf(after, findingsAfter)),
            Findings = FindingChanges.Of(findingsBefore, findingsAfter, id => ids.GetValueOrDefault(id, id)),
        };
    }

    /// <summary>The fishbone after, made of the one before and the changes alone.</summary>
    /// <param name="before">A fishbone equal to <see cref="Before"/>.</param>
    /// <exception cref="ArgumentNullException">The fishbone is null.</exception>
    public Fishbone Apply(Fishbone before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var result = before;
        foreach (var field in CauseFields.Head)
        {
            if (Head.Any(change => change.Key == field.Key)) result = field.Copy(result, After);
        }

        var categories = ElementMatcher.Apply(Categories, CauseFields.Category, category => category);
        var causes = ElementMatcher.Apply(Causes, CauseFields.Cause, cause => cause);
        return result with { Categories = CauseTree.Of(After).Rebuilt(categories, causes) };
    }

    /// <summary>The measures that the findings were computed from, where they are those of this very document.</summary>
    private static FishboneMeasures MeasuresOf(Fishbone diagram, AnalysisResult findings) =>
        findings.Facts is FishboneFacts facts && ReferenceEquals(facts.Diagram, diagram) ? facts.Measures : FishboneMeasures.Of(diagram);

    private static ImmutableArray<MeasureChange> CompareMeasures(FishboneMeasures was, FishboneMeasures now) =>
        [.. FishboneMeasureList.All.Select(m => new MeasureChange(m.Key, m.Name, m.Unit, m.Better, m.Of(was), m.Of(now)))];
}
