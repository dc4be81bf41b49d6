using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blueprints.Geometry;

namespace Blueprints.Rendering;

/// <summary>Path data in absolute commands; lines along an axis are <c>H</c> and <c>V</c>.</summary>
internal static class SvgPath
{
    public static void Write(SvgWriter writer, ImmutableArray<PathSegment> segments)
    {
        // The pen, and where it was last set down, in hundredths as written.
        long x = 0, y = 0, startX = 0, startY = 0;
        var array = ImmutableCollectionsMarshal.AsArray(segments)!;
        for (var i = 0; i < array.Length; i++)
        {
            ref readonly var segment = ref array[i];
            if (segment.Kind == PathSegmentKind.Close)
            {
                writer.Raw((byte)'Z');
                (x, y) = (startX, startY);
                continue;
            }

            var toX = SvgWriter.Hundredths(segment.To.X);
            var toY = SvgWriter.Hundredths(segment.To.Y);
            switch (segment.Kind)
            {
                case PathSegmentKind.Move:
                    Place(writer, (byte)'M', toX, toY);
                    (startX, startY) = (toX, toY);
                    break;
                case PathSegmentKind.Line when toY == y:
                    writer.Raw((byte)'H');
                    writer.Number(toX);
                    break;
                case PathSegmentKind.Line when toX == x:
                    writer.Raw((byte)'V');
                    writer.Number(toY);
                    break;
                case PathSegmentKind.Line:
                    Place(writer, (byte)'L', toX, toY);
                    break;
                case PathSegmentKind.Quadratic:
                    Place(writer, (byte)'Q', segment.C1);
                    Place(writer, (byte)' ', toX, toY);
                    break;
                case PathSegmentKind.Cubic:
                    Place(writer, (byte)'C', segment.C1);
                    Place(writer, (byte)' ', segment.C2);
                    Place(writer, (byte)' ', toX, toY);
                    break;
            }

            (x, y) = (toX, toY);
        }
    }

    private static void Place(SvgWriter writer, byte opening, Point point) =>
        Place(writer, opening, SvgWriter.Hundredths(point.X), SvgWriter.Hundredths(point.Y));

    private static void Place(SvgWriter writer, byte opening, long x, long y)
    {
        writer.Raw(opening);
        writer.Number(x);
        writer.Raw((byte)' ');
        writer.Number(y);
    }
}
