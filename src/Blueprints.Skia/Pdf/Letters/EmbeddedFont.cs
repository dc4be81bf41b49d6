using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Fonts.TrueType;
using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Letters;

/// <summary>
/// A font for one file: what the file shows of a face, as TrueType. Made from the outlines that pictures are drawn with, so that it looks the
/// same whatever the kind of font, and nothing of a font's own tables is passed on. A letter of it is all that shows some characters, such as
/// a letter with its accents, and no two texts share one: so every letter has exactly one text, which is what readers take.
/// </summary>
/// <param name="face">The face; null for the boxes of characters that no font has.</param>
/// <param name="number">The number of its object.</param>
internal sealed class EmbeddedFont(FontFace? face, int number)
{
    private const int MostLetters = 60_000;

    /// <summary>Kerning changes an advance by less, in ems.</summary>
    private const double MostKern = 0.2;

    private readonly Dictionary<long, int> _plain = [];
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly List<Letter> _letters = [];
    private readonly StringBuilder _key = new();

    public int Number => number;

    public int UnitsPerEm { get; } = face?.UnitsPerEm ?? 1000;

    /// <summary>
    /// Whether its letters show. Those of a face whose makers don't let it be embedded are drawn as shapes; then these are empty, and only say what
    /// the text is.
    /// </summary>
    public bool IsVisible { get; } = face is { MayEmbed: true };

    public bool IsFull => _letters.Count >= MostLetters;

    /// <summary>How far a letter advances, in thousandths of the type's size, as the file says it.</summary>
    public double WidthOf(ushort letter) => _letters[letter - 1].Width;

    /// <summary>Takes up what shows some characters. Returns its number.</summary>
    /// <param name="parts">The glyphs, left to right; at least one.</param>
    /// <param name="scale">Pixels for a unit of the face.</param>
    /// <param name="text">The characters.</param>
    /// <param name="rest">Takes empty letters for the text beyond what one may have; null where there is none.</param>
    public ushort Add(ReadOnlySpan<PlacedGlyph> parts, double scale, ReadOnlySpan<char> text, ref List<ushort>? rest)
    {
        var isAlone = Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done && length == text.Length;
        if (isAlone && parts is [{ Glyph: { } glyph, Y: 0 } only] && only.Face == face && Math.Abs((only.Advance / scale) - glyph.Advance) < MostKern * UnitsPerEm)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_plain, ((long)glyph.Id << 32) | (uint)rune.Value, out _);
            if (known == 0) known = Add(new Letter([new LetterPart(glyph.Outline, 0, 0)], Thousandths(glyph.Advance), text.ToString()));
            return (ushort)known;
        }

        ushort added = 0;
        foreach (var piece in TextPieces.Of(text))
        {
            if (added == 0) added = AddOther(parts, scale, text[piece]);
            else (rest ??= []).Add(AddOther([], scale, text[piece]));
        }

        return added;
    }

    public void Write(PdfFileWriter file, PackedStream packed)
    {
        // Points halfway between two of the face's units keep their place.
        var factor = UnitsPerEm <= 8192 ? 2 : 1;
        var font = new TrueTypeFile { Family = face?.Family ?? "", IsHeavy = face?.IsHeavy ?? false, UnitsPerEm = UnitsPerEm * factor };
        foreach (var letter in _letters) font.Add(IsVisible ? letter.Outline(factor) : TrueTypeGlyph.Empty, letter.Width * UnitsPerEm * factor / 1000);
        new FontObjects(file, packed).Write(number, font, _letters);
    }

    /// <summary>Where the letter of some glyphs begins: at the first of them that advances, since accents lie over others.</summary>
    public static PlacedGlyph OriginOf(ReadOnlySpan<PlacedGlyph> parts)
    {
        foreach (var part in parts)
        {
            if (part.Advance > 0) return part;
        }

        return parts[0];
    }

    private ushort AddOther(ReadOnlySpan<PlacedGlyph> parts, double scale, ReadOnlySpan<char> text)
    {
        var shown = new LetterPart[parts.Length];
        var advance = 0.0;
        _key.Clear();
        for (var i = 0; i < shown.Length; i++)
        {
            var part = parts[i];
            shown[i] = new LetterPart(part.Face == face ? part.Glyph?.Outline : null, (int)Math.Round((part.X - OriginOf(parts).X) / scale), (int)Math.Round(part.Y / scale));
            advance += part.Advance / scale;
            _key.Append((char)(part.Glyph?.Id ?? 0)).Append((char)shown[i].X).Append((char)shown[i].Y);
        }

        var width = Thousandths(Math.Clamp(advance, 0, ushort.MaxValue));
        _key.Append((char)shown.Length).Append((char)Math.Round(width)).Append(text);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_others, _key.ToString(), out _);
        if (known == 0) known = Add(new Letter(shown, width, text.ToString()));
        return (ushort)known;
    }

    private ushort Add(Letter letter)
    {
        _letters.Add(letter);
        return (ushort)_letters.Count;
    }

    private double Thousandths(double units) => PdfBuffer.Hundredths(units * 1000 / UnitsPerEm) / 100.0;
}
