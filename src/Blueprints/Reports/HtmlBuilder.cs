using System.Text;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>Writes HTML: every text of an author's is escaped.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of our own.</summary>
    public HtmlBuilder Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text, in an element or in an attribute between double quotes.</summary>
    public HtmlBuilder Text(string? text)
    {
        _text.Append(HtmlText.Of(text ?? ""));
        return this;
    }

    /// <summary>An element that holds nothing but text.</summary>
    public HtmlBuilder Element(string name, string? text, string attributes = "")
    {
        Raw("<").Raw(name).Raw(attributes.Length == 0 ? "" : " " + attributes).Raw(">").Text(text).Raw("</").Raw(name).Raw(">\n");
        return this;
    }

    public override string ToString() => _text.ToString();
}
