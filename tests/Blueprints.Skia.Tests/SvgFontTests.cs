using System.Text;
using Blueprints.Fonts;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;

namespace Blueprints.Skia.Tests;

/// <summary>Fonts that go into SVG.</summary>
public sealed class SvgFontTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("blueprints-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Hold_the_letters_used_as_wide_as_they_are_measured()
    {
        var font = Assert.Single(Maker().FontsFor(Pictures.SceneOf(Pictures.Text("To be, Ω"))));
        var face = Read(font);
        Assert.Equal(FontWeight.Regular, font.Weight);
        Assert.Equal("To be, Ω".Distinct().Count() + 1, face.GlyphCount);
        foreach (var c in "To be, Ω")
            Assert.Equal(InterMeasurer.Instance.Width([c], face.UnitsPerEm, FontWeight.Regular), face.AdvanceOf(face.GlyphOf(c)), 0.51);
        Assert.Equal(0, face.GlyphOf('x'));
    }

    [Fact]
    public void Are_drawn_and_kerned_as_the_picture_is()
    {
        var file = Path.Combine(_folder, "made.ttf");
        File.WriteAllBytes(file, [.. Maker().FontsFor(Pictures.SceneOf(Pictures.Text("To AV Ty")))[0].File]);
        var made = new FontFace(SkiaSharp.SKTypeface.FromFile(file), () => File.OpenRead(file), 0);
        var shaped = made.Shaper.Shape("To AV Ty", isRightToLeft: false);
        Assert.Equal(InterMeasurer.Instance.Width("To AV Ty", made.UnitsPerEm, FontWeight.Regular), shaped.Sum(glyph => (double)glyph.Advance), 8.0);
        var inter = new FontBook([], useSystemFonts: false).FaceFor("A", FontWeight.Regular)!;
        var (ours, theirs) = (made.Get(made.Find('A')).Outline!.Bounds, inter.Get(inter.Find('A')).Outline!.Bounds);
        Assert.Equal(theirs.Width / inter.UnitsPerEm, ours.Width / made.UnitsPerEm, 0.001);
        Assert.Equal(theirs.Top / inter.UnitsPerEm, ours.Top / made.UnitsPerEm, 0.001);
    }

    [Fact]
    public void Signs_go_in_as_they_are_drawn()
    {
        int BottomOf(char c, params string[] texts)
        {
            var file = Path.Combine(_folder, $"{Guid.NewGuid()}.ttf");
            File.WriteAllBytes(file, [.. Maker().FontsFor(Pictures.SceneOf([.. texts.Select(text => Pictures.Text(text))]))[0].File]);
            var made = new FontFace(SkiaSharp.SKTypeface.FromFile(file), () => File.OpenRead(file), 0);
            return (int)Math.Round(-made.Get(made.Find(c)).Outline!.Bounds.Bottom);
        }

        Assert.Equal(BottomOf(':', "note: x"), BottomOf(':', "9:30"));
        Assert.Equal(BottomOf('x', "box"), BottomOf('x', "10x12", "box"));
    }

    [Fact]
    public void There_is_one_for_each_weight_used()
    {
        var scene = Pictures.SceneOf(Pictures.Text("Bold", weight: FontWeight.SemiBold), new GroupNode { Children = [Pictures.Text("Plain")] });
        Assert.Equal([FontWeight.Regular, FontWeight.SemiBold], Maker().FontsFor(scene).Select(font => font.Weight));
        Assert.Empty(Maker().FontsFor(Pictures.SceneOf()));
    }

    [Fact]
    public void Go_into_the_file_under_a_name_of_their_own()
    {
        var renderer = new SvgRenderer(new SvgOptions { IdPrefix = "here", Fonts = Maker() });
        var svg = renderer.RenderToString(Pictures.SceneOf(Pictures.Text("Plain")));
        Assert.Contains(" font-family=\"here-text, Inter, ", svg, StringComparison.Ordinal);
        Assert.Contains("@font-face{font-family:here-text;font-weight:400;src:url(data:font/ttf;base64,AAEAAAA", svg, StringComparison.Ordinal);
        Assert.Equal(svg, new SvgRenderer(new SvgOptions { IdPrefix = "here", Fonts = Maker() }).RenderToString(Pictures.SceneOf(Pictures.Text("Plain"))));
        Assert.DoesNotContain("<style", new SvgRenderer().RenderToString(Pictures.SceneOf(Pictures.Text("Plain"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_among_Chinese_have_a_font_of_their_own()
    {
        // A font of one Chinese character and the sign, as Latin has it elsewhere in the drawing.
        var file = Maker().FontsFor(Pictures.SceneOf(Pictures.Text("A“")))[0].File.ToArray();
        var path = Path.Combine(_folder, "signs.ttf");
        File.WriteAllBytes(path, Rename(file, 'A', '中'));
        var made = new SvgFontMaker([path], useSystemFonts: false).FontsFor(Pictures.SceneOf(Pictures.Text("“A” “中")));
        Assert.Equal([false, true], made.Select(font => font.IsForChineseSigns));
        Assert.All(made, font => Assert.NotEqual(0, Read(font).GlyphOf('“')));
        var svg = new SvgRenderer(new SvgOptions { IdPrefix = "here", Fonts = new SvgFontMaker([path], useSystemFonts: false) }).RenderToString(Pictures.SceneOf(Pictures.Text("“中")));
        Assert.Contains("@font-face{font-family:here-signs;font-weight:400;src:url(", svg, StringComparison.Ordinal);
        Assert.Contains(" font-family=\"here-signs, here-text, Noto Sans CJK SC, ", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_go_in_is_told()
    {
        var renderer = new SvgRenderer(new SvgOptions { Fonts = Maker() });
        Assert.Empty(renderer.Warnings(Pictures.SceneOf(Pictures.Text("Plain"))));
        Assert.StartsWith("no font here has 茶", Assert.Single(renderer.Warnings(Pictures.SceneOf(Pictures.Text("茶")))), StringComparison.Ordinal);
        Assert.StartsWith("letters that join or carry marks", Assert.Single(renderer.Warnings(Pictures.SceneOf(Pictures.Text("e\u0301")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_must_not_be_embedded_is_left_out()
    {
        // A font of one Chinese character, whose licence bits are then set to 'restricted'.
        var inter = Maker().FontsFor(Pictures.SceneOf(Pictures.Text("A")))[0].File.ToArray();
        var asChinese = Rename(inter, 'A', '茶');
        var path = Path.Combine(_folder, "restricted.ttf");
        File.WriteAllBytes(path, asChinese);
        var scene = Pictures.SceneOf(Pictures.Text("茶"));
        Assert.NotEmpty(new SvgFontMaker([path], useSystemFonts: false).FontsFor(scene));

        asChinese[Table(asChinese, "OS/2") + 9] = 2;
        File.WriteAllBytes(path, asChinese);
        var maker = new SvgFontMaker([path], useSystemFonts: false);
        Assert.Empty(maker.FontsFor(scene));
        Assert.Equal("the makers of the font 'Blueprints-Regular' don't let it be embedded; its characters are left to the viewer's fonts. Give another font", Assert.Single(maker.Warnings(scene)));
    }

    [Fact]
    public void Chinese_stays_small()
    {
        if (new FontBook([], useSystemFonts: true).FaceFor("银", FontWeight.Regular) is null) return;
        var scene = Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", "bank-after.zh.blueprint.yaml"));
        Assert.InRange(new SvgRenderer(new SvgOptions { Fonts = new SvgFontMaker() }).RenderToString(scene).Length, 50_000, 150_000);
    }

    private static SvgFontMaker Maker() => new(useSystemFonts: false);

    private static TrueTypeFace Read(SvgFont font) => TrueTypeFace.Read(new MemoryStream([.. font.File]));

    private static byte[] Rename(byte[] font, char from, char to)
    {
        var map = Table(font, "cmap") + 12 + 16;
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(from, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(map + (4 * i))));
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(map + (4 * i)), to);
        }

        return font;
    }

    private static int Table(byte[] font, string tag)
    {
        var record = font.AsSpan().IndexOf(Encoding.ASCII.GetBytes(tag));
        return (int)System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(record + 8));
    }
}
