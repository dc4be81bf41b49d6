using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Makes a time of the keys of its mapping: each shape needs some of them, and takes no others.</summary>
internal static class EstimateReader
{
    private static readonly string[] All = ["min", "typical", "max", "deviation"];

    /// <summary>Null, and reported, where it doesn't hold together; null where none is written and none required.</summary>
    public static DurationEstimate? Read(ValueReader reader, YamlMapping mapping, KeyInfo key, EstimateDraft draft, bool isRequired)
    {
        // A shape that is none has been reported, and what it needs isn't known.
        if (draft.Shape is null && draft.Written.Contains("shape")) return null;
        var shape = draft.Shape ?? DurationShape.Pert;
        string[] takes = shape switch
        {
            DurationShape.Uniform => ["min", "max"],
            DurationShape.Fixed or DurationShape.Exponential => ["typical"],
            DurationShape.Normal or DurationShape.LogNormal => ["typical", "deviation"],
            _ => ["min", "typical", "max"],
        };
        if (HasOthers(reader, draft, takes)) return null;
        if (takes.Length == 3) return ReadThree(reader, mapping, key, draft, isRequired) is { } time ? time with { Shape = shape } : null;
        foreach (var part in takes)
        {
            if (draft[part] is not null) continue;

            // A part that is wrong has been reported; one that isn't written hasn't.
            if (!draft.Written.Contains(part))
            {
                var word = Word(shape);
                reader.Report(
                    LanguageDiagnostics.MissingValue,
                    reader.HeadOf(mapping),
                    new($"'{key.Written}' has no '{part}', which shape {word} needs", $"“{key.Written}”没有写“{part}”，而形状 {word} 需要它"),
                    new($"write {part}: and a duration", $"请写 {part}: 和时长"));
            }

            return null;
        }

        if (shape == DurationShape.Uniform) return ReadThree(reader, mapping, key, draft, isRequired) is { } range ? range with { Shape = shape } : null;
        if (shape == DurationShape.LogNormal && draft["typical"]!.Value.Seconds == 0 && draft["deviation"]!.Value.Seconds > 0)
        {
            reader.Report(
                LanguageDiagnostics.BadDuration,
                reader.HeadOf(mapping),
                new($"'{key.Written}' is lognormal with a mean of 0 s, and cannot spread around that", $"“{key.Written}”是均值为 0 秒的对数正态分布，无从分布"),
                new("write the mean as typical: and a duration over 0 s", "请在 typical: 后面写大于 0 秒的均值"));
            return null;
        }

        return DurationEstimate.Exactly(draft["typical"]!.Value) with { Shape = shape, Deviation = draft["deviation"] ?? default };
    }

    private static bool HasOthers(ValueReader reader, EstimateDraft draft, string[] takes)
    {
        var hasOthers = false;
        foreach (var part in All)
        {
            if (!draft.Written.Contains(part) || takes.Contains(part)) continue;
            hasOthers = true;
            var message = draft.Shape is { } shape
                ? new Bilingual($"'{part}' does not belong to shape {Word(shape)}", $"形状 {Word(shape)} 不用“{part}”")
                : new("'deviation' stands without a shape that takes it", "写了“deviation”，却没有写用到它的形状");
            var help = draft.Shape is null
                ? new Bilingual("write shape: normal or shape: lognormal beside it", "请在旁边写 shape: normal 或 shape: lognormal")
                : new($"this shape takes {string.Join(", ", takes)}", $"这种形状只用 {string.Join("、", takes)}");
            reader.Report(LanguageDiagnostics.MisplacedPart, draft.SpanOf(part), message, help);
        }

        return hasOthers;
    }

    private static DurationEstimate? ReadThree(ValueReader reader, YamlMapping mapping, KeyInfo key, EstimateDraft draft, bool isRequired)
    {
        var typical = draft["typical"];
        if (draft["min"] is { } least && draft["max"] is { } most) typical ??= most with { Seconds = (least.Seconds + most.Seconds) / 2 };
        if (typical is null)
        {
            // A part that is wrong has been reported; one that isn't written hasn't.
            if (!draft.Written.Contains("typical") && (isRequired || draft.Written.Count > 1) && !(draft.Written.Contains("min") && draft.Written.Contains("max")))
            {
                reader.Report(
                    LanguageDiagnostics.MissingValue,
                    reader.HeadOf(mapping),
                    new($"'{key.Written}' has no typical duration", $"“{key.Written}”没有写通常时长"),
                    new("write typical: and a duration, or both min: and max:", "请写 typical: 和时长，或同时写 min: 和 max:"));
            }

            return null;
        }

        var min = draft["min"] ?? typical.Value;
        var max = draft["max"] ?? typical.Value;
        if (min <= typical && typical <= max) return new DurationEstimate(min, typical.Value, max);
        var (part, message) = min > max && draft["min"] is not null && draft["max"] is not null
            ? ("max", new Bilingual($"'max' is shorter than 'min': {max} and {min}", $"“max”比“min”短：{max} 和 {min}"))
            : min > typical
                ? ("min", new Bilingual($"'min' is longer than 'typical': {min} and {typical}", $"“min”比“typical”长：{min} 和 {typical}"))
                : ("max", new Bilingual($"'max' is shorter than 'typical': {max} and {typical}", $"“max”比“typical”短：{max} 和 {typical}"));
        reader.Report(LanguageDiagnostics.DurationOrder, draft.SpanOf(part), message, new("the order is min, typical, max, from short to long", "顺序是 min、typical、max，由短到长"));
        return null;
    }

    private static string Word(DurationShape shape) => DurationReader.TimeKeys.Find("shape")!.Shape.Words[(int)shape];
}
