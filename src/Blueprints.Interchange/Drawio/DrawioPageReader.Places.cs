using Blueprints.Geometry;
using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Drawio;

/// <content>What only lies beside or within something else: rectangles around shapes, arrows that are not fastened.</content>
internal sealed partial class DrawioPageReader
{
    /// <summary>Rectangles that others lie in are lanes, as containers are, or else frames, which are told.</summary>
    private void ReadFrames()
    {
        var frames = DrawioFrames.Find(_shapes, _joined);
        foreach (var (shape, isOuter) in frames)
        {
            var (words, middle) = (WordsOf(shape), shape.Bounds.Center);
            if (words.Length > 0 && !isOuter && !_lanesBySize.Exists(lane => Contains(lane.Shape.Bounds, middle, 0) || Contains(shape.Bounds, lane.Shape.Bounds.Center, 0)))
            {
                _lanes[shape] = shape.Id;
                _process.Lanes.Add(new DrawnLane(shape.Id, words) { Place = shape.Place });
            }
            else
            {
                _frames.Add(shape);
                _process.Log.Tell(new($"the frame '{Words.Clip(words)}' around shapes is left out", $"图形外的框“{Words.Clip(words)}”未读入"), shape.Place, "frames");
            }
        }

        foreach (var (shape, _) in frames)
        {
            if (_lanes.ContainsKey(shape)) _lanesBySize.Add((shape, shape.Bounds.Width * shape.Bounds.Height));
        }

        _lanesBySize.Sort(static (a, b) => a.Area.CompareTo(b.Area));
    }

    /// <summary>The step at an end of an arrow: the one it is fastened to, or where it ends.</summary>
    private DrawnNode? End(string? id, Point? at)
    {
        for (var depth = 0; id is not null && depth < DeepestParent && _byId.TryGetValue(id, out var shape); depth++, id = shape.Parent)
        {
            if (_nodes.TryGetValue(shape, out var node)) return node;
        }

        if (at is not { } point || ++_looseEnds > MostLooseEnds) return null;
        // The smallest shape that the end lies in, or else the nearest.
        var (best, far, size) = ((DrawnNode?)null, double.MaxValue, double.MaxValue);
        foreach (var (shape, node) in _nodes)
        {
            var box = shape.Bounds;
            var away = Math.Max(Math.Max(box.X - point.X, point.X - box.Right), Math.Max(box.Y - point.Y, point.Y - box.Bottom));
            away = Math.Max(0, away);
            var area = box.Width * box.Height;
            if (away > Reach || away > far || (away == far && area >= size)) continue;
            (best, far, size) = (node, away, area);
        }

        return best;
    }
}
