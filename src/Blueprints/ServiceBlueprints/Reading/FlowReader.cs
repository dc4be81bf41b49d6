using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Reads the further arrows of <c>flows</c>, in the long form and in the short one. Whether their ends are steps is for others to see.
/// </summary>
internal static class FlowReader
{
    /// <summary>An item of the list.</summary>
    public static readonly ValueShape Shape = ValueShape.Arrows.Or(ValueShape.Mapping(FlowKeys.Table));

    /// <summary>A flow, its keys and its ends: what the short form says in a few characters counts as much as in the long one.</summary>
    private const int ValuesOfAFlow = 5;

    /// <summary>The arrows; one that is wrong may lack an end.</summary>
    /// <param name="reader">Takes the mistakes.</param>
    /// <param name="node">What stands after <c>flows</c>.</param>
    /// <param name="isStep">Whether a word is a step's id, or the end.</param>
    public static IEnumerable<ExitDraft> Read(ValueReader reader, YamlNode? node, Func<string, bool> isStep)
    {
        if (node is null) yield break;
        var slips = new FlowSlips(reader, isStep);
        var items = node is YamlSequence sequence ? sequence.Items : slips.Items(node);
        var count = 0;
        foreach (var item in items)
        {
            if (item.IsNothing) continue;
            foreach (var mapping in InLongForm(reader, item, slips))
            {
                if (++count > reader.Options.MaxNodes / ValuesOfAFlow)
                {
                    reader.Report(
                        LanguageDiagnostics.TooManyNodes,
                        reader.HeadOf(item),
                        new(
                            string.Create(CultureInfo.InvariantCulture, $"the document's flows say more than {reader.Options.MaxNodes:N0} values, which is the limit (MaxNodes)"),
                            string.Create(CultureInfo.InvariantCulture, $"文档的流向所写的值超过 {reader.Options.MaxNodes:N0} 个，这是上限（MaxNodes）")),
                        new("split it into several blueprints, or raise the limit", "请拆成几张蓝图，或调高上限"));
                    yield break;
                }

                var draft = new ExitDraft { Span = item.Span };
                reader.Read(mapping, FlowKeys.Table, draft);
                yield return draft;
            }
        }
    }

    /// <summary>An item as mappings with the keys of a flow: itself, or one for each of its arrows.</summary>
    private static IEnumerable<YamlMapping> InLongForm(ValueReader reader, YamlNode item, FlowSlips slips)
    {
        switch (item)
        {
            case YamlScalar text when ArrowText.Find(text.Value) is { IsEmpty: false } arrows:
                var colon = text.IsPlain ? text.Value.IndexOf('：', arrows[^1].End) : -1;
                return colon < 0 ? Expand(reader, text, arrows, []) : Expand(reader, Part(text, 0, colon), arrows, Words(Part(text, colon + 1, text.Value.Length)));
            case YamlMapping mapping:
                for (var i = 0; i < mapping.Entries.Length; i++)
                {
                    var key = mapping.Entries[i].Key;
                    if (ArrowText.Find(key.Value) is { IsEmpty: false } arrows) return Expand(reader, key, arrows, Rest(mapping, i));
                }

                break;
        }

        if (slips.Arrow(item) is { } meant) return Expand(reader, meant, ArrowText.Find(meant.Value), []);
        if (item is YamlMapping flow) return [flow];
        slips.ReportItem(item);
        return [];
    }

    /// <summary>What stands beside the arrow: its words as the label, and the other keys.</summary>
    private static ImmutableArray<YamlEntry> Rest(YamlMapping mapping, int at)
    {
        var arrow = mapping.Entries[at];
        var rest = mapping.Entries.RemoveAt(at);
        return arrow.Value.IsNothing ? rest : rest.Insert(0, new YamlEntry(new YamlScalar("label", true, arrow.Key.Span), arrow.Value));
    }

    /// <summary>The words after a full-width colon.</summary>
    private static ImmutableArray<YamlEntry> Words(YamlScalar words) => words.IsNothing ? [] : [new YamlEntry(new YamlScalar("label", true, words.Span), words)];

    /// <summary>A part of a plain text, with its place where it stands in the document as it is.</summary>
    private static YamlScalar Part(YamlScalar text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Value[start])) start++;
        while (end > start && char.IsWhiteSpace(text.Value[end - 1])) end--;
        return new YamlScalar(text.Value[start..end], true, text.Span.Length == text.Value.Length ? new TextSpan(text.Span.Start + start, end - start) : text.Span);
    }

    private static IEnumerable<YamlMapping> Expand(ValueReader reader, YamlScalar text, ImmutableArray<Arrow> arrows, ImmutableArray<YamlEntry> rest)
    {
        if (arrows.Length > 1 && !rest.IsEmpty)
        {
            reader.Report(
                LanguageDiagnostics.WrongType,
                rest[0].Key.Span,
                new("what is said here could be about any of several arrows", "这里的说明可能指几个箭头中的任意一个"),
                new("write each arrow on a line of its own: check -> pay: words on the arrow", "请每个箭头单独写一行：check -> pay: 箭头上的文字"));
            rest = [];
        }

        var ends = Ends(reader, text, arrows);
        if (ends.Any(end => end.Value.Length == 0))
        {
            reader.Report(
                LanguageDiagnostics.MissingValue,
                text.Span,
                new("an arrow leads from one step to another", "箭头要从一个步骤指向另一个步骤"),
                new("write an id on each side of it, such as check -> pay", "请在箭头两边各写一个 id，如 check -> pay"));
            yield break;
        }

        for (var i = 0; i < arrows.Length; i++)
        {
            var place = new TextSpan(text.Span.Start, 0);
            var entries = ImmutableArray.Create(new YamlEntry(Key("from"), ends[i]), new YamlEntry(Key("to"), ends[i + 1]));
            if (arrows[i].Kind == FlowKind.Information) entries = entries.Add(new YamlEntry(Key("kind"), Key("information")));
            if (arrows[i].Both) entries = entries.Add(new YamlEntry(Key("both"), Key("yes")));
            yield return new YamlMapping([.. entries, .. rest], text.Span);

            YamlScalar Key(string word) => new(word, true, place);
        }
    }

    /// <summary>The ids before, between and after the arrows, each with its place where the text stands in the document as it is.</summary>
    private static List<YamlScalar> Ends(ValueReader reader, YamlScalar text, ImmutableArray<Arrow> arrows)
    {
        var source = reader.Diagnostics.Source.Content;
        var isVerbatim = text.Span.End <= source.Length && source.AsSpan(text.Span.Start, text.Span.Length).SequenceEqual(text.Value);
        var ends = new List<YamlScalar>(arrows.Length + 1);
        for (var i = 0; i <= arrows.Length; i++)
        {
            var start = i == 0 ? 0 : arrows[i - 1].End;
            var end = i == arrows.Length ? text.Value.Length : arrows[i].Start;
            while (start < end && char.IsWhiteSpace(text.Value[start])) start++;
            while (end > start && char.IsWhiteSpace(text.Value[end - 1])) end--;
            ends.Add(new YamlScalar(text.Value[start..end], false, isVerbatim ? new TextSpan(text.Span.Start + start, end - start) : text.Span));
        }

        return ends;
    }
}
