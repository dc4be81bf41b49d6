using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// Writes what was found in a document for people: its mistakes in order, then what matters, the gravest first: at most
/// <see cref="FindingGroup.Leading"/> kinds of findings in full, what is found at several places told once, and how many more there are.
/// Pure; safe to call from many threads.
/// </summary>
public static class TextReportWriter
{
    /// <summary>More places than these are counted.</summary>
    private const int MostPlaces = 8;

    /// <summary>The text, a block for each thing found and an empty line between two; empty where nothing was found.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="all">Whether every finding has a block of its own.</param>
    /// <param name="accepted">Whether accepted findings follow.</param>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static string ToText(DocumentReport report, bool all = false, bool accepted = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var blocks = new List<string>();
        foreach (var mistake in report.Mistakes) blocks.Add(TextDiagnosticWriter.ToText([mistake]));
        var ranked = report.Ranked;
        var shown = all ? ranked.Length : Math.Min(FindingGroup.Leading, ranked.Length);
        for (var i = 0; i < shown; i++)
        {
            if (all) blocks.AddRange(ranked[i].All.Select(finding => TextDiagnosticWriter.ToText([finding])));
            else blocks.Add(TextDiagnosticWriter.ToText([ranked[i].First]) + AlsoAt(ranked[i]));
        }

        if (shown < ranked.Length) blocks.Add(More(ranked.AsSpan()[shown..]));
        if (accepted) blocks.AddRange(report.Accepted.Select(finding => TextDiagnosticWriter.ToText([finding])));
        return string.Join('\n', blocks);
    }

    private static string AlsoAt(FindingGroup group)
    {
        if (group.Others.IsEmpty) return "";
        var language = group.First.Language;
        var lines = new List<int>();
        for (var i = 0; i < Math.Min(MostPlaces, group.Others.Length); i++)
        {
            var line = group.Others[i].Position.Line;
            if (!lines.Contains(line)) lines.Add(line);
        }

        lines.Sort();
        var rest = group.Others.Length - MostPlaces;
        var isChinese = language == DiagramLanguage.Chinese;
        var places = string.Join(isChinese ? "、" : ", ", lines.ConvertAll(line => line.ToString(CultureInfo.InvariantCulture)));
        var text = new StringBuilder();
        if (isChinese) text.Append(CultureInfo.InvariantCulture, $"   另有：同样的问题还在第 {places} 行");
        else text.Append(CultureInfo.InvariantCulture, $"   also: the same in line{(group.Others.Length == 1 ? "" : "s")} {places}");
        if (rest > 0) text.Append(isChinese ? $"，以及另外 {rest} 处" : $" and at {rest} more places");
        return text.Append('\n').ToString();
    }

    private static string More(ReadOnlySpan<FindingGroup> rest)
    {
        var count = 0;
        foreach (var group in rest) count += 1 + group.Others.Length;
        return rest[0].First.Language == DiagramLanguage.Chinese
            ? $"{rest[0].First.Source.Name}：另有 {count} 个发现影响较小，用 --all 列出\n"
            : $"{rest[0].First.Source.Name}: {count} more findings of less weight; --all lists them\n";
    }
}
