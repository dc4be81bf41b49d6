using Blueprints.Numerics;

namespace Blueprints.ServiceBlueprints;

/// <summary>Mean and variance of a single time, by its shape.</summary>
internal static class DurationMoments
{
    public static Moments Of(double least, double likely, double greatest, DurationShape shape, double deviation)
    {
        switch (shape)
        {
            case DurationShape.Fixed:
                return new(likely, 0);
            case DurationShape.Uniform:
                return new((least + greatest) / 2, (greatest - least) * (greatest - least) / 12);
            case DurationShape.Exponential:
                return new(likely, likely * likely);
            case DurationShape.LogNormal:
                return new(likely, deviation * deviation);
            case DurationShape.Normal:
                return OfNormal(likely, deviation);
            case DurationShape.Triangular:
                // Of least, likely and greatest alike in all orders; by differences, so that no digits are lost.
                var (left, right) = (likely - least, greatest - likely);
                return new((least + likely + greatest) / 3, ((left * left) + (left * right) + (right * right)) / 18);
            default:
                var mean = (least + (4 * likely) + greatest) / 6;
                return new(mean, (mean - least) * (greatest - mean) / 7);
        }
    }

    // What is under zero left out (Johnson, Kotz and Balakrishnan 1994, ch. 13).
    private static Moments OfNormal(double mean, double deviation)
    {
        if (deviation <= 0) return new(mean, 0);
        var from = -mean / deviation;
        var density = Math.Exp(-0.5 * from * from) / Math.Sqrt(2 * Math.PI);
        var ratio = density / NormalDistribution.Cumulative(-from);
        return new(mean + (deviation * ratio), deviation * deviation * (1 + (from * ratio) - (ratio * ratio)));
    }
}
