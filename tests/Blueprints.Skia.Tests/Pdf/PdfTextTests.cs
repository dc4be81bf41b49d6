using Blueprints.Scenes;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>What a reader makes of the file: its fonts, its text, its picture.</summary>
public sealed class PdfTextTests
{
    public static TheoryData<string> Latin => [.. Pictures.Examples().Select(path => Path.GetFileName(path)).Where(name => !name.Contains(".zh.", StringComparison.Ordinal))];

    public static TheoryData<string> Chinese => [.. Pictures.Examples().Select(path => Path.GetFileName(path)).Where(name => name.Contains(".zh.", StringComparison.Ordinal))];

    [PopplerTheory]
    [MemberData(nameof(Latin))]
    public void Text_is_text_in_fonts_of_the_file(string name)
    {
        Check(name, new PdfOptions { UseSystemFonts = false }, "Inter-Regular", "Inter-SemiBold");
    }

    [ChinesePopplerTheory]
    [MemberData(nameof(Chinese))]
    public void Chinese_is_too(string name)
    {
        var fonts = Check(name, new PdfOptions(), "Inter-Regular");
        Assert.True(fonts.Count > 2);
    }

    [PopplerTheory]
    [InlineData("bank-before.blueprint.yaml", "light", 1.5)]
    [InlineData("restaurant.blueprint.yaml", "dark", 1.5)]
    [InlineData("airport.fishbone.yaml", "light", 2)]
    [InlineData("bank-after.blueprint.yaml", "print", 3)]
    [InlineData("telephone-support.blueprint.yaml", "dark", 1.5)]
    public void The_page_looks_as_the_picture(string name, string theme, double tolerance) => Compare(name, theme, tolerance, Pictures.Bare, PdfFiles.Bare);

    [ChinesePopplerTheory]
    [InlineData("bank-after.zh.blueprint.yaml", "light", 1.5)]
    [InlineData("airport.zh.fishbone.yaml", "dark", 2)]
    public void A_Chinese_page_does_too(string name, string theme, double tolerance) => Compare(name, theme, tolerance, new PictureOptions(), new PdfOptions());

    private static void Compare(string name, string theme, double tolerance, PictureOptions picture, PdfOptions page)
    {
        var scene = PdfFiles.Example(name, Themes.ThemeList.All.Single(item => item.Name == theme));
        var drawn = Pictures.Draw(scene, picture);
        var (width, height, pixels) = Poppler.Picture(PdfFiles.Bytes(scene, page));
        Assert.InRange(width, drawn.Width - 1, drawn.Width + 1);
        Assert.InRange(height, drawn.Height - 1, drawn.Height + 1);
        var sum = 0L;
        var (right, bottom) = (Math.Min(width, drawn.Width), Math.Min(height, drawn.Height));
        for (var y = 0; y < bottom; y++)
        {
            for (var x = 0; x < right; x++)
            {
                var (at, color) = (3 * ((y * width) + x), drawn[x, y]);
                sum += Math.Abs(pixels[at] - color.Red) + Math.Abs(pixels[at + 1] - color.Green) + Math.Abs(pixels[at + 2] - color.Blue);
            }
        }

        Assert.InRange((double)sum / (3 * right * bottom), 0, tolerance);
    }

    [PopplerFact]
    public void Signs_that_share_a_glyph_are_read_as_they_were_written()
    {
        // The sign of the ohm and of the micro have the glyphs of Greek letters.
        var scene = Pictures.SceneOf(Pictures.Text("\u2126\u03A9\u00B5\u03BC"));
        Assert.Equal("\u2126\u03A9\u00B5\u03BC", Poppler.Text(PdfFiles.Bytes(scene)));
    }

    [PopplerFact]
    public void Accents_stay_with_their_letters()
    {
        Assert.Equal("re\u0301sume\u0301".Normalize(), Poppler.Text(PdfFiles.Bytes(Pictures.SceneOf(Pictures.Text("re\u0301sume\u0301")))).Normalize());
    }

    private static List<(string Name, string Embedded, string Subset, string Unicode)> Check(string name, PdfOptions options, params string[] expected)
    {
        var scene = PdfFiles.Example(name);
        var pdf = PdfFiles.Bytes(scene, options);
        var fonts = Poppler.Fonts(pdf);
        Assert.All(fonts, font => Assert.Equal(("yes", "yes", "yes"), (font.Embedded, font.Subset, font.Unicode)));
        Assert.All(expected, font => Assert.Contains(fonts, item => item.Name.EndsWith("+" + font, StringComparison.Ordinal)));
        var text = Poppler.Text(pdf);
        Assert.All(PdfFiles.Texts(scene.Nodes), line => Assert.Contains(Poppler.Packed(line), text, StringComparison.Ordinal));
        Assert.Equal("1", Poppler.Info(pdf, "Pages"));
        return fonts;
    }
}
