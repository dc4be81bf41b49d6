using Blueprints.Skia.Fonts.TrueType;
using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Letters;

/// <summary>
/// Writes a font as a file has it: letters by their numbers, two bytes each (ISO 32000-1, 9.7), with their widths and their texts.
/// </summary>
internal sealed class FontObjects(PdfFileWriter file, PackedStream packed)
{
    private const int MostTextsTogether = 100;

    private readonly PdfBuffer _body = new();

    public void Write(int number, TrueTypeFile font, IReadOnlyList<Letter> letters)
    {
        var (descendant, descriptor, program, texts) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        var bytes = font.ToArray();
        var name = $"{Tag(bytes)}+{font.PostScriptName}";
        _body.Clear().Raw("<</Type /Font /Subtype /Type0 /BaseFont /"u8).Ascii(name).Raw("\n/Encoding /Identity-H /DescendantFonts ["u8).Reference(descendant);
        file.Write(number, _body.Raw("] /ToUnicode "u8).Reference(texts).Raw(">>"u8));

        _body.Clear().Raw("<</Type /Font /Subtype /CIDFontType2 /BaseFont /"u8).Ascii(name).Raw("\n/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /CIDToGIDMap /Identity\n/FontDescriptor "u8);
        _body.Reference(descriptor).Raw(" /DW 0\n/W [1 ["u8);
        foreach (var letter in letters) _body.Number(letter.Width, (byte)' ');
        file.Write(descendant, _body.Raw("]]>>"u8));

        var (left, bottom, right, top) = font.Bounds;
        var em = 1000.0 / font.UnitsPerEm;
        _body.Clear().Raw("<</Type /FontDescriptor /FontName /"u8).Ascii(name).Raw("\n/Flags 4 /ItalicAngle 0 /FontBBox ["u8);
        _body.Number(left * em, (byte)' ').Number(bottom * em, (byte)' ').Number(right * em, (byte)' ').Number(top * em).Raw("]\n/Ascent "u8).Number(top * em).Raw(" /Descent "u8).Number(bottom * em);
        _body.Raw(" /CapHeight "u8).Number(top * em).Raw(" /StemV "u8).Integer(font.IsHeavy ? 120 : 80).Raw(" /FontFile2 "u8).Reference(program);
        file.Write(descriptor, _body.Raw(">>"u8));

        packed.Clear().Pack(bytes);
        file.WriteStream(program, _body.Clear().Raw("/Length1 "u8).Integer(bytes.Length).Raw((byte)' ').Written, packed.Finish());
        WriteTexts(packed.Clear().Content, letters);
        file.WriteStream(texts, default, packed.Finish());
    }

    /// <summary>Which text each letter has (9.10.3).</summary>
    private static void WriteTexts(PdfBuffer map, IReadOnlyList<Letter> letters)
    {
        map.Raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"u8);
        map.Raw("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        for (var from = 0; from < letters.Count; from += MostTextsTogether)
        {
            var count = Math.Min(MostTextsTogether, letters.Count - from);
            map.Integer(count).Raw(" beginbfchar\n"u8);
            for (var i = from; i < from + count; i++) map.Raw((byte)'<').Hex(i + 1).Raw("> <"u8).Utf16(letters[i].Text).Raw(">\n"u8);
            map.Raw("endbfchar\n"u8);
        }

        map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8);
    }

    /// <summary>Six letters that tell parts of one font apart (9.6.4).</summary>
    private static string Tag(byte[] font)
    {
        var hash = new ContentHash();
        hash.Add(font);
        return hash.ToLetters(6);
    }
}
