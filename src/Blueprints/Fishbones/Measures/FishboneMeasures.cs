using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.Paretos;

namespace Blueprints.Fishbones.Measures;

/// <summary>
/// What can be computed from a fishbone. Every figure that the document does not give the inputs of is absent, with the reason. Immutable;
/// safe to share between threads. The single figures are listed, with
/// formula and source, in <see cref="FishboneMeasureList"/>.
/// </summary>
public sealed record FishboneMeasures
{
    /// <summary>How many categories.</summary>
    public required Figure Categories { get; init; }

    /// <summary>How many causes, at all depths.</summary>
    public required Figure Causes { get; init; }

    /// <summary>How many causes have no cause behind them.</summary>
    public required Figure Roots { get; init; }

    /// <summary>The most causes one behind another.</summary>
    public required Figure Depth { get; init; }

    /// <summary>The share of the causes in the category that has most.</summary>
    public required Figure LargestCategory { get; init; }

    /// <summary>The share of the roots that are confirmed, or ruled out by themselves or with what they are behind.</summary>
    public required Figure RootsVerified { get; init; }

    /// <summary>The share of the causes whose status is confirmed or ruled out.</summary>
    public required Figure Verified { get; init; }

    /// <summary>The share of the causes whose status is confirmed.</summary>
    public required Figure Confirmed { get; init; }

    /// <summary>The share of the causes whose status is ruled out.</summary>
    public required Figure RuledOut { get; init; }

    /// <summary>How many countermeasures.</summary>
    public required Figure Countermeasures { get; init; }

    /// <summary>The share of the countermeasures that have an owner.</summary>
    public required Figure Owned { get; init; }

    /// <summary>The share of the confirmed roots with a countermeasure at them, behind them, or at what they are behind.</summary>
    public required Figure Answered { get; init; }

    /// <summary>What was counted in all.</summary>
    public required Figure Counted { get; init; }

    /// <summary>How many causes are the vital few.</summary>
    public required Figure VitalFew { get; init; }

    /// <summary>The share of the count that the vital few make up.</summary>
    public required Figure VitalShare { get; init; }

    /// <summary>The highest score of the cause-and-effect matrix.</summary>
    public required Figure HighestScore { get; init; }

    /// <summary>
    /// The probability of the effect by the gates and probabilities written, the causes on the main bones combined by or.
    /// </summary>
    public required Figure EffectProbability { get; init; }

    /// <summary>The causes by category, in the order of the document.</summary>
    public required ImmutableArray<CategoryShare> Balance { get; init; }

    /// <summary>
    /// The ids of the vital few, the most counted first; empty where nothing was counted, or too little to tell few from many.
    /// </summary>
    public required ImmutableArray<string> Vital { get; init; }

    /// <summary>The cause-and-effect matrix, the highest score first: the causes that have ratings.</summary>
    public required ImmutableArray<MatrixScore> Matrix { get; init; }

    /// <summary>
    /// The causes whose probability follows by their gates, in the order of the document; empty where <see cref="EffectProbability"/> is
    /// absent.
    /// </summary>
    public required ImmutableArray<CauseProbability> Probabilities { get; init; }

    /// <summary>
    /// Measures a fishbone. Near-linear in its size but for events that stand in several places, which are bounded; pure.
    /// </summary>
    /// <exception cref="ArgumentNullException">The fishbone is null.</exception>
    /// <exception cref="ArgumentException">A fishbone built in C# contradicts itself, as by a negative count or a rating for an output that
    /// is not there.</exception>
    public static FishboneMeasures Of(Fishbone fishbone)
    {
        ArgumentNullException.ThrowIfNull(fishbone);
        Contradictions.Refuse(fishbone, FishboneValidator.Validate, nameof(fishbone));
        return FishboneMeasurer.Measure(new FishboneFacts(fishbone));
    }
}
