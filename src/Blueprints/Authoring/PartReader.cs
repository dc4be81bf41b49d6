using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Kinds;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Authoring;

/// <summary>Reads files that are no documents by themselves: common files, and those with the settings of rules.</summary>
internal static class PartReader
{
    /// <summary>The keys at the top of such a file; null of a document, whose first key tells them.</summary>
    public static IKeyTable? KeysOf(AuthoredFile file) => file switch
    {
        AuthoredFile.Common => UsedKeys.Table,
        AuthoredFile.Configuration => ConfigurationKeys.Table,
        _ => null,
    };

    /// <summary>The mistakes and the tree of such a file; it has no diagram.</summary>
    /// <param name="source">The text.</param>
    /// <param name="file">What it is; no document.</param>
    /// <param name="options">The limits, the files beside it, and the language.</param>
    public static Compilation Read(SourceText source, AuthoredFile file, CompilerOptions options)
    {
        var language = options.Language ?? LanguageOf(source.Content);
        var vocabulary = KindRegistry.BuiltIn.Vocabulary;
        var mistakes = file == AuthoredFile.Common
            ? CommonFileReader.MistakesOf(source, vocabulary, options with { Language = language })
            : Compiler.ReadConfiguration(source, language, options).Diagnostics;
        // Of a mistake alone slips of an input method are looked for, as the reader does.
        var words = mistakes.IsEmpty ? null : file == AuthoredFile.Common ? vocabulary.Kinds.Words() : new LanguageWords(ConfigurationKeys.Words());
        return new Compilation(source, null, mistakes) { SyntaxOf = compilation => SyntaxReader.Read(compilation.Source, options, words, new KeyGuide(vocabulary, null, options, KeysOf(file))) };
    }

    /// <summary>The language that a file says, or else that of its first key.</summary>
    public static DiagramLanguage LanguageOf(string text)
    {
        if (LanguageOfText.Find(text) == DiagramLanguage.Chinese) return DiagramLanguage.Chinese;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Trim(" \t\uFEFF") is [not '#', ..] first) return KeyInfo.IsInChinese(first.ToString()) ? DiagramLanguage.Chinese : DiagramLanguage.English;
        }

        return DiagramLanguage.English;
    }
}
