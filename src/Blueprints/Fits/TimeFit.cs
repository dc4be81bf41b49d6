using Blueprints.ServiceBlueprints;

namespace Blueprints.Fits;

/// <summary>Times as a log recorded them, with the shape that they have. Immutable.</summary>
/// <param name="Count">How many, 1 or more.</param>
/// <param name="Mean">Their mean, in seconds, rounded to 9 digits like all of them.</param>
/// <param name="Deviation">Their standard deviation, in seconds; null of a single one.</param>
/// <param name="Estimate">What is written into a document.</param>
public sealed record TimeFit(int Count, double Mean, double? Deviation, DurationEstimate Estimate)
{
    /// <summary>The least, in seconds.</summary>
    public double Least { get; init; }

    /// <summary>The greatest, in seconds.</summary>
    public double Greatest { get; init; }

    /// <summary>The distance of the sample from the shape, A² (Anderson and Darling 1952); null where no shape was fitted.</summary>
    public double? Distance { get; init; }

    /// <summary>
    /// Whether a sample of the shape would be as far from it in at least 5 of 100 cases; null where no shape was fitted, or there is no limit for it.
    /// </summary>
    public bool? IsKept { get; init; }

    /// <summary>Whether there are fewer than <see cref="FitSheet.Few"/>, so that the figures say little.</summary>
    public bool IsFew => Count < FitSheet.Few;
}
