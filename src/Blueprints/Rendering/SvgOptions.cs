namespace Blueprints.Rendering;

/// <summary>How SVG is written.</summary>
public sealed record SvgOptions
{
    /// <summary>What every id in the file begins with, so that several drawings can share a page: letters, digits, <c>-</c> and <c>_</c>, a letter first. Default: null, made from the drawing's title.</summary>
    public string? IdPrefix { get; init; }
}
