using System.Globalization;
using System.Text;
using Blueprints.Fishbones;

namespace Blueprints.Tests.Fishbones;

/// <summary>A fishbone as text: all that it holds but the places in its source, so that two can be compared.</summary>
internal static class Outline
{
    public static string Of(Fishbone fishbone)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{fishbone.Title}|{fishbone.Language}|{fishbone.Description}|{fishbone.Theme}|{fishbone.Head}|{fishbone.Unit}\n");
        foreach (var output in fishbone.Outputs) text.Append(CultureInfo.InvariantCulture, $"output {output.Name} {output.Weight:R}\n");
        foreach (var accepted in fishbone.Accept) text.Append(CultureInfo.InvariantCulture, $"accept {accepted.Rule}: {accepted.Reason}\n");
        foreach (var setting in fishbone.Analysis)
            text.Append(CultureInfo.InvariantCulture, $"analysis {setting.Rule} {setting.Enabled} {setting.Severity} {string.Join(',', setting.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))}\n");
        foreach (var category in fishbone.Categories)
        {
            text.Append(CultureInfo.InvariantCulture, $"{category.Id}: {category.Label}\n");
            foreach (var cause in category.Causes) Add(text, cause, 2);
        }

        return text.ToString();
    }

    /// <summary>The tree alone: labels, causes indented under what they cause.</summary>
    public static string Labels(Fishbone fishbone)
    {
        var text = new StringBuilder();
        foreach (var category in fishbone.Categories)
        {
            text.Append(category.Label).Append('\n');
            foreach (var cause in category.Causes) AddLabels(cause, 1);
        }

        return text.ToString();

        void AddLabels(Cause cause, int depth)
        {
            text.Append(' ', depth).Append(cause.Label).Append('\n');
            foreach (var inner in cause.Causes) AddLabels(inner, depth + 1);
        }
    }

    private static void Add(StringBuilder text, Cause cause, int indent)
    {
        text.Append(' ', indent).Append(CultureInfo.InvariantCulture, $"{cause.Id}: {cause.Label}|{cause.Count:R}|{cause.Votes:R}|{cause.Status}|{cause.Evidence}|{cause.Countermeasure}|{cause.Owner}|{cause.Probability:R}|{cause.Gate}|{cause.Control}|");
        text.Append(CultureInfo.InvariantCulture, $"{string.Join(',', cause.Ratings.Select(r => $"{r.Output}={r.Value}"))}|{cause.Step}|{cause.Note}|{cause.Href}|{string.Join(',', cause.Tags)}|{string.Join(',', cause.Accept.Select(a => $"{a.Rule}={a.Reason}"))}\n");
        foreach (var inner in cause.Causes) Add(text, inner, indent + 2);
    }
}
