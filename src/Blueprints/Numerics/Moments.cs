namespace Blueprints.Numerics;

/// <summary>Mean and variance of a time, in seconds and square seconds.</summary>
internal readonly record struct Moments(double Mean, double Variance)
{
    /// <summary>Of a mixture, from weights, means and variances of its parts.</summary>
    public static Moments OfMixture(ReadOnlySpan<double> weights, ReadOnlySpan<Moments> parts)
    {
        var (sum, mean, variance) = (0.0, 0.0, 0.0);
        for (var i = 0; i < parts.Length; i++)
        {
            sum += weights[i];
            mean += weights[i] * parts[i].Mean;
        }

        if (sum <= 0) return default;
        mean /= sum;
        for (var i = 0; i < parts.Length; i++)
        {
            var off = parts[i].Mean - mean;
            variance += weights[i] * (parts[i].Variance + (off * off));
        }

        return new(mean, variance / sum);
    }
}
