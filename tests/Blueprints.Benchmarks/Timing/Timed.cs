namespace Blueprints.Benchmarks;

/// <summary>What came of running something many times.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="Least">Milliseconds.</param>
/// <param name="Bytes">Allocated a run.</param>
/// <param name="Pauses">The collector's share of the time, from 0 to 1.</param>
/// <param name="Runs">How many runs.</param>
internal sealed record Timed(double Median, double Least, double Bytes, double Pauses, int Runs);
