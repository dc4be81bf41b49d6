using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.Fishbones.Layout.Drawn;

/// <summary>A fishbone's scene as its reader sees it: head, spine, bones and texts found by their roles.</summary>
public sealed class FishPicture
{
    private readonly List<GroupNode> _owners = [];

    public FishPicture(Scene scene)
    {
        Scene = scene;
        foreach (var node in scene.Nodes) Visit(node, null);
        foreach (var (group, parent, depth) in _found) Bones.Add(Bone(group, parent, depth));
        Head = Groups.Find(group => group.Role == "effect") is { } effect && effect.Children.Select(Shapes.Outline).FirstOrDefault(shape => shape is not null) is { } outline ? outline : null;
        foreach (var spine in Groups.Where(group => group.Role == "spine"))
        {
            foreach (var path in Own(spine).OfType<PathNode>()) Spine.AddRange(Shapes.Flatten(path.Segments));
            foreach (var shape in Own(spine).OfType<PolygonNode>()) Tails.Add(Shapes.Bounds(shape.Points));
        }
    }

    private readonly List<(GroupNode Group, GroupNode? Parent, int Depth)> _found = [];

    public Scene Scene { get; }

    /// <summary>The groups with a role.</summary>
    public List<GroupNode> Groups { get; } = [];

    public List<DrawnText> Texts { get; } = [];

    /// <summary>Categories and causes, in the order of drawing.</summary>
    public List<DrawnBone> Bones { get; } = [];

    /// <summary>The outline of the head; null for none.</summary>
    public IReadOnlyList<Point>? Head { get; }

    /// <summary>The lines of the spine.</summary>
    public List<List<Point>> Spine { get; } = [];

    public List<Rectangle> Tails { get; } = [];

    public IEnumerable<DrawnBone> Categories => Bones.Where(bone => bone.IsCategory);

    /// <summary>Every shape, path and text, groups opened.</summary>
    public IEnumerable<SceneNode> Leaves() => Leaves(Scene.Nodes);

    /// <summary>Whose text it is: the category or cause that it stands in, badges included; null for the text of anything else.</summary>
    public GroupNode? BoneOf(DrawnText text) => text.Owner is { } owner && _boneOf.TryGetValue(owner, out var bone) ? bone : null;

    private readonly Dictionary<GroupNode, GroupNode?> _boneOf = new(ReferenceEqualityComparer.Instance);

    private void Visit(SceneNode node, GroupNode? owner)
    {
        if (node is TextNode text) Texts.Add(new DrawnText(text, owner));
        if (node is not GroupNode group) return;
        if (group.Role is not null)
        {
            Groups.Add(group);
            var parent = _owners.FindLast(ancestor => ancestor.Role is "category" or "cause");
            var isBone = group.Role is "category" or "cause";
            _boneOf[group] = isBone ? group : parent;
            if (isBone) _found.Add((group, parent, _owners.Count(ancestor => ancestor.Role is "category" or "cause")));
            _owners.Add(group);
        }

        foreach (var child in group.Children) Visit(child, group.Role is null ? owner : group);
        if (group.Role is not null) _owners.RemoveAt(_owners.Count - 1);
    }

    private DrawnBone Bone(GroupNode group, GroupNode? parent, int depth)
    {
        var own = Own(group).ToList();
        var lines = own.OfType<PathNode>().Select(path => Shapes.Flatten(path.Segments)).Where(runs => runs.Count > 0).Select(runs => runs[0]).ToList();
        var isCategory = group.Role == "category";
        return new DrawnBone
        {
            Group = group,
            Parent = parent,
            Depth = depth,
            Line = lines.Count > 0 ? lines[0] : [],
            Strikes = [.. lines.Skip(1)],
            Texts = [.. Texts.Where(text => ReferenceEquals(text.Owner, group))],
            Box = isCategory && own.Count > 0 && own[0] is RectangleNode box ? box.Bounds : null,
            Marks = [.. isCategory ? [] : Marks(group, own)],
        };
    }

    private static IEnumerable<Rectangle> Marks(GroupNode group, List<SceneNode> own)
    {
        var nested = group.Children.OfType<GroupNode>().Where(child => child.Role is "count" or "countermeasure").SelectMany(Own);
        foreach (var node in own.Concat(nested))
        {
            if (node is RectangleNode or CircleNode or PolygonNode && Shapes.Outline(node) is { } outline) yield return Shapes.Bounds(outline);
        }
    }

    /// <summary>What a group holds itself, groups without a role opened.</summary>
    private static IEnumerable<SceneNode> Own(GroupNode group)
    {
        foreach (var child in group.Children)
        {
            if (child is not GroupNode inner) yield return child;
            else if (inner.Role is null)
            {
                foreach (var node in Own(inner)) yield return node;
            }
        }
    }

    private static IEnumerable<SceneNode> Leaves(IEnumerable<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is GroupNode group)
            {
                foreach (var leaf in Leaves(group.Children)) yield return leaf;
            }
            else
            {
                yield return node;
            }
        }
    }
}
