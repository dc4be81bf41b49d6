using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>The kinds of document that a reader knows. Immutable.</summary>
/// <param name="all">The kinds, in the order in which they are offered.</param>
internal sealed class DocumentKinds(ImmutableArray<DocumentKind> all)
{
    private static readonly Bilingual Top = new("move the line to the top", "把这一行移到最前面");

    public ImmutableArray<DocumentKind> All => all;

    /// <summary>Reads a document of any kind; null where it is of none.</summary>
    public Diagram? Read(YamlNode root, ValueReader reader)
    {
        if (root is not YamlMapping { Entries: [var first, ..] } mapping)
        {
            ReportNoMapping(root, reader);
            return null;
        }

        if (Find(first.Key.Value) is { } kind) return kind.Read(reader, mapping);
        foreach (var entry in mapping.Entries)
        {
            if (Find(entry.Key.Value) is not { } later) continue;
            reader.Report(
                LanguageDiagnostics.KindNotFirst,
                entry.Key.Span,
                new($"'{entry.Key.Value}:' is not the first key", $"“{entry.Key.Value}:”不是第一个键"),
                new($"move this line to the top, above '{VisibleText.Clip(first.Key.Value)}:'; it says what the document is", $"请把这一行移到最前面，放在“{VisibleText.Clip(first.Key.Value)}:”上方；它说明文档是什么"),
                ToTheTop(reader.Diagnostics.Source, first.Key.Span, entry));
            return later.Read(reader, mapping);
        }

        ReportUnknown(first.Key, reader);
        return null;
    }

    /// <summary>The keys of all kinds, in English and in Chinese.</summary>
    public LanguageWords Words() => new(All.SelectMany(kind => kind.Words()).Concat(All.SelectMany(kind => kind.Chinese.Prepend(kind.Key))))
    {
        Naming = [.. All.SelectMany(kind => kind.Table().Keys).Where(key => key.Shape.Kind == ValueKind.OpenMapping).SelectMany(key => key.Writings)],
        Listing = [.. All.SelectMany(kind => kind.ListsOfIds())],
    };

    private DocumentKind? Find(string key)
    {
        foreach (var kind in All)
        {
            if (kind.IsKey(key)) return kind;
        }

        return null;
    }

    private void ReportUnknown(YamlScalar key, ValueReader reader)
    {
        var misnomer = Misnomer(key.Value);
        var keys = All.Select(kind => kind.KeyFor(key.Value));
        var near = misnomer ?? Spelling.Nearest(key.Value, keys);
        if (near is null && FirstLines(key.Value) is { English.Length: > 0 } lines)
        {
            reader.Report(
                LanguageDiagnostics.UnknownDocumentKind,
                key.Span,
                new("the document does not say what it is", "文档没有说明它是什么"),
                new($"write {lines.English} as the first line", $"请在第一行写 {lines.Chinese}"));
            return;
        }

        if (IsSpecialKey(key, reader)) return;
        reader.Report(
            LanguageDiagnostics.UnknownDocumentKind,
            key.Span,
            Spelling.Suggest(new($"'{VisibleText.Clip(key.Value)}' is not a kind of document", $"“{VisibleText.Clip(key.Value)}”不是一种文档"), near),
            FirstLineIs(near is null ? FirstLines() : Find(near)!.FirstLine),
            ReaderFixes.Meant(reader, key, near, keys, isCertain: misnomer is not null && KeyInfo.IsInChinese(key.Value)));
    }

    /// <summary>Moves the line of the key that names the kind before the first key; null where more than its text stands on it.</summary>
    private static FixDraft? ToTheTop(SourceText source, TextSpan first, in YamlEntry entry)
    {
        var text = source.Content;
        var number = source.PositionOf(entry.Key.Span.Start).Line;
        var start = source.LineStart(number);
        var end = number < source.LineCount ? source.LineStart(number + 1) : text.Length;
        if (start != entry.Key.Span.Start || entry.Value is not YamlScalar || entry.Value.Span.End > end || source.LineStart(source.PositionOf(first.Start).Line) != first.Start) return null;
        // The last line may have no end of its own; it takes that of the one before.
        var line = text[start..end];
        var breakAt = text.AsSpan(0, start).TrimEnd("\r\n").Length;
        return line[^1] is '\n' or '\r'
            ? new FixDraft(Top, true, (new TextSpan(first.Start, 0), line), (new TextSpan(start, end - start), ""))
            : new FixDraft(Top, true, (new TextSpan(first.Start, 0), line + text[breakAt..start]), (new TextSpan(breakAt, end - breakAt), ""));
    }

    private void ReportNoMapping(YamlNode root, ValueReader reader)
    {
        if (root is YamlScalar scalar && IsSpecialKey(scalar, reader)) return;
        if (root.IsNothing || root is YamlMapping)
        {
            if (!reader.Diagnostics.HasErrors) reader.Report(
                LanguageDiagnostics.EmptyDocument,
                root.Span,
                new("the file holds no document", "文件里没有内容"),
                new($"write {FirstLines().English} as the first line", $"请在第一行写 {FirstLines().Chinese}"));
            return;
        }

        reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(root), new($"a document cannot be {ValueReader.TypeOf(root).English}", $"文档不能是{ValueReader.TypeOf(root).Chinese}"),
            new($"the first line is {FirstLines().English}, then lines of KEY: VALUE", $"第一行应是 {FirstLines().Chinese}，后面各行是“键: 值”"));
    }

    private string? Misnomer(string word)
    {
        foreach (var kind in All)
        {
            if (MappingReader.Misnomer(word, kind.Table())?.Name == kind.Key) return kind.KeyFor(word);
        }

        return null;
    }

    private bool IsSpecialKey(YamlScalar key, ValueReader reader)
    {
        foreach (var kind in All)
        {
            if (reader.IsSpecialKey(key, kind.Table(), All.SelectMany(k => k.Chinese.Prepend(k.Key)))) return true;
        }

        return false;
    }

    /// <summary>How documents begin: those that have the key at their top, or all.</summary>
    private Bilingual FirstLines(string? key = null)
    {
        var lines = All.Where(kind => key is null || kind.Table().Keys.Any(k => k.Is(key))).Select(kind => kind.FirstLine).ToList();
        return new(string.Join(", or ", lines.Select(line => line.English)), string.Join("，或 ", lines.Select(line => line.Chinese)));
    }

    private static Bilingual FirstLineIs(Bilingual line) => new($"the first line is {line.English}", $"第一行应是 {line.Chinese}");
}
