namespace Blueprints.Quadrants;

/// <summary>A part of the importance-performance grid (Martilla and James 1977), in the order in which it calls for action.</summary>
public enum Quadrant
{
    /// <summary>Important, and worse than the mean: concentrate here.</summary>
    Concentrate,

    /// <summary>Important, and no worse than the mean: keep up the good work.</summary>
    KeepUp,

    /// <summary>Less important, and worse than the mean: low priority.</summary>
    LowPriority,

    /// <summary>Less important, and no worse than the mean: possible overkill.</summary>
    Overkill,
}
