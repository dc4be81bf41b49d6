using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What to write in the place of a text that is no duration.</summary>
internal static class DurationFixes
{
    private static readonly string[] Missing = ["min", "s", "h"];

    /// <summary>The fixes, the likeliest first; none where only the author can know.</summary>
    public static FixDraft[] Of(ValueReader reader, YamlNode node, string text, DurationFault fault)
    {
        if (reader.Diagnostics.IsFull) return [];
        switch (fault)
        {
            case DurationFault.NoUnit:
                // Which unit is meant nobody can know.
                return [.. Missing.Select(unit => Fix(reader, node, $"{text} {unit}", false)).OfType<FixDraft>()];
            case DurationFault.UnknownUnit when WrongUnit(text) is { } word && NearestUnit(word) is { } unit:
                var at = text.IndexOf(word, StringComparison.Ordinal);
                return Fix(reader, node, string.Concat(text.AsSpan(0, at), unit, text.AsSpan(at + word.Length)), IsCertain(word, unit)) is { } fix ? [fix] : [];
            default:
                return [];
        }
    }

    /// <summary>The durations that may be meant by words that tell none.</summary>
    public static FixDraft[] Of(ValueReader reader, YamlNode node, DurationWords words) => [.. words.Proposals.Select(proposal => Fix(reader, node, proposal, false)).OfType<FixDraft>()];

    /// <summary>The first word of a text that is no unit.</summary>
    public static string? WrongUnit(string text)
    {
        foreach (var word in text.Split((char[])[.. "0123456789.-–—~～ "], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DurationParser.UnitSeconds(word) is null && !SaidDuration.IsAround(word)) return word;
        }

        return null;
    }

    /// <summary>The unit that a misspelt one was meant to be; null where none is near.</summary>
    public static string? NearestUnit(string word) => word == "m" ? "min" : Spelling.Nearest(word, Words);

    private static IEnumerable<string> Words => DurationParser.UnitWords.Where(word => word.Length > 1);

    /// <summary>Whether every unit within a slip is as long; <c>m</c> may be a month.</summary>
    private static bool IsCertain(string word, string unit) =>
        word.Length >= 4 && Spelling.Distance(word, unit, 1) <= 1
        && Words.Where(other => Math.Abs(other.Length - word.Length) <= 1 && Spelling.Distance(word, other, 1) <= 1).All(other => DurationParser.UnitSeconds(other) == DurationParser.UnitSeconds(unit));

    private static FixDraft? Fix(ValueReader reader, YamlNode node, string text, bool isSafe) =>
        DurationParser.TryParseRange(text, out _, out _) == DurationFault.None ? ReaderFixes.Write(reader, node, text, isSafe) : null;
}
