namespace Blueprints.Geometry;

/// <summary>A rectangle parallel to the axes, in pixels at 100 %.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The top edge.</param>
/// <param name="Width">The width, 0 or more.</param>
/// <param name="Height">The height, 0 or more.</param>
public readonly record struct Rectangle(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The bottom edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The middle.</summary>
    public Point Center => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>Whether the two share an area, edges aside.</summary>
    public bool Overlaps(Rectangle other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether <paramref name="other"/> lies wholly inside, edges included.</summary>
    public bool Contains(Rectangle other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>The rectangle grown by <paramref name="margin"/> on every side; negative shrinks.</summary>
    public Rectangle Grow(double margin) => new(X - margin, Y - margin, Width + (2 * margin), Height + (2 * margin));
}
