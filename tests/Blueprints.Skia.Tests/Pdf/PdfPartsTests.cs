using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts.TrueType;
using Blueprints.Skia.Pdf.Letters;
using Blueprints.Skia.Pdf.Syntax;
using Blueprints.Skia.Tests.Pdf.Reading;
using SkiaSharp;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>The parts of the writer, each by itself.</summary>
public sealed class PdfPartsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(0.5, ".5")]
    [InlineData(-0.05, "-.05")]
    [InlineData(1.005, "1")]
    [InlineData(12.346, "12.35")]
    [InlineData(-1234.5, "-1234.5")]
    [InlineData(1e300, "10000000")]
    [InlineData(double.NegativeInfinity, "-10000000")]
    public void A_number_has_two_decimals_at_most(double value, string expected)
    {
        Assert.Equal(expected, Encoding.ASCII.GetString(new PdfBuffer().Number(value).Written));
    }

    [Fact]
    public void Every_degree_of_a_colour_comes_back()
    {
        for (var value = 0; value <= 255; value++)
        {
            var written = Encoding.ASCII.GetString(new PdfBuffer().Share((byte)value).Written);
            Assert.Equal(value, (int)Math.Round(double.Parse(written, System.Globalization.CultureInfo.InvariantCulture) * 255));
        }
    }

    [Theory]
    [InlineData("a (b) \\", "(a \\(b\\) \\\\)")]
    [InlineData("茶", "<FEFF8336>")]
    [InlineData("\U0001F642", "<FEFFD83DDE42>")]
    [InlineData("a\nb", "<FEFF0061000A0062>")]
    public void A_text_is_ASCII_or_UTF_16(string text, string expected)
    {
        Assert.Equal(expected, Encoding.ASCII.GetString(new PdfBuffer().Text(text).Written));
    }

    [Fact]
    public void Files_are_told_apart_by_their_bytes()
    {
        var known = new HashSet<string>();
        var bytes = new byte[64];
        for (var i = 0; i < 8 * bytes.Length; i++)
        {
            bytes[i / 8] ^= (byte)(1 << (i % 8));
            var hash = new ContentHash();
            hash.Add(bytes);
            Assert.True(known.Add(hash.ToHex()));
            Assert.True(known.Add(hash.ToLetters(6)));
            Assert.All(hash.ToLetters(6), letter => Assert.InRange(letter, 'A', 'Z'));
        }
    }

    [Fact]
    public void Half_of_a_pair_is_replaced()
    {
        Assert.Equal("<FEFFFFFD0061>", Encoding.ASCII.GetString(new PdfBuffer().Text("\uD800a").Written));
    }

    [Fact]
    public void Long_text_of_one_letter_goes_in_pieces_and_what_is_written_from_the_right_backwards()
    {
        Assert.Equal(["abcdefgh", "ij"], Pieces("abcdefghij"));
        Assert.Equal(["abcdefg", "\U0001F642x"], Pieces("abcdefg\U0001F642x"));
        Assert.Equal(["\u0627", "\u0644"], Pieces("\u0644\u0627"));

        static IEnumerable<string> Pieces(string text) => TextPieces.Of(text).Select(piece => text[piece]);
    }

    [Fact]
    public void One_glyph_with_two_texts_is_two_letters()
    {
        var document = new PdfDocument(PdfFiles.Bytes(Pictures.SceneOf(Pictures.Text("\u2126\u03A9\u00B5\u03BC"))));
        Assert.Equal("\u2126\u03A9\u00B5\u03BC", new PdfPageText(document, document.Pages[0]).Lines.Single().Text);
    }

    [Fact]
    public void What_may_not_be_embedded_is_drawn_and_read_all_the_same()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.ttf");
        File.WriteAllBytes(path, FontOf('\uE001'));
        try
        {
            var document = new PdfDocument(PdfFiles.Bytes(Pictures.SceneOf(Pictures.Text("a\uE001b")), PdfFiles.Bare with { Fonts = [path] }));
            Assert.Equal("a\uE001b", new PdfPageText(document, document.Pages[0]).Lines.Single().Text);
            var fonts = (Dictionary<string, object>)document.Dictionary(document.Dictionary(document.Pages[0])["Resources"])["Font"];
            var secret = fonts.Values.Select(document.Dictionary).Single(font => ((PdfName)font["BaseFont"]).Text.Contains("+Secret", StringComparison.Ordinal));
            var descriptor = document.Dictionary(document.Dictionary(((List<object>)secret["DescendantFonts"])[0])["FontDescriptor"]);
            Assert.Equal([0.0, 0.0, 0.0, 0.0], ((List<object>)descriptor["FontBBox"]).Cast<double>());
            Assert.Equal(2, Words(document).Count(word => word == "f"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_picture_goes_in_once_with_its_transparency()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(2, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.SetPixel(0, 0, new SKColor(200, 100, 50, 128));
        bitmap.SetPixel(1, 0, new SKColor(1, 2, 3, 255));
        ImmutableArray<byte> png = [.. bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray()];
        var document = new PdfDocument(PdfFiles.Bytes(Pictures.SceneOf(new ImageNode(png, new Rectangle(0, 0, 20, 10)), new ImageNode([.. png], new Rectangle(30, 0, 20, 10)))));
        var images = (Dictionary<string, object>)document.Dictionary(document.Dictionary(document.Pages[0])["Resources"])["XObject"];
        var image = (PdfStream)document.Get(Assert.Single(images).Value);
        Assert.Equal([200, 100, 50, 1, 2, 3], image.Content);
        Assert.Equal([128, 255], ((PdfStream)document.Get(image.Entries["SMask"])).Content);
        Assert.Equal(2, Words(document).Count(word => word == "Do"));
    }

    [Fact]
    public void What_is_half_clear_is_painted_so_and_the_rest_is_not()
    {
        var box = new Rectangle(0, 0, 10, 10);
        var document = new PdfDocument(PdfFiles.Bytes(Pictures.SceneOf(
            new RectangleNode(box, 0, new Fill(Pictures.Red with { Alpha = 64 }), new Stroke(Pictures.Black, 2)), new RectangleNode(box, 0, new Fill(Pictures.Red), new Stroke(Pictures.Black, 2)))));
        var states = (Dictionary<string, object>)document.Dictionary(document.Dictionary(document.Pages[0])["Resources"])["ExtGState"];
        Assert.Equal(0.251, ((Dictionary<string, object>)states["A64"])["ca"]);
        Assert.Equal(["f", "gs", "f", "gs", "S", "B"], Words(document).Where(word => word is "gs" or "f" or "S" or "B"));
    }

    [Fact]
    public void A_line_through_the_whole_drawing_is_written_where_it_shows()
    {
        var steps = string.Concat(Enumerable.Range(1, 120).Select(i => $"  - customer: Step {i}\n"));
        var scene = PdfFiles.Drawn($"blueprint: Long\nsteps:\n{steps}");
        var body = scene.Cuts!.Body;
        var curve = ImmutableArray.CreateBuilder<PathSegment>();
        curve.Add(PathSegment.Move(body.X, body.Y));
        for (var x = body.X; x < body.Right; x += 10) curve.Add(PathSegment.Cubic(new Point(x + 3, body.Y + 5), new Point(x + 7, body.Y + 5), new Point(x + 10, body.Y)));
        var bare = new PdfDocument(PdfFiles.Bytes(scene, PdfFiles.Bare with { Page = PageSize.A4 }));
        var cut = new PdfDocument(PdfFiles.Bytes(scene with { Nodes = [new PathNode(curve.ToImmutable(), null, new Stroke(Pictures.Red, 1)), .. scene.Nodes] }, PdfFiles.Bare with { Page = PageSize.A4 }));
        Assert.InRange(Curves(cut) - Curves(bare), curve.Count - 1, curve.Count + (40 * cut.Pages.Count));

        static int Curves(PdfDocument document) => document.Pages.Sum(page => Words(document, page).Count(word => word == "c"));
    }

    private static byte[] Content(PdfDocument document, PdfReference? page = null) => ((PdfStream)document.Get(document.Dictionary(page ?? document.Pages[0])["Contents"])).Content;

    private static IEnumerable<string> Words(PdfDocument document, PdfReference? page = null)
    {
        var tokens = new PdfTokens(Content(document, page));
        while (tokens.Next() is { } token)
        {
            if (token is PdfWord word) yield return word.Text;
        }
    }

    /// <summary>A font of one character, a square, which its makers don't let be embedded.</summary>
    private static byte[] FontOf(char character)
    {
        using var builder = new SKPathBuilder();
        builder.AddRect(new SKRect(100, -600, 500, 0));
        using var outline = builder.Detach();
        var font = new TrueTypeFile { Family = "Secret", IsHeavy = false, UnitsPerEm = 1000 };
        font.Map(character, font.Add(TrueTypeGlyph.Of(outline, 1), 600));
        var bytes = font.ToArray();
        for (var entry = 12; ; entry += 16)
        {
            if (!bytes.AsSpan(entry, 4).SequenceEqual("OS/2"u8)) continue;
            bytes[BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(entry + 8)) + 9] = 2;
            return bytes;
        }
    }
}
