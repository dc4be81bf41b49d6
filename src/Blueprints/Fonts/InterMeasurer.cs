using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>
/// Measures with the embedded Inter faces: the sum of the glyphs' advances, kerned as browsers do. Of what Inter lacks, East Asian wide
/// characters take one em,
/// emoji and signs 1.25 em (as the common emoji fonts have it), combining and invisible characters nothing, and everything else 0.6 em. The
/// signs “ ” ‘ ’ … — take one em where they are Chinese
/// (<see cref="SharedSigns"/>), since Chinese fonts set them so, and Inter's width elsewhere.
/// </summary>
internal sealed class InterMeasurer : ITextMeasurer
{
    private AdvanceTable? _regular;
    private AdvanceTable? _semiBold;

    private InterMeasurer()
    {
    }

    public static InterMeasurer Instance { get; } = new();

    public int UnitsPerEm(FontWeight weight) => Table(weight).Face.UnitsPerEm;

    /// <summary>The heights of a face.</summary>
    public FontMetrics Metrics(FontWeight weight)
    {
        var face = Table(weight).Face;
        double em = face.UnitsPerEm;
        return new FontMetrics(face.Ascender / em, -face.Descender / em, face.CapHeight / em);
    }

    public double Width(ReadOnlySpan<char> text, double size, FontWeight weight)
    {
        var table = Table(weight);
        return table.Width(text) * size / table.Face.UnitsPerEm;
    }

    public void Advances(ReadOnlySpan<char> text, FontWeight weight, Span<int> advances, Span<int> kerns) => Table(weight).Advances(text, advances, kerns);

    /// <summary>What kerning adds between two characters, in parts of <see cref="UnitsPerEm"/>.</summary>
    public int Kern(char first, char second, FontWeight weight) => Table(weight).Between(first, second);

    /// <summary>Two threads may read a face at once on first use; either one's stays.</summary>
    private AdvanceTable Table(FontWeight weight) => weight == FontWeight.SemiBold
        ? Volatile.Read(ref _semiBold) ?? Load(ref _semiBold, weight)
        : Volatile.Read(ref _regular) ?? Load(ref _regular, weight);

    private static AdvanceTable Load(ref AdvanceTable? place, FontWeight weight)
    {
        using var stream = InterFont.Open(weight);
        var loaded = new AdvanceTable(TrueTypeFace.Read(stream));
        return Interlocked.CompareExchange(ref place, loaded, null) ?? loaded;
    }
}
