using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>A text with the room its ink takes: as measured, and <see cref="Wide"/> as a substitute font may set it.</summary>
public sealed class DrawnText
{
    /// <summary>How much wider than the measured face a substitute may run.</summary>
    public const double Widening = 1.08;

    public DrawnText(TextNode node, GroupNode? owner)
    {
        Node = node;
        Owner = owner;
        Ink = Box(node.Width);
        Wide = Box(node.Width * Widening);
    }

    public TextNode Node { get; }

    /// <summary>The nearest group with a role.</summary>
    public GroupNode? Owner { get; }

    public Rectangle Ink { get; }

    public Rectangle Wide { get; }

    public override string ToString() => $"'{Node.Text}' of {Owner?.Role ?? "nothing"} {Owner?.Id}";

    private Rectangle Box(double width)
    {
        var x = Node.Anchor switch
        {
            TextAnchor.Start => Node.Origin.X,
            TextAnchor.Middle => Node.Origin.X - (width / 2),
            _ => Node.Origin.X - width,
        };
        return new Rectangle(x, Node.Origin.Y - (0.75 * Node.Size), width, 0.97 * Node.Size);
    }
}
