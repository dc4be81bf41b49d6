using System.Buffers;
using System.Text;
using Blueprints.Geometry;

namespace Blueprints.Rendering;

/// <summary>
/// A UTF-8 buffer that knows XML's escapes, SVG's numbers and nothing else. With a stream it hands over what it holds from time to time;
/// without one it grows.
/// </summary>
internal sealed class SvgWriter(Stream? output) : IDisposable
{
    private const int FlushAt = 1 << 16;

    /// <summary>No coordinate is further out; keeps a broken scene from writing more digits than were reserved.</summary>
    private const double Limit = 1e9;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FlushAt + 4096);
    private int _length;

    /// <summary>A number in hundredths, as it is written.</summary>
    public static long Hundredths(double value)
    {
        var scaled = Math.Clamp(value, -Limit, Limit) * 100;
        return (long)(scaled + (scaled < 0 ? -0.5 : 0.5));
    }

    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    public void Raw(byte character)
    {
        Reserve(1)[0] = character;
        _length++;
    }

    /// <summary>ASCII text that needs no escape.</summary>
    public void Ascii(string text)
    {
        _length += Encoding.ASCII.GetBytes(text, Reserve(text.Length));
    }

    public void Number(double value) => Number(Hundredths(value));

    /// <summary>At most two decimals, no exponent, no trailing zeros, no minus before zero.</summary>
    public void Number(long hundredths)
    {
        var span = Reserve(24);
        var at = 0;
        if (hundredths < 0)
        {
            span[at++] = (byte)'-';
            hundredths = -hundredths;
        }

        var (whole, rest) = Math.DivRem((ulong)hundredths, 100ul);
        if (whole < 10)
        {
            span[at++] = (byte)('0' + whole);
        }
        else
        {
            var digits = 2;
            for (var power = 100ul; whole >= power; power *= 10) digits++;
            for (var i = at + digits - 1; i >= at; i--)
            {
                (whole, var digit) = Math.DivRem(whole, 10ul);
                span[i] = (byte)('0' + digit);
            }

            at += digits;
        }

        if (rest != 0)
        {
            var (tenth, hundredth) = Math.DivRem((uint)rest, 10u);
            span[at++] = (byte)'.';
            span[at++] = (byte)('0' + tenth);
            if (hundredth != 0) span[at++] = (byte)('0' + hundredth);
        }

        _length += at;
    }

    /// <summary>An attribute; <paramref name="opening"/> holds the space, the name, the equals sign and the quote.</summary>
    public void Attribute(ReadOnlySpan<byte> opening, double value)
    {
        Raw(opening);
        Number(value);
        Raw((byte)'"');
    }

    /// <inheritdoc cref="Attribute(ReadOnlySpan{byte}, double)"/>
    public void Attribute(ReadOnlySpan<byte> opening, string value)
    {
        Raw(opening);
        Escaped(value, attribute: true);
        Raw((byte)'"');
    }

    /// <summary>
    /// A paint attribute, and the opacity that goes with it where the colour isn't opaque; <paramref name="name"/> begins with a space.
    /// </summary>
    public void Color(ReadOnlySpan<byte> name, Color color)
    {
        Raw(name);
        Raw("=\""u8);
        Hex(color);
        Raw((byte)'"');
        if (color.Alpha == 255) return;
        Raw(name);
        Attribute("-opacity=\""u8, color.Alpha / 255.0);
    }

    /// <summary><c>#RRGGBB</c>.</summary>
    private void Hex(Color color)
    {
        var span = Reserve(7);
        span[0] = (byte)'#';
        Hex(span[1..], color.Red);
        Hex(span[3..], color.Green);
        Hex(span[5..], color.Blue);
        _length += 7;
    }

    /// <summary>
    /// Text with XML's own characters escaped and what XML 1.0 forbids left out. A line break becomes a character reference, so that an
    /// element stays on its line.
    /// </summary>
    public void Escaped(ReadOnlySpan<char> text, bool attribute = false)
    {
        var span = Reserve(text.Length * 6);
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                if (c >= ' ' && c is not ('<' or '>' or '&' or '"'))
                    span[at++] = (byte)c;
                else
                    at += Escape(span[at..], c, attribute);
            }
            else if (c < 0x800)
            {
                span[at++] = (byte)(0xC0 | (c >> 6));
                span[at++] = (byte)(0x80 | (c & 0x3F));
            }
            else if (!char.IsSurrogate(c))
            {
                if (c >= 0xFFFE) continue;
                span[at++] = (byte)(0xE0 | (c >> 12));
                span[at++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                span[at++] = (byte)(0x80 | (c & 0x3F));
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var rune = char.ConvertToUtf32(c, text[++i]);
                span[at++] = (byte)(0xF0 | (rune >> 18));
                span[at++] = (byte)(0x80 | ((rune >> 12) & 0x3F));
                span[at++] = (byte)(0x80 | ((rune >> 6) & 0x3F));
                span[at++] = (byte)(0x80 | (rune & 0x3F));
            }
        }

        _length += at;
    }

    /// <summary>Bytes in base 64.</summary>
    public void Base64(ReadOnlySpan<byte> bytes)
    {
        System.Buffers.Text.Base64.EncodeToUtf8(bytes, Reserve(System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
        _length += written;
    }

    /// <summary>Ends a line, and indents the next by one space a level.</summary>
    public void NewLine(int depth)
    {
        var span = Reserve(1 + depth);
        span[0] = (byte)'\n';
        for (var i = 1; i <= depth; i++) span[i] = (byte)' ';
        _length += 1 + depth;
    }

    /// <summary>Hands the rest to the stream.</summary>
    public void Flush()
    {
        output!.Write(_buffer, 0, _length);
        _length = 0;
    }

    public override string ToString() => Encoding.UTF8.GetString(_buffer, 0, _length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static int Escape(Span<byte> span, char c, bool attribute)
    {
        var reference = c switch
        {
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '&' => "&amp;"u8,
            '"' => attribute ? "&quot;"u8 : "\""u8,
            '\t' => "&#9;"u8,
            '\n' => "&#10;"u8,
            '\r' => "&#13;"u8,
            _ => default,
        };
        reference.CopyTo(span);
        return reference.Length;
    }

    private static void Hex(Span<byte> span, byte value)
    {
        var digits = "0123456789ABCDEF"u8;
        span[1] = digits[value & 15];
        span[0] = digits[value >> 4];
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count) Grow(count);
        return _buffer.AsSpan(_length);
    }

    private void Grow(int count)
    {
        if (output is not null && _length > 0) Flush();
        if (_buffer.Length - _length >= count) return;
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Min((uint)Array.MaxLength, Math.Max((uint)_length + (uint)count, 2u * (uint)_length))));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
