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
    private readonly Dictionary<int, ushort> _forms = [];
    private readonly SortedSet<(char First, char Second)> _pairs = [];

    public FontWeight Weight => weight;

    public bool IsEmpty => _faces.Count == 0;

    /// <summary>The families that may not be embedded.</summary>
    public SortedSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there were letters that one glyph each doesn't show.</summary>
    public bool HasJoined { get; private set; }

    public void Add(string text)
    {
        AddForms(text);
        var before = '\0';
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            before = Add(text.AsSpan(i, length), before);
            i += length;
        }
    }

    public ImmutableArray<byte> ToFile()
    {
        var file = new TrueTypeFile { Family = "Blueprints", IsHeavy = weight == FontWeight.SemiBold, UnitsPerEm = UnitsPerEm };
        var numbers = new Dictionary<int, ushort>();
        foreach (var (character, face) in _faces)
        {
            var form = face.IsInter ? _forms.GetValueOrDefault(character) : (ushort)0;
            var glyph = face.Get(form != 0 ? form : face.Find(character));
            var factor = (double)UnitsPerEm / face.UnitsPerEm;
            var number = file.Add(TrueTypeGlyph.Of(glyph.Outline, factor), glyph.Advance * factor);
            file.Map(character, number);
            numbers.Add(character, number);
        }

        var scale = (double)UnitsPerEm / InterFont.UnitsPerEm(weight);
        foreach (var (first, second) in _pairs) file.Kern(numbers[first], numbers[second], InterFont.Kern(first, second, weight) * scale);
        return ImmutableCollectionsMarshal.AsImmutableArray(file.ToArray());
    }

    /// <summary>
    /// A sign whose form depends on its neighbours goes in as it is drawn, if it is drawn alike everywhere: <c>≥</c> beside figures, say.
    /// Otherwise it is 0, its plain form.
    /// </summary>
    private void AddForms(string text)
    {
        if (!InterForms.MayChange(text)) return;
        var glyphs = new TextSetter(fonts).Set(text, UnitsPerEm, weight).Glyphs;
        var characters = 0;
        foreach (var rune in text.EnumerateRunes()) characters++;
        if (glyphs.Count != characters) return;
        foreach (var placed in glyphs)
        {
            if (placed.Face is not { IsInter: true } || !Rune.TryGetRuneAt(text, placed.Cluster, out var rune) || Rune.IsLetterOrDigit(rune)) continue;
            if (!_forms.TryAdd(rune.Value, placed.Glyph!.Id) && _forms[rune.Value] != placed.Glyph.Id) _forms[rune.Value] = 0;
        }
    }

    /// <summary>Takes up a character with its marks. Returns what kerning with the next needs to know of it.</summary>
    private char Add(ReadOnlySpan<char> cluster, char before)
    {
        Rune.DecodeFromUtf16(cluster, out var rune, out var length);
        if (CharacterKinds.IsIgnorable(rune.Value) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control) return '\0';
        if (fonts.FaceFor(cluster, weight) is not { } face) return '\0';
        if (!IsAlone(cluster[length..]) || !CharacterKinds.IsSimple(rune.Value))
        {
            HasJoined = true;
            return '\0';
        }

        if (!face.MayEmbed)
        {
            Refused.Add(face.Family);
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
