namespace Blueprints.Histograms;

/// <summary>A part of a span of time, and how many cases end in it.</summary>
/// <param name="From">Where it begins, in seconds; a time at the beginning itself belongs to the part before, but in the first.</param>
/// <param name="To">Where it ends, in seconds; of the last, no time is beyond.</param>
/// <param name="Share">The share of the cases in it.</param>
/// <param name="QueuedShare">The same with queues before the lanes; null where these cannot be told.</param>
/// <param name="IsRest">Whether it is the last and takes in a long tail, so that it is longer than the others.</param>
public sealed record TimeBin(double From, double To, double Share, double? QueuedShare, bool IsRest);
