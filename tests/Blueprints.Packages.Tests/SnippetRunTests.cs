using Blueprints.Diagrams;
using Blueprints.Text;
using Snippets;
using Xunit;

namespace Blueprints.Packages.Tests;

/// <summary>The C# on the pages about pictures does what the pages say.</summary>
public sealed class SnippetRunTests
{
    private static Diagram Tea => Compiler.Compile(new SourceText("blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n")).Diagram!;

    [Fact]
    public void Pictures_are_written()
    {
        ToPictures.Run(Tea);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes("tea.png")[..4]);
        Assert.Equal("%PDF"u8.ToArray(), File.ReadAllBytes("tea.pdf")[..4]);
    }

    [Fact]
    public void A_font_that_is_not_there_is_told_by_its_name()
    {
        using var stream = new MemoryStream();
        var trouble = Assert.ThrowsAny<Exception>(() => FontsAndPages.Run(Tea, stream, stream));
        Assert.Contains("NotoSansCJK-Regular.ttc", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_and_pages_are_taken()
    {
        Directory.CreateDirectory("fonts");
        using (var font = typeof(Compiler).Assembly.GetManifestResourceStream("Inter-Regular.ttf")!)
        using (var copy = File.Create("fonts/NotoSansCJK-Regular.ttc")) font.CopyTo(copy);
        using var picture = new MemoryStream();
        using var pages = new MemoryStream();
        try
        {
            var svg = FontsAndPages.Run(Tea, picture, pages);
            Assert.NotEqual(0, picture.Length);
            Assert.NotEqual(0, pages.Length);
            Assert.NotNull(svg);
        }
        finally
        {
            File.Delete("fonts/NotoSansCJK-Regular.ttc");
        }
    }
}
