using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// What stands after <c>flows</c> in another form than a list of arrows: told by what was meant, and read on as that.
/// </summary>
/// <param name="reader">Takes the mistakes.</param>
/// <param name="isStep">Whether a word is a step's id, or the end.</param>
internal sealed class FlowSlips(ValueReader reader, Func<string, bool> isStep)
{
    private static readonly Bilingual ListOfArrows = new("write a list, one line a flow, such as - check -> pay", "请写列表，每行一条流向，如 - check -> pay");
    private static readonly Bilingual TwoIds = new("write two ids with an arrow between them, such as check -> pay", "请写两个 id，中间用箭头，如 check -> pay");

    /// <summary>The items of what should be a list and is none.</summary>
    public ImmutableArray<YamlNode> Items(YamlNode node) => node switch
    {
        YamlMapping mapping => OfMapping(mapping),
        YamlScalar text => OfText(text),
        _ => [],
    };

    /// <summary>The arrow that an item means which has none, reported; null where that cannot be told, and nothing is said.</summary>
    public YamlScalar? Arrow(YamlNode item)
    {
        switch (item)
        {
            case YamlMapping { Entries: [var entry] } mapping when Ends(entry) is [var arrow]:
                Report(mapping.Span.Start, TextSpan.Between(entry.Key.Span.Start, mapping.Span.End), $"{entry.Key.Value}: {((YamlScalar)entry.Value).Value}", arrow, isSafe: true);
                return new YamlScalar(arrow, false, entry.Key.Span);
            case YamlSequence { Items: { Length: >= 2 } ends } when ends.All(end => end is YamlScalar one && isStep(one.Value)):
                var path = string.Join(" -> ", ends.Select(end => ((YamlScalar)end).Value));
                Report(item.Span.Start, item.Span, $"[{string.Join(", ", ends.Select(end => ((YamlScalar)end).Value))}]", path, isSafe: ends.Length == 2);
                return new YamlScalar(path, false, item.Span);
            case YamlScalar text when text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var to, ['<' or '←', ..] back, var from] && !back.Contains('>', StringComparison.Ordinal) && isStep(to) && isStep(from):
                Report(text.Span.Start, text.Span, text.Value, $"{from} -> {to}", isSafe: true);
                return new YamlScalar($"{from} -> {to}", false, text.Span);
            case YamlScalar text when text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 3 } words && isStep(words[0]) && isStep(words[^1]):
                Report(text.Span.Start, text.Span, text.Value, $"{words[0]} -> {words[^1]}", isSafe: words.Length == 3 && words[1] is "to" or "到" or ">" or "--" or "-" or "—" or "——" or "—>" or "至" or "去" or "then");
                return new YamlScalar($"{words[0]} -> {words[^1]}", false, text.Span);
            default:
                return null;
        }
    }

    /// <summary>Reports an item that is no flow, nor anything that could be meant as one.</summary>
    public void ReportItem(YamlNode item) =>
        reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(item), new($"a flow cannot be {ValueReader.TypeOf(item).English}", $"流向不能是{ValueReader.TypeOf(item).Chinese}"), TwoIds);

    private void Report(int start, TextSpan span, string said, string arrow, bool isSafe)
    {
        var content = reader.Diagnostics.Source.Content;
        var isOneLine = span.End <= content.Length && content.AsSpan(span.Start, span.Length).Trim("\r\n ").IndexOfAny('\n', '\r') < 0;
        var length = isOneLine ? content.AsSpan(span.Start, span.Length).TrimEnd("\r\n ").Length : 0;
        reader.Report(
            LanguageDiagnostics.WrongType,
            new TextSpan(start, Math.Max(1, length)),
            new($"'{VisibleText.Clip(said)}' has no arrow", $"“{VisibleText.Clip(said)}”没有箭头"),
            new($"write {VisibleText.Clip(arrow)}", $"请写 {VisibleText.Clip(arrow)}"),
            isOneLine ? FixDraft.Write(new TextSpan(span.Start, length), arrow, isSafe) : null);
    }

    private ImmutableArray<YamlNode> OfMapping(YamlMapping mapping)
    {
        if (mapping.Entries.Any(entry => FlowKeys.Table.IndexOf(entry.Key.Value) >= 0))
        {
            ReportNoList(mapping, OneFlow(mapping));
            return [mapping];
        }

        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var lines = new List<(YamlEntry Entry, ImmutableArray<string> Written)>();
        var isWhole = true;
        foreach (var entry in mapping.Entries)
        {
            if (!ArrowText.Find(entry.Key.Value).IsEmpty)
            {
                items.Add(entry.Value.IsNothing ? entry.Key : new YamlMapping([entry], entry.Key.Span));
                isWhole &= entry.Value is YamlScalar;
                lines.Add((entry, [entry.Value.IsNothing ? entry.Key.Value : $"{entry.Key.Value}: {Source(entry.Value)}"]));
                continue;
            }

            var ends = Ends(entry);
            isWhole &= !ends.IsEmpty;
            foreach (var arrow in ends) items.Add(new YamlScalar(arrow, false, entry.Key.Span));
            lines.Add((entry, ends));
        }

        ReportNoList(mapping, isWhole ? Edits(mapping, lines) : []);
        return items.DrainToImmutable();
    }

    private void ReportNoList(YamlMapping mapping, ImmutableArray<(TextSpan Span, string NewText)> edits)
    {
        var sample = edits.IsEmpty ? null : edits[0].NewText.Split('\n')[0];
        reader.Report(
            LanguageDiagnostics.WrongType,
            reader.HeadOf(mapping),
            new("'flows' cannot be a mapping", "“flows”不能是“键: 值”形式"),
            sample is { Length: > 2 } ? new($"write a list, one line a flow: {VisibleText.Clip(sample)}", $"请写列表，每行一条流向：{VisibleText.Clip(sample)}") : ListOfArrows,
            edits.IsEmpty ? null : new FixDraft(sample is { Length: > 2 } ? FixDraft.WriteTitle(sample) : new("make a list of it", "改成列表"), true, edits));
    }

    /// <summary>The arrows of a key that is a step, with one as its value or several; none where either is something else.</summary>
    private ImmutableArray<string> Ends(YamlEntry entry)
    {
        if (!isStep(entry.Key.Value)) return [];
        var ends = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
        return ends.All(end => end is YamlScalar one && isStep(one.Value)) ? [.. ends.Select(end => $"{entry.Key.Value} -> {((YamlScalar)end).Value}")] : [];
    }

    /// <summary>The bullet and the indentation that make an item of a single flow in its long form.</summary>
    private ImmutableArray<(TextSpan, string)> OneFlow(YamlMapping mapping)
    {
        var source = reader.Diagnostics.Source;
        if (IsInBraces(mapping)) return [(new TextSpan(mapping.Span.Start, 0), "["), (new TextSpan(mapping.Span.End, 0), "]")];
        var edits = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        foreach (var (key, value) in mapping.Entries)
        {
            var start = source.LineStart(source.PositionOf(key.Span.Start).Line);
            if (value is not YamlScalar || IsLong(value) || !source.Content.AsSpan(start, key.Span.Start - start).IsWhiteSpace()) return [];
            edits.Add((new TextSpan(key.Span.Start, 0), edits.Count == 0 ? "- " : "  "));
        }

        return edits.DrainToImmutable();
    }

    private ImmutableArray<(TextSpan, string)> Edits(YamlMapping mapping, List<(YamlEntry Entry, ImmutableArray<string> Written)> lines)
    {
        if (IsInBraces(mapping)) return [(mapping.Span, $"[{string.Join(", ", lines.SelectMany(line => line.Written))}]")];
        var source = reader.Diagnostics.Source;
        var edits = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        foreach (var (entry, written) in lines)
        {
            var start = entry.Key.Span.Start;
            var indent = new string(' ', start - source.LineStart(source.PositionOf(start).Line));
            var end = entry.Value.Span.End;
            if (entry.Value.IsNothing) end = Math.Max(entry.Key.Span.End, source.Content.IndexOf(':', entry.Key.Span.End) + 1);
            if (end > source.Content.Length || IsLong(entry.Value)) return [];
            edits.Add((TextSpan.Between(start, end), "- " + string.Join("\n" + indent + "- ", written)));
        }

        return edits.DrainToImmutable();
    }

    /// <summary>An arrow, or several lines of arrows, that stand there without a list's signs.</summary>
    private ImmutableArray<YamlNode> OfText(YamlScalar text)
    {
        var source = reader.Diagnostics.Source;
        var lines = new List<TextSpan>();
        if (text.IsPlain && text.Span.End <= source.Content.Length)
        {
            for (var at = text.Span.Start; at < text.Span.End;)
            {
                var length = source.Content.AsSpan(at, text.Span.End - at).IndexOfAny('\n', '\r');
                if (length < 0) length = text.Span.End - at;
                var blanks = length - source.Content.AsSpan(at, length).TrimStart(' ').Length;
                var end = at + length;
                if (blanks < length) lines.Add(TextSpan.Between(at + blanks, end));
                at = end + 1;
            }
        }

        var first = lines.Count == 0 ? 0 : source.LineStart(source.PositionOf(lines[0].Start).Line);
        var areArrows = lines.Count > 0 && lines.TrueForAll(line => !ArrowText.Find(source.Content.Substring(line.Start, line.Length)).IsEmpty);
        var isBelow = areArrows && source.Content.AsSpan(first, lines[0].Start - first).IsWhiteSpace();
        ImmutableArray<(TextSpan, string)> edits = !areArrows ? []
            : isBelow ? [.. lines.Select(line => (new TextSpan(line.Start, 0), "- "))]
            : lines.Count == 1 && text.Value.AsSpan().IndexOfAny("[]{},#:") < 0 ? [(lines[0], $"[{text.Value}]")] : [];
        var sample = !areArrows ? null : isBelow ? $"- {source.Content.AsSpan(lines[0].Start, lines[0].Length).TrimEnd()}" : $"[{text.Value}]";
        reader.Report(
            LanguageDiagnostics.WrongType,
            text.Span,
            new("'flows' cannot be a single text", "“flows”不能是一段文本"),
            sample is null ? ListOfArrows : new($"write a list, one line a flow: {VisibleText.Clip(sample)}", $"请写列表，每行一条流向：{VisibleText.Clip(sample)}"),
            edits.IsEmpty ? null : new FixDraft(FixDraft.WriteTitle(sample!), true, edits));
        return areArrows ? [.. lines.Select(line => new YamlScalar(source.Content.Substring(line.Start, line.Length).TrimEnd(), true, line))] : [];
    }

    private string Source(YamlNode node)
    {
        var content = reader.Diagnostics.Source.Content;
        return node.Span.End <= content.Length ? content.Substring(node.Span.Start, node.Span.Length) : "";
    }

    private bool IsInBraces(YamlMapping mapping) => mapping.Span.Start < reader.Diagnostics.Source.Content.Length && reader.Diagnostics.Source.Content[mapping.Span.Start] == '{';

    /// <summary>Whether a value takes more than the line that it begins on, or stands where the text is another now.</summary>
    private bool IsLong(YamlNode value) =>
        value is YamlScalar && (value.Span.End > reader.Diagnostics.Source.Content.Length || reader.Diagnostics.Source.Content.AsSpan(value.Span.Start, value.Span.Length).IndexOfAny('\n', '\r') >= 0);
}
