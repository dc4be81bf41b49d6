using System.Text;

namespace Blueprints.Reports;

/// <summary>Writes HTML: every text of an author's is escaped.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of our own.</summary>
    public HtmlText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text, in an element or in an attribute between double quotes.</summary>
    public HtmlText Text(string? text)
    {
        foreach (var c in text ?? "")
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ => char.IsControl(c) && c != '\n' ? _text.Append('\uFFFD') : _text.Append(c),
            };
        }

        return this;
    }

    /// <summary>An element that holds nothing but text.</summary>
    public HtmlText Element(string name, string? text, string attributes = "")
    {
        Raw("<").Raw(name).Raw(attributes.Length == 0 ? "" : " " + attributes).Raw(">").Text(text).Raw("</").Raw(name).Raw(">\n");
        return this;
    }

    public override string ToString() => _text.ToString();
}
