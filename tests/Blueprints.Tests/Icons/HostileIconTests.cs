using System.Diagnostics;
using System.Text;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Scenes;

namespace Blueprints.Tests.Icons;

/// <summary>
/// Whatever stands in the file of an icon, reading it ends soon and throws nothing, and what is drawn is finite and inside its box.
/// </summary>
public sealed class HostileIconTests
{
    private const string Svg = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a drawing -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="48px" height="32" viewBox="0 0 48 32" fill="none">
          <title>A &amp; B</title>
          <defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>
          <g transform="translate(4 4) rotate(5, 1, 2) scale(1.1)" stroke="rgb(20%, 3, 4)" style="stroke-width: 2px; stroke-dasharray: 3 1.5">
            <rect x="1" y="2" width="40" height="24" rx="4" ry="2" fill="#E4572E" opacity="50%"/>
            <path d="M6 12a6 6 0 1 1 12 0 6 6 0 1 1-12 0zm3 0C1 2-3 4 .5.6S7 8 9 9Q1 2 3 4T5 6H7V8L9 1Z" fill="currentColor" fill-rule="evenodd"/>
            <ellipse cx="28" cy="12" rx="6" ry="4"/><circle cx="1" cy="1e0" r="3"/><line x1="1" y1="2" x2="3" y2="4"/>
            <polyline points="2,22 10,18 20,22"/><polygon points="2 22 10 18 20 22"/>
            <text x="1">T</text><image xlink:href="data:image/png;base64,AAAA"/><![CDATA[ x ]]>
          </g>
        </svg>
        """;

    private static readonly string[] Scraps =
    [
        "<", ">", "/>", "</g>", "<g>", "<svg>", "\"", "'", "=", "&", "&#0;", "&#x110000;", "&lt;", "&a;", "<![CDATA[", "]]>", "<!--", "-->", "<?x y?>", "<!DOCTYPE svg>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "NaN", "Infinity", "1e999", "-1e308", "1e-320", "99999999999999999999", ".", "-", "+", "e", ",", " 0 ", "M", "a", "z", "A1 1 1 1 1 1 1", "a1e6 1e-6 45 1 1 1e6 1e6", "transform=\"scale(0)\"", "scale(1e6)", "matrix(", "rotate(1e6)", "skewX(90)",
        "viewBox=\"0 0 1e-9 1e9\"", "viewBox=\"\"", "url(#a)", "#ff", "rgb(", "stroke-width=\"1e6\"", "xmlns=\"\"", "xmlns:x=\"x\"", "\0", "\uFFFE", "\uD83D", "😀", "\uFEFF", "\t\n", "<script/>", "<use href=\"#b\"/>",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_mutated_SVG_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < 1_500; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(MutateText(Svg, random));
            if (random.Next(4) == 0) MutateBytes(bytes, random);
            if (Try(bytes, $"seed {seed}, round {round}")) read++;
        }

        Assert.InRange(read, 100, 1_400);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_mutated_PNG_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        byte[][] originals =
        [
            PngBytes.Whole(9, 7), PngBytes.Whole(9, 7, 16, 2, 1), PngBytes.Whole(5, 5, 2, 3, 0, PngBytes.Chunk("PLTE", [1, 2, 3, 4, 5, 6]), PngBytes.Chunk("tRNS", [0])), PngBytes.Whole(40, 30, 1, 0, 1),
        ];
        for (var round = 0; round < 1_500; round++)
        {
            var bytes = originals[random.Next(originals.Length)].ToArray();
            MutateBytes(bytes, random);

            // Half of them with the checksums mended, so that what is behind them is tried too.
            if (random.Next(2) == 0) MendChecksums(bytes);
            if (random.Next(5) == 0) bytes = bytes[..random.Next(bytes.Length)];
            Try(bytes, $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Every_beginning_of_a_file_is_refused()
    {
        foreach (var whole in (byte[][])[PngBytes.Whole(9, 7), Encoding.UTF8.GetBytes(Svg)])
        {
            Assert.True(Try(whole, "whole"));
            for (var length = 0; length < whole.Length; length++) Assert.False(Try(whole[..length], $"the first {length} bytes"));
        }
    }

    public static TheoryData<string, string> Attacks { get; } = new()
    {
        { "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1v1\"/>&c;</svg>", "document type" },
        { "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1v1\"/><desc>&x;</desc></svg>", "document type" },
        { "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1v1\"/></svg>", "document type" },
        { Repeat("<g>", 10_000), "nest deeper than 64" },
        { Repeat("<path d=\"M0 0h1v1\"/>", 5_000), "more than 2,000 elements" },
        { "<path d=\"M0 0" + Repeat("h1", 60_000) + "\"/>", "more than 10,000 segments" },
        { "<path d=\"M0 0" + Repeat("a1 1 0 011 1", 15_000) + "\"/>", "more than 10,000 segments" },
        { "<polygon points=\"" + Repeat("1 1 ", 50_000) + "\"/>", "more than 10,000 segments" },
        { Repeat("<desc>", 20_000) + Repeat("</desc>", 20_000), "it shows nothing" },
        { "<path d=\"M0 0h1v1\" transform=\"" + Repeat("scale(2)", 20_000) + "\"/>", "a transform that is wrong" },
        { "<path style=\"" + Repeat("opacity:.9;", 20_000) + "\" d=\"M0 0\"/>", "it shows nothing" },
        { "<path d=\"M0 0h1v1\" " + string.Concat(Enumerable.Range(0, 8_000).Select(i => $"a{i}=\"1\" ")) + "opacity=\"0\"/>", "it shows nothing" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_is_refused_soon(string svg, string reason)
    {
        var isWhole = svg.StartsWith("<!", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(isWhole ? svg : $"<svg xmlns=\"http://www.w3.org/2000/svg\">{svg}</svg>");
        var watch = Stopwatch.StartNew();

        var reading = IconFile.Read("a.svg", bytes);

        Assert.Null(reading.Icon);
        Assert.Contains(reason, reading.Mistake!.Value.English, StringComparison.Ordinal);
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"it took {watch.ElapsedMilliseconds} ms");
    }

    /// <summary>Whether it was read.</summary>
    private static bool Try(byte[] bytes, string what)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var reading = IconFile.Read("a", bytes);
            Assert.Equal(reading.Icon is null, reading.Mistake is not null);
            Assert.DoesNotContain("xception", reading.Mistake?.English ?? "", StringComparison.Ordinal);
            if (reading.Icon is not null) CheckDrawing(reading.Icon);
            Assert.True(watch.ElapsedMilliseconds < 1_000, $"it took {watch.ElapsedMilliseconds} ms");
            return reading.Icon is not null;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{what}: {Convert.ToBase64String(bytes)}", exception);
        }
    }

    private static void CheckDrawing(Icon icon)
    {
        var box = new Rectangle(10, 10, 20, 20);
        foreach (var node in IconDrawing.Draw(icon, box, new Color(0, 0, 0)).Children)
        {
            if (node is ImageNode image)
            {
                Assert.True(box.Grow(0.01).Contains(image.Bounds));
                continue;
            }

            var path = Assert.IsType<PathNode>(node);
            Assert.All(path.Segments, s => Assert.True(double.IsFinite(s.To.X + s.To.Y + s.C1.X + s.C1.Y + s.C2.X + s.C2.Y)));
            Assert.All(path.Segments.Where(s => s.Kind != PathSegmentKind.Close), s => Assert.True(box.Grow(0.01).Contains(new Rectangle(s.To.X, s.To.Y, 0, 0)), s.ToString()));
            Assert.True(path.Stroke is null || double.IsFinite(path.Stroke.Width));
        }
    }

    private static string MutateText(string text, Random random)
    {
        for (var slips = random.Next(1, 4); slips > 0; slips--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, random.Next(8) == 0 ? 100 : 4), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
                2 => text.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]),
                3 => text.Insert(at, random.Next(1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
            };
        }

        return text;
    }

    private static void MutateBytes(byte[] bytes, Random random)
    {
        for (var slips = random.Next(1, 4); slips > 0; slips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
    }

    private static void MendChecksums(byte[] bytes)
    {
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12) return;
            var body = bytes.AsSpan(at + 4, (int)length + 4);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 8 + (int)length), Blueprints.Icons.PngChecksum.Of(body));
            at += 12 + (int)length;
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
