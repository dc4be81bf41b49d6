using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Mermaid;

/// <summary>
/// The lines of a Mermaid text of any diagram, for those who read them on: without front matter, comments, directives, blank lines and the fence
/// of a Markdown block. Immutable; safe to share between threads.
/// </summary>
/// <param name="Lines">The lines, trimmed, each with the place of its first character.</param>
/// <param name="Title">The title in the front matter. Default: null, there is none.</param>
/// <param name="Diagnostics">What is wrong with the text as such: half front matter, directives without an end, characters that no text has.</param>
public sealed record MermaidScript(ImmutableArray<(string Text, TextPosition Position)> Lines, string? Title, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads a text. What is not understood never throws.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static MermaidScript Read(SourceText source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= CompilerOptions.Default;
        var diagnostics = new DiagnosticBag(source, options.MaxDiagnostics, options.Language ?? DiagramLanguage.English);
        if (!YamlParser.IsReadable(source, options, diagnostics)) return new MermaidScript([], null, diagnostics.ToSorted());
        IllegalCharacters.Report(source.Content, diagnostics);
        var read = MermaidLines.Read(source, options, diagnostics);
        return new MermaidScript([.. read.Lines.Select(line => (line.Text, source.PositionOf(line.Span.Start)))], read.Title?.Text, diagnostics.ToSorted());
    }

    /// <summary>The words that Mermaid shows for a label as it is written: codes such as <c>#quot;</c> decoded, line breaks and tabs as spaces.</summary>
    /// <param name="label">The label.</param>
    /// <exception cref="ArgumentNullException">The label is null.</exception>
    public static string Decode(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return MermaidText.Decode(label);
    }
}
