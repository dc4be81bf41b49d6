using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>The file as such: its size, what it says of itself, links, and that it is the same each time.</summary>
public sealed class PdfFileTests
{
    [Fact]
    public void The_page_has_the_size_of_the_drawing()
    {
        Assert.Equal((75, 45), SizeOf(PdfFiles.Bytes(Pictures.SceneOf())));
    }

    [Fact]
    public void A_huge_drawing_is_made_as_small_as_readers_need()
    {
        Assert.Equal((14_400, 144), SizeOf(PdfFiles.Bytes(Pictures.SceneOf() with { Width = 200_000, Height = 2_000 })));
    }

    [Theory]
    [InlineData(400, 100, 841.89, 595.28)]
    [InlineData(100, 400, 595.28, 841.89)]
    public void Paper_lies_or_stands_as_suits_the_drawing(double width, double height, double pageWidth, double pageHeight)
    {
        Assert.Equal((pageWidth, pageHeight), SizeOf(PdfFiles.Bytes(Pictures.SceneOf() with { Width = width, Height = height }, PdfFiles.Bare with { Page = PageSize.A4 })));
    }

    [Fact]
    public void Title_description_and_language_are_recorded_and_no_date()
    {
        var file = Latin1(PdfFiles.Bytes(Pictures.SceneOf() with { Language = DiagramLanguage.Chinese }));
        Assert.Contains("/Title (A picture)", file, StringComparison.Ordinal);
        Assert.Contains("/Subject (For a test)", file, StringComparison.Ordinal);
        Assert.Contains("/Lang (zh-CN)", file, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Date", file, StringComparison.Ordinal);
        Assert.Contains("/Lang (en)", Latin1(PdfFiles.Bytes(Pictures.SceneOf())), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_file_says_of_itself_stands_there_once()
    {
        var file = Latin1(PdfFiles.Bytes(Pictures.SceneOf()));
        var catalog = file[file.LastIndexOf("<</Type /Catalog", StringComparison.Ordinal)..];
        var keys = Regex.Matches(catalog[..catalog.IndexOf("endobj", StringComparison.Ordinal)], @"^(?:<<)?(/\w+)", RegexOptions.Multiline).Select(key => key.Groups[1].Value).ToList();
        Assert.Contains("/Lang", keys);
        Assert.Contains("/ViewerPreferences", keys);
        Assert.Equal(keys.Distinct(), keys);
    }

    [Theory]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("forms/slip (new).html", "forms/slip%20\\(new\\).html")]
    [InlineData("表格.html", "%E8%A1%A8%E6%A0%BC.html")]
    [InlineData("a%20b", "a%20b")]
    public void Links_lie_over_what_they_belong_to(string address, string written)
    {
        var card = new RectangleNode(new Geometry.Rectangle(20, 10, 40, 20), 0, new Fill(Pictures.Red), null);
        var file = Latin1(PdfFiles.Bytes(Pictures.SceneOf(new GroupNode { Href = address, Children = [card] })));
        Assert.Contains($"/URI ({written})", file, StringComparison.Ordinal);
        var sides = Regex.Match(file, @"/Rect \[([^\]]+)\]").Groups[1].Value.Split(' ').Select(side => Math.Round(double.Parse(side, CultureInfo.InvariantCulture), 2));
        Assert.Equal([15, 22.5, 45, 37.5], sides);
    }

    [Fact]
    public void The_ground_is_the_drawings_or_the_one_asked_for_or_none()
    {
        var scene = Pictures.SceneOf();
        Assert.NotEqual(PdfFiles.Bytes(scene), PdfFiles.Bytes(scene, PdfFiles.Bare with { Background = Pictures.Red }));
        Assert.True(PdfFiles.Bytes(scene, PdfFiles.Bare with { Background = new Color(0, 0, 0, 0) }).Length < PdfFiles.Bytes(scene).Length);
    }

    [Fact]
    public void Missing_characters_are_named_as_for_pictures()
    {
        var scene = Pictures.SceneOf(Pictures.Text("茶"));
        Assert.Equal(new PngRenderer(Pictures.Bare).Warnings(scene), new PdfRenderer(PdfFiles.Bare).Warnings(scene));
        Assert.True(PdfFiles.Bytes(scene).Length > PdfFiles.Bytes(Pictures.SceneOf()).Length);
    }

    [Fact]
    public void Paper_has_a_size_that_readers_take()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageSize(71, 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageSize(200, 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageSize(200, 14_401));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageSize(double.NaN, 100));
    }

    [Fact]
    public void The_same_bytes_come_from_sixteen_threads()
    {
        var scene = PdfFiles.Example("bank-after.zh.blueprint.yaml");
        var options = new PdfOptions { Page = PageSize.A4 };
        var expected = PdfFiles.Bytes(scene, options);
        var shared = new PdfRenderer(options);
        var drawn = new byte[32][];
        var threads = Enumerable.Range(0, 16).Select(thread => new Thread(() =>
        {
            for (var i = thread; i < drawn.Length; i += 16)
            {
                using var stream = new MemoryStream();
                (i % 2 == 0 ? shared : new PdfRenderer(options)).Render(scene, stream);
                drawn[i] = stream.ToArray();
            }
        })).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.All(drawn, bytes => Assert.Equal(expected, bytes));
    }

    private static string Latin1(byte[] file) => Encoding.Latin1.GetString(file);

    private static (double Width, double Height) SizeOf(byte[] file)
    {
        var box = Regex.Match(Latin1(file), @"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]");
        return (double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture));
    }
}
