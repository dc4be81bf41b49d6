using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Plans the evidence row: a card over the column of each step that shows the customer something; several in a column stand under each
/// other.
/// </summary>
internal static class EvidencePlan
{
    public static (Rectangle? Row, ImmutableArray<PlacedEvidence> Cards) Place(
        LayoutGraph graph, Grid grid, Columns columns, ITextMeasurer measurer, string separator, double right, ref double y)
    {
        var stacks = new SortedDictionary<int, List<(int Node, ImmutableArray<TextLine> Lines, double Height)>>();
        var highest = 0.0;
        foreach (var node in graph.Nodes)
        {
            if (node.Step is null || node.Step.Evidence.IsDefaultOrEmpty) continue;
            var lines = LineBreaker.Break(measurer, string.Join(separator, node.Step.Evidence), Metrics.EvidenceSize, FontWeight.Regular, Metrics.CardWidth - (2 * Metrics.EvidencePadding) - 6);
            var column = grid.Column[node.Index];
            if (!stacks.TryGetValue(column, out var stack)) stacks.Add(column, stack = []);
            stack.Add((node.Index, lines, (lines.Length * Metrics.EvidenceLine) + (2 * Metrics.EvidencePadding)));
        }

        if (stacks.Count == 0) return (null, []);
        foreach (var stack in stacks.Values) highest = Math.Max(highest, HeightOf(stack));
        var row = new Rectangle(Metrics.Margin, y, right - Metrics.Margin, highest + (2 * Metrics.EvidenceRowPadding));
        var cards = ImmutableArray.CreateBuilder<PlacedEvidence>();
        foreach (var (column, stack) in stacks)
        {
            var top = row.Center.Y - (HeightOf(stack) / 2);
            foreach (var (node, lines, height) in stack)
            {
                cards.Add(new PlacedEvidence(node, new Rectangle(columns.Center(column) - (Metrics.CardWidth / 2), top, Metrics.CardWidth, height), lines));
                top += height + Metrics.EvidenceStackGap;
            }
        }

        y = row.Bottom + Metrics.EvidenceGap;
        return (row, cards.ToImmutable());

        static double HeightOf(List<(int, ImmutableArray<TextLine>, double Height)> stack) =>
            stack.Sum(card => card.Height) + ((stack.Count - 1) * Metrics.EvidenceStackGap);
    }
}
