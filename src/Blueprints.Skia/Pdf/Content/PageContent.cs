using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>
/// Writes what is painted on one page (ISO 32000-1, 8 and 9), in pixels of the drawing from the upper left corner. What is set already isn't said
/// again.
/// </summary>
internal sealed class PageContent
{
    /// <summary>How far from the ends of a quarter of a circle its control points are.</summary>
    private const double Quarter = 0.5522847498;

    private readonly PackedStream _stream;
    private readonly PdfBuffer _to;
    private readonly PageResources _resources;
    private readonly Look[] _outside = new Look[4];
    private int _depth;
    private Look _look = Look.First;
    private int _mark;
    private double _shiftX;
    private double _shiftY;

    /// <param name="stream">Takes the contents.</param>
    /// <param name="resources">Takes what they refer to.</param>
    /// <param name="height">The height of the page in points.</param>
    /// <param name="scale">Points for a pixel.</param>
    public PageContent(PackedStream stream, PageResources resources, double height, double scale)
    {
        (_stream, _to, _resources) = (stream, stream.Content, resources);

        // Pointed corners are mitred up to four times the width, as in SVG.
        Precise(scale).Raw(" 0 0 -"u8);
        Precise(scale).Raw(" 0 "u8).Number(height).Raw(" cm 4 M\n"u8);
    }

    /// <summary>What shows of the part that is being painted, in the drawing's own pixels; null for all.</summary>
    public Rectangle? Clip { get; private set; }

    /// <summary>Begins a part, which is painted in the drawing's own pixels.</summary>
    public void Begin(double shiftX, double shiftY, Rectangle? clip)
    {
        Unmark();
        (_shiftX, _shiftY, Clip) = (shiftX, shiftY, clip);
        if (clip is not { } shown) return;
        Save();
        Rectangle(shown);
        ClipToShape(isEvenOdd: false);
    }

    /// <summary>Ends a part.</summary>
    public void End()
    {
        Unmark();
        if (Clip is not null) Restore();
        _stream.Flow();
    }

    /// <summary>What follows is decoration, which isn't read aloud.</summary>
    /// <param name="isOfPage">Whether it belongs to the page and not to the drawing, such as its number.</param>
    public void MarkArtifact(bool isOfPage = false)
    {
        var mark = isOfPage ? -2 : -1;
        if (_mark == mark) return;
        Unmark();
        _mark = mark;
        _to.Raw(isOfPage ? "/Artifact <</Type /Pagination>> BDC\n"u8 : "/Artifact BMC\n"u8);
    }

    /// <summary>What follows is content, until something else is said.</summary>
    /// <param name="type">The type of the element that it belongs to.</param>
    /// <param name="number">Its number on this page, from 0.</param>
    public void Mark(string type, int number)
    {
        Unmark();
        _mark = number + 1;
        _to.Raw((byte)'/').Ascii(type).Raw(" <</MCID "u8).Integer(number).Raw(">> BDC\n"u8);
    }

    public void Move(double x, double y) => At(x, y).Raw("m\n"u8);

    public void Line(double x, double y) => At(x, y).Raw("l\n"u8);

    public void Curve(Point control1, Point control2, Point to)
    {
        At(control1.X, control1.Y);
        At(control2.X, control2.Y);
        At(to.X, to.Y).Raw("c\n"u8);
    }

    /// <summary>A quadratic curve, as the cubic one that is the same.</summary>
    public void Bend(Point from, Point control, Point to) => Curve(
        new Point(from.X + ((control.X - from.X) * 2 / 3), from.Y + ((control.Y - from.Y) * 2 / 3)), new Point(to.X + ((control.X - to.X) * 2 / 3), to.Y + ((control.Y - to.Y) * 2 / 3)), to);

    public void Close() => _to.Raw("h\n"u8);

    /// <summary>A rectangle, from its upper left corner to the right.</summary>
    public void Rectangle(Rectangle box) => At(box.X, box.Y).Number(box.Width, (byte)' ').Number(box.Height).Raw(" re\n"u8);

    /// <summary>A rectangle with round corners, from the left end of its upper side to the right.</summary>
    public void Rectangle(Rectangle box, double radius)
    {
        var (across, down) = (Math.Min(radius, box.Width / 2), Math.Min(radius, box.Height / 2));
        var (dx, dy) = (across * (1 - Quarter), down * (1 - Quarter));
        Move(box.X + across, box.Y);
        Line(box.Right - across, box.Y);
        Curve(new Point(box.Right - dx, box.Y), new Point(box.Right, box.Y + dy), new Point(box.Right, box.Y + down));
        Line(box.Right, box.Bottom - down);
        Curve(new Point(box.Right, box.Bottom - dy), new Point(box.Right - dx, box.Bottom), new Point(box.Right - across, box.Bottom));
        Line(box.X + across, box.Bottom);
        Curve(new Point(box.X + dx, box.Bottom), new Point(box.X, box.Bottom - dy), new Point(box.X, box.Bottom - down));
        Line(box.X, box.Y + down);
        Curve(new Point(box.X, box.Y + dy), new Point(box.X + dx, box.Y), new Point(box.X + across, box.Y));
        Close();
    }

    /// <summary>A circle, from its right end down.</summary>
    public void Circle(Point center, double radius)
    {
        var (x, y, arm) = (center.X, center.Y, radius * Quarter);
        Move(x + radius, y);
        Curve(new Point(x + radius, y + arm), new Point(x + arm, y + radius), new Point(x, y + radius));
        Curve(new Point(x - arm, y + radius), new Point(x - radius, y + arm), new Point(x - radius, y));
        Curve(new Point(x - radius, y - arm), new Point(x - arm, y - radius), new Point(x, y - radius));
        Curve(new Point(x + arm, y - radius), new Point(x + radius, y - arm), new Point(x + radius, y));
        Close();
    }

    /// <summary>How the next shape is filled; before the shape itself.</summary>
    public void Fill(Color color)
    {
        Alpha(color.Alpha);
        if (_look.Fill == color with { Alpha = 255 }) return;
        _look.Fill = color with { Alpha = 255 };
        Color(color, "g\n"u8, "rg\n"u8);
    }

    /// <summary>How the next line is drawn; before the line itself.</summary>
    public void Stroke(Stroke stroke)
    {
        Alpha(stroke.Color.Alpha);
        if (_look.Stroke != stroke.Color with { Alpha = 255 })
        {
            _look.Stroke = stroke.Color with { Alpha = 255 };
            Color(stroke.Color, "G\n"u8, "RG\n"u8);
        }

        if (_look.Width != stroke.Width) _to.Number(_look.Width = stroke.Width).Raw(" w\n"u8);
        if (_look.IsRoundEnd != stroke.RoundCap) _to.Raw((_look.IsRoundEnd = stroke.RoundCap) ? "1 J\n"u8 : "0 J\n"u8);
        if (_look.IsRoundCorner != stroke.RoundJoin) _to.Raw((_look.IsRoundCorner = stroke.RoundJoin) ? "1 j\n"u8 : "0 j\n"u8);
        Dash(stroke);
    }

    /// <summary>Paints the shape that was written, which is then gone.</summary>
    /// <param name="isFilled">Whether it is filled.</param>
    /// <param name="isStroked">Whether its outline is drawn.</param>
    /// <param name="isEvenOdd">Whether what it goes round twice is left open.</param>
    public void Paint(bool isFilled, bool isStroked, bool isEvenOdd = false)
    {
        _to.Raw((isFilled, isStroked) switch
        {
            (true, true) => isEvenOdd ? "B*\n"u8 : "B\n"u8,
            (true, false) => isEvenOdd ? "f*\n"u8 : "f\n"u8,
            (false, true) => "S\n"u8,
            _ => "n\n"u8,
        });
        _stream.Flow();
    }

    /// <summary>What follows shows only within the shape that was written, up to the next <see cref="Restore"/>.</summary>
    public void ClipToShape(bool isEvenOdd) => _to.Raw(isEvenOdd ? "W* n\n"u8 : "W n\n"u8);

    public void Save()
    {
        _to.Raw("q\n"u8);
        _outside[_depth++] = _look;
    }

    public void Restore()
    {
        _to.Raw("Q\n"u8);
        _look = _outside[--_depth];
    }

    /// <summary>An image over the whole of a box.</summary>
    public void Image(int number, Rectangle box)
    {
        _resources.AddImage(number);
        Alpha(255);
        _to.Raw("q "u8).Number(box.Width).Raw(" 0 0 "u8).Number(-box.Height, (byte)' ');
        At(box.X, box.Bottom).Raw("cm /I"u8).Integer(number).Raw(" Do Q\n"u8);
    }

    /// <summary>Begins a text at a place of its baseline.</summary>
    public void BeginText(double x, double y)
    {
        _to.Raw("BT 1 0 0 -1 "u8);
        At(x, y).Raw("Tm\n"u8);
    }

    /// <summary>Chooses a font within a text.</summary>
    public void Font(int number, double size)
    {
        _resources.AddFont(number);
        if (_look.Font == number && _look.Size == size) return;
        (_look.Font, _look.Size) = (number, size);
        _to.Raw("/F"u8).Integer(number).Raw((byte)' ').Number(size).Raw(" Tf\n"u8);
    }

    /// <summary>Begins letters of the font chosen.</summary>
    public void BeginLetters() => _to.Raw("[<"u8);

    public void Letter(ushort number) => _to.Hex(number);

    /// <summary>Moves on between two letters, by thousandths of the type's size.</summary>
    public void Advance(int thousandths) => _to.Raw((byte)'>').Integer(-thousandths).Raw((byte)'<');

    public void EndLetters() => _to.Raw(">]TJ\n"u8);

    public void EndText()
    {
        _to.Raw("ET\n"u8);
        _stream.Flow();
    }

    /// <summary>Six decimals, for what everything else is multiplied with.</summary>
    private PdfBuffer Precise(double value) => _to.Ascii(value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture));

    private PdfBuffer At(double x, double y) => _to.Number(x + _shiftX, (byte)' ').Number(y + _shiftY, (byte)' ');

    private void Unmark()
    {
        if (_mark != 0) _to.Raw("EMC\n"u8);
        _mark = 0;
    }

    private void Color(Color color, ReadOnlySpan<byte> grey, ReadOnlySpan<byte> rgb)
    {
        _to.Share(color.Red).Raw((byte)' ');
        if (color.Red == color.Green && color.Green == color.Blue) _to.Raw(grey);
        else _to.Share(color.Green).Raw((byte)' ').Share(color.Blue).Raw((byte)' ').Raw(rgb);
    }

    private void Alpha(byte alpha)
    {
        if (_look.Alpha == alpha) return;
        _look.Alpha = alpha;
        _resources.AddAlpha(alpha);
        _to.Raw("/A"u8).Integer(alpha).Raw(" gs\n"u8);
    }

    /// <summary>An odd number of lengths is gone through twice, as in SVG; lengths that are all 0 are no dashes.</summary>
    private void Dash(Stroke stroke)
    {
        var lengths = stroke.Dash;
        var isSolid = true;
        foreach (var length in lengths) isSolid &= PdfBuffer.Hundredths(length) <= 0;
        if (isSolid) lengths = [];
        if (_look.Dash.AsSpan().SequenceEqual(lengths.AsSpan())) return;
        _look.Dash = lengths;
        _to.Raw((byte)'[');
        foreach (var length in lengths) _to.Number(length, (byte)' ');
        _to.Raw("] 0 d\n"u8);
    }
}
