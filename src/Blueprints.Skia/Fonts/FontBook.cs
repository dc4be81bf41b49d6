using System.Collections.Immutable;
using System.Text;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// Finds a face for characters: Inter, then the fonts given in their order, then the system's in a fixed order. What was found is kept.
/// Safe to use from many threads at once.
/// </summary>
internal sealed class FontBook
{
    private static readonly Lazy<FontFace> Regular = new(() => FontFiles.OpenInter(FontWeight.Regular));
    private static readonly Lazy<FontFace> SemiBold = new(() => FontFiles.OpenInter(FontWeight.SemiBold));

    private readonly FaceList _given;
    private readonly bool _useSystemFonts;

    /// <exception cref="Rendering.RenderException">A font given is not there or is none.</exception>
    public FontBook(ImmutableArray<string> given, bool useSystemFonts)
    {
        var faces = new List<FontFace>();
        if (!given.IsDefault)
        {
            foreach (var path in given) FontFiles.OpenGiven(path, faces);
        }

        _given = new FaceList(faces);
        _useSystemFonts = useSystemFonts;
    }

    /// <summary>
    /// The face for a character as it stands in a text: a sign that is Chinese there comes from the face of the Chinese characters.
    /// </summary>
    public FontFace? FaceFor(string text, int start, int length, FontWeight weight)
    {
        var cluster = text.AsSpan(start, length);
        if (InterFont.IsChineseSign(text, start) && FaceFor("中", weight) is { } chinese && Has(chinese, cluster)) return chinese;
        return FaceFor(cluster, weight);
    }

    /// <summary>The face for a character with its accents; null where no font has it.</summary>
    public FontFace? FaceFor(ReadOnlySpan<char> cluster, FontWeight weight)
    {
        var inter = weight == FontWeight.SemiBold ? SemiBold.Value : Regular.Value;
        if (Has(inter, cluster)) return inter;
        if (_given.Find(cluster, weight) is { } given) return given;
        return _useSystemFonts ? SystemFonts.Find(cluster, weight) : null;
    }

    /// <summary>Whether a face has all that shows of a character with its accents.</summary>
    public static bool Has(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!CharacterKinds.IsIgnorable(rune.Value) && face.Find(rune.Value) == 0) return false;
        }

        return true;
    }
}
