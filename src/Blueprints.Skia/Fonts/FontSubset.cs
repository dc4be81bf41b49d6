using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts.TrueType;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// Gathers the letters of texts of one weight, and makes one font of them, whatever faces they come from. For one drawing.
/// </summary>
internal sealed class FontSubset(FontBook fonts, FontWeight weight)
{
    /// <summary>Fine enough that a long line ends within a tenth of a pixel of its place.</summary>
    private const int UnitsPerEm = 2048;

    private readonly SortedDictionary<int, FontFace> _faces = [];
    private readonly SortedDictionary<int, FontFace> _signs = [];
    private readonly SortedSet<(char First, char Second)> _pairs = [];

    public FontWeight Weight => weight;

    public bool IsEmpty => _faces.Count == 0;

    public bool HasSigns => _signs.Count > 0;

    /// <summary>The families that may not be embedded.</summary>
    public SortedSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there were letters that one glyph each doesn't show.</summary>
    public bool HasJoined { get; private set; }

    public void Add(string text)
    {
        var before = '\0';
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            before = Add(text, i, length, before);
            i += length;
        }
    }

    /// <summary>The font of all but the signs that are Chinese where they stand.</summary>
    public ImmutableArray<byte> ToFile() => ToFile(_faces, _pairs);

    /// <summary>The font of these signs, which have other forms in the other.</summary>
    public ImmutableArray<byte> ToSignsFile() => ToFile(_signs, []);

    private ImmutableArray<byte> ToFile(SortedDictionary<int, FontFace> faces, SortedSet<(char First, char Second)> pairs)
    {
        var file = new TrueTypeFile { Family = "Blueprints", IsHeavy = weight == FontWeight.SemiBold, UnitsPerEm = UnitsPerEm };
        var numbers = new Dictionary<int, ushort>();
        foreach (var (character, face) in faces)
        {
            var glyph = face.Get(faces == _signs && !face.IsInter ? face.Shaper.Shape([(char)character], isRightToLeft: false, isChinese: true)[0].Id : face.Find(character));
            var factor = (double)UnitsPerEm / face.UnitsPerEm;
            var number = file.Add(TrueTypeGlyph.Of(glyph.Outline, factor), glyph.Advance * factor);
            file.Map(character, number);
            numbers.Add(character, number);
        }

        var scale = (double)UnitsPerEm / InterFont.UnitsPerEm(weight);
        foreach (var (first, second) in pairs) file.Kern(numbers[first], numbers[second], InterFont.Kern(first, second, weight) * scale);
        return ImmutableCollectionsMarshal.AsImmutableArray(file.ToArray());
    }

    /// <summary>Takes up a character with its marks. Returns what kerning with the next needs to know of it.</summary>
    private char Add(string text, int start, int length, char before)
    {
        var cluster = text.AsSpan(start, length);
        Rune.DecodeFromUtf16(cluster, out var rune, out var first);
        if (CharacterKinds.IsIgnorable(rune.Value) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control) return '\0';
        if (fonts.FaceFor(text, start, length, weight) is not { } face) return '\0';
        if (!IsAlone(cluster[first..]) || !CharacterKinds.IsSimple(rune.Value))
        {
            HasJoined = true;
            return '\0';
        }

        if (!face.MayEmbed)
        {
            Refused.Add(face.Family);
            return '\0';
        }

        if (InterFont.IsChineseSign(text, start))
        {
            _signs.TryAdd(rune.Value, face);
            return '\0';
        }

        _faces.TryAdd(rune.Value, face);
        if (!face.IsInter || !rune.IsBmp) return '\0';
        var c = (char)rune.Value;
        if (before != '\0' && InterFont.Kern(before, c, weight) != 0) _pairs.Add((before, c));
        return c;
    }

    private static bool IsAlone(ReadOnlySpan<char> marks)
    {
        foreach (var rune in marks.EnumerateRunes())
        {
            if (!CharacterKinds.IsIgnorable(rune.Value)) return false;
        }

        return true;
    }
}
