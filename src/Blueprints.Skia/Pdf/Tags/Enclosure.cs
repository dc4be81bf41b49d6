using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>A group of a scene at its place among the others: what nodes belong to.</summary>
internal sealed class Enclosure(GroupNode node, Enclosure? outer)
{
    public GroupNode Node => node;

    public Enclosure? Outer => outer;

    /// <summary>The text right inside it, in order.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Whether a group within it is told to readers.</summary>
    public bool HasInner { get; private set; }

    /// <summary>Whether it has something to tell: text, or words on what is drawn.</summary>
    public bool IsTold => Texts.Count > 0 || node.Tooltip is { Length: > 0 };

    /// <summary>What it covers; null where it is empty.</summary>
    public Rectangle? Bounds { get; private set; }

    /// <summary>Takes up a node right inside it.</summary>
    public void Add(SceneNode node, Rectangle bounds)
    {
        if (node is TextNode text) Texts.Add(text.Text);
        Cover(bounds);
    }

    /// <summary>To be called when its nodes are known.</summary>
    public void Close()
    {
        if (outer is null) return;
        if (IsTold || HasInner) outer.HasInner = true;
        if (Bounds is { } bounds) outer.Cover(bounds);
    }

    private void Cover(Rectangle bounds)
    {
        if (Bounds is not { } so)
        {
            Bounds = bounds;
            return;
        }

        var (left, top) = (Math.Min(so.X, bounds.X), Math.Min(so.Y, bounds.Y));
        Bounds = new Rectangle(left, top, Math.Max(so.Right, bounds.Right) - left, Math.Max(so.Bottom, bounds.Bottom) - top);
    }
}
