using System.Globalization;
using System.Text;

namespace Blueprints.Skia.Tests.Pdf.Reading;

/// <summary>A reference to an object.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A word that is no value: an operator, or what holds objects together.</summary>
internal sealed record PdfWord(string Text);

/// <summary>A name, without its slash.</summary>
internal sealed record PdfName(string Text);

/// <summary>Reads the values of PDF (ISO 32000-1, 7.3) from bytes: numbers, strings as bytes, names, arrays, dictionaries.</summary>
internal sealed class PdfTokens(byte[] bytes, int at = 0)
{
    public int At { get; private set; } = at;

    /// <summary>The next value; null at the end.</summary>
    public object? Next()
    {
        while (At < bytes.Length && IsSpace(bytes[At])) At++;
        if (At >= bytes.Length) return null;
        switch ((char)bytes[At])
        {
            case '/':
                At++;
                return new PdfName(Plain());
            case '[': return Array();
            case '(': return Literal();
            case '<' when bytes[At + 1] == '<': return Dictionary();
            case '<': return Hexadecimal();
            case ']':
                At++;
                return new PdfWord("]");
            case '>':
                At += 2;
                return new PdfWord(">>");
        }

        var word = Plain();
        if (!double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return new PdfWord(word);
        return ReferenceTo((int)number) is { } reference ? reference : number;
    }

    private PdfReference? ReferenceTo(int number)
    {
        var rest = Encoding.Latin1.GetString(bytes, At, Math.Min(4, bytes.Length - At));
        if (!rest.StartsWith(" 0 R", StringComparison.Ordinal)) return null;
        At += 4;
        return new PdfReference(number);
    }

    private List<object> Array()
    {
        At++;
        var items = new List<object>();
        while (Next() is { } item && item is not PdfWord { Text: "]" }) items.Add(item);
        return items;
    }

    private Dictionary<string, object> Dictionary()
    {
        At += 2;
        var entries = new Dictionary<string, object>();
        while (Next() is { } key && key is not PdfWord { Text: ">>" }) entries.Add(((PdfName)key).Text, Next()!);
        return entries;
    }

    private byte[] Literal()
    {
        var text = new List<byte>();
        for (At++; bytes[At] != ')'; At++)
        {
            if (bytes[At] == '\\') At++;
            text.Add(bytes[At]);
        }

        At++;
        return [.. text];
    }

    private byte[] Hexadecimal()
    {
        var end = System.Array.IndexOf(bytes, (byte)'>', At);
        var text = Convert.FromHexString(Encoding.ASCII.GetString(bytes, At + 1, end - At - 1));
        At = end + 1;
        return text;
    }

    private string Plain()
    {
        var from = At;
        while (At < bytes.Length && !IsSpace(bytes[At]) && !"/[]<>()"u8.Contains(bytes[At])) At++;
        return Encoding.ASCII.GetString(bytes, from, At - from);
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r';
}
