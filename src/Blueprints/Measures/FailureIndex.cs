namespace Blueprints.Measures;

/// <summary>
/// Failures weighted by how grave they are and related to the volume, after FedEx's service quality index; the weights are the author's.
/// </summary>
/// <param name="Count">How many failures there were.</param>
/// <param name="WeightedSum">The sum of weight times count.</param>
/// <param name="Volume">How many services were given, over 0; null where it is not known.</param>
public sealed record FailureIndex(double Count, double WeightedSum, double? Volume)
{
    /// <summary>
    /// The weighted failures, in points, for each service given; null where the volume is not known. Weights over 1 can make it more than
    /// 1.
    /// </summary>
    public double? Index => Volume is > 0 ? WeightedSum / Volume : null;

    /// <summary>Adds up failures.</summary>
    /// <param name="failures">Weight, 0 or more, and count, 0 or more, of each kind of failure.</param>
    /// <param name="volume">How many services were given.</param>
    public static FailureIndex Of(IEnumerable<(double Weight, double Count)> failures, double? volume)
    {
        ArgumentNullException.ThrowIfNull(failures);
        var (count, sum) = (0.0, 0.0);
        foreach (var failure in failures)
        {
            count += failure.Count;
            sum += failure.Weight * failure.Count;
        }

        return new FailureIndex(count, sum, volume);
    }
}
