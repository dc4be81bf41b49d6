using Blueprints.Authoring;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>A document with its caret marked by <c>¦</c>.</summary>
internal sealed class CaretText
{
    public CaretText(string marked, AuthoringOptions? options = null)
    {
        Offset = marked.IndexOf('¦', StringComparison.Ordinal);
        Document = AuthoringDocument.Of(new SourceText(marked.Replace("¦", "", StringComparison.Ordinal), "a.blueprint.yaml"), options);
    }

    public int Offset { get; }

    public AuthoringDocument Document { get; }

    public string[] Labels => [.. Document.CompletionsAt(Offset).Select(item => item.Label)];

    /// <summary>The text after a completion.</summary>
    public string Completed(string label) => Applied(Document.Source.Content, [Document.CompletionsAt(Offset).Single(item => item.Label == label).Edit]);

    public static string Applied(string text, IEnumerable<DiagnosticEdit> edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => edit.Start)) text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
        return text;
    }
}
