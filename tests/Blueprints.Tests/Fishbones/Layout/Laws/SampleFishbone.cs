using Blueprints.Fishbones;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Tests.ServiceBlueprints.Layout.Laws;
using Blueprints.Text;

namespace Blueprints.Tests.Fishbones.Layout.Laws;

/// <summary>A fishbone drawn by hand that keeps every law, part by part, so that each part can be broken in turn.</summary>
public sealed class SampleFishbone
{
    /// <summary>How far a bone of 60 degrees goes sideways for each pixel up.</summary>
    private const double Slant = 0.57735026919;
    private const double SpineY = 200;
    private const double Height = 120;

    private readonly SortedDictionary<string, SceneNode> _parts = new(StringComparer.Ordinal)
    {
        ["title"] = SampleDrawing.Group("title", null, SampleDrawing.Words("Late", 40, 20)),
        ["effect"] = Head(530, 204),
        ["spine"] = SampleDrawing.Group("spine", null, SampleDrawing.Path((60, SpineY), (480, SpineY))),
        ["a"] = A(),
        ["b"] = B(),
        ["c"] = Category("c", "Other", 220),
    };

    public static Fishbone Fishbone { get; } = new()
    {
        Title = "Late",
        Categories =
        [
            new Category { Id = "a", Label = "Craft", Causes = [new Cause { Id = "a1", Label = "Gate", Causes = [new Cause { Id = "a11", Label = "Tug" }] }] },
            new Category { Id = "b", Label = "Stuff", Causes = [new Cause { Id = "b1", Label = "Fuel", Count = 7 }] },
            new Category { Id = "c", Label = "Other" },
        ],
    };

    /// <summary>The drawing with one part replaced, added or, with null, left out.</summary>
    public SampleFishbone With(string part, SceneNode? node)
    {
        if (node is null) _parts.Remove(part);
        else _parts[part] = node;
        return this;
    }

    public Scene ToScene() => new()
    {
        Width = 600,
        Height = 400,
        Title = "Late",
        Description = "",
        Language = DiagramLanguage.English,
        Background = new Color(255, 255, 255),
        Nodes = [.. _parts.Values],
    };

    public static GroupNode Head(double textX, double textY) => SampleDrawing.Group("effect", "effect", SampleDrawing.Rectangle(480, 170, 100, 60), SampleDrawing.Words("Late", textX, textY));

    /// <summary>The first category; its rib at a height, or with its label, its foot or its causes otherwise.</summary>
    public static GroupNode A(double ribLabelY = 134, double footX = 405.36, double endY = 140, params SceneNode[] more) =>
        Category("a", "Craft", 440, children: [Cause("a1", "Gate", 320, ribLabelY, (footX, 140), (300, endY), [Cause("a11", "Tug", 368.4, 112, (380, 140), (368.453, 120)), .. more])]);

    /// <summary>The second category, with a badge at a place.</summary>
    public static GroupNode B(double badgeX = 346, bool below = true) => Category("b", "Stuff", 440, below, [Cause(
        "b1", "Fuel", 330, below ? 254 : 134, (405.36, below ? 260 : 140), (300, below ? 260 : 140),
        SampleDrawing.Group("count", "b1", SampleDrawing.Rectangle(badgeX, 244, 24, 14), SampleDrawing.Words("7", badgeX + 12, 255)))]);

    public static GroupNode Category(string id, string label, double joint, bool below = false, params SceneNode[] children) => Category(id, label, joint, Slant, below, 0, children);

    public static GroupNode Category(string id, string label, double joint, double slant, bool below, double labelShift, params SceneNode[] children)
    {
        var (x, y) = (joint - (Height * slant), below ? SpineY + Height : SpineY - Height);
        var top = below ? y : y - 24;
        return SampleDrawing.Group(
            "category", id, [SampleDrawing.Rectangle(x - 40, top, 80, 24), SampleDrawing.Path((joint, SpineY), (x, y)), SampleDrawing.Words(label, x + labelShift, top + 16), .. children]);
    }

    public static GroupNode Cause(string id, string label, double x, double y, (double X, double Y) foot, (double X, double Y) end, params SceneNode[] children) =>
        SampleDrawing.Group("cause", id, [SampleDrawing.Path(foot, end), SampleDrawing.Words(label, x, y), .. children]);
}
