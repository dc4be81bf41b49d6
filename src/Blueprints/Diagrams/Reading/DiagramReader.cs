using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Text to diagram.</summary>
internal static class DiagramReader
{
    /// <summary>
    /// Reads once; where that finds mistakes, reads again with a look for the slips that make YAML misunderstand a text, so that each
    /// mistake is
    /// told as what it is and not by what follows from it.
    /// </summary>
    public static Diagram? Read(SourceText source, Vocabulary vocabulary, CompilerOptions options, out DiagnosticBag diagnostics)
    {
        var diagram = Read(source, vocabulary, options, null, out diagnostics);
        return diagnostics.HasSlips ? Read(source, vocabulary, options, vocabulary.Kinds.Words(), out diagnostics) : diagram;
    }

    private static Diagram? Read(SourceText source, Vocabulary vocabulary, CompilerOptions options, LanguageWords? words, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag(source, options.MaxDiagnostics, options.Language);
        var document = YamlParser.Parse(source, options, diagnostics, words, isTrial: words is null);
        return document.Root is null ? null : vocabulary.Kinds.Read(document.Root, new ValueReader(diagnostics, vocabulary, options, document.IsPartial));
    }
}
