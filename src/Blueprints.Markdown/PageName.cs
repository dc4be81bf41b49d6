namespace Blueprints.Markdown;

/// <summary>The name of the page that is parsed.</summary>
internal sealed record PageName(string Name)
{
    /// <summary>The name of a page that was not named.</summary>
    public static PageName None { get; } = new("-");
}
