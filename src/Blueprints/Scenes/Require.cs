using System.Runtime.CompilerServices;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>Holds what a scene promises of its numbers: what breaks it cannot be made.</summary>
internal static class Require
{
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or not over 0.</exception>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "a number over 0 is needed");

    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or below 0.</exception>
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "a number from 0 is needed");

    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite.</exception>
    public static Point Finite(Point value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value.X) && double.IsFinite(value.Y) ? value : throw new ArgumentOutOfRangeException(name, value, "finite coordinates are needed");

    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite, or a side is below 0.</exception>
    public static Rectangle Finite(Rectangle value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value.X) && double.IsFinite(value.Y) && value.Width >= 0 && value.Height >= 0 && double.IsFinite(value.Width) && double.IsFinite(value.Height)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "finite coordinates and sides from 0 are needed");
}
