using System.Xml;
using Blueprints.Geometry;
using Blueprints.Text;

namespace Blueprints.Icons;

/// <summary>The attributes of an element, while the reader stands on it.</summary>
internal sealed class SvgElement
{
    private readonly List<(string Name, string Value)> _attributes = [];

    public SvgElement(XmlReader reader)
    {
        Name = reader.LocalName;
        IsEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0) _attributes.Add((reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        foreach (var declaration in (this["style"] ?? "").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;

            // What the attribute style says takes the place of what another attribute says.
            var name = declaration[..colon].Trim();
            _attributes.RemoveAll(attribute => attribute.Name == name);
            _attributes.Add((name, declaration[(colon + 1)..]));
        }
    }

    public string Name { get; }

    public bool IsEmpty { get; }

    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in _attributes)
            {
                if (name == attribute) return value;
            }

            return null;
        }
    }

    /// <summary>A length; null where it is not written or wrong.</summary>
    public double? Length(string attribute) => this[attribute] is { } text ? SvgLength.Parse(text) : null;

    /// <summary>The style with what the element says.</summary>
    public SvgStyle Style(SvgStyle outer, Action<Bilingual> omit)
    {
        var style = outer;
        foreach (var (name, value) in _attributes) style = style.With(name, value, omit);
        return style;
    }

    /// <summary>Draws what the element shows.</summary>
    /// <returns>Null where it is drawn whole; else what is wrong.</returns>
    public Bilingual? Draw(PathPen pen, int mostSegments)
    {
        switch (Name)
        {
            case "path":
                return PathData.Read(this["d"], pen, mostSegments) ? null : new Bilingual("path data that is wrong", "路径数据有误");
            case "rect":
                var (width, height) = (Length("width") ?? 0, Length("height") ?? 0);
                if (width <= 0 || height <= 0) return null;
                var (rx, ry) = (Length("rx") ?? Length("ry") ?? 0, Length("ry") ?? Length("rx") ?? 0);
                pen.Rectangle(Length("x") ?? 0, Length("y") ?? 0, width, height, Math.Min(rx, width / 2), Math.Min(ry, height / 2));
                return null;
            case "circle":
                if (Length("r") is { } r and > 0) pen.Ellipse(new(Length("cx") ?? 0, Length("cy") ?? 0), r, r);
                return null;
            case "ellipse":
                if (Length("rx") is { } a and > 0 && Length("ry") is { } b and > 0) pen.Ellipse(new(Length("cx") ?? 0, Length("cy") ?? 0), a, b);
                return null;
            case "line":
                pen.Move(new(Length("x1") ?? 0, Length("y1") ?? 0));
                pen.Line(new(Length("x2") ?? 0, Length("y2") ?? 0));
                return null;
            default:
                return DrawPoints(pen, mostSegments) ? null : new Bilingual("a list of points that is wrong", "点列有误");
        }
    }

    private bool DrawPoints(PathPen pen, int mostSegments)
    {
        var scanner = new NumberScanner(this["points"]);
        while (scanner.TryNumber(out var x))
        {
            if (!scanner.TryNumber(out var y) || pen.Count > mostSegments) return false;
            var point = new Point(x, y);
            if (pen.Count == 0) pen.Move(point);
            else pen.Line(point);
        }

        if (Name == "polygon" && pen.Count > 0) pen.Close();
        scanner.SkipSpace();
        return scanner.IsAtEnd;
    }

    /// <summary>The element as messages name it.</summary>
    public override string ToString() => $"<{VisibleText.Clip(Name)}>";
}
