using Blueprints.Geometry;

namespace Blueprints.Office.Slides;

/// <summary>Where a part of a drawing stands on a slide: how pixels become EMU (914,400 an inch).</summary>
/// <param name="From">The part of the drawing, in pixels.</param>
/// <param name="Scale">EMU for a pixel.</param>
/// <param name="Left">Where its left side stands, in EMU.</param>
/// <param name="Top">Where its upper side stands, in EMU.</param>
internal readonly record struct SlideFrame(Rectangle From, double Scale, double Left, double Top)
{
    private const double OnePixel = 9525;

    /// <summary>A part as large as it can be in a room, but not over one and a half times its size, in the middle.</summary>
    public static SlideFrame Fit(Rectangle part, double left, double top, double width, double height)
    {
        var scale = Math.Min(1.5 * OnePixel, Math.Min(width / part.Width, height / part.Height));
        return new SlideFrame(part, scale, left + ((width - (part.Width * scale)) / 2), top + ((height - (part.Height * scale)) / 2));
    }

    public long X(double x) => Round(Left + ((x - From.X) * Scale));

    public long Y(double y) => Round(Top + ((y - From.Y) * Scale));

    public long Length(double length) => Math.Max(1, Round(length * Scale));

    /// <summary>The size of type in hundredths of a point, within what PowerPoint takes.</summary>
    public long Type(double pixels) => Math.Clamp(Round(pixels * Scale / 127), 100, 400_000);

    private static long Round(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);
}
