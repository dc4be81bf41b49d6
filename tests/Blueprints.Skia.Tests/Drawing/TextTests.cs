using Blueprints.Fonts;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Tests.Proof;

namespace Blueprints.Skia.Tests.Drawing;

/// <summary>Text: where it stands, how wide it is, and what becomes of characters that no font has.</summary>
public sealed class TextTests : IDisposable
{
    private const string Characters = "aeiounrstxXTVWAYPLF.,;!?'\"%&/ 0123456789éäßżčŁØΩλΔЖяё:-–()+<>=≥→@×·•#*";

    private readonly string _folder = Directory.CreateTempSubdirectory("blueprints-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Stands_on_its_baseline_from_its_start()
    {
        var (left, top, right, bottom) = Pictures.Draw(Pictures.Text("HHH")).Ink(Pictures.White);
        Assert.InRange(left, 10, 13);
        Assert.InRange(top, 24, 26);
        Assert.Equal(40, bottom);
        Assert.InRange(right, 48, 56);
    }

    [Fact]
    public void Anchors_move_it_by_its_width()
    {
        var start = Pictures.Draw(Pictures.Text("HHH", 50)).Ink(Pictures.White);
        var middle = Pictures.Draw(Pictures.Text("HHH", 50, anchor: TextAnchor.Middle)).Ink(Pictures.White);
        var end = Pictures.Draw(Pictures.Text("HHH", 50, anchor: TextAnchor.End)).Ink(Pictures.White);
        Assert.InRange(50 - middle.Left - (middle.Right - 50), -1, 1);
        Assert.InRange(start.Left - 50 - (50 - end.Right), -1, 1);
        Assert.True(end.Right <= 50 && start.Left >= 50);
    }

    [Fact]
    public void Semi_bold_has_more_ink()
    {
        Assert.True(Darkness(Pictures.Draw(Pictures.Text("Hello", weight: FontWeight.SemiBold))) > 1.15 * Darkness(Pictures.Draw(Pictures.Text("Hello"))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3.3)]
    public void Letters_have_no_more_tones_than_files_stay_small_with(double scale)
    {
        var file = Pictures.Draw(Pictures.SceneOf(Pictures.Text("SOBe8&")), Pictures.Bare with { Scale = scale });
        var tones = new HashSet<Geometry.Color>();
        for (var y = 0; y < file.Height; y++)
        {
            for (var x = 0; x < file.Width; x++) tones.Add(file[x, y]);
        }

        Assert.InRange(tones.Count, 12, 17);
    }

    [Fact]
    public void Is_as_wide_as_measured()
    {
        var setter = new TextSetter(new FontBook([], useSystemFonts: false));
        var count = 0;
        foreach (var text in Pictures.Examples().SelectMany(path => Texts(Pictures.Example(path).Nodes)).Where(text => text.Text.All(c => c < 0x2000)))
        {
            Assert.Equal(1, setter.Set(text.Text, text.Size, text.Weight).Width / InterMeasurer.Instance.Width(text.Text, text.Size, text.Weight), 0.005);
            count++;
        }

        Assert.True(count > 300);
    }

    [Fact]
    public void The_measurer_agrees_with_HarfBuzz()
    {
        // As browsers shape what our SVG asks for: with all that the font does by default, kerning among it, but contextual forms.
        var labels = Pictures.Examples().SelectMany(path => Texts(Pictures.Example(path).Nodes)).Where(text => text.Text.All(c => c < 0x2000)).Select(text => (Label: text.Text, text.Weight))
            .Append((Label: "Größe – Čeština – Ελληνικά – Русский", Weight: FontWeight.Regular)).Append((Label: "AVAToTa WAVE Ty.", Weight: FontWeight.SemiBold)).Distinct().ToList();
        Assert.True(labels.Count > 600);
        foreach (var weight in (FontWeight[])[FontWeight.Regular, FontWeight.SemiBold])
        {
            var unitsPerEm = InterMeasurer.Instance.UnitsPerEm(weight);
            var shaper = new GlyphShaper(() => InterFont.Open(weight), 0, unitsPerEm, asWritten: true);
            foreach (var (text, _) in labels.Where(label => label.Weight == weight))
            {
                var shaped = shaper.Shape(text, isRightToLeft: false).Sum(glyph => (double)glyph.Advance);
                var measured = InterMeasurer.Instance.Width(text, unitsPerEm, weight);
                Assert.True(Math.Abs((measured / shaped) - 1) <= 0.005, $"{text} ({weight}): {measured}, and HarfBuzz has {shaped}");
            }
        }
    }

    [Fact]
    public void What_needs_no_shaper_is_set_as_the_shaper_would()
    {
        var random = new Random(7);
        var setter = new TextSetter(new FontBook([], useSystemFonts: false));
        var shaper = new GlyphShaper(() => InterFont.Open(FontWeight.Regular), 0, InterMeasurer.Instance.UnitsPerEm(FontWeight.Regular), asWritten: true);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => Characters[random.Next(Characters.Length)])]);
            var set = setter.Set(text, InterMeasurer.Instance.UnitsPerEm(FontWeight.Regular), FontWeight.Regular).Glyphs;
            var shaped = shaper.Shape(text, isRightToLeft: false);
            Assert.Equal(shaped.Select(glyph => glyph.Id), set.Select(glyph => glyph.Glyph!.Id));
            var x = 0;
            foreach (var (theirs, ours) in shaped.Zip(set))
            {
                Assert.True(Math.Abs(x + theirs.OffsetX - ours.X) < 0.5, text);
                x += theirs.Advance;
            }
        }
    }

    [Theory]
    [InlineData("0x80070005")]
    [InlineData("3x9x7q, 10 x 20")]
    [InlineData("a -> b <- c <-> d --> e => f")]
    [InlineData("(A) 2:1 9x x9")]
    public void What_is_written_is_drawn(string text)
    {
        var set = new TextSetter(new FontBook([], useSystemFonts: false)).Set(text, 16, FontWeight.Regular);
        foreach (var glyph in set.Glyphs) Assert.Equal(glyph.Face!.Find(text[glyph.Cluster]), glyph.Glyph!.Id);
        Assert.Equal(InterMeasurer.Instance.Width(text, 16, FontWeight.Regular), set.Width, 0.01);
    }

    private const string SharedSigns = "“”‘’…—";

    [ViewerTheory]
    [InlineData("说“您好”，再见……点开——看", "“”……—")]
    [InlineData("“SIM卡”", "“”")]
    [InlineData("说“OK”", "“”")]
    [InlineData("‘好’", "‘’")]
    [InlineData("it’s “fine” — 好", "")]
    [InlineData("He said “no”… 5 — 6", "")]
    public void Signs_among_Chinese_are_of_the_Chinese_font(string text, string signs)
    {
        foreach (var weight in (FontWeight[])[FontWeight.Regular, FontWeight.SemiBold])
        {
            var fonts = new FontBook(["/usr/share/fonts/opentype/noto"], useSystemFonts: false);
            var set = new TextSetter(fonts).Set(text, 16, weight);
            var chinese = fonts.FaceFor("中", weight);
            Assert.False(chinese!.IsInter);
            Assert.Equal(signs, string.Concat(set.Glyphs.Where(glyph => SharedSigns.Contains(text[glyph.Cluster], StringComparison.Ordinal) && glyph.Face == chinese).Select(glyph => text[glyph.Cluster])));
            Assert.Equal(InterMeasurer.Instance.Width(text, 16, weight), set.Width, 0.01);
        }
    }

    [Fact]
    public void Signs_among_Chinese_need_no_Chinese_font()
    {
        var set = new TextSetter(new FontBook([], useSystemFonts: false)).Set("说“好”", 16, FontWeight.Regular);
        Assert.Equal([false, true, false, true], set.Glyphs.Select(glyph => glyph.Face is { IsInter: true }));
    }

    [Fact]
    public void Accents_stand_over_their_letters()
    {
        var composed = Pictures.Draw(Pictures.Text("é")).Ink(Pictures.White);
        var apart = Pictures.Draw(Pictures.Text("e\u0301")).Ink(Pictures.White);
        Assert.Equal(composed, apart);
        Assert.True(apart.Top < Pictures.Draw(Pictures.Text("e")).Ink(Pictures.White).Top);
    }

    [Fact]
    public void Characters_without_font_are_boxes_and_named_once()
    {
        var renderer = new PngRenderer(Pictures.Bare);
        var scene = Pictures.SceneOf(Pictures.Text("茶 ok 茶\U00020000"));
        var warning = Assert.Single(((ISceneRenderer)renderer).Warnings(scene));
        Assert.Equal(
            "no font here has 茶 (U+8336), \U00020000 (U+20000); boxes stand in their place. Install Noto Sans CJK SC (on Debian and Ubuntu the package fonts-noto-cjk), or give a font file (--font; in a program, the option Fonts)",
            warning);
        var box = Pictures.Draw(Pictures.SceneOf(Pictures.Text("茶"))).Ink(Pictures.White);
        Assert.InRange(box.Right - box.Left, 15, 20);
        Assert.InRange(box.Bottom, 40, 42);
    }

    [Fact]
    public void What_shows_nothing_needs_no_font()
    {
        Assert.Empty(new PngRenderer(Pictures.Bare).Warnings(Pictures.SceneOf(Pictures.Text("a\u200Bb\uFE0F c\u2060 Ä→"))));
    }

    [Fact]
    public void A_font_given_is_read_from_file_and_folder()
    {
        using (var file = File.Create(Path.Combine(_folder, "some.ttf")))
        using (var inter = InterFont.Open(FontWeight.Regular)) inter.CopyTo(file);
        foreach (var path in new[] { _folder, Path.Combine(_folder, "some.ttf") })
            Assert.NotEqual(Pictures.White, Pictures.Draw(Pictures.SceneOf(Pictures.Text("H")), Pictures.Bare with { Fonts = [path] })[13, 30]);
    }

    [Fact]
    public void A_font_that_is_none_is_refused()
    {
        var text = Path.Combine(_folder, "text.ttf");
        File.WriteAllText(text, "This is no font.");
        Assert.EndsWith("it is no TrueType or OpenType font, or it is damaged", Refused(text), StringComparison.Ordinal);
        Assert.EndsWith("there is no such file or folder", Refused(Path.Combine(_folder, "absent.ttf")), StringComparison.Ordinal);
        Assert.StartsWith("there is no font in the folder", Refused(_folder), StringComparison.Ordinal);
    }

    private static string Refused(string path) => Assert.Throws<RenderException>(() => new PngRenderer(new PictureOptions { Fonts = [path] })).Message;

    private static long Darkness(PngFile file)
    {
        var sum = 0L;
        for (var y = 0; y < file.Height; y++)
        {
            for (var x = 0; x < file.Width; x++) sum += 255 - file[x, y].Green;
        }

        return sum;
    }

    private static IEnumerable<TextNode> Texts(IEnumerable<SceneNode> nodes) =>
        nodes.SelectMany(node => node is GroupNode group ? Texts(group.Children) : node is TextNode text ? [text] : []);
}
