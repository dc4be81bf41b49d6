using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Icons;

/// <summary>
/// Reads the part of SVG that icons are drawn with: groups, paths and the plain shapes, with fill, line, opacity and transforms. Nothing is
/// run, fetched or expanded: document types are refused,
/// and what is not of that part is named and left out. For one file.
/// </summary>
internal sealed class SvgIconReader
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int MostElements = 2_000;
    private const int MostSegments = 10_000;
    private const int Deepest = 64;

    /// <summary>An icon narrower or wider than this has no size that could be drawn.</summary>
    private const double Least = 1e-3;

    private readonly ImmutableArray<IconShape>.Builder _shapes = ImmutableArray.CreateBuilder<IconShape>();
    private readonly List<Bilingual> _omitted = [];
    private readonly Stack<(SvgStyle Style, Transform Transform)> _outer = new();
    private int _elements;
    private int _segments;
    private Rectangle? _viewBox;

    /// <summary>Reads a file; what is wrong and left out never throws.</summary>
    public static IconReading Read(string name, string text)
    {
        var svg = new SvgIconReader();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            });
            return svg.Read(reader) is { } mistake ? IconReading.Wrong(mistake) : svg.Finish(name);
        }
        catch (XmlException wrong)
        {
            Bilingual place = wrong.LineNumber > 0
                ? new(string.Create(CultureInfo.InvariantCulture, $", line {wrong.LineNumber}"), string.Create(CultureInfo.InvariantCulture, $"，第 {wrong.LineNumber} 行"))
                : new("", "");
            return IconReading.Wrong(HasDocumentType(text)
                ? new("it has a document type (<!DOCTYPE ...>), which is not read; delete it", "它带有文档类型声明（<!DOCTYPE ...>），这里不读取；请删去")
                : new($"it is not well-formed XML{place.English}", $"它不是格式正确的 XML{place.Chinese}"));
        }
    }

    private static Bilingual Limit(FormattableString english, FormattableString chinese) => new(FormattableString.Invariant(english), FormattableString.Invariant(chinese));

    private static bool HasDocumentType(string text) => text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);

    private Bilingual? Read(XmlReader reader)
    {
        var isMore = reader.Read();
        while (isMore)
        {
            if (reader.NodeType == XmlNodeType.EndElement) _outer.Pop();
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (++_elements > MostElements) return Limit($"it has more than {MostElements:N0} elements, which is the limit", $"它的元素超过 {MostElements:N0} 个，这是上限");
                if (_outer.Count == Deepest) return Limit($"its elements nest deeper than {Deepest}, which is the limit", $"它的元素嵌套超过 {Deepest} 层，这是上限");
                if (_outer.Count == 0 && reader.LocalName != "svg") return new Bilingual("it is not an SVG picture", "它不是 SVG 图片");
                var isRead = Enter(reader);
                if (_segments > MostSegments) return Limit($"its paths have more than {MostSegments:N0} segments, which is the limit", $"它的路径超过 {MostSegments:N0} 段，这是上限");
                if (!isRead)
                {
                    // Ends on what follows the element.
                    reader.Skip();
                    isMore = !reader.EOF;
                    continue;
                }
            }

            isMore = reader.Read();
        }

        return null;
    }

    /// <summary>Takes an element in; false where what is inside it is to be skipped.</summary>
    private bool Enter(XmlReader reader)
    {
        if (reader.NamespaceURI is not (Namespace or "")) return false;
        var element = new SvgElement(reader);
        var isTop = _outer.Count == 0;
        switch (element.Name)
        {
            case "svg" when isTop:
                ReadBox(element);
                break;
            case "g" or "a" or "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon":
                break;

            // These show nothing by themselves.
            case "title" or "desc" or "metadata" or "defs" or "symbol" or "clipPath" or "mask" or "filter" or "linearGradient" or "radialGradient" or "pattern" or "marker":
                return false;
            default:
                Omit(new(element.ToString(), element.ToString()));
                return false;
        }

        var (outerStyle, outerTransform) = isTop ? (SvgStyle.Initial, Transform.Identity) : _outer.Peek();
        var style = element.Style(outerStyle, Omit);
        var transform = outerTransform;
        if (element["transform"] is { } written)
        {
            if (Transform.Parse(written) is not { } own)
            {
                Omit(new($"{element} with a transform that is wrong", $"变换有误的 {element}"));
                return false;
            }

            transform = outerTransform.After(own);
        }

        if (element.Name is not ("svg" or "g" or "a")) Draw(element, style, transform);
        if (!element.IsEmpty) _outer.Push((style, transform));
        return true;
    }

    private void ReadBox(SvgElement root)
    {
        if (root["viewBox"] is { } text)
        {
            var scanner = new NumberScanner(text);
            if (scanner.TryNumber(out var x) && scanner.TryNumber(out var y) && scanner.TryNumber(out var width) && scanner.TryNumber(out var height) && width >= Least && height >= Least)
                _viewBox = new Rectangle(x, y, width, height);
        }
        else if (root.Length("width") is { } width and >= Least && root.Length("height") is { } height and >= Least)
        {
            _viewBox = new Rectangle(0, 0, width, height);
        }
    }

    private void Draw(SvgElement element, SvgStyle style, Transform transform)
    {
        var pen = new PathPen();
        if (element.Draw(pen, MostSegments) is { } mistake) Omit(new($"{element} with {mistake.English}", $"{mistake.Chinese}的 {element}"));
        _segments += pen.Count;
        if (style.IsHidden || pen.Count < 2) return;
        var fill = element.Name == "line" ? null : style.Shown(style.Fill, style.FillOpacity);
        var width = style.StrokeWidth * transform.Scale;
        var stroke = width > 0 ? style.Shown(style.Stroke, style.StrokeOpacity) : null;
        if (fill is null && stroke is null) return;
        var segments = Moved(pen.ToImmutable(), transform);
        var bounds = new PathBounds();
        bounds.Add(segments, 0);
        if (bounds.Box is null || !double.IsFinite(width))
        {
            Omit(new($"{element} with numbers that are too large", $"数值过大的 {element}"));
            return;
        }

        _shapes.Add(new IconShape(segments)
        {
            Fill = fill,
            EvenOdd = style.EvenOdd,
            Stroke = stroke,
            StrokeWidth = width,
            Dash = [.. style.Dash.Select(length => length * transform.Scale)],
            RoundCap = style.RoundCap,
            RoundJoin = style.RoundJoin,
        });
    }

    /// <summary>Nothing is cut off: what lies beyond the view box makes the icon's box larger.</summary>
    private IconReading Finish(string name)
    {
        var bounds = new PathBounds();
        if (_viewBox is { } viewBox) bounds.Add(viewBox);
        foreach (var shape in _shapes) bounds.Add(shape.Segments, shape.Stroke is null ? 0 : shape.StrokeWidth / 2);
        if (_shapes.Count == 0) return IconReading.Wrong(_omitted.Count == 0
            ? new("it shows nothing", "它没有可显示的内容")
            : new($"it shows nothing that can be drawn; left out: {string.Join(", ", _omitted.Select(o => o.English))}", $"它没有能画出的内容；略去了：{string.Join("、", _omitted.Select(o => o.Chinese))}"));
        if (bounds.Box is not { } box || Math.Max(box.Width, box.Height) is < Least or > 10 * NumberScanner.Most) return IconReading.Wrong(new("its size is out of range", "它的尺寸超出范围"));

        // A level or upright line has no area, and room all the same.
        if (Math.Min(box.Width, box.Height) < Least) box = box.Grow(Math.Max(box.Width, box.Height) / 2);
        return new IconReading(new Icon(name, box, _shapes.ToImmutable()), null, [.. _omitted]);
    }

    private static ImmutableArray<PathSegment> Moved(ImmutableArray<PathSegment> segments, Transform transform)
    {
        if (transform == Transform.Identity) return segments;
        var moved = ImmutableArray.CreateBuilder<PathSegment>(segments.Length);
        foreach (var s in segments) moved.Add(new PathSegment(s.Kind, transform.Of(s.C1), transform.Of(s.C2), transform.Of(s.To)));
        return moved.MoveToImmutable();
    }

    /// <summary>Remembers what is left out, each once, as far as a message can hold it.</summary>
    private void Omit(Bilingual what)
    {
        what = VisibleText.Of(what);
        if (_omitted.Count < 8 && !_omitted.Contains(what)) _omitted.Add(what);
    }
}
