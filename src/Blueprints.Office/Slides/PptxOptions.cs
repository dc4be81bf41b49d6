namespace Blueprints.Office.Slides;

/// <summary>How a deck is made.</summary>
public sealed record PptxOptions
{
    /// <summary>Whether slides are 4:3 instead of 16:9. Default: false.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>Whether the registers follow as tables. Default: false.</summary>
    public bool Registers { get; init; }
}
