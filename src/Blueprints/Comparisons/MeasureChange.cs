using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>A measure before and after.</summary>
/// <param name="Key">The measure's key.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Unit">What its value counts.</param>
/// <param name="Better">Which way it gets better.</param>
/// <param name="Before">Its figure before.</param>
/// <param name="After">Its figure after.</param>
public sealed record MeasureChange(string Key, Bilingual Name, Unit Unit, Direction Better, Figure Before, Figure After)
{
    // Two sums of the same times in another order may differ in their last digits.
    private const double Negligible = 1e-9;

    /// <summary>
    /// Why the two cannot be held against each other, such as <c>no longer stated</c>: what the figure rests on is said in one version and
    /// not in the other. Default: null, they can.
    /// </summary>
    public Bilingual? Unlike { get; init; }

    /// <summary>After less before; null where one of them is absent.</summary>
    public double? Difference
    {
        get
        {
            if (After.Value - Before.Value is not { } difference) return null;
            return Math.Abs(difference) <= Negligible * Math.Max(Math.Abs(After.Value!.Value), Math.Abs(Before.Value!.Value)) ? 0 : difference;
        }
    }

    /// <summary>The difference as a share of the value before; null where one is absent or that is 0 or below.</summary>
    public double? Change => Difference is { } difference && Before.Value is > 0 ? difference / Before.Value : null;

    /// <summary>
    /// Whether it got better, by its own direction; null where it did not move, one figure is absent, their inputs are unlike, or neither
    /// way is better.
    /// </summary>
    public bool? IsBetter => Unlike is not null || Difference is not { } difference || difference == 0 || Better == Direction.Neither ? null : difference < 0 == (Better == Direction.Less);
}
