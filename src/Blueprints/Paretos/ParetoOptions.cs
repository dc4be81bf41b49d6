using Blueprints.Text;

namespace Blueprints.Paretos;

/// <summary>How a Pareto analysis is made.</summary>
public sealed record ParetoOptions
{
    /// <summary>The usual: by cause, every row, the vital few up to 80 %.</summary>
    public static ParetoOptions Default { get; } = new();

    /// <summary>What the rows are. Default: causes.</summary>
    public ParetoBy By { get; init; }

    /// <summary>How many rows to keep, 1 or more; the rest is folded into the last row, Other. Default: null, all of them.</summary>
    public int? Top { get; init; }

    /// <summary>The language of its own words: the last row, table, chart. Default: null, the fishbone's.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>
    /// The share of the total that the vital few reach, over 0 and up to 1. Default: 0.8 (Juran, Quality Control Handbook, 1951).
    /// </summary>
    public double Threshold { get; init; } = 0.8;
}
