using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia;
using Blueprints.Skia.Fonts;
using Blueprints.TestSupport;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Fuzz.Targets;

/// <summary>Font files: each is refused, or pictures and documents come out with it.</summary>
internal sealed class FontTarget : IFuzzTarget
{
    private const long MaxFontBytes = 200L << 20;
    private const int BetweenCollections = 50;
    private const string Letters = "e\u0301AVTo fiffl 10x12->9:30 ÄÖÜßŁØ ΩλЖя 茶银行 \u0915\u094D\u0937\u093F \u0628\u064A\u062A";

    // Most of the letters Inter has, so that drawing by itself would not ask the font for them.
    private static readonly Scene Sample = SceneOf("e\u0301AV茶Ωfi", "\u0915\u094D\u0937\u093F \u0628\u064A\u062A");
    private static readonly Lazy<ImmutableArray<byte[]>> Sources = new(FindSources);

    private int _tried;

    public string Name => "font";

    public string Ending => ".ttf";

    public long MaxBytes => MaxFontBytes;

    public FuzzInput Make(SeededRandom random, byte[]? parent) => new(DamagedFont.Of(Sources.Value[random.Chance(10) ? 0 : random.Between(1, 2)], random));

    public void Try(FuzzInput input, Trial trial)
    {
        // What faces hold outside the collector's heap goes with their finalisers, for which nothing here would wait.
        if (Interlocked.Increment(ref _tried) % BetweenCollections == 0)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        var path = Path.Combine(Scratch.Folder, "damaged.ttf");
        File.WriteAllBytes(path, input.Bytes);
        try
        {
            var faces = new List<FontFace>();
            FontFiles.OpenGiven(path, faces);
            foreach (var face in faces) Use(face);
            Use(faces[0].Embolden());
            SvgFonts(path);
            if (trial.Every(4)) Picture(path);
            trial.Drawings++;
        }
        catch (RenderException refused)
        {
            trial.IsRefused = true;
            if (!refused.Message.Contains(path, StringComparison.Ordinal)) throw new FuzzFailure("a refusal names the file", refused.Message);
        }
    }

    private static void SvgFonts(string path)
    {
        var svg = new SvgRenderer(new SvgOptions { Fonts = new SvgFontMaker([path], useSystemFonts: false) }).RenderToString(Sample);
        var end = svg.IndexOf("</style>", StringComparison.Ordinal);
        SvgLaws.Check(end < 0 ? svg : svg[..svg.IndexOf("<style>", StringComparison.Ordinal)] + svg[(end + "</style>".Length)..]);
    }

    private static void Picture(string path)
    {
        using var png = new MemoryStream();
        new PngRenderer(new PictureOptions { Fonts = [path], UseSystemFonts = false }).Render(Sample, png);
        using var pdf = new MemoryStream();
        new PdfRenderer(new PdfOptions { Fonts = [path], UseSystemFonts = false }).Render(Sample, pdf);
        if (png.Length == 0 || pdf.Length == 0) throw new FuzzFailure("a picture comes out", "nothing");
    }

    private static void Use(FontFace face)
    {
        foreach (var rune in Letters.EnumerateRunes())
        {
            if (!double.IsFinite(face.Get(face.Find(rune.Value)).Advance)) throw new FuzzFailure("finite widths", rune.ToString());
        }

        foreach (var word in Letters.Split(' '))
        {
            foreach (var shaped in face.Shaper.Shape(word, isRightToLeft: word[0] is >= '\u0600' and < '\u0700')) face.Get(shaped.Id);
        }

        _ = (face.Family, face.MayEmbed);
    }

    private static ImmutableArray<byte[]> FindSources()
    {
        using var whole = new MemoryStream();
        using (var inter = InterFont.Open(FontWeight.Regular)) inter.CopyTo(whole);
        byte[] subset = [.. new SvgFontMaker(useSystemFonts: false).FontsFor(SceneOf("AV To eΩfi"))[0].File];
        return [whole.ToArray(), subset, DamagedFont.Collection(subset)];
    }

    private static Scene SceneOf(params string[] lines) => new()
    {
        Width = 100,
        Height = 60,
        Title = "A picture",
        Description = "For a trial",
        Language = DiagramLanguage.English,
        Background = new Color(255, 255, 255),
        Nodes = [.. lines.Select((line, i) => new TextNode(line, new Geometry.Point(10, 40), 20, i == 0 ? FontWeight.Regular : FontWeight.SemiBold, new Color(0, 0, 0), TextAnchor.Start, 0))],
    };
}
