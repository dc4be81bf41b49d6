using System.Buffers.Text;
using System.Text;

namespace Blueprints.Skia.Pdf.Syntax;

/// <summary>Bytes in the making, in the syntax of PDF (ISO 32000-1, 7.3): numbers, strings, references.</summary>
internal sealed class PdfBuffer
{
    /// <summary>No coordinate is further out; readers have numbers of single precision.</summary>
    private const double Limit = 1e7;

    private byte[] _bytes = new byte[1024];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public PdfBuffer Clear()
    {
        _length = 0;
        return this;
    }

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    public PdfBuffer Raw(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
        return this;
    }

    /// <summary>A whole number.</summary>
    public PdfBuffer Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(24), out var count);
        _length += count;
        return this;
    }

    /// <summary>A number in hundredths, as it is written.</summary>
    public static long Hundredths(double value)
    {
        var scaled = Math.Clamp(value, -Limit, Limit) * 100;
        return (long)(scaled + (scaled < 0 ? -0.5 : 0.5));
    }

    /// <summary>At most two decimals, no exponent, no trailing zeros, no minus before zero.</summary>
    public PdfBuffer Number(double value)
    {
        var hundredths = Hundredths(value);
        if (hundredths < 0)
        {
            Raw((byte)'-');
            hundredths = -hundredths;
        }

        var (whole, rest) = Math.DivRem(hundredths, 100);
        if (whole != 0 || rest == 0) Integer(whole);
        if (rest == 0) return this;
        var (tenth, hundredth) = Math.DivRem(rest, 10);
        Raw((byte)'.').Raw((byte)('0' + tenth));
        return hundredth == 0 ? this : Raw((byte)('0' + hundredth));
    }

    /// <summary>A number and a space.</summary>
    public PdfBuffer Number(double value, byte after) => Number(value).Raw(after);

    /// <summary>A share from 0 to 255 of 255, with three decimals, which is enough to get it back.</summary>
    public PdfBuffer Share(byte value)
    {
        if (value is 0 or 255) return Raw(value == 0 ? (byte)'0' : (byte)'1');
        var thousandths = ((value * 1000) + 127) / 255;
        Raw((byte)'.').Raw((byte)('0' + (thousandths / 100)));
        if (thousandths % 100 != 0) Raw((byte)('0' + (thousandths / 10 % 10)));
        return thousandths % 10 == 0 ? this : Raw((byte)('0' + (thousandths % 10)));
    }

    /// <summary>A reference to an object.</summary>
    public PdfBuffer Reference(int number) => Integer(number).Raw(" 0 R"u8);

    /// <summary>Sixteen bits as four digits.</summary>
    public PdfBuffer Hex(int value)
    {
        var span = Reserve(4);
        var digits = "0123456789ABCDEF"u8;
        for (var i = 0; i < 4; i++) span[i] = digits[(value >> (12 - (4 * i))) & 15];
        _length += 4;
        return this;
    }

    /// <summary>The units of a text as UTF-16, big end first, in hexadecimal digits without brackets; what stands alone of a pair is
    /// replaced.</summary>
    public PdfBuffer Utf16(ReadOnlySpan<char> text)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var count = rune.EncodeToUtf16(units);
            for (var i = 0; i < count; i++) Hex(units[i]);
        }

        return this;
    }

    /// <summary>A text: as it is where all of it is printable ASCII, otherwise in UTF-16 (7.9.2.2).</summary>
    public PdfBuffer Text(string text)
    {
        if (!IsPlain(text)) return Raw("<FEFF"u8).Utf16(text).Raw((byte)'>');
        Raw((byte)'(');
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\') Raw((byte)'\\');
            Raw((byte)c);
        }

        return Raw((byte)')');
    }

    /// <summary>ASCII that needs no escape.</summary>
    public PdfBuffer Ascii(string text)
    {
        _length += Encoding.ASCII.GetBytes(text, Reserve(text.Length));
        return this;
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~') return false;
        }

        return true;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_length + count, 2 * _bytes.Length));
        return _bytes.AsSpan(_length);
    }
}
