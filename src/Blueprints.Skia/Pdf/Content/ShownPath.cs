using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>The steps of a long line that show on a page: a curve along the whole drawing isn't written anew on each page.</summary>
internal static class ShownPath
{
    /// <summary>Whether leaving out what doesn't show changes nothing of what does: dashes begin at the start, and a line closed has no end.</summary>
    public static bool CanBeCut(PathNode node)
    {
        if (!node.Stroke!.Dash.IsEmpty) return false;
        foreach (ref readonly var segment in node.Segments.AsSpan())
        {
            if (segment.Kind == PathSegmentKind.Close) return false;
        }

        return true;
    }

    public static void Draw(PageContent content, ImmutableArray<PathSegment> segments, Stroke stroke, Rectangle clip)
    {
        // A corner reaches as far out as it may be mitred.
        var shown = clip.Grow(4 * stroke.Width);
        var (at, isDown, isPainted) = (segments[0].To, false, false);
        foreach (ref readonly var segment in segments.AsSpan())
        {
            if (segment.Kind == PathSegmentKind.Move || !Overlaps(at, segment, shown))
            {
                isDown = false;
            }
            else
            {
                if (!isPainted) content.Stroke(stroke);
                if (!isDown) content.Move(at.X, at.Y);
                switch (segment.Kind)
                {
                    case PathSegmentKind.Line: content.Line(segment.To.X, segment.To.Y); break;
                    case PathSegmentKind.Quadratic: content.Bend(at, segment.C1, segment.To); break;
                    case PathSegmentKind.Cubic: content.Curve(segment.C1, segment.C2, segment.To); break;
                }

                isDown = isPainted = true;
            }

            at = segment.To;
        }

        if (isPainted) content.Paint(isFilled: false, isStroked: true);
    }

    private static bool Overlaps(Point at, in PathSegment segment, Rectangle shown)
    {
        var (left, right, top, bottom) = (Math.Min(at.X, segment.To.X), Math.Max(at.X, segment.To.X), Math.Min(at.Y, segment.To.Y), Math.Max(at.Y, segment.To.Y));
        if (segment.Kind != PathSegmentKind.Line)
        {
            var second = segment.Kind == PathSegmentKind.Cubic ? segment.C2 : segment.C1;
            (left, right) = (Math.Min(left, Math.Min(segment.C1.X, second.X)), Math.Max(right, Math.Max(segment.C1.X, second.X)));
            (top, bottom) = (Math.Min(top, Math.Min(segment.C1.Y, second.Y)), Math.Max(bottom, Math.Max(segment.C1.Y, second.Y)));
        }

        return left <= shown.Right && right >= shown.X && top <= shown.Bottom && bottom >= shown.Y;
    }
}
