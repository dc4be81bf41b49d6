using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Skia.Tests.Fonts;

/// <summary>
/// Fonts that are damaged or hostile end in a message or a picture, never in a crash. <c>BLUEPRINTS_DAMAGED_FONTS</c> asks for more of
/// them, <c>BLUEPRINTS_DAMAGED_FONTS_SEED</c> for others, and
/// <c>BLUEPRINTS_DAMAGED_FONTS_OF</c> names a folder of fonts to damage besides our own.
/// </summary>
public sealed class DamagedFontTests : IDisposable
{
    // Accents, Chinese, Devanagari and Arabic, so that all that fonts do is done.
    private static readonly Scene Sample = Pictures.SceneOf(Pictures.Text("e\u0301AV茶Ωfi"), Pictures.Text("\u0915\u094D\u0937\u093F \u0628\u064A\u062A", weight: FontWeight.SemiBold));

    private const string Letters = "e\u0301AVTo fiffl 10x12->9:30 ÄÖÜßŁØ ΩλЖя 茶银行 \u0915\u094D\u0937\u093F \u0628\u064A\u062A";

    private readonly string _folder = Directory.CreateTempSubdirectory("blueprints-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void End_in_a_message_or_a_picture()
    {
        var count = LongRuns.Setting("BLUEPRINTS_DAMAGED_FONTS", LongRuns.Count(100, 300));
        var seed = LongRuns.Setting("BLUEPRINTS_DAMAGED_FONTS_SEED", 1);
        var sources = Sources();
        var refused = 0;
        for (var i = seed; i < seed + count; i++)
        {
            var source = sources[i % sources.Count];
            var path = Path.Combine(_folder, $"{i}{Path.GetExtension(source.Name)}");
            File.WriteAllBytes(path, DamagedFont.Of(source.Bytes, new SeededRandom((ulong)i)));
            if (!Try(path)) refused++;
            File.Delete(path);
        }

        Assert.InRange(refused, 1, count - 1);
    }

    [Fact]
    public void A_collection_that_is_whole_is_taken()
    {
        var path = Path.Combine(_folder, "whole.ttc");
        File.WriteAllBytes(path, Sources()[2].Bytes);
        Assert.True(Try(path));
        var faces = new List<FontFace>();
        FontFiles.OpenGiven(path, faces);
        Assert.Equal(2, faces.Count);
    }

    [Fact]
    public void Cut_off_anywhere_end_in_a_message_or_a_picture()
    {
        var whole = Sources()[1].Bytes;
        for (var length = 0; length < whole.Length; length += Math.Max(1, length / 20))
        {
            var path = Path.Combine(_folder, $"{length}.ttf");
            File.WriteAllBytes(path, whole[..length]);
            Try(path);
        }

        Assert.True(Try(Path.Combine(_folder, "0.ttf")) is false);
    }

    /// <summary>Sets text in a font, and draws with it in all ways. Returns whether it was taken.</summary>
    private static bool Try(string path)
    {
        try
        {
            // Most of these letters Inter has, so that drawing by itself would not ask the font for them.
            var faces = new List<FontFace>();
            FontFiles.OpenGiven(path, faces);
            foreach (var face in faces) Use(face);
            foreach (var face in faces) Use(face.Embolden());

            var options = Pictures.Bare with { Fonts = [path] };
            Assert.Equal(100, Pictures.Draw(Sample, options).Width);
            using var pdf = new MemoryStream();
            new PdfRenderer(new PdfOptions { Fonts = [path], UseSystemFonts = false }).Render(Sample, pdf);
            Assert.NotEmpty(new SvgRenderer(new SvgOptions { Fonts = new SvgFontMaker([path], useSystemFonts: false) }).RenderToString(Sample));
            return true;
        }
        catch (RenderException refused)
        {
            Assert.Contains(path, refused.Message, StringComparison.Ordinal);
            return false;
        }
    }

    private static void Use(FontFace face)
    {
        foreach (var rune in Letters.EnumerateRunes())
        {
            var glyph = face.Get(face.Find(rune.Value));
            Assert.True(double.IsFinite(glyph.Advance));
        }

        foreach (var word in Letters.Split(' '))
        {
            foreach (var shaped in face.Shaper.Shape(word, isRightToLeft: word[0] is >= '\u0600' and < '\u0700')) face.Get(shaped.Id);
        }

        Assert.NotNull(face.Family);
        _ = face.MayEmbed;
    }

    private static List<(string Name, byte[] Bytes)> Sources()
    {
        using var whole = new MemoryStream();
        using (var inter = InterFont.Open(FontWeight.Regular)) inter.CopyTo(whole);
        var sources = new List<(string, byte[])>
        {
            ("inter.ttf", whole.ToArray()),
            ("subset.ttf", [.. new SvgFontMaker(useSystemFonts: false).FontsFor(Pictures.SceneOf(Pictures.Text("AV To eΩfi")))[0].File]),
        };
        sources.Add(("collection.ttc", DamagedFont.Collection(sources[1].Item2)));
        if (Environment.GetEnvironmentVariable("BLUEPRINTS_DAMAGED_FONTS_OF") is { Length: > 0 } folder)
        {
            foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal)) sources.Add((path, File.ReadAllBytes(path)));
        }

        return sources;
    }
}
