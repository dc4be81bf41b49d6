using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Plans the evidence row: a card over the column of each step that shows the customer something; several in a column stand under each
/// other, each with the label of its step.
/// </summary>
internal static class EvidencePlan
{
    public static (Rectangle? Row, ImmutableArray<PlacedEvidence> Cards) Place(
        LayoutGraph graph, Grid grid, Columns columns, ITextMeasurer measurer, string separator, double right, ref double y)
    {
        var (stacks, count, highest) = (new List<PlacedEvidence>?[grid.Columns], 0, 0.0);
        foreach (var node in graph.Nodes)
        {
            if (node.Step is null || node.Step.Evidence.IsDefaultOrEmpty) continue;
            var column = grid.Column[node.Index];
            var width = Math.Max(Metrics.CardMinWidth, columns.Right[column] - columns.Left[column]) + Metrics.EvidenceOverhang;
            var lines = LineBreaker.Break(measurer, string.Join(separator, node.Step.Evidence), Metrics.EvidenceSize, FontWeight.Regular, width - (2 * Metrics.EvidencePadding) - 6);
            var bounds = new Rectangle(columns.Center(column) - (width / 2), 0, width, (lines.Length * Metrics.EvidenceLine) + (2 * Metrics.EvidencePadding));
            var stack = stacks[column] ??= [];
            stack.Add(new PlacedEvidence(node.Index, bounds, lines));
            count++;
        }

        foreach (var stack in stacks)
        {
            if (stack is { Count: > 1 }) Name(stack, graph, measurer);
            if (stack is not null) highest = Math.Max(highest, HeightOf(stack));
        }

        if (count == 0) return (null, []);
        var row = new Rectangle(Metrics.Margin, y, right - Metrics.Margin, highest + (2 * Metrics.EvidenceRowPadding));
        var cards = ImmutableArray.CreateBuilder<PlacedEvidence>(count);
        foreach (var stack in stacks)
        {
            if (stack is null) continue;
            var top = row.Center.Y - (HeightOf(stack) / 2);
            foreach (var card in stack)
            {
                cards.Add(card with { Bounds = card.Bounds with { Y = top } });
                top += card.Bounds.Height + Metrics.EvidenceStackGap;
            }
        }

        y = row.Bottom + Metrics.EvidenceGap;
        return (row, cards.MoveToImmutable());

        static void Name(List<PlacedEvidence> stack, LayoutGraph graph, ITextMeasurer measurer)
        {
            for (var i = 0; i < stack.Count; i++)
            {
                var bounds = stack[i].Bounds;
                var owner = LineBreaker.Break(measurer, graph.Nodes[stack[i].Node].Step!.Label, Metrics.EvidenceSize, FontWeight.SemiBold, bounds.Width - (2 * Metrics.EvidencePadding) - 6);
                stack[i] = stack[i] with { Owner = owner, Bounds = bounds with { Height = bounds.Height + (owner.Length * Metrics.EvidenceLine) } };
            }
        }

        static double HeightOf(List<PlacedEvidence> stack)
        {
            var cards = 0.0;
            foreach (var card in stack) cards += card.Bounds.Height;
            return cards + ((stack.Count - 1) * Metrics.EvidenceStackGap);
        }
    }
}
