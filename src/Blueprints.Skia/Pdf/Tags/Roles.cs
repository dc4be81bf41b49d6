using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>What the roles of groups mean to those who have a drawing read to them.</summary>
internal static class Roles
{
    private const string Title = "title";
    private const string Step = "step";
    private const string From = "from";

    /// <summary>The level of the heading that a group begins with; 0 for none.</summary>
    public static int HeadingOf(GroupNode group) => group.Role switch
    {
        Title => 1,
        "phase" or "category" or "findings" => 2,
        _ => 0,
    };

    /// <summary>Whether a group heads what stands below it, and not what follows it in the drawing.</summary>
    public static bool IsOverColumns(GroupNode group) => group.Role == "phase";

    /// <summary>Whether others are told with a group: the words of its exits, its evidence.</summary>
    public static bool IsStep(GroupNode group) => group.Role == Step;

    /// <summary>The step that a group is told with; null for none.</summary>
    public static string? StepOf(GroupNode group)
    {
        if (group.Role is not ("flow" or "contact" or "evidence" or "emotion")) return null;
        foreach (var (key, value) in group.Data)
        {
            if (key == From) return value;
        }

        return group.Id;
    }
}
