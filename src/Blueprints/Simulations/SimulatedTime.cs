using Blueprints.Measures;

namespace Blueprints.Simulations;

/// <summary>How long cases took, in seconds. Quantiles are at most 0.1% beside those of the cases that were run. Immutable.</summary>
/// <param name="Count">How many cases, over all runs.</param>
/// <param name="Mean">The mean; its error is half the width of the 95% interval over the runs.</param>
/// <param name="Least">The shortest; not a number where there is no case, as with what follows.</param>
/// <param name="Most">The longest.</param>
/// <param name="Deviation">The standard deviation.</param>
/// <param name="Median">Half of the cases take no longer.</param>
/// <param name="P90">90% of the cases take no longer.</param>
/// <param name="P95">95% of the cases take no longer.</param>
public sealed record SimulatedTime(long Count, Figure Mean, double Least, double Most, double Deviation, double Median, double P90, double P95);
