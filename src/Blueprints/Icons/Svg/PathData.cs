using Blueprints.Geometry;

namespace Blueprints.Icons;

/// <summary>Reads path data (SVG 2, section 9.3): every command, absolute and relative.</summary>
internal static class PathData
{
    /// <summary>Draws the data with the pen as far as it is right.</summary>
    /// <returns>Whether all of it is right, and no longer than <paramref name="mostSegments"/> segments.</returns>
    public static bool Read(ReadOnlySpan<char> data, PathPen pen, int mostSegments)
    {
        var scanner = new NumberScanner(data);
        var command = '\0';
        Span<double> n = stackalloc double[6];

        // The control point that a smooth curve mirrors, and the kind of curve it belongs to.
        var (control, kind) = (default(Point), '\0');
        while (true)
        {
            scanner.SkipSeparators();
            if (scanner.IsAtEnd) return true;
            if (pen.Count > mostSegments) return false;
            if (char.IsAsciiLetter(scanner.Next))
            {
                command = scanner.Next;
                scanner.Skip();
                if (pen.Count == 0 && command is not ('m' or 'M')) return false;
            }
            else if (command is '\0' or 'z' or 'Z')
            {
                return false;
            }

            var from = char.IsAsciiLetterLower(command) ? pen.At : default;
            var at = pen.At;
            var upper = char.ToUpperInvariant(command);
            if (upper == 'A')
            {
                if (!Numbers(ref scanner, n[..3]) || !scanner.TryFlag(out var isLarge) || !scanner.TryFlag(out var isClockwise) || !Numbers(ref scanner, n.Slice(3, 2))) return false;
                pen.Arc(n[0], n[1], n[2], isLarge, isClockwise, new(from.X + n[3], from.Y + n[4]));
                kind = upper;
                continue;
            }

            if (!Numbers(ref scanner, n[..CountOf(upper)])) return false;
            var first = new Point(from.X + n[0], from.Y + n[1]);
            var second = new Point(from.X + n[2], from.Y + n[3]);
            switch (upper)
            {
                case 'M':
                    pen.Move(first);
                    command = command == 'm' ? 'l' : 'L';
                    break;
                case 'L': pen.Line(first); break;
                case 'H': pen.Line(new(from.X + n[0], at.Y)); break;
                case 'V': pen.Line(new(at.X, from.Y + n[0])); break;
                case 'C':
                    pen.Cubic(first, second, new(from.X + n[4], from.Y + n[5]));
                    control = second;
                    break;
                case 'S':
                    pen.Cubic(kind is 'C' or 'S' ? Mirrored(control, at) : at, first, second);
                    control = first;
                    break;
                case 'Q':
                    pen.Quadratic(first, second);
                    control = first;
                    break;
                case 'T':
                    control = kind is 'Q' or 'T' ? Mirrored(control, at) : at;
                    pen.Quadratic(control, first);
                    break;
                case 'Z': pen.Close(); break;
                default: return false;
            }

            kind = upper;
        }
    }

    private static Point Mirrored(Point control, Point at) => new((2 * at.X) - control.X, (2 * at.Y) - control.Y);

    private static bool Numbers(ref NumberScanner scanner, scoped Span<double> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!scanner.TryNumber(out numbers[i])) return false;
        }

        return true;
    }

    private static int CountOf(char command) => command switch
    {
        'M' or 'L' or 'T' => 2,
        'H' or 'V' => 1,
        'C' => 6,
        'S' or 'Q' => 4,
        _ => 0,
    };
}
