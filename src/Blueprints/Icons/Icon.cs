using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Icons;

/// <summary>
/// A small picture beside the name of a lane or on the card of a step: one of <see cref="IconList"/>, or a file read by
/// <see cref="IconFile"/>. Immutable; safe to share between threads. Two
/// icons are the same where they are one object.
/// </summary>
public sealed class Icon
{
    internal Icon(string name, Rectangle box, ImmutableArray<IconShape> shapes)
    {
        Name = name;
        Box = box;
        Shapes = shapes;
        Png = [];
    }

    internal Icon(string name, int width, int height, ImmutableArray<byte> png)
    {
        Name = name;
        Box = new Rectangle(0, 0, width, height);
        Shapes = [];
        Png = png;
    }

    /// <summary>The name of a built-in icon, or the path of the file as the document has it.</summary>
    public string Name { get; }

    /// <summary>What is to be seen of it, in its own units.</summary>
    internal Rectangle Box { get; }

    /// <summary>Its shapes, drawn in order; empty for a PNG.</summary>
    internal ImmutableArray<IconShape> Shapes { get; }

    /// <summary>The PNG, checked and stripped of all that is not pixels; empty for shapes.</summary>
    internal ImmutableArray<byte> Png { get; }

    /// <summary>
    /// What one drawing of it costs, in bytes, roughly: those of its file, and a quarter for each pixel to unpack, or 64 for each segment
    /// of a path.
    /// </summary>
    internal long Weight
    {
        get
        {
            var weight = Png.Length == 0 ? 0 : Png.Length + (long)(Box.Width * Box.Height / 4);
            foreach (var shape in Shapes) weight += 64L * (shape.Segments.Length + 1);
            return weight;
        }
    }

    /// <summary><see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
