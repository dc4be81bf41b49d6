using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Interchange.Drawn;

/// <summary>The fields that <see cref="ElementData"/> makes of a step, as keys of the language again.</summary>
internal static class FieldValues
{
    private const string Parts = "; ";

    private static readonly List<string> FailKeys = ["recovery", "severity", "occurrence", "detection"];

    private static readonly string[] Units = ["s", "min", "h", "d", "秒", "分钟", "小时", "天", "个工作日", "个工作小时", "working day", "working days", "working hour", "working hours"];

    /// <summary>Puts the fields of a step into it.</summary>
    /// <param name="node">The step.</param>
    /// <param name="field">The value of a field by its name; null where there is none.</param>
    /// <param name="lanes">The keys of lanes by the ids that <c>with</c> names.</param>
    /// <param name="phases">The words of phases by their ids; an id stands for itself where it is not known.</param>
    public static void Put(DrawnNode node, Func<string, string?> field, IReadOnlyDictionary<string, string> lanes, IReadOnlyDictionary<string, string> phases)
    {
        if (field("kind") is { Length: > 0 } kind && Enum.TryParse<ServiceBlueprints.StepKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)) node.Kind = known;
        if (field("phase") is { Length: > 0 } phase) node.Phase = phases.GetValueOrDefault(phase, phase);
        foreach (var other in List("with"))
        {
            if (lanes.TryGetValue(other, out var lane)) node.With.Add(lane);
        }

        if (Estimate(field("time")) is { } time) node.Values.Add(("time", time));
        Wait(node, field("wait"), field("tolerated"));
        if (List("standard") is { Count: > 0 } standards) node.Values.Add(("standard", InList(standards.ConvertAll(Standard))));
        if (List("fail") is { Count: > 0 } fails) node.Values.Add(("fail", InList(Fails(fails, FailKeys.ConvertAll(key => (key, List(key)))))));
        node.Evidence.AddRange(List("evidence"));
        node.Documents.AddRange(List("documents"));
        if (field("channel") is { Length: > 0 } channel) node.Values.Add(("contact", $"{{channel: {YamlWords.Quote(channel)}}}"));
        Plain("emotion");
        if (field("value") is { Length: > 0 } value) node.Values.Add(("value", value switch { "ValueAdding" => "VA", "BusinessValueAdding" => "BVA", "NonValueAdding" => "NVA", _ => YamlWords.Quote(value) }));
        Plain("cost");
        Plain("staff");
        Plain("yield");
        Plain("rework");
        Plain("policy");
        node.Systems.AddRange(List("systems"));
        if (List("quote") is { Count: > 0 } quotes) node.Values.Add(("quote", InList(quotes.ConvertAll(YamlWords.Quote))));
        if (field("note") is { Length: > 0 } note) node.Notes.Add(note);
        if (List("tags") is { Count: > 0 } tags) node.Values.Add(("tags", InList(tags.ConvertAll(YamlWords.Quote))));
        Plain("href");

        void Plain(string name)
        {
            if (field(name) is { Length: > 0 } text) node.Values.Add((name, YamlWords.Quote(text)));
        }

        List<string> List(string name) => field(name) is { } text ? [.. text.Split(Parts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
    }

    private static string InList(List<string> items) => items.Count == 1 ? items[0] : $"[{string.Join(", ", items)}]";

    /// <summary>Least, typical and most, parted by slashes, or one time.</summary>
    private static string? Estimate(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var parts = text.Split(" / ");
        return parts.Length == 3 ? $"{{{Range(parts)}}}" : YamlWords.Quote(text);
    }

    private static string Range(string[] parts) => $"min: {YamlWords.Quote(parts[0])}, typical: {YamlWords.Quote(parts[1])}, max: {YamlWords.Quote(parts[2])}";

    private static void Wait(DrawnNode node, string? time, string? tolerated)
    {
        var entries = new List<string>();
        if (!string.IsNullOrWhiteSpace(time)) entries.Add(time.Split(" / ") is { Length: 3 } parts ? Range(parts) : $"typical: {YamlWords.Quote(time)}");
        if (!string.IsNullOrWhiteSpace(tolerated)) entries.Add($"tolerated: {YamlWords.Quote(tolerated)}");
        if (entries.Count > 0) node.Values.Add(("wait", $"{{{string.Join(", ", entries)}}}"));
    }

    /// <summary>A standard: the time that it begins with, if it does, and what else it says.</summary>
    private static string Standard(string text)
    {
        var length = TimeLength(text);
        if (length == 0) return YamlWords.Quote(text);
        var (time, rest) = (text[..length], text[length..].Trim());
        return rest.Length == 0 ? $"{{time: {YamlWords.Quote(time)}}}" : $"{{time: {YamlWords.Quote(time)}, text: {YamlWords.Quote(rest)}}}";
    }

    /// <summary>How long the time is that a text begins with, in characters; 0 where it begins with none.</summary>
    private static int TimeLength(string text)
    {
        var words = text.Split(' ');
        var (at, length, found) = (0, 0, 0);
        if (words[0] is "≤" or "约") (at, length) = (1, words[0].Length + 1);
        while (at + 1 < words.Length)
        {
            var number = found == 0 ? words[at].TrimStart('~') : words[at];
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) break;
            var unit = words[at + 1];
            var isTwo = unit == "working" && at + 2 < words.Length && Array.IndexOf(Units, $"working {words[at + 2]}") >= 0;
            var bound = unit.EndsWith("以内", StringComparison.Ordinal) ? unit[..^2] : unit;
            if (!isTwo && Array.IndexOf(Units, bound) < 0) break;
            length += words[at].Length + 1 + unit.Length + (isTwo ? 1 + words[at + 2].Length : 0);
            at += isTwo ? 3 : 2;
            found = length;
            length++;
        }

        return Math.Min(found, text.Length);
    }

    /// <summary>Failures with what is done then and how they are rated; a dash stands where nothing is said.</summary>
    private static List<string> Fails(List<string> fails, List<(string Key, List<string> Values)> keys)
    {
        var items = new List<string>(fails.Count);
        for (var i = 0; i < fails.Count; i++)
        {
            var said = string.Concat(keys.Where(entry => i < entry.Values.Count && entry.Values[i] != ElementData.Nothing).Select(entry => $", {entry.Key}: {YamlWords.Quote(entry.Values[i])}"));
            items.Add(said.Length == 0 ? YamlWords.Quote(fails[i]) : $"{{fail: {YamlWords.Quote(fails[i])}{said}}}");
        }

        return items;
    }
}
