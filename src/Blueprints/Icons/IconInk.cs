using Blueprints.Geometry;

namespace Blueprints.Icons;

/// <summary>What a shape of an icon is painted with.</summary>
/// <param name="Color">Its own colour; null for that of the place where the icon stands.</param>
/// <param name="Opacity">0 to 1.</param>
internal sealed record IconInk(Color? Color, double Opacity)
{
    /// <summary>The colour of the place, opaque.</summary>
    public static IconInk OfPlace { get; } = new(null, 1);

    public Color At(Color place)
    {
        var color = Color ?? place;
        return color with { Alpha = (byte)Math.Round(color.Alpha * Opacity) };
    }
}
