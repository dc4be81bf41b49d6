using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Running;

namespace Blueprints.Scenes;

/// <summary>What an area is filled with.</summary>
/// <param name="Color">The colour, or the ground behind the pattern.</param>
/// <param name="Pattern">The pattern drawn over the colour. Default: none.</param>
/// <param name="EvenOdd">Whether what a path goes round twice is left open, instead of by the direction of its turns. Default: by the
/// direction.</param>
public sealed record Fill(Color Color, Pattern? Pattern = null, bool EvenOdd = false);

/// <summary>A line's look.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Width">The width in pixels, over 0.</param>
/// <param name="Dash">Lengths of dashes and gaps in turn, in pixels; empty for a solid line.</param>
/// <param name="RoundCap">Whether the ends are round. Default: flat.</param>
/// <param name="RoundJoin">Whether the corners are round. Default: pointed, up to four times the width.</param>
/// <exception cref="ArgumentOutOfRangeException">The width is not a number over 0, or a dash or gap is none from 0.</exception>
public sealed record Stroke(Color Color, double Width, ImmutableArray<double> Dash = default, bool RoundCap = false, bool RoundJoin = false)
{
    /// <summary>The width in pixels, over 0.</summary>
    public double Width { get; init => field = Require.Positive(value, nameof(Width)); } = Require.Positive(Width);

    /// <summary>Lengths of dashes and gaps in turn, in pixels; empty for a solid line.</summary>
    public ImmutableArray<double> Dash { get; init => field = Lengths(value); } = Lengths(Dash);

    private static ImmutableArray<double> Lengths(ImmutableArray<double> dash)
    {
        if (dash.IsDefault) return Arrays.Empty<double>();
        foreach (var length in dash) Require.NotNegative(length, nameof(Dash));
        return dash;
    }
}

/// <summary>The patterns of the print theme, on a square tile of <see cref="Spacing"/> pixels.</summary>
/// <param name="Kind">The shape of the pattern.</param>
/// <param name="Color">The colour of its lines or dots.</param>
/// <param name="Spacing">The distance between lines or dots, in pixels.</param>
/// <param name="Width">The width of its lines, or the diameter of its dots, in pixels.</param>
/// <exception cref="ArgumentOutOfRangeException">The spacing or the width is not a number over 0.</exception>
public sealed record Pattern(PatternKind Kind, Color Color, double Spacing, double Width)
{
    /// <summary>The distance between lines or dots, in pixels, over 0.</summary>
    public double Spacing { get; init => field = Require.Positive(value, nameof(Spacing)); } = Require.Positive(Spacing);

    /// <summary>The width of its lines, or the diameter of its dots, in pixels, over 0.</summary>
    public double Width { get; init => field = Require.Positive(value, nameof(Width)); } = Require.Positive(Width);
}

/// <summary>The shapes of pattern.</summary>
public enum PatternKind
{
    /// <summary>Lines rising to the right at 45 degrees.</summary>
    Rising,

    /// <summary>Lines falling to the right at 45 degrees.</summary>
    Falling,

    /// <summary>Horizontal lines.</summary>
    Horizontal,

    /// <summary>Dots.</summary>
    Dots,
}
