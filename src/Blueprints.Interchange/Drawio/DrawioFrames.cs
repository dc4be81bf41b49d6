using Blueprints.Geometry;

namespace Blueprints.Interchange.Drawio;

/// <summary>Finds the rectangles of a page that are no steps, since other shapes lie in them.</summary>
internal static class DrawioFrames
{
    /// <summary>How many of the largest rectangles are looked at.</summary>
    private const int MostFrames = 200;

    /// <summary>How much larger than the only shape within it a frame is; what is smaller is a step with a sign in it.</summary>
    private const double FarLarger = 4;

    /// <summary>The frames, the largest first, and whether each has other frames or lanes within.</summary>
    /// <param name="shapes">The shapes, placed in the frame of the page.</param>
    /// <param name="joined">The ids of shapes that arrows are fastened to, which are steps.</param>
    public static List<(DrawioShape Shape, bool IsOuter)> Find(List<DrawioShape> shapes, HashSet<string> joined)
    {
        var steps = shapes.FindAll(shape => shape.IsVertex && !shape.IsRelative && !DrawioKinds.IsContainer(shape) && !DrawioKinds.IsScaffold(shape) && !DrawioKinds.IsText(shape) && !DrawioKinds.IsNote(shape) && (shape.Label.Length > 0 || joined.Contains(shape.Id)));
        var containers = shapes.FindAll(static shape => shape.IsVertex && DrawioKinds.IsContainer(shape));
        var large = shapes.Where(shape => shape.IsVertex && !shape.IsRelative && !joined.Contains(shape.Id) && DrawioKinds.IsRectangle(shape) && !DrawioKinds.IsContainer(shape) && !DrawioKinds.IsText(shape))
            .OrderByDescending(static shape => shape.Bounds.Width * shape.Bounds.Height).Take(MostFrames);
        var frames = new List<DrawioShape>();
        foreach (var shape in large)
        {
            var (count, inner) = (0, 0.0);
            foreach (var step in steps)
            {
                if (step == shape || !Holds(shape.Bounds, step.Bounds)) continue;
                (count, inner) = (count + 1, step.Bounds.Width * step.Bounds.Height);
                if (count > 1) break;
            }

            if (count > 1 || (count == 1 && shape.Bounds.Width * shape.Bounds.Height >= FarLarger * inner)) frames.Add(shape);
        }

        return frames.ConvertAll(frame => (frame, frames.Exists(other => other != frame && Holds(frame.Bounds, other.Bounds)) || containers.Exists(other => Holds(frame.Bounds, other.Bounds))));
    }

    private static bool Holds(Rectangle outer, Rectangle inner) =>
        inner.X >= outer.X && inner.Y >= outer.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom && inner.Width * inner.Height < outer.Width * outer.Height;
}
