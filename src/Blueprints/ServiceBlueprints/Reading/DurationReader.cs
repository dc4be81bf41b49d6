using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads durations, ranges of them and waits.</summary>
internal static class DurationReader
{
    private static readonly KeyTable<RangeDraft> RangeKeys = new("a time", Part("min"), Part("typical"), Part("max")) { Suffices = [["typical"], ["min", "max"]] };

    public static readonly KeyTable<RangeDraft> WaitKeys = new("a wait", Part("min"), Part("typical"), Part("max"), Part("tolerated")) { Suffices = [["typical"], ["min", "max"], ["tolerated"]] };

    public static readonly ValueShape TimeShape = ValueShape.DurationRange.Or(ValueShape.Mapping(RangeKeys));

    public static readonly ValueShape WaitShape = ValueShape.DurationRange.Or(ValueShape.Mapping(WaitKeys));

    public static Duration? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        var fault = DurationParser.TryParse(text, out var duration);
        if (fault == DurationFault.None) return duration;
        if (DurationParser.TryParseRange(text, out _, out _) == DurationFault.None)
            reader.Report(LanguageDiagnostics.BadDuration, node.Span, $"'{key.Name}' is a single duration, not a range: '{text}'", "write one duration, such as 2 min");
        else
            Report(reader, node, key, text, fault);
        return null;
    }

    public static DurationEstimate? ReadTime(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return ReadRange(reader, node, key);
        var draft = new RangeDraft();
        reader.Read(mapping, RangeKeys, draft);
        return ToEstimate(reader, mapping, key, draft, isRequired: true);
    }

    public static Wait? ReadWait(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return ReadRange(reader, node, key) is { } range ? new Wait(range) : null;
        var draft = new RangeDraft();
        reader.Read(mapping, WaitKeys, draft);
        var time = ToEstimate(reader, mapping, key, draft, isRequired: !draft.Written.Contains("tolerated"));
        return time is null && draft.Tolerated is null ? null : new Wait(time, draft.Tolerated);
    }

    private static DurationEstimate? ReadRange(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlScalar)
        {
            reader.WrongType(node, key);
            return null;
        }

        if (reader.Text(node, key) is not { } text) return null;
        var fault = DurationParser.TryParseRange(text, out var min, out var max);
        if (fault != DurationFault.None)
        {
            Report(reader, node, key, text, fault);
            return null;
        }

        if (min <= max) return new DurationEstimate(min, new Duration((min.Seconds + max.Seconds) / 2), max);
        reader.Report(LanguageDiagnostics.DurationOrder, node.Span, $"the range runs backwards: '{text}'", "write the shorter duration first");
        return null;
    }

    private static DurationEstimate? ToEstimate(ValueReader reader, YamlMapping mapping, KeyInfo key, RangeDraft draft, bool isRequired)
    {
        var typical = draft.Typical;
        if (draft is { Min: { } least, Max: { } most }) typical ??= new Duration((least.Seconds + most.Seconds) / 2);
        if (typical is null)
        {
            // A part that is wrong has been reported; one that isn't written hasn't.
            if (!draft.Written.Contains("typical") && (isRequired || draft.Written.Count > 1) && !(draft.Written.Contains("min") && draft.Written.Contains("max")))
            {
                reader.Report(
                    LanguageDiagnostics.MissingValue,
                    reader.HeadOf(mapping),
                    $"'{key.Name}' has no typical duration",
                    "write typical: and a duration, or both min: and max:");
            }

            return null;
        }

        var min = draft.Min ?? typical.Value;
        var max = draft.Max ?? typical.Value;
        if (min <= typical && typical <= max) return new DurationEstimate(min, typical.Value, max);
        var (span, message) = min > max && draft is { Min: not null, Max: not null }
            ? (draft.MaxSpan, $"'max' is shorter than 'min': {max} and {min}")
            : min > typical
                ? (draft.MinSpan, $"'min' is longer than 'typical': {min} and {typical}")
                : (draft.MaxSpan, $"'max' is shorter than 'typical': {max} and {typical}");
        reader.Report(LanguageDiagnostics.DurationOrder, span, message, "the order is min, typical, max, from short to long");
        return null;
    }

    private static void Report(ValueReader reader, YamlNode node, KeyInfo key, string text, DurationFault fault)
    {
        var clipped = ValueReader.Clip(text);
        var name = key.Name;
        var (message, help) = fault switch
        {
            DurationFault.NoUnit => ($"'{name}' has no unit: '{clipped}'", $"write the unit after the number, such as {clipped} min; units: {DurationParser.UnitList}"),
            DurationFault.UnknownUnit => ($"'{name}' has an unknown unit: '{clipped}'{Suggestion(text)}", $"units: {DurationParser.UnitList}"),
            DurationFault.UnitOrder => ($"'{name}' has its units in a wrong order: '{clipped}'", "write the longest unit first, each once: 1 h 30 min"),
            DurationFault.Negative => ($"'{name}' is under zero: '{clipped}'", "write a duration of 0 s or more"),
            DurationFault.TooLong => ($"'{name}' is longer than a hundred years: '{clipped}'", "write a shorter duration"),
            _ => ($"'{name}' is not a duration: '{clipped}'", $"write a number and a unit, such as 45 s, 2 min or 1 h 30 min; units: {DurationParser.UnitList}"),
        };
        reader.BadNumber(LanguageDiagnostics.BadDuration, node, message, text, help);
    }

    private static string Suggestion(string text)
    {
        foreach (var word in text.Split((char[])[.. "0123456789.-–—~～ "], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DurationParser.UnitSeconds(word) is not null || word == "to") continue;
            var near = word == "m" ? "min" : Spelling.Nearest(word, DurationParser.UnitWords.Where(w => w.Length > 1));
            return near is null ? "" : $"; did you mean '{near}'?";
        }

        return "";
    }

    private static Key<RangeDraft> Part(string name) => new(name, ValueShape.Duration, Describe(name), static (reader, draft, node, key) => draft.Set(key.Name, Read(reader, node, key), node.Span));

    private static string Describe(string name) => name switch
    {
        "min" => "the shortest",
        "typical" => "the most likely",
        "max" => "the longest",
        _ => "how long the customer puts up with",
    };

    internal sealed class RangeDraft
    {
        public Duration? Min { get; private set; }
        public TextSpan MinSpan { get; private set; }
        public Duration? Typical { get; private set; }
        public Duration? Max { get; private set; }
        public TextSpan MaxSpan { get; private set; }
        public Duration? Tolerated { get; private set; }
        public List<string> Written { get; } = [];

        public void Set(string name, Duration? value, TextSpan span)
        {
            Written.Add(name);
            switch (name)
            {
                case "min": (Min, MinSpan) = (value, span); break;
                case "typical": Typical = value; break;
                case "max": (Max, MaxSpan) = (value, span); break;
                default: Tolerated = value; break;
            }
        }
    }
}
