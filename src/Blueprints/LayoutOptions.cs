using Blueprints.Diagrams;
using Blueprints.Themes;

namespace Blueprints;

/// <summary>How a diagram is drawn.</summary>
public sealed record LayoutOptions
{
    /// <summary>The drawing as it is when nothing is said.</summary>
    public static LayoutOptions Default { get; } = new();

    /// <summary>The theme; null takes the document's own, or <c>light</c>. Default: null.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The language of the library's own words; null takes the document's. Default: null.</summary>
    public DiagramLanguage? Language { get; init; }
}
