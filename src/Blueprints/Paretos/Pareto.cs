using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Text;

namespace Blueprints.Paretos;

/// <summary>
/// A Pareto analysis: counts in falling order with their shares and cumulative shares, and the vital few among them (Juran, Quality Control
/// Handbook, 1951). Immutable; safe to share
/// between threads.
/// </summary>
/// <remarks>
/// <para>Nothing is counted twice. A count holds for the whole branch behind its cause, so the rows are the topmost causes with a count,
/// and the counts of the causes behind one of them
/// break it down and are not added. Where a cause has no count, the causes behind it are looked at in its place.</para>
/// <para>Counts of 0 give no row. Causes ruled out are left out with everything behind them. Where no cause has a count, votes are taken
/// instead.</para>
/// <para>Rows of the same count keep the document's order. What is named Other, 其他 or 其它 becomes one row, the last, whatever its
/// count.</para>
/// </remarks>
public sealed record Pareto
{
    /// <summary>The rows, the largest count first, Other last. Empty where nothing was counted.</summary>
    public required ImmutableArray<ParetoRow> Rows { get; init; }

    /// <summary>The sum of all counts.</summary>
    public required double Total { get; init; }

    /// <summary>
    /// How many rows, from the first, are the vital few: the fewest whose cumulative share reaches <see cref="Threshold"/>. Where the rows
    /// before Other don't reach it, all of those.
    /// </summary>
    public required int VitalCount { get; init; }

    /// <summary>How many causes or categories were counted; more than rows where some were folded.</summary>
    public required int Items { get; init; }

    /// <summary>What the rows are.</summary>
    public required ParetoBy By { get; init; }

    /// <summary>The share that the vital few reach, over 0 and up to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>Whether votes were taken, since there were no counts.</summary>
    public required bool IsVotes { get; init; }

    /// <summary>What was counted, in the author's words; null where not said, and for votes.</summary>
    public required string? Unit { get; init; }

    /// <summary>The effect whose causes were counted.</summary>
    public required string Title { get; init; }

    /// <summary>The fishbone's description; null for none.</summary>
    public required string? Description { get; init; }

    /// <summary>The language of its own words: the one asked for, or the fishbone's.</summary>
    public required DiagramLanguage Language { get; init; }

    /// <summary>The name of the theme that the fishbone asks for; null for none.</summary>
    public required string? Theme { get; init; }

    /// <summary>The share that the vital few make up, 0 to 1.</summary>
    public double VitalShare => VitalCount == 0 ? 0 : Rows[VitalCount - 1].CumulativeShare;

    /// <summary>Counts the causes of a fishbone.</summary>
    /// <param name="fishbone">The fishbone.</param>
    /// <param name="options">What the rows are and how many. Default: <see cref="ParetoOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The fishbone is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">A fishbone built in C# contradicts itself, or the counts add up to more than a number can
    /// hold.</exception>
    public static Pareto Of(Fishbone fishbone, ParetoOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fishbone);
        Contradictions.Refuse(fishbone, FishboneValidator.Validate, nameof(fishbone));
        options ??= ParetoOptions.Default;
        if (options.Top is < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Top, "at least one row has to be kept");
        if (!(options.Threshold is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(options), options.Threshold, "the threshold is over 0 and up to 1");
        return ParetoRanking.Rank(fishbone, options);
    }
}
