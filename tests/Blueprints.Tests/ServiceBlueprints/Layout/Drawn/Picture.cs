using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>A scene as its reader sees it: the cards, bands, arrows and texts found by their roles.</summary>
public sealed class Picture
{
    public Picture(Scene scene)
    {
        Scene = scene;
        foreach (var node in scene.Nodes) Visit(node, null, null);
    }

    private readonly Dictionary<GroupNode, int> _tiers = new(ReferenceEqualityComparer.Instance);
    private int _tier = -1;

    public Scene Scene { get; }

    public List<DrawnCard> Cards { get; } = [];

    public List<DrawnBand> Bands { get; } = [];

    public List<DrawnFlow> Flows { get; } = [];

    public List<DrawnText> Texts { get; } = [];

    /// <summary>The icons on cards and beside the names of lanes.</summary>
    public List<DrawnIcon> Icons { get; } = [];

    /// <summary>The rings on the line of interaction.</summary>
    public List<(CircleNode Ring, int Tier)> Contacts { get; } = [];

    /// <summary>The lines between the bands.</summary>
    public List<(GroupNode Group, List<Point> Run)> Lines { get; } = [];

    /// <summary>The groups with a role.</summary>
    public List<GroupNode> Groups { get; } = [];

    /// <summary>The double lines that join the cards of one step, each by its two lines.</summary>
    public List<DrawnJoin> Joins { get; } = [];

    public IEnumerable<DrawnCard> Steps => Ends.Where(card => !card.IsSign);

    /// <summary>What arrows leave and enter: steps, and the signs of arrows that go on in another row.</summary>
    public IEnumerable<DrawnCard> Ends => Cards.Where(card => !card.IsEvidence && card.TwinOf.Length == 0);

    /// <summary>The row of a folded drawing in which a group stands, from 0.</summary>
    public int TierOf(GroupNode group) => _tiers.GetValueOrDefault(group);

    /// <summary>How many rows the drawing is folded into.</summary>
    public int Tiers { get; private set; } = 1;

    /// <summary>The cards that repeat a step in another lane.</summary>
    public IEnumerable<DrawnCard> Twins => Cards.Where(card => card.TwinOf.Length > 0);

    private void Visit(SceneNode node, GroupNode? owner, List<SceneNode>? own)
    {
        switch (node)
        {
            case GroupNode { Role: null } group:
                foreach (var child in group.Children) Visit(child, owner, own);
                break;
            case GroupNode { Role: "tier" } tier:
                Tiers = ++_tier + 1;
                foreach (var child in tier.Children) Visit(child, owner, own);
                break;
            case GroupNode group:
                Groups.Add(group);
                _tiers.Add(group, Math.Max(0, _tier));
                var mine = new List<SceneNode>();
                var firstText = Texts.Count;
                foreach (var child in group.Children) Visit(child, group, mine);
                if (group.Role == "icon") Icons.Add(new DrawnIcon(group, owner, Shapes.Bounds(mine.SelectMany(Shapes.Points))));
                Add(group, mine, Texts.GetRange(firstText, Texts.Count - firstText).FindAll(text => ReferenceEquals(text.Owner, group)));
                break;
            case TextNode text:
                Texts.Add(new DrawnText(text, owner));
                break;
            default:
                own?.Add(node);
                break;
        }
    }

    private void Add(GroupNode group, List<SceneNode> own, List<DrawnText> texts)
    {
        switch (group.Role)
        {
            case "step" or "evidence" or "continuation" when own.Count > 0 && Shapes.Outline(own[0]) is { } outline:
                Cards.Add(new DrawnCard(group, group.Id ?? "", group.Role == "evidence", outline, texts, [.. Marks(group)]));
                break;
            case "lane" when own.Count > 0 && own[0] is RectangleNode band:
                Bands.Add(new DrawnBand(group, group.Id ?? "", band.Bounds));
                break;
            case "line":
                foreach (var path in own.OfType<PathNode>()) Lines.AddRange(Shapes.Flatten(path.Segments).Select(run => (group, run)));
                break;
            case "flow":
                Flows.Add(new DrawnFlow(group, End(group, "from"), End(group, "to"), own.OfType<PathNode>().FirstOrDefault(), [.. own.OfType<PolygonNode>()], texts));
                break;
            case "join":
                Joins.Add(new DrawnJoin(Data(group, "from"), Data(group, "to"), [.. own.OfType<PathNode>().SelectMany(path => Shapes.Flatten(path.Segments))]));
                break;
            case "contact":
                Contacts.AddRange(own.OfType<CircleNode>().Select(ring => (ring, TierOf(group))));
                break;
        }
    }

    /// <summary>The boxes of a card's marks: the first shape of each.</summary>
    private static IEnumerable<Rectangle> Marks(GroupNode card)
    {
        foreach (var child in card.Children)
        {
            if (child is not GroupNode { Role: "fail-point" or "wait-point" or "standard-point" or "decision-point" or "split" or "finding" } mark) continue;
            if (mark.Children.Select(Shapes.Outline).FirstOrDefault(outline => outline is not null) is { } shape) yield return Shapes.Bounds(shape);
        }
    }

    /// <summary>A fact that a group carries; empty without it.</summary>
    public static string Data(GroupNode group, string key)
    {
        foreach (var (name, value) in group.Data)
        {
            if (name == key) return value;
        }

        return "";
    }

    private static string End(GroupNode flow, string end) => Data(flow, end + "-sign") is { Length: > 0 } sign ? sign : Data(flow, end);

    /// <summary>The y of a line in a row by its name; null where it is not drawn.</summary>
    public double? LineY(string name, int tier = 0)
    {
        foreach (var (group, run) in Lines)
        {
            if (Data(group, "line") == name && TierOf(group) == tier) return run[0].Y;
        }

        return null;
    }
}
