using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Drawing;

/// <summary>A row of a table, its texts broken.</summary>
/// <param name="Row">The row.</param>
/// <param name="Lines">The lines of each cell.</param>
/// <param name="IsRest">Whether it goes on from a part of it on the page before, which shows its marks.</param>
internal sealed record SizedRow(TableRow Row, ImmutableArray<ImmutableArray<TextLine>> Lines, bool IsRest = false)
{
    public int Count { get; } = Math.Max(1, Lines.Max(lines => lines.Length));

    public double Height => (Count * TableMetrics.TextLine) + (2 * TableMetrics.RowPadding);

    /// <summary>The same in parts no higher than a height, one line each at least.</summary>
    public IEnumerable<SizedRow> Parts(double most)
    {
        if (Height <= most)
        {
            yield return this;
            yield break;
        }

        var count = Math.Max(1, (int)((most - (2 * TableMetrics.RowPadding)) / TableMetrics.TextLine));
        for (var first = 0; first < Count; first += count) yield return new SizedRow(Row, [.. Lines.Select(lines => Part(lines, first, count))], first > 0);
    }

    private static ImmutableArray<TextLine> Part(ImmutableArray<TextLine> lines, int first, int count) => first >= lines.Length ? [] : lines.Slice(first, Math.Min(count, lines.Length - first));
}
