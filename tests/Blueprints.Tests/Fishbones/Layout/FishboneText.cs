using System.Globalization;
using System.Text;
using Blueprints.Fishbones;

namespace Blueprints.Tests.Fishbones.Layout;

/// <summary>A fishbone as text, for reports.</summary>
public static class FishboneText
{
    public static string Of(Fishbone fishbone)
    {
        var text = new StringBuilder();
        text.Append("fishbone: ").AppendLine(Quote(fishbone.Title));
        if (fishbone.Description is { } description) text.Append("description: ").AppendLine(Quote(description));
        if (fishbone.Unit is { } unit) text.Append("unit: ").AppendLine(Quote(unit));
        if (fishbone.Head == HeadSide.Left) text.AppendLine("head: left");
        text.AppendLine("categories:");
        foreach (var category in fishbone.Categories)
        {
            text.Append("  ").Append(Quote(category.Label)).AppendLine(category.Causes.IsEmpty ? ": []" : ":");
            foreach (var cause in category.Causes) Add(text, cause, 4);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, Cause cause, int indent)
    {
        var margin = new string(' ', indent + 2);
        text.Append(' ', indent).Append("- cause: ").AppendLine(Quote(cause.Label));
        text.Append(margin).Append("id: ").AppendLine(cause.Id);
        if (cause.Count is { } count) text.Append(margin).AppendLine(CultureInfo.InvariantCulture, $"count: {count}");
        if (cause.Votes is { } votes) text.Append(margin).AppendLine(CultureInfo.InvariantCulture, $"votes: {votes}");
        if (cause.Status is { } status) text.Append(margin).Append("status: ").AppendLine(status switch { CauseStatus.RuledOut => "ruled-out", CauseStatus.Confirmed => "confirmed", _ => "suspected" });
        if (cause.Countermeasure is { } countermeasure) text.Append(margin).Append("countermeasure: ").AppendLine(Quote(countermeasure));
        if (cause.Causes.IsEmpty) return;
        text.Append(margin).AppendLine("because:");
        foreach (var inner in cause.Causes) Add(text, inner, indent + 4);
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
