using Blueprints.Geometry;
using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Drawio;

/// <summary>Makes a process of the cells of a page: containers are lanes, shapes are steps by their outline, lines are arrows.</summary>
internal sealed partial class DrawioPageReader
{
    private const int DeepestParent = 50;
    private const int MostLooseEnds = 1_000;
    private const double Reach = 12;

    private readonly DrawnProcess _process;
    private readonly List<DrawioShape> _shapes;
    private readonly Dictionary<string, DrawioShape> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<DrawioShape, DrawnNode> _nodes = [];
    private readonly Dictionary<DrawioShape, string> _lanes = [];
    private readonly List<(DrawioShape Shape, double Area)> _lanesBySize = [];
    private readonly HashSet<DrawioShape> _frames = [];
    private readonly HashSet<DrawnNode> _round = [];
    private readonly HashSet<string> _joined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _phases = new(StringComparer.Ordinal);
    private readonly bool _isOurs;
    private int _looseEnds;

    public DrawioPageReader(List<DrawioShape> shapes, DrawnProcess process)
    {
        (_shapes, _process) = (shapes, process);
        foreach (var shape in shapes) _byId.TryAdd(shape.Id, shape);
        _isOurs = shapes.Exists(static shape => shape is { Role: "step", ModelId: not null });
    }

    public void Read()
    {
        Place();
        foreach (var shape in _shapes)
        {
            if (shape.IsEdge && shape.Cell.Get("source") is { } source) _joined.Add(source);
            if (shape.IsEdge && shape.Cell.Get("target") is { } target) _joined.Add(target);
        }

        ReadLanes();
        if (!_isOurs) ReadFrames();
        else _process.Log.Tell(ElementData.NotHeld);

        foreach (var shape in _shapes.Where(static shape => shape.Role == "phase")) _phases.TryAdd(shape.ModelId ?? "", WordsOf(shape));
        foreach (var shape in _shapes.Where(static shape => shape.IsVertex)) ReadShape(shape);
        foreach (var shape in _shapes.Where(static shape => shape.IsEdge)) ReadEdge(shape);
        JoinReferences();
        foreach (var (shape, node) in _nodes) ReadUndrawn(shape, node);
        foreach (var node in _round)
        {
            var (begins, ends) = (!node.In.Exists(static arrow => arrow.MovesOn), !node.Ways.Any());
            if (begins != ends) node.Role = begins ? NodeRole.Start : NodeRole.End;
        }
    }

    /// <summary>Puts every place into the frame of the page.</summary>
    private void Place()
    {
        var origins = new Dictionary<string, Point>(StringComparer.Ordinal);
        foreach (var shape in _shapes) OriginOf(shape.Parent, 0);
        foreach (var shape in _shapes)
        {
            if (shape.Parent is null || !origins.TryGetValue(shape.Parent, out var origin)) continue;
            if (!shape.IsRelative) shape.Bounds = shape.Bounds with { X = shape.Bounds.X + origin.X, Y = shape.Bounds.Y + origin.Y };
            if (shape.SourcePoint is { } start) shape.SourcePoint = new Point(start.X + origin.X, start.Y + origin.Y);
            if (shape.TargetPoint is { } end) shape.TargetPoint = new Point(end.X + origin.X, end.Y + origin.Y);
        }

        Point OriginOf(string? id, int depth)
        {
            if (id is null || depth > DeepestParent || !_byId.TryGetValue(id, out var parent) || !parent.IsVertex) return default;
            if (origins.TryGetValue(id, out var known)) return known;
            var above = OriginOf(parent.Parent, depth + 1);
            return origins[id] = new Point(above.X + parent.Bounds.X, above.Y + parent.Bounds.Y);
        }
    }

    private void ReadLanes()
    {
        var parents = _shapes.Where(DrawioKinds.IsContainer).Select(static shape => shape.Parent).ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in _shapes)
        {
            if (!shape.IsVertex || !DrawioKinds.IsContainer(shape) || parents.Contains(shape.Id) || shape.Role is not (null or "lane")) continue;
            var isOurs = shape is { Role: "lane", ModelId: { Length: > 0 } };
            var key = isOurs ? "lane:" + shape.ModelId : shape.Id;
            var words = WordsOf(shape);
            _lanes[shape] = key;
            _lanesBySize.Add((shape, shape.Bounds.Width * shape.Bounds.Height));
            if (!known.Add(key)) continue;
            Band? band = Enum.TryParse<Band>(shape.Data.Get("band"), ignoreCase: true, out var said) && Enum.IsDefined(said) && isOurs ? said : null;
            _process.Lanes.Add(new DrawnLane(key, words.Length > 0 ? words : isOurs ? shape.ModelId! : _process.IsChinese ? "泳道" : "Lane") { Id = isOurs ? shape.ModelId : null, Band = band, Place = shape.Place });
        }

        _lanesBySize.Sort(static (a, b) => a.Area.CompareTo(b.Area));
    }

    private void ReadShape(DrawioShape shape)
    {
        if (_lanes.ContainsKey(shape) || _frames.Contains(shape) || DrawioKinds.IsContainer(shape) || shape.IsRelative) return;
        if (_isOurs && shape.Role is not null)
        {
            if (shape.Role is "step" or "continuation") ReadOurs(shape);
            return;
        }

        // Texts, notes and shapes that nobody added to a drawing of ours are parts of its marks.
        if (_isOurs && shape.Id.Contains('~', StringComparison.Ordinal)) return;
        var words = WordsOf(shape);
        var isJoined = _joined.Contains(shape.Id);
        if (!isJoined && (DrawioKinds.IsScaffold(shape) || DrawioKinds.IsText(shape) || DrawioKinds.IsNote(shape) || words.Length == 0))
        {
            if (words.Length > 0 && !_isOurs) _process.Log.Tell(new($"the text '{Words.Clip(words)}' belongs to no step, and is left out", $"文字“{Words.Clip(words)}”不属于任何步骤，未读入"), shape.Place, "texts beside the steps");
            else if (!_isOurs && DrawioKinds.IsPicture(shape)) _process.Log.Count(new("a picture without words that no arrow leads to is left out", "没有文字、也没有箭头连接的图片未读入"), shape.Place);
            return;
        }

        var node = Make(shape, shape.Id, words);
        (node.Role, node.Kind, var isRound) = DrawioKinds.Of(shape);
        if (isRound) _round.Add(node);
        if (shape.Data != shape.Cell && shape.Data.Get("tooltip") is { } tooltip && Words.OneLine(tooltip) is { Length: > 0 } remark) node.Notes.Add(remark);
    }

    /// <summary>A card of ours, of which a step has several where several lanes act in it, or the sign of an arrow that goes on in another row.</summary>
    private void ReadOurs(DrawioShape shape)
    {
        var id = shape.ModelId ?? shape.Id;
        var twin = id.IndexOf('~', StringComparison.Ordinal);
        if (id.EndsWith("~end", StringComparison.Ordinal))
        {
            _nodes[shape] = _process.Finish;
            return;
        }

        if (shape.Role == "step" && twin > 0 && _process.Find(id[..twin]) is { } other)
        {
            _nodes[shape] = other;
            return;
        }

        if (_process.Find(id) is not null) _process.Log.Tell(new($"'{Words.Clip(id)}' is there twice, as where a shape was copied; the second gets an id of its own", $"“{Words.Clip(id)}”出现了两次（如复制了图形）；后一个另取 id"), shape.Place, "copied shapes");
        var node = Make(shape, _process.Find(id) is null ? id : shape.Id, WordsOf(shape));
        if (shape.Role == "continuation") return;
        node.Id = id;
        var lanes = _process.Lanes.Where(static lane => lane.Id is not null).ToDictionary(static lane => lane.Id!, static lane => lane.Key, StringComparer.Ordinal);
        FieldValues.Put(node, shape.Data.Get, lanes, _phases);
    }

    private DrawnNode Make(DrawioShape shape, string key, string words)
    {
        var node = _process.Node(key, shape.Place);
        node.Label = words;
        node.Lane = LaneOf(shape);
        node.X = shape.Bounds.Center.X;
        _nodes.TryAdd(shape, node);
        return node;
    }

    /// <summary>The container that a shape is in, or else the lane in which its middle lies.</summary>
    private string? LaneOf(DrawioShape shape)
    {
        var parent = shape.Parent;
        for (var depth = 0; parent is not null && depth < DeepestParent && _byId.TryGetValue(parent, out var above); depth++, parent = above.Parent)
        {
            if (_lanes.TryGetValue(above, out var lane)) return lane;
        }

        var middle = shape.Bounds.Center;
        foreach (var (lane, _) in _lanesBySize)
        {
            if (Contains(lane.Bounds, middle, 0)) return _lanes[lane];
        }

        return null;
    }

    private static bool Contains(Rectangle box, Point point, double reach) => point.X >= box.X - reach && point.X <= box.Right + reach && point.Y >= box.Y - reach && point.Y <= box.Bottom + reach;

    private void ReadEdge(DrawioShape edge)
    {
        if (_isOurs && edge.Role is not (null or "flow")) return;
        if (_isOurs && edge.Role is null && edge.Cell.Get("source") is null && edge.Cell.Get("target") is null) return;
        var (from, to) = (End(edge.Cell.Get("source"), edge.SourcePoint), End(edge.Cell.Get("target"), edge.TargetPoint));
        if (from is null || to is null)
        {
            _process.Log.Tell(new("an arrow that ends at no step is left out", "一端没有连到步骤的箭头未读入"), edge.Place, "arrows with a loose end");
            return;
        }

        var (start, end) = (edge.Style("startArrow") is not ("" or "none"), edge.Style("endArrow") != "none");
        var said = edge.Data != edge.Cell && edge.Role == "flow" ? edge.Data.Get("both") : null;
        if (start && !end && said is null) (from, to) = (to, from);
        if (from == _process.Finish) return;
        if (to == _process.Finish) to = EndNode(edge);
        var arrow = _process.Arrow(from, to, LabelOf(edge), edge.Place);
        arrow.IsInformation = edge.Style("dashed") == "1" && (edge.Data == edge.Cell || edge.Data.Get("kind") != "flow");
        arrow.Both = said is null ? start && end : said == "yes";
        arrow.IsAlso = edge.Data != edge.Cell && edge.Data.Get("also") == "yes";
        arrow.Said = SaidOn(edge, arrow.Words);
    }

    /// <summary>Arrows of ours that go without a line.</summary>
    private void ReadUndrawn(DrawioShape shape, DrawnNode node)
    {
        if (!_isOurs || shape.Role != "step" || shape.Data.Get("next") is not { } goals) return;
        foreach (var goal in goals.Split("; "))
        {
            if (goal == "end") _process.Arrow(node, EndNode(shape), "", shape.Place);
            else if (_process.Find(goal) is { } next) _process.Arrow(node, next, "", shape.Place);
        }
    }

    /// <summary>A node for the end of the service, which goes again once arrows are known.</summary>
    private DrawnNode EndNode(DrawioShape edge)
    {
        var node = _process.Node("\n" + edge.Id, edge.Place);
        node.Role = NodeRole.End;
        return node;
    }

    /// <summary>The words on an arrow: its own, and those of the labels that stand on it.</summary>
    private string LabelOf(DrawioShape edge) => Words.OneLine(DrawioText.Join(string.Join('\n', (string[])[edge.Label, .. LabelsOn(edge.Id)])));

    /// <summary>What the document said on an arrow of ours, where its words were not changed since.</summary>
    private static (string? When, string? Label, string? Share)? SaidOn(DrawioShape edge, string shown)
    {
        if (edge.Data == edge.Cell || edge.Role != "flow") return null;
        var (when, label, share) = (edge.Data.Get("when"), edge.Data.Get("label-words"), edge.Data.Get("share"));
        var words = string.Concat(when, label, share);
        if (words.Length == 0) return null;
        return DrawioText.Shows(shown, words) || (edge.Data.Get("also") == "yes" && shown.EndsWith(share ?? label ?? "", StringComparison.Ordinal)) ? (when, label, share) : null;
    }

    private IEnumerable<string> LabelsOn(string edge) => (_labels ??= _shapes.Where(static shape => shape.IsVertex && shape.IsRelative).ToLookup(static shape => shape.Parent ?? "", static shape => shape.Label))[edge];

    private ILookup<string, string>? _labels;

    /// <summary>The words of a shape as the document said them, where they were not changed since.</summary>
    private static string WordsOf(DrawioShape shape)
    {
        var label = shape.Label;
        if (shape.Role is not null && shape.Data.Get("words") is { } words && (DrawioText.Shows(label, words) || label.Length == 0)) return words;
        return Words.OneLine(DrawioText.Join(label));
    }

    /// <summary>Arrows that go on where another sign of the same words stands are one arrow.</summary>
    private void JoinReferences()
    {
        var signs = _nodes.Where(static entry => entry.Key.Role == "continuation" || DrawioKinds.IsReference(entry.Key)).GroupBy(static entry => entry.Value.Label, static entry => entry.Value, StringComparer.Ordinal);
        foreach (var group in signs)
        {
            var (outward, inward) = (group.Where(static node => node.Out.Count == 0).ToList(), group.Where(static node => node.In.Count == 0 && node.Out.Count > 0).ToList());
            if (inward.Count == 0) continue;
            foreach (var sign in outward)
            {
                foreach (var arrow in sign.In.ToList())
                {
                    var on = inward[0].Out[0];
                    var joined = _process.Arrow(arrow.From, on.To, arrow.Words.Length > 0 ? arrow.Words : on.Words, arrow.Place);
                    (joined.IsInformation, joined.Both, joined.IsAlso, joined.Said) = (arrow.IsInformation, arrow.Both, arrow.IsAlso, arrow.Said ?? on.Said);
                }

                DrawnProcess.Disconnect(sign);
            }

            foreach (var sign in inward) DrawnProcess.Disconnect(sign);
        }
    }
}
