using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Running;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Rendering;

/// <summary>One writing of one scene.</summary>
/// <remarks>Arrays of structs are taken out of their <see cref="ImmutableArray{T}"/>, whose methods over them would all have to be compiled
/// at start.</remarks>
internal sealed class SvgDocument(SvgWriter writer, string prefix, IReadOnlyList<SvgFont>? fonts, bool hasElementIds)
{
    private const string Ending = ".svg";
    private readonly SvgPatterns _patterns = new();
    private bool _hasLinks;

    /// <summary>How much of a text has to be set in the Chinese fonts, though Inter has its signs.</summary>
    private enum Signs
    {
        None,
        InWhole,
        InPart,
    }

    private static ReadOnlySpan<byte> ChineseFonts => "Noto Sans CJK SC, Microsoft YaHei, PingFang SC"u8;

    public void Write(Scene scene)
    {
        Survey(scene.Nodes);
        Open(scene);
        Label("title"u8, scene.Title);
        Label("desc"u8, scene.Description);
        if (fonts is { Count: > 0 }) WriteFonts(fonts);
        if (_patterns.Count > 0) _patterns.Write(writer, prefix);
        writer.NewLine(1);
        writer.Raw("<rect"u8);
        writer.Attribute(" width=\""u8, scene.Width);
        writer.Attribute(" height=\""u8, scene.Height);
        writer.Color(" fill"u8, scene.Background);
        writer.Raw("/>"u8);
        Write(scene.Nodes, 1);
        writer.Raw("\n</svg>\n"u8);
    }

    /// <summary>Looks for what must be known before the first node is written: the patterns, and whether there are links.</summary>
    private void Survey(ImmutableArray<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            Cancellation.Check();
            switch (node)
            {
                case GroupNode group:
                    _hasLinks |= group.AddressIn(Ending) is { } href && Hyperlink.IsSafe(href);
                    Survey(group.Children);
                    break;
                case RectangleNode rectangle: _patterns.Add(rectangle.Fill); break;
                case CircleNode circle: _patterns.Add(circle.Fill); break;
                case PolygonNode polygon: _patterns.Add(polygon.Fill); break;
                case PathNode path: _patterns.Add(path.Fill); break;
            }
        }
    }

    private void Open(Scene scene)
    {
        writer.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\""u8);
        if (_hasLinks) writer.Raw(" xmlns:xlink=\"http://www.w3.org/1999/xlink\""u8);
        writer.Attribute(" width=\""u8, scene.Width);
        writer.Attribute(" height=\""u8, scene.Height);
        writer.Raw(" viewBox=\"0 0 "u8);
        writer.Number(scene.Width);
        writer.Raw(" "u8);
        writer.Number(scene.Height);

        // What is inside an img is hidden from screen readers, so a drawing with links is a group.
        writer.Raw(_hasLinks ? "\" role=\"group\""u8 : "\" role=\"img\""u8);
        writer.Raw(" aria-labelledby=\""u8);
        writer.Ascii(prefix);
        writer.Raw("-title\" aria-describedby=\""u8);
        writer.Ascii(prefix);
        writer.Raw("-desc\" lang=\""u8);
        writer.Raw(scene.Language == DiagramLanguage.Chinese ? "zh-CN"u8 : "en"u8);
        writer.Raw("\" font-family=\""u8);
        if (fonts is { Count: > 0 })
        {
            writer.Ascii(prefix);
            writer.Raw("-text, "u8);
        }

        // Names without quotes, which some programs take as part of them. What a page around the drawing says of its own text is undone.
        writer.Raw("Inter, Arial, "u8);
        writer.Raw(ChineseFonts);
        writer.Raw(", sans-serif\""u8);
        writer.Raw(" direction=\"ltr\" writing-mode=\"horizontal-tb\" text-anchor=\"start\" font-style=\"normal\" font-weight=\"400\""u8);
        writer.Raw(" letter-spacing=\"0\" word-spacing=\"0\""u8);

        // What is written is shown: Inter's contextual alternates make × of an x between digits, and arrows of ->.
        writer.Raw(" font-variant=\"no-contextual\""u8);

        // Browsers may otherwise set such fonts with whole pixels between letters.
        if (fonts is { Count: > 0 }) writer.Raw(" text-rendering=\"geometricPrecision\""u8);
        writer.Raw(">"u8);
    }

    /// <summary>The fonts under one name of their own, so that drawings with other letters can share a page.</summary>
    private void WriteFonts(IReadOnlyList<SvgFont> fonts)
    {
        writer.NewLine(1);
        writer.Raw("<style>"u8);
        foreach (var font in fonts)
        {
            writer.NewLine(2);
            writer.Raw("@font-face{font-family:"u8);
            writer.Ascii(prefix);
            writer.Raw(font.IsForChineseSigns ? "-signs;font-weight:"u8 : "-text;font-weight:"u8);
            writer.Raw(font.Weight == FontWeight.SemiBold ? "600"u8 : "400"u8);
            writer.Raw(";src:url(data:font/ttf;base64,"u8);
            writer.Base64(ImmutableCollectionsMarshal.AsArray(font.File));
            writer.Raw(")}"u8);
        }

        writer.NewLine(1);
        writer.Raw("</style>"u8);
    }

    private void Label(ReadOnlySpan<byte> element, string text)
    {
        writer.NewLine(1);
        writer.Raw("<"u8);
        writer.Raw(element);
        writer.Raw(" id=\""u8);
        writer.Ascii(prefix);
        writer.Raw("-"u8);
        writer.Raw(element);
        writer.Raw("\">"u8);
        writer.Escaped(text);
        writer.Raw("</"u8);
        writer.Raw(element);
        writer.Raw(">"u8);
    }

    private void Write(ImmutableArray<SceneNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            Cancellation.Check();
            writer.NewLine(depth);
            switch (node)
            {
                case TextNode text: Write(text); break;
                case PathNode path: Write(path); break;
                case RectangleNode rectangle: Write(rectangle); break;
                case GroupNode group: Write(group, depth); break;
                case CircleNode circle: Write(circle); break;
                case PolygonNode polygon: Write(polygon); break;
                case ImageNode image: Write(image); break;
                default: throw new ArgumentException($"no way to draw a {node?.GetType().Name ?? "node that is null"}", nameof(nodes));
            }
        }
    }

    private void Write(GroupNode group, int depth)
    {
        var href = group.AddressIn(Ending) is { } address && Hyperlink.IsSafe(address) ? address : null;
        if (href is not null)
        {
            // The second is the one that programs before SVG 2 know.
            writer.Attribute("<a href=\""u8, href);
            writer.Attribute(" xlink:href=\""u8, href);
            writer.Raw(">"u8);
            writer.NewLine(++depth);
        }

        writer.Raw("<g"u8);
        if (hasElementIds && ElementAnchor.Has(group.Role) && group.Id is { } element) writer.Attribute(" id=\""u8, ElementAnchor.Of(prefix, element));
        if (group.Role is { } role) writer.Attribute(" data-role=\""u8, role);
        if (group.Id is { } id) writer.Attribute(" data-id=\""u8, id);
        if (ImmutableCollectionsMarshal.AsArray(group.Data) is { Length: > 0 } data) WriteData(data);
        writer.Raw(">"u8);
        if (group.Tooltip is { } tooltip)
        {
            writer.NewLine(depth + 1);
            writer.Raw("<title>"u8);
            writer.Escaped(tooltip);
            writer.Raw("</title>"u8);
        }

        Write(group.Children, depth + 1);
        writer.NewLine(depth);
        writer.Raw("</g>"u8);
        if (href is null) return;
        writer.NewLine(depth - 1);
        writer.Raw("</a>"u8);
    }

    /// <summary>Names that XML would not take as part of an attribute's name, and names given before, are left out.</summary>
    private void WriteData(KeyValuePair<string, string>[] data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            if (!IsDataName(data[i].Key)) continue;
            var repeated = false;
            for (var j = 0; j < i && !repeated; j++) repeated = data[j].Key == data[i].Key;
            if (repeated) continue;
            writer.Raw(" data-"u8);
            writer.Ascii(data[i].Key);
            writer.Attribute("=\""u8, data[i].Value);
        }
    }

    private static bool IsDataName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        }

        return name is not ("" or "role" or "id");
    }

    private void Write(TextNode text)
    {
        // Parts in fonts of their own stand from the start on: some programs would centre each part by itself.
        var signs = SignsOf(text.Text);
        var x = signs != Signs.InPart ? text.Origin.X : text.Anchor switch { TextAnchor.Middle => text.Origin.X - (text.Width / 2), TextAnchor.End => text.Origin.X - text.Width, _ => text.Origin.X };
        writer.Attribute("<text x=\""u8, x);
        writer.Attribute(" y=\""u8, text.Origin.Y);
        writer.Attribute(" font-size=\""u8, text.Size);
        writer.Color(" fill"u8, text.Color);
        if (text.Weight == FontWeight.SemiBold) writer.Raw(" font-weight=\"600\""u8);
        if (text.Anchor == TextAnchor.Middle && signs != Signs.InPart) writer.Raw(" text-anchor=\"middle\""u8);
        else if (text.Anchor == TextAnchor.End && signs != Signs.InPart) writer.Raw(" text-anchor=\"end\""u8);
        if (signs == Signs.InWhole) WriteChineseFonts();
        writer.Raw(">"u8);
        if (signs == Signs.InPart) WriteParts(text.Text);
        else writer.Escaped(text.Text);
        writer.Raw("</text>"u8);
    }

    /// <summary>The text with every sign that is Chinese in the Chinese fonts.</summary>
    private void WriteParts(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var isSign = InterFont.IsChineseSign(text, start);
            var end = start + 1;
            while (end < text.Length && InterFont.IsChineseSign(text, end) == isSign) end++;
            if (isSign)
            {
                writer.Raw("<tspan"u8);
                WriteChineseFonts();
                writer.Raw(">"u8);
            }

            writer.Escaped(text[start..end]);
            if (isSign) writer.Raw("</tspan>"u8);
            start = end;
        }
    }

    private void WriteChineseFonts()
    {
        // Dashes on a full square are a form that fonts have for Chinese.
        writer.Raw(" xml:lang=\"zh-CN\" font-family=\""u8);
        if (fonts is { Count: > 0 })
        {
            writer.Ascii(prefix);
            writer.Raw("-signs, "u8);
            writer.Ascii(prefix);
            writer.Raw("-text, "u8);
        }

        writer.Raw(ChineseFonts);
        writer.Raw(", Inter, Arial, sans-serif\""u8);
    }

    private static Signs SignsOf(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u2014', '\u2026')) return Signs.None;
        var (found, others) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var isSign = InterFont.IsChineseSign(text, i);
            found |= isSign;
            others |= !isSign && !char.IsSurrogate(text[i]) && !EastAsianWidth.IsWide(text[i]);
        }

        return !found ? Signs.None : others ? Signs.InPart : Signs.InWhole;
    }

    private void Write(RectangleNode rectangle)
    {
        writer.Attribute("<rect x=\""u8, rectangle.Bounds.X);
        writer.Attribute(" y=\""u8, rectangle.Bounds.Y);
        writer.Attribute(" width=\""u8, rectangle.Bounds.Width);
        writer.Attribute(" height=\""u8, rectangle.Bounds.Height);
        if (rectangle.Radius > 0) writer.Attribute(" rx=\""u8, rectangle.Radius);
        Paint(rectangle.Fill, rectangle.Stroke);
    }

    private void Write(CircleNode circle)
    {
        writer.Attribute("<circle cx=\""u8, circle.Center.X);
        writer.Attribute(" cy=\""u8, circle.Center.Y);
        writer.Attribute(" r=\""u8, circle.Radius);
        Paint(circle.Fill, circle.Stroke);
    }

    private void Write(PolygonNode polygon)
    {
        writer.Raw("<polygon points=\""u8);
        var points = ImmutableCollectionsMarshal.AsArray(polygon.Points)!;
        for (var i = 0; i < points.Length; i++)
        {
            if (i > 0) writer.Raw((byte)' ');
            writer.Number(points[i].X);
            writer.Raw((byte)',');
            writer.Number(points[i].Y);
        }

        writer.Raw((byte)'"');
        Paint(polygon.Fill, polygon.Stroke);
    }

    private void Write(PathNode path)
    {
        writer.Raw("<path d=\""u8);
        SvgPath.Write(writer, path.Segments);
        writer.Raw((byte)'"');
        Paint(path.Fill, path.Stroke);
    }

    private void Write(ImageNode image)
    {
        writer.Attribute("<image x=\""u8, image.Bounds.X);
        writer.Attribute(" y=\""u8, image.Bounds.Y);
        writer.Attribute(" width=\""u8, image.Bounds.Width);
        writer.Attribute(" height=\""u8, image.Bounds.Height);
        writer.Raw(" href=\"data:image/png;base64,"u8);
        writer.Base64(ImmutableCollectionsMarshal.AsArray(image.Png));
        writer.Raw("\"/>"u8);
    }

    private void Paint(Fill? fill, Stroke? stroke)
    {
        if (fill is null)
        {
            writer.Raw(" fill=\"none\""u8);
        }
        else if (fill.Pattern is null)
        {
            writer.Color(" fill"u8, fill.Color);
        }
        else
        {
            writer.Raw(" fill=\"url(#"u8);
            writer.Ascii(prefix);
            writer.Raw("-pattern-"u8);
            writer.Number((_patterns.IndexOf(fill) + 1) * 100L);
            writer.Raw(")\""u8);
        }

        if (fill is { EvenOdd: true }) writer.Raw(" fill-rule=\"evenodd\""u8);
        if (stroke is not null) Paint(stroke);
        writer.Raw("/>"u8);
    }

    private void Paint(Stroke stroke)
    {
        writer.Color(" stroke"u8, stroke.Color);
        if (stroke.Width != 1) writer.Attribute(" stroke-width=\""u8, stroke.Width);
        if (ImmutableCollectionsMarshal.AsArray(stroke.Dash) is { Length: > 0 } dash)
        {
            writer.Raw(" stroke-dasharray=\""u8);
            for (var i = 0; i < dash.Length; i++)
            {
                if (i > 0) writer.Raw((byte)' ');
                writer.Number(dash[i]);
            }

            writer.Raw((byte)'"');
        }

        if (stroke.RoundCap) writer.Raw(" stroke-linecap=\"round\""u8);
        if (stroke.RoundJoin) writer.Raw(" stroke-linejoin=\"round\""u8);
    }
}
