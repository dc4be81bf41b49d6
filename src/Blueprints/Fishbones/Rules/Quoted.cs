using Blueprints.Fishbones.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>Labels in quotes, the first few of them.</summary>
internal static class Quoted
{
    public static Bilingual List(IReadOnlyList<string> labels, int most)
    {
        var shown = labels.Take(most).ToList();
        var english = string.Join(", ", shown.Select(label => $"'{label}'"));
        var chinese = string.Join("、", shown.Select(label => $"“{label}”"));
        var rest = labels.Count - shown.Count;
        return rest == 0 ? new(english, chinese) : new($"{english} and {rest} more", $"{chinese}等");
    }

    /// <summary>Where a cause stands: its category, and the cause it is behind.</summary>
    public static string Place(PlacedCause placed) => placed.Parent is { } parent ? $"{placed.Category.Label} › {parent.Cause.Label}" : placed.Category.Label;
}
