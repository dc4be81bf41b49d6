using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Mermaid;

/// <summary>
/// Reads the text of Mermaid's <c>ishikawa</c> diagram into a fishbone: the word <c>ishikawa</c> or <c>ishikawa-beta</c>, the effect, then
/// categories and
/// causes, each on a line, a cause deeper in than what it is a cause of. Categories may stand in the column of the effect, deeper in, or
/// further out; tabs
/// or spaces in any number, a tab counting as up to the next fourth column. Front matter, comments and the fence of a Markdown block are
/// allowed around it, and directives anywhere. A category that stands twice is one. Where Mermaid itself counts a tab as one space, or
/// puts causes one column in from an unindented category beside it, this reader takes the lines as they look. Thread-safe.
/// </summary>
public static class IshikawaReader
{
    /// <summary>
    /// Reads a text. What is not understood never throws: it is in <see cref="Compilation.Diagnostics"/>, with its place.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static Compilation Read(SourceText source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= CompilerOptions.Default;
        var diagnostics = new DiagnosticBag(source, options.MaxDiagnostics, options.Language ?? DiagramLanguage.English);
        if (!YamlParser.IsReadable(source, options, diagnostics)) return new Compilation(source, null, diagnostics.ToSorted());
        IllegalCharacters.Report(source.Content, diagnostics);
        var lines = MermaidLines.Read(source, options, diagnostics);
        var fishbone = new IshikawaTree(lines, options, diagnostics).Read();
        return new Compilation(source, diagnostics.HasErrors ? null : fishbone, diagnostics.ToSorted());
    }
}
