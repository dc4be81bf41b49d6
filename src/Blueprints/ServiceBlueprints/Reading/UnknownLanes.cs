using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Tells of words that stand where a lane belongs and name none: what was meant, or the line that makes a lane of it.</summary>
internal static class UnknownLanes
{
    private static readonly Bilingual Add = new("add the lane", "补写这个泳道");

    /// <summary>Reports a word, and gives the id of the lane that it may have been meant to be. One that is near to none is told once: it is a
    /// lane from then on.</summary>
    public static string? Report(ValueReader reader, YamlScalar written, LaneSet lanes)
    {
        var word = written.Value.Trim();
        var ids = lanes.UsableIds.ToList();
        var standard = StepReader.StandardLane(word, ids);
        var near = standard ?? reader.Nearest(word, ids);
        var message = Spelling.Suggest(new($"unknown lane '{VisibleText.Clip(word)}'", $"没有泳道“{VisibleText.Clip(word)}”"), near);
        var (english, chinese) = (string.Join(", ", lanes.Ids), string.Join("、", lanes.Ids));
        if (near is not null)
        {
            reader.Report(
                LanguageDiagnostics.UnknownLane,
                written.Span,
                message,
                new($"lanes of this blueprint: {english}", $"本蓝图的泳道：{chinese}"),
                ReaderFixes.Meant(reader, written, near, ids, isCertain: standard is not null && KeyInfo.IsInChinese(word)));
            return near;
        }

        var line = (lanes.NamedAt is YamlSequence ? "- " : "") + Line(word);
        var steps = lanes.Document?.Entries.FirstOrDefault(entry => BlueprintKeys.Table.Find("steps")!.Is(entry.Key.Value)).Key;
        var key = BlueprintKeys.Table.Find("lanes")!.For(steps?.Value ?? word);
        reader.Report(
            LanguageDiagnostics.UnknownLane,
            written.Span,
            message,
            lanes.NamedAt is not null
                ? new($"lanes of this blueprint: {english}; for a further one write under '{key}': {VisibleText.Clip(line)}", $"本蓝图的泳道：{chinese}；要增加泳道，请在“{key}”下面写 {VisibleText.Clip(line)}")
                : new($"lanes of this blueprint: {english}; for a further one write {key}: above the steps, and below it {VisibleText.Clip(line)}", $"本蓝图的泳道：{chinese}；要增加泳道，请在步骤上方写 {key}:，再在它下面写 {VisibleText.Clip(line)}"),
            // In which band it stands only the author knows.
            reader.Diagnostics.IsFull || PlaceFor(reader, lanes.NamedAt, steps, key, line) is not { } place ? null : FixDraft.Insert(place.At, place.Text, Add, isSafe: false));
        lanes.Add(new Lane { Id = word, Label = word, Band = Band.Frontstage });
        return null;
    }

    private static string Line(string word)
    {
        var (band, label) = (LaneKeys.Table.Find("band")!.For(word), LaneKeys.Table.Find("label")!.For(word));
        var front = KeyInfo.IsInChinese(word) ? BlueprintWords.BandKeysInChinese[(int)Band.Frontstage] : BlueprintWords.BandKeys[(int)Band.Frontstage];
        return $"{ValueText.Of(word)}: {{{band}: {front}, {label}: {ValueText.Of(word)}}}";
    }

    /// <summary>Where the line goes: behind the last lane, or above the steps with the key before it; null where that is hard to tell.</summary>
    private static (int At, string Text)? PlaceFor(ValueReader reader, YamlNode? at, YamlScalar? steps, string key, string line)
    {
        var source = reader.Diagnostics.Source;
        if (at is null)
        {
            if (steps is null || !ReaderFixes.IsAt(reader, steps.Span, steps.Value) || source.PositionOf(steps.Span.Start).Column != 1) return null;
            return (steps.Span.Start, $"{key}:{NewLine(source)}  {line}{NewLine(source)}");
        }

        if (at is not YamlMapping named) return null;
        var (first, last) = (named.Entries[0], named.Entries[^1]);
        if (named.Entries.Any(entry => !ReaderFixes.IsAt(reader, entry.Key.Span, entry.Key.Value)) || last.Value.Span.End > source.Content.Length) return null;
        var end = Math.Max(last.Key.Span.End, last.Value.Span.End);
        if (last.Value.IsNothing) end = source.Content.IndexOf(':', last.Key.Span.End) + 1;
        end = source.Content.AsSpan(0, end).TrimEnd().Length;
        if (source.Content[named.Span.Start] == '{') return (end, $", {line}");
        var start = source.LineStart(source.PositionOf(first.Key.Span.Start).Line);
        // Behind what else stands on the line, a comment perhaps.
        var rest = source.Content.AsSpan(end).IndexOfAny('\n', '\r');
        return (rest < 0 ? source.Content.Length : end + rest, $"{NewLine(source)}{new string(' ', first.Key.Span.Start - start)}{line}");
    }

    private static string NewLine(SourceText source) => source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
