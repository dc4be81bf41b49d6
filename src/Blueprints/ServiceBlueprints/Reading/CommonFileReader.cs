using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads the text of a common file.</summary>
/// <param name="source">The text.</param>
/// <param name="vocabulary">The kinds of document and their words.</param>
/// <param name="options">The limits, the files beside it, and the language in which mistakes are told, which must be said.</param>
internal sealed class CommonFileReader(SourceText source, Vocabulary vocabulary, CompilerOptions options)
{
    /// <summary>What is wrong in a common file, read by itself, sorted by place.</summary>
    public static ImmutableArray<Diagnostic> MistakesOf(SourceText source, Vocabulary vocabulary, CompilerOptions options)
    {
        var reader = new CommonFileReader(source, vocabulary, options);
        reader.Read(default, null, DiagramLanguage.English, null, out var mistakes);
        if (mistakes.HasSlips) reader.Read(default, null, DiagramLanguage.English, vocabulary.Kinds.Words(), out mistakes);
        return mistakes.ToSorted();
    }

    /// <summary>What the file gives to a blueprint.</summary>
    /// <param name="place">Where the blueprint names it, which is the place of all that comes from it.</param>
    /// <param name="own">The language that the blueprint says; null where it says none.</param>
    /// <param name="otherwise">The language of standard lanes where neither says one.</param>
    /// <param name="words">The keys of the language where slips of an input method are to be read; else null.</param>
    /// <param name="mistakes">What is wrong in the file.</param>
    public UsedFile Read(TextSpan place, DiagramLanguage? own, DiagramLanguage otherwise, LanguageWords? words, out DiagnosticBag mistakes)
    {
        mistakes = new DiagnosticBag(source, options.MaxDiagnostics, options.Language);
        var document = YamlParser.Parse(source, options, mistakes, words);
        if (document.Root is null) return UsedFile.None;
        var inner = new ValueReader(mistakes, vocabulary, options, document.IsPartial);
        if (document.Root is not YamlMapping mapping)
        {
            inner.Report(LanguageDiagnostics.WrongType, inner.HeadOf(document.Root), new($"a common file cannot be {ValueReader.TypeOf(document.Root).English}", $"共用文件不能是{ValueReader.TypeOf(document.Root).Chinese}"), new("write keys such as lanes: and hours:", "请写 lanes:、hours: 等键"));
            return UsedFile.None;
        }

        if (IsDocument(inner, mapping)) return UsedFile.None;
        var head = new BlueprintDraft();
        inner.Read(WithoutUse(inner, mapping), UsedKeys.Table, head);
        head.Accept = [.. head.Accept.Select(accepted => accepted with { Span = place, IsShared = true })];
        head.Analysis = [.. head.Analysis.Select(setting => setting with { Span = place })];
        var lanes = head.Lanes is null ? [] : LaneReader.Read(inner, head.Lanes, own ?? head.Language ?? otherwise, UsedFile.None, null).ToImmutable();
        return new UsedFile { IconWeight = inner.Icons.Weight, Head = head, Lanes = [.. lanes.Select(lane => lane with { Span = default })] };
    }

    /// <summary>Whether the file is a blueprint or a fishbone of its own; told where it is.</summary>
    private bool IsDocument(ValueReader inner, YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!vocabulary.Kinds.All.Any(kind => kind.IsKey(entry.Key.Value))) continue;
            inner.Report(
                LanguageDiagnostics.UnknownKey,
                entry.Key.Span,
                new($"'{entry.Key.Value}' begins a document of its own, which is no common file", $"“{entry.Key.Value}”是一篇独立文档的开头，这不是共用文件"),
                new("put what several documents share into a file without that key", "请把几篇文档共用的内容写进一个没有这个键的文件"));
            return true;
        }

        return false;
    }

    /// <summary>A common file uses none itself, so that nothing goes round in a circle.</summary>
    private static YamlMapping WithoutUse(ValueReader inner, YamlMapping mapping)
    {
        var key = BlueprintKeys.Table.Find(UseReader.Key)!;
        foreach (var entry in mapping.Entries)
        {
            if (!key.Is(entry.Key.Value)) continue;
            inner.Report(
                LanguageDiagnostics.UnknownKey,
                entry.Key.Span,
                new("a common file uses no other file", "共用文件不能再用别的文件"),
                new("write in it what it would take from there", "请把要从那里取来的内容直接写在其中"));
        }

        return mapping with { Entries = [.. mapping.Entries.Where(entry => !key.Is(entry.Key.Value))] };
    }
}
