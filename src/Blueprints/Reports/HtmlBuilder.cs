using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>Writes HTML: every text of an author's is escaped. What is written is handed on at once, since a drawing may be large.</summary>
internal sealed class HtmlBuilder(TextWriter writer)
{
    /// <summary>Markup of our own.</summary>
    public HtmlBuilder Raw(ReadOnlySpan<char> markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Text, in an element or in an attribute between double quotes.</summary>
    public HtmlBuilder Text(string? text)
    {
        writer.Write(HtmlText.Of(text ?? ""));
        return this;
    }

    /// <summary>What follows <c>&lt;svg</c> and a space in a drawing, so that attributes of the page can stand before it.</summary>
    public HtmlBuilder Inside(SvgRenderer renderer, Scene scene)
    {
        using var text = new TextStream(writer, "<svg ".Length);
        renderer.Render(scene, text);
        return this;
    }

    /// <summary>An element that holds nothing but text.</summary>
    public HtmlBuilder Element(string name, string? text, string attributes = "")
    {
        Raw("<").Raw(name).Raw(attributes.Length == 0 ? "" : " " + attributes).Raw(">").Text(text).Raw("</").Raw(name).Raw(">\n");
        return this;
    }
}
