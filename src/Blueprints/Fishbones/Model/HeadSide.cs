namespace Blueprints.Fishbones;

/// <summary>The side of a fishbone's head.</summary>
public enum HeadSide
{
    /// <summary>At the right, as most draw it.</summary>
    Right,

    /// <summary>At the left.</summary>
    Left,
}
