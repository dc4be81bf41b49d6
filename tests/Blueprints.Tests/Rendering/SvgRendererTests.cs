using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Tests.Rendering;

public class SvgRendererTests
{
    private static readonly Color Ink = Color.Parse("#1B2733");
    private static readonly Fill White = new(Color.Parse("#FFFFFF"));

    [Fact]
    public void Every_kind_of_node_is_written_as_it_is()
    {
        var scene = Picture(
            new GroupNode
            {
                Role = "step",
                Id = "check",
                Data = [new("from", "a"), new("to", "b")],
                Tooltip = "Are card & document valid?",
                Href = "https://example.com/?a=1&b=2",
                Children =
                [
                    new RectangleNode(new Rectangle(10, 20.5, 100, 40), 6, White, new Stroke(Ink, 1)),
                    new RectangleNode(new Rectangle(0, 0, 4, 40), 0, new Fill(Ink), null),
                    new TextNode("Yes", new Point(60, 42.126), 13, FontWeight.SemiBold, Ink, TextAnchor.Middle, 22),
                    new TextNode("End", new Point(60, 42), 11.5, FontWeight.Regular, Ink, TextAnchor.End, 22),
                ],
            },
            new PathNode(
                [
                    PathSegment.Move(0, 0), PathSegment.Line(10, 0), PathSegment.Quadratic(new Point(14, 0), new Point(14, 4)), PathSegment.Line(14, 20),
                    PathSegment.Line(20, 26), PathSegment.Cubic(new Point(1, 2), new Point(3, 4), new Point(5, 6)), PathSegment.Close, PathSegment.Line(0, 9),
                ],
                null,
                new Stroke(Ink, 1.5, [6, 4.25], RoundCap: true)),
            new CircleNode(new Point(5, 6), 3, new Fill(new Color(255, 0, 0, 128)), new Stroke(Ink, 2)),
            new PolygonNode([new Point(0, 0), new Point(10, -5), new Point(20, 0.005)], White, null));

        Assert.Equal(
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="200.5" viewBox="0 0 300 200.5" role="group" aria-labelledby="p-title" aria-describedby="p-desc" lang="en" font-family="Inter, Arial, Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif" direction="ltr" writing-mode="horizontal-tb" text-anchor="start" font-style="normal" font-weight="400" letter-spacing="0" word-spacing="0" font-variant="no-contextual">
             <title id="p-title">A title</title>
             <desc id="p-desc">A description</desc>
             <rect width="300" height="200.5" fill="#FFFFFF"/>
             <a href="https://example.com/?a=1&amp;b=2" xlink:href="https://example.com/?a=1&amp;b=2">
              <g data-role="step" data-id="check" data-from="a" data-to="b">
               <title>Are card &amp; document valid?</title>
               <rect x="10" y="20.5" width="100" height="40" rx="6" fill="#FFFFFF" stroke="#1B2733"/>
               <rect x="0" y="0" width="4" height="40" fill="#1B2733"/>
               <text x="60" y="42.13" font-size="13" fill="#1B2733" font-weight="600" text-anchor="middle">Yes</text>
               <text x="60" y="42" font-size="11.5" fill="#1B2733" text-anchor="end">End</text>
              </g>
             </a>
             <path d="M0 0H10Q14 0 14 4V20L20 26C1 2 3 4 5 6ZV9" fill="none" stroke="#1B2733" stroke-width="1.5" stroke-dasharray="6 4.25" stroke-linecap="round"/>
             <circle cx="5" cy="6" r="3" fill="#FF0000" fill-opacity="0.5" stroke="#1B2733" stroke-width="2"/>
             <polygon points="0,0 10,-5 20,0.01" fill="#FFFFFF"/>
            </svg>

            """.ReplaceLineEndings("\n"),
            Draw(scene));
    }

    [Theory]
    [InlineData("升级“有礼”……", TextAnchor.Middle, "x=\"60\" y=\"42\" font-size=\"12\" fill=\"#1B2733\" text-anchor=\"middle\" xml:lang=\"zh-CN\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Inter, Arial, sans-serif\">升级“有礼”……<")]
    [InlineData("“SIM卡”", TextAnchor.Middle, "x=\"40\" y=\"42\" font-size=\"12\" fill=\"#1B2733\"><tspan xml:lang=\"zh-CN\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Inter, Arial, sans-serif\">“</tspan>SIM卡<tspan xml:lang=\"zh-CN\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Inter, Arial, sans-serif\">”</tspan><")]
    [InlineData("5—中", TextAnchor.End, "x=\"20\" y=\"42\" font-size=\"12\" fill=\"#1B2733\">5<tspan xml:lang=\"zh-CN\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Inter, Arial, sans-serif\">—</tspan>中<")]
    [InlineData("it’s “fine” — 好", TextAnchor.Middle, "x=\"60\" y=\"42\" font-size=\"12\" fill=\"#1B2733\" text-anchor=\"middle\">it’s “fine” — 好<")]
    public void Signs_among_Chinese_name_the_Chinese_fonts_first(string text, TextAnchor anchor, string expected) =>
        Assert.Contains("<text " + expected, Draw(Picture(new TextNode(text, new Point(60, 42), 12, FontWeight.Regular, Ink, anchor, 40))), StringComparison.Ordinal);

    [Fact]
    public void Images_and_the_further_ways_of_painting_are_written()
    {
        var scene = Picture(
            new ImageNode([0x89, 0x50, 0x4E, 0x47], new Rectangle(1, 2, 20, 10.5)),
            new PathNode([PathSegment.Move(0, 0), PathSegment.Line(10, 0)], new Fill(Ink, EvenOdd: true), new Stroke(Ink, 2, RoundCap: true, RoundJoin: true)));

        var svg = new SvgRenderer().RenderToString(scene);

        Assert.Contains("""<image x="1" y="2" width="20" height="10.5" href="data:image/png;base64,iVBORw=="/>""", svg, StringComparison.Ordinal);
        Assert.Contains("""<path d="M0 0H10" fill="#1B2733" fill-rule="evenodd" stroke="#1B2733" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>""", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_are_written_once_in_order_of_first_use()
    {
        var dots = new Fill(Color.Parse("#FFFFFF"), new Pattern(PatternKind.Dots, Ink, 8, 1.2));
        var rising = new Fill(Color.Parse("#FFFFFF"), new Pattern(PatternKind.Rising, Ink, 9, 0.6));
        var dotsAgain = new Fill(Color.Parse("#FFFFFF"), new Pattern(PatternKind.Dots, Ink, 8, 1.2));
        var level = new Fill(Color.Parse("#EEEEEE"), new Pattern(PatternKind.Horizontal, Ink, 8, 0.6));
        SceneNode Box(Fill fill) => new RectangleNode(new Rectangle(0, 0, 1, 1), 0, fill, null);

        var text = Draw(Picture(Box(dots), new GroupNode { Children = [Box(rising), Box(dotsAgain)] }, Box(level)));

        Assert.Contains(
            """
             <defs>
              <pattern id="p-pattern-1" patternUnits="userSpaceOnUse" width="8" height="8">
               <rect width="8" height="8" fill="#FFFFFF"/>
               <circle cx="4" cy="4" r="0.6" fill="#1B2733"/>
              </pattern>
              <pattern id="p-pattern-2" patternUnits="userSpaceOnUse" width="9" height="9">
               <rect width="9" height="9" fill="#FFFFFF"/>
               <path d="M-0.6 9.6L9.6 -0.6M-0.6 0.6L0.6 -0.6M8.4 9.6L9.6 8.4" fill="none" stroke="#1B2733" stroke-width="0.6"/>
              </pattern>
              <pattern id="p-pattern-3" patternUnits="userSpaceOnUse" width="8" height="8">
               <rect width="8" height="8" fill="#EEEEEE"/>
               <path d="M0 4H8" fill="none" stroke="#1B2733" stroke-width="0.6"/>
              </pattern>
             </defs>
            """.ReplaceLineEndings("\n"),
            text);
        Assert.Equal(
            [1, 2, 1, 3],
            XDocument.Parse(text).Descendants().Select(e => (string?)e.Attribute("fill")).Where(f => f?.StartsWith("url(", StringComparison.Ordinal) == true).Select(f => f![15] - '0'));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(-0.004, "0")]
    [InlineData(0.005, "0.01")]
    [InlineData(-0.006, "-0.01")]
    [InlineData(0.1, "0.1")]
    [InlineData(9.999, "10")]
    [InlineData(99.99, "99.99")]
    [InlineData(12.05, "12.05")]
    [InlineData(1234567.891, "1234567.89")]
    [InlineData(-100, "-100")]
    [InlineData(1e300, "1000000000")]
    [InlineData(double.NaN, "0")]
    [InlineData(double.NegativeInfinity, "-1000000000")]
    public void Numbers_have_at_most_two_decimals(double value, string expected)
    {
        using var writer = new SvgWriter(null);
        writer.Number(value);
        Assert.Equal(expected, writer.ToString());
    }

    [Fact]
    public void Numbers_read_back_within_half_a_hundredth()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var value = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(0, 8));
            using var writer = new SvgWriter(null);
            writer.Number(value);
            Assert.Equal(value, double.Parse(writer.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture), 0.0050001);
        }
    }

    [Theory]
    [InlineData("https://example.com/a", true)]
    [InlineData("HTTP://example.com", true)]
    [InlineData("mailto:a@b.c", true)]
    [InlineData("next.blueprint.yaml#id", true)]
    [InlineData("../a b.html", true)]
    [InlineData("#here", true)]
    [InlineData("a/b:c", true)]
    [InlineData("?a=b:c", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("\u0001javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.com/share", false)]
    [InlineData("\\\\server\\share", false)]
    [InlineData("/\\server", false)]
    [InlineData("", false)]
    public void Only_safe_addresses_become_links(string href, bool linked)
    {
        var root = XDocument.Parse(Draw(Picture(new GroupNode { Href = href, Children = [] }))).Root!;
        var links = root.Descendants().Where(e => e.Name.LocalName == "a").ToArray();
        if (linked)
            Assert.Equal(href, (string?)Assert.Single(links).Attribute("href"));
        else
            Assert.Empty(links);
        Assert.Equal(linked ? "group" : "img", (string?)root.Attribute("role"));
    }

    [Fact]
    public void Any_text_is_well_formed_and_reads_back()
    {
        var random = new Random(7);
        string[] pieces = ["<", ">", "&", "\"", "'", "]]>", "<!--", "&#0;", "\0", "\u0008", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "😀", "中", "é", "\u202E", "\t", "\n", "\r\n", "a", " ", "\u0085"];
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var scene = Picture(new GroupNode
            {
                Role = "r",
                Id = text,
                Tooltip = text,
                Data = [new("from", text), new("from", "twice"), new("bad name", "x"), new("", "x"), new("id", "x"), new("é", "x")],
                Children = [new TextNode(text, default, 12, FontWeight.Regular, Ink, TextAnchor.Start, 0)],
            }) with
            { Title = text, Description = text };

            var root = Parse(Draw(scene));
            var group = root.Descendants().Single(e => (string?)e.Attribute("data-role") == "r");
            var expected = Legal(text);
            Assert.Equal(expected, (string?)group.Attribute("data-id"));
            Assert.Equal(expected, (string?)group.Attribute("data-from"));
            Assert.Equal(3, group.Attributes().Count());
            Assert.Equal([expected, expected], group.Elements().Select(e => e.Value));
            Assert.Equal(expected, root.Elements().First().Value);
        }
    }

    /// <summary>The formats of de-DE, sv-SE, ar-SA and fr-FR; the cultures themselves are not there in invariant mode.</summary>
    [Theory]
    [InlineData(",", ".", "-")]
    [InlineData(",", "\u00A0", "\u2212")]
    [InlineData("\u066B", "\u066C", "\u061C-")]
    [InlineData(",", "\u202F", "-")]
    public void The_culture_changes_nothing(string point, string group, string minus)
    {
        var scene = Picture(
            new PathNode([PathSegment.Move(-1.25, 1234.5), PathSegment.Line(0.5, 7)], White, new Stroke(Ink, 0.75, [1.5])),
            new TextNode("Iıİi", new Point(-2.5, 3), 11.25, FontWeight.Regular, Ink, TextAnchor.Start, 4)) with
        { Language = DiagramLanguage.Chinese };
        var expected = Draw(scene);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = point;
            culture.NumberFormat.NumberGroupSeparator = group;
            culture.NumberFormat.NegativeSign = minus;
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Draw(scene));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Contains(" lang=\"zh-CN\"", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Stream_and_text_are_the_same_whatever_the_size()
    {
        var nodes = Enumerable.Range(0, 5000).Select(i => (SceneNode)new TextNode(new string('步', i % 700), new Point(i, i / 7.0), 12, FontWeight.Regular, Ink, TextAnchor.Start, 0));
        var scene = Picture([.. nodes]);
        using var stream = new MemoryStream();
        new SvgRenderer(new SvgOptions { IdPrefix = "p" }).Render(scene, stream);
        Assert.Equal(Draw(scene), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal((byte)'<', stream.ToArray()[0]);
    }

    [Fact]
    public void Two_drawings_of_a_page_share_no_ids()
    {
        var step = new TextNode("Yes", new Point(60, 42), 13, FontWeight.Regular, Ink, TextAnchor.Start, 22);
        Scene[] scenes =
        [
            Picture(), Picture(step), Picture(step with { Text = "No" }), Picture(step with { Origin = new Point(60, 43) }), Picture(step with { Color = Color.Parse("#FF0000") }),
            Picture(step) with { Background = Color.Parse("#000000") }, Picture(new GroupNode { Role = "step", Id = "a", Children = [step] }), Picture(new GroupNode { Role = "step", Id = "b", Children = [step] }),
        ];
        var ids = scenes.Select(scene => (string)Parse(new SvgRenderer().RenderToString(scene)).Elements().First().Attribute("id")!);
        Assert.Equal(scenes.Length, ids.Distinct().Count());
    }

    [Fact]
    public void The_prefix_comes_from_what_is_drawn_unless_given()
    {
        var renderer = new SvgRenderer();
        var one = renderer.RenderToString(Picture());
        Assert.Equal(one, renderer.RenderToString(Picture()));
        var id = (string)Parse(one).Elements().First().Attribute("id")!;
        Assert.Matches("^bp[0-9a-f]{8}-title$", id);
        Assert.NotEqual(id, (string)Parse(renderer.RenderToString(Picture() with { Title = "Another" })).Elements().First().Attribute("id")!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("é")]
    public void A_prefix_that_is_no_id_is_refused(string prefix) => Assert.Throws<ArgumentException>(() => new SvgOptions { IdPrefix = prefix });

    private static Scene Picture(params SceneNode[] nodes) => new()
    {
        Width = 300,
        Height = 200.5,
        Title = "A title",
        Description = "A description",
        Language = DiagramLanguage.English,
        Background = Color.Parse("#FFFFFF"),
        Nodes = ImmutableArray.Create(nodes),
    };

    private static string Draw(Scene scene) => new SvgRenderer(new SvgOptions { IdPrefix = "p" }).RenderToString(scene);

    private static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return XDocument.Load(reader).Root!;
    }

    /// <summary>The text without what XML 1.0 forbids, by the framework's own tables.</summary>
    private static string Legal(string text)
    {
        var legal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                legal.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                legal.Append(text[i]);
        }

        return legal.ToString();
    }
}
