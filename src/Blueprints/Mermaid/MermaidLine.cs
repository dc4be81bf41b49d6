using Blueprints.Text;

namespace Blueprints.Mermaid;

/// <summary>A line with text on it.</summary>
/// <param name="Indentation">The white space before the text.</param>
/// <param name="Text">The text without white space around it.</param>
/// <param name="Span">Where the text stands.</param>
internal readonly record struct MermaidLine(string Indentation, string Text, TextSpan Span)
{
    /// <summary>The column at which the text begins, from 0.</summary>
    public int Column
    {
        get
        {
            var column = 0;
            foreach (var c in Indentation) column += c == '\t' ? 4 - (column % 4) : c == '\u3000' ? 2 : 1;
            return column;
        }
    }
}
