using System.Collections.Immutable;
using Blueprints.Fonts;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>The words beside an exit, broken for an exit to the side and, narrower, for one up or down.</summary>
/// <param name="Level">The lines beside an exit to the left or right.</param>
/// <param name="Upright">The lines beside an exit up or down; they stay within half a column.</param>
/// <param name="Share">The share in per cent, on a line of its own; null for none.</param>
internal sealed record MeasuredWords(ImmutableArray<TextLine> Level, ImmutableArray<TextLine> Upright, TextLine? Share)
{
    /// <summary>The height of the lines on a level exit, share apart.</summary>
    public double LevelAbove => Level.Length * Metrics.WordsLine;

    /// <summary>The height of all lines beside a level exit.</summary>
    public double LevelHeight => (Level.Length + (Share is null ? 0 : 1)) * Metrics.WordsLine;

    /// <summary>The height of all lines beside an upright exit.</summary>
    public double UprightHeight => (Upright.Length + (Share is null ? 0 : 1)) * Metrics.WordsLine;

    /// <summary>The width of the widest line beside a level exit.</summary>
    public double LevelWidth => Widest(Level);

    /// <summary>The width of the widest line beside an upright exit.</summary>
    public double UprightWidth => Widest(Upright);

    private double Widest(ImmutableArray<TextLine> lines)
    {
        var width = Share?.Width ?? 0;
        foreach (var line in lines) width = Math.Max(width, line.Width);
        return width;
    }
}
