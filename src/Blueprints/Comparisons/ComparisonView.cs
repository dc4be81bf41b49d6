namespace Blueprints.Comparisons;

/// <summary>How two blueprints are drawn.</summary>
public enum ComparisonView
{
    /// <summary>The one over the other, common steps at the same place across.</summary>
    OverEachOther,

    /// <summary>Both as one, with what was taken out as ghosts.</summary>
    Overlay,
}
