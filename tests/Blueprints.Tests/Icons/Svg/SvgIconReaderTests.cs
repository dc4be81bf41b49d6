using System.Text;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Scenes;

namespace Blueprints.Tests.Icons.Svg;

public sealed class SvgIconReaderTests
{
    private static readonly Color Ink = new(1, 2, 3);

    internal static IconReading Read(string inside, string root = "viewBox=\"0 0 24 24\"") =>
        IconFile.Read("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" {root}>{inside}</svg>"));

    /// <summary>The shapes as they are drawn into a box of 24.</summary>
    private static List<PathNode> Draw(string inside, string root = "viewBox=\"0 0 24 24\"")
    {
        var reading = Read(inside, root);
        Assert.Null(reading.Mistake);
        return [.. IconDrawing.Draw(reading.Icon!, new Rectangle(0, 0, 24, 24), Ink).Children.Cast<PathNode>()];
    }

    private static string Data(string path) => string.Join(' ', Draw($"<path d=\"{path}\" stroke=\"red\" fill=\"none\" stroke-width=\"0.01\"/>")[0].Segments.Select(Segment));

    private static string Segment(PathSegment s) => s.Kind switch
    {
        PathSegmentKind.Move => $"M{At(s.To)}",
        PathSegmentKind.Line => $"L{At(s.To)}",
        PathSegmentKind.Quadratic => $"Q{At(s.C1)},{At(s.To)}",
        PathSegmentKind.Cubic => $"C{At(s.C1)},{At(s.C2)},{At(s.To)}",
        _ => "Z",
    };

    private static string At(Point p) => FormattableString.Invariant($"{p.X:0.##}:{p.Y:0.##}");

    [Theory]
    [InlineData("M2 3L4 5", "M2:3 L4:5")]
    [InlineData("m2 3 4 5 1-1", "M2:3 L6:8 L7:7")]
    [InlineData("M2,3 4,5Z", "M2:3 L4:5 Z")]
    [InlineData("M2 3h4v5H1V2z", "M2:3 L6:3 L6:8 L1:8 L1:2 Z")]
    [InlineData("M1 1zl2 2", "M1:1 Z L3:3")]
    [InlineData("M1 1C2 2 3 3 4 4s1 1 2 2S8 8 9 9", "M1:1 C2:2,3:3,4:4 C5:5,5:5,6:6 C7:7,8:8,9:9")]
    [InlineData("M1 1S2 2 4 4", "M1:1 C1:1,2:2,4:4")]
    [InlineData("M1 2Q2 3 4 2t3 0", "M1:2 Q2:3,4:2 Q6:1,7:2")]
    [InlineData("M1 1.5.5.5e1", "M1:1.5 L0.5:5")]
    [InlineData("M4 4a2 2 0 012 2", "M4:4 C5.1:4,6:4.9,6:6")]
    [InlineData("M4 4A2 2 0 1 0 6 6", "M4:4 C2.9:4,2:4.9,2:6 C2:7.1,2.9:8,4:8 C5.1:8,6:7.1,6:6")]
    [InlineData("M4 4a0 2 0 0 1 2 2", "M4:4 L6:6")]
    [InlineData("M4 4a1 1 0 0 1 6 0", "M4:4 C4:2.34,5.34:1,7:1 C8.66:1,10:2.34,10:4")]
    public void Path_data_is_read(string data, string expected) => Assert.Equal(expected, Data(data));

    [Theory]
    [InlineData("<rect x='2' y='3' width='4' height='5'/>", "M2:3 L6:3 L6:8 L2:8 Z")]
    [InlineData("<rect x='2' y='3' width='4' height='5' rx='9'/>", "M4:3 L4:3 C5.1:3,6:4.12,6:5.5 L6:5.5 C6:6.88,5.1:8,4:8 L4:8 C2.9:8,2:6.88,2:5.5 L2:5.5 C2:4.12,2.9:3,4:3 Z")]
    [InlineData("<circle cx='5' cy='6' r='2'/>", "M7:6 C7:7.1,6.1:8,5:8 C3.9:8,3:7.1,3:6 C3:4.9,3.9:4,5:4 C6.1:4,7:4.9,7:6 Z")]
    [InlineData("<line x1='1' y1='2' x2='3' y2='4' stroke='red' stroke-width='.1'/>", "M1:2 L3:4")]
    [InlineData("<polygon points='1,2 3,4 5,1'/>", "M1:2 L3:4 L5:1 Z")]
    [InlineData("<polyline points='1 2 3 4,5,1'/>", "M1:2 L3:4 L5:1")]
    [InlineData("<g transform='translate(2 3)'><g transform='scale(2)'><path d='M1 1h1v1'/></g></g>", "M4:5 L6:5 L6:7")]
    [InlineData("<path transform='rotate(90 6 6)' d='M6 2h2v1'/>", "M10:6 L10:8 L9:8")]
    [InlineData("<path transform='matrix(1 0 0 1 2 2), skewX(45)' d='M0 2h1v1'/>", "M4:4 L5:4 L6:5")]
    public void Shapes_and_transforms_are_read(string shape, string expected) => Assert.Equal(expected, string.Join(' ', Draw(shape)[0].Segments.Select(Segment)));

    [Theory]
    [InlineData("fill='#abc'", "#AABBCC 255")]
    [InlineData("fill='#aabbcc80'", "#AABBCC 128")]
    [InlineData("fill='rgb(1, 2, 300)'", "#0102FF 255")]
    [InlineData("fill='rgba(100%,0%,0%,.5)'", "#FF0000 128")]
    [InlineData("fill='LightSlateGrey'", "#778899 255")]
    [InlineData("", "#010203 255")]
    [InlineData("fill='currentColor'", "#010203 255")]
    [InlineData("fill='red' style='fill: blue; stroke: none'", "#0000FF 255")]
    [InlineData("fill='red' fill-opacity='0.5' opacity='50%'", "#FF0000 64")]
    [InlineData("fill='url(#sky)'", "#010203 255")]
    public void Colours_are_read(string attributes, string expected)
    {
        var fill = Assert.Single(Draw($"<g fill='none'/><path d='M1 1h9v9z' {attributes}/>")).Fill!;

        Assert.Equal(expected, $"{fill.Color} {fill.Color.Alpha}");
    }

    [Fact]
    public void A_style_comes_down_from_the_groups_around()
    {
        var path = Assert.Single(Draw("<g fill='none' stroke='lime' stroke-width='2' stroke-linecap='round' stroke-linejoin='round' stroke-dasharray='1 2' fill-rule='evenodd'><a><path d='M1 1h9v9z' transform='scale(.5)'/></a></g><path d='M0 0h1' visibility='hidden'/><g display='none'><path d='M0 0h1v1'/></g>"));

        Assert.Null(path.Fill);
        Assert.Equal((new Color(0, 255, 0), 1.0, true, true), (path.Stroke!.Color, path.Stroke.Width, path.Stroke.RoundCap, path.Stroke.RoundJoin));
        Assert.Equal((double[])[0.5, 1], path.Stroke.Dash.ToArray());
    }

    [Theory]
    [InlineData("viewBox='0 0 12 12'", 0, 0, 12, 12)]
    [InlineData("viewBox='2,2,12,6' width='999' height='1'", 2, 2, 12, 6)]
    [InlineData("width='12' height='6px'", 0, 0, 12, 6)]
    [InlineData("width='1in' height='100%'", 4, 4, 1, 1)]
    [InlineData("", 4, 4, 1, 1)]
    [InlineData("viewBox='0 0 0 0'", 4, 4, 1, 1)]
    [InlineData("viewBox='4.5 0 12 12'", 4, 0, 12.5, 12)]
    public void The_box_is_that_of_the_file_and_holds_all_that_is_drawn(string root, double x, double y, double width, double height) =>
        Assert.Equal(new Rectangle(x, y, width, height), Read("<path d='M4 4h1v1z'/>", root).Icon!.Box);

    [Fact]
    public void A_line_without_area_has_room_all_the_same()
    {
        var icon = Read("<path d='M4 4h8' fill='none' stroke='red' stroke-width='.0001'/>", "").Icon!;

        Assert.True(icon.Box is { Width: > 8, Height: > 8 } && icon.Box.Contains(new Rectangle(4, 4, 8, 0)), icon.Box.ToString());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<style>path { fill: red }</style>", "<style>")]
    [InlineData("<text>A</text><text>B</text>", "<text>")]
    [InlineData("<image href='http://example.org/a.png'/>", "<image>")]
    [InlineData("<use xlink:href='#a'/>", "<use>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='x()'/></foreignObject>", "<foreignObject>")]
    [InlineData("<svg viewBox='0 0 1 1'><path d='M0 0h1v1'/></svg>", "<svg>")]
    [InlineData("<path d='M0 0h1v1' filter='url(#f)' mask='none'/>", "'filter'")]
    [InlineData("<path d='M0 0h1v1' fill='url(http://example.org/#a)'/>", "the gradient or pattern of 'fill'")]
    [InlineData("<path d='M0 0h1v1' stroke='hsl(1,2%,3%)'/>", "the colour 'hsl(1,2%,3%)'")]
    [InlineData("<path d='M0 0h1v1' stroke='r&#x85;d'/>", "the colour 'r d'")]
    [InlineData("<path d='M0 0h1v1 x'/>", "<path> with path data that is wrong")]
    [InlineData("<path d='L1 1'/>", "<path> with path data that is wrong")]
    [InlineData("<path d='M0 0h1e7'/>", "<path> with path data that is wrong")]
    [InlineData("<polygon points='1 2 3'/>", "<polygon> with a list of points that is wrong")]
    [InlineData("<path transform='spin(2)' d='M0 0h1v1'/>", "<path> with a transform that is wrong")]
    [InlineData("<defs><path id='a' d='M0 0h1v1'/></defs><title>A</title><metadata><x:y xmlns:x='urn:x'/></metadata><x:y xmlns:x='urn:x'>z</x:y><!-- c -->", "")]
    public void What_is_left_out_is_named(string inside, string expected)
    {
        var reading = Read("<path d='M1 1h2v2z'/>" + inside);

        Assert.NotNull(reading.Icon);
        Assert.Equal(expected, string.Join(", ", reading.Omitted.Select(omitted => omitted.English)));
    }

    [Theory]
    [InlineData("", "it shows nothing")]
    [InlineData("<path d='M1 1'/>", "it shows nothing")]
    [InlineData("<path d='M1 1h1v1' fill='none'/>", "it shows nothing")]
    [InlineData("<path d='M1 1h1v1' opacity='0'/>", "it shows nothing")]
    [InlineData("<path d='M1 NaNh1v1'/>", "it shows nothing that can be drawn; left out: <path> with path data that is wrong")]
    [InlineData("<g transform='scale(1e6)'><g transform='scale(1e6)'><path d='M0 0h1e5v1e5z'/></g></g>", "its size is out of range")]
    [InlineData("<path d='M0 0h.0001v.0001z'/>", "its size is out of range", "")]
    [InlineData("<path d='M0 0h1", "it is not well-formed XML, line 1")]
    [InlineData("&lol;", "it is not well-formed XML, line 1")]
    public void A_file_that_shows_nothing_is_none(string inside, string mistake, string root = "viewBox='0 0 9 9'")
    {
        var reading = Read(inside, root);

        Assert.Null(reading.Icon);
        Assert.Equal(mistake, reading.Mistake?.English);
    }

    [Theory]
    [InlineData("<html/>", "it is not an SVG picture")]
    [InlineData("no picture", "it is neither SVG nor PNG")]
    [InlineData("", "it is neither SVG nor PNG")]
    [InlineData("GIF89a", "it is a GIF picture; save it as PNG or SVG")]
    [InlineData("%PDF-1.7", "it is a PDF; save it as PNG or SVG")]
    public void Other_files_are_none(string text, string mistake) => Assert.Equal(mistake, IconFile.Read("a", Encoding.UTF8.GetBytes(text)).Mistake?.English);

    [Fact]
    public void Bytes_that_are_not_text_are_none() => Assert.Equal("it is not saved as UTF-8", IconFile.Read("a", [(byte)'<', 0xFF, (byte)'>']).Mistake?.English);
}
