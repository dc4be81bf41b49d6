using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>A drawing made by hand that keeps every law, part by part, so that each part can be broken in turn.</summary>
public sealed class SampleDrawing
{
    private static readonly Color Ink = new(0, 0, 0);
    private static readonly Stroke Line = new(Ink, 1.4);
    private readonly SortedDictionary<string, SceneNode> _parts = new(StringComparer.Ordinal)
    {
        ["title"] = Group("title", null, Words("Sample", 20, 30)),
        ["phase"] = Group("phase", "arrive", Rectangle(150, 50, 400, 20), Words("Arrive", 350, 64)),
        ["lane c"] = Group("lane", "customer", Rectangle(5, 160, 590, 110), Words("Guest", 50, 210), Icon("customer", 35, 175)),
        ["lane f"] = Lane("frontstage", "Host", 300),
        ["line"] = Group("line", null, Data("line", "interaction"), Path((0, 280), (600, 280))),
        ["evidence"] = Card("evidence", "a", 160, 90, "Menu"),
        ["a"] = Group("step", "a", Rectangle(160, 190, 100, 40), Words("Enters", 215, 214), Icon("clock", 166, 200)),
        ["b"] = new GroupNode
        {
            Role = "step",
            Id = "b",
            Children = [Diamond(210, 340, 50, 30), Words("Seats?", 210, 344), Group("fail-point", null, new CircleNode(new Point(255, 315), 9, null, Line), Words("F", 255, 319))],
        },
        ["c"] = Card("step", "c", 340, 320, "Sits"),
        ["a>b"] = Flow("a", "b", (210, 230), (210, 310)),
        ["b>c"] = Flow("b", "c", Words("Yes", 300, 334), (260, 340), (340, 340)),
        ["ring"] = Group("contact", "b", new CircleNode(new Point(210, 280), 5, null, Line)),
    };

    public static ServiceBlueprint Blueprint { get; } = new()
    {
        Title = "Sample",
        Lanes =
        [
            new Lane { Id = "frontstage", Label = "Host", Band = Band.Frontstage },
            new Lane { Id = "customer", Label = "Guest", Band = Band.Customer, Icon = IconList.Find("customer") },
        ],
        Phases = [new Phase("arrive", "Arrive")],
        Steps =
        [
            new Step { Id = "a", Lane = "customer", Label = "Enters", Phase = "arrive", Evidence = ["Menu"], Icon = IconList.Find("clock") },
            new Step { Id = "b", Lane = "frontstage", Label = "Seats?", Phase = "arrive" },
            new Step { Id = "c", Lane = "frontstage", Label = "Sits", Phase = "arrive" },
        ],
        Flows = [new Flow { From = "a", To = "b" }, new Flow { From = "b", To = "c", When = "Yes" }],
    };

    /// <summary>The drawing with one part replaced, added or, with null, left out.</summary>
    public SampleDrawing With(string part, SceneNode? node)
    {
        if (node is null) _parts.Remove(part);
        else _parts[part] = node;
        return this;
    }

    public Scene ToScene() => new()
    {
        Width = 600,
        Height = 420,
        Title = "Sample",
        Description = "",
        Language = DiagramLanguage.English,
        Background = new Color(255, 255, 255),
        Nodes = [.. _parts.Values],
    };

    public static GroupNode Lane(string id, string label, double y, double width = 590, double height = 110) => Group("lane", id, Rectangle(5, y, width, height), Words(label, 50, y + 50));

    public static GroupNode Card(string role, string id, double x, double y, string label) => Group(role, id, Rectangle(x, y, 100, 40), Words(label, x + 50, y + 24));

    public static GroupNode Icon(string name, double x, double y) => Group("icon", name, Rectangle(x, y, 20, 20));

    public static GroupNode Flow(string from, string to, params (double X, double Y)[] points) => Group("flow", null, Data("from", from).AddRange(Data("to", to)), Path(points));

    public static GroupNode Flow(string from, string to, TextNode words, params (double X, double Y)[] points) => Group("flow", null, Data("from", from).AddRange(Data("to", to)), Path(points), words);

    public static GroupNode Group(string role, string? id, params SceneNode[] children) => Group(role, id, [], children);

    public static GroupNode Group(string role, string? id, ImmutableArray<KeyValuePair<string, string>> data, params SceneNode[] children) =>
        new() { Role = role, Id = id, Data = data, Children = [.. children] };

    public static TextNode Words(string text, double x, double y) => new(text, new Point(x, y), 12, FontWeight.Regular, Ink, TextAnchor.Middle, text.Length * 6);

    public static RectangleNode Rectangle(double x, double y, double width, double height) => new(new Rectangle(x, y, width, height), 6, null, Line);

    private static PolygonNode Diamond(double x, double y, double halfWidth, double halfHeight) =>
        new([new(x - halfWidth, y), new(x, y - halfHeight), new(x + halfWidth, y), new(x, y + halfHeight)], null, Line);

    public static PathNode Path(params (double X, double Y)[] points) =>
        new([PathSegment.Move(points[0].X, points[0].Y), .. points.Skip(1).Select(point => PathSegment.Line(point.X, point.Y))], null, Line);

    private static ImmutableArray<KeyValuePair<string, string>> Data(string key, string value) => [new(key, value)];
}
