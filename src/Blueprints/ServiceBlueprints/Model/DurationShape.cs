namespace Blueprints.ServiceBlueprints;

/// <summary>How the times between the least and the greatest are spread.</summary>
public enum DurationShape
{
    /// <summary>
    /// Beta-PERT, from the least, the most likely and the greatest (Malcolm et al. 1959; Vose 2008). A single figure is fixed.
    /// </summary>
    Pert,

    /// <summary>Rising in a line from the least to the most likely, and falling in a line to the greatest.</summary>
    Triangular,

    /// <summary>All times from the least to the greatest alike.</summary>
    Uniform,

    /// <summary>Always the same time.</summary>
    Fixed,

    /// <summary>Short times often and long ones rarely, without an end; known by its mean alone.</summary>
    Exponential,

    /// <summary>The bell curve, known by its mean and its standard deviation; what would be under zero is left out.</summary>
    Normal,

    /// <summary>Its logarithm is normal: never under zero, with a long tail; known by its mean and its standard deviation.</summary>
    LogNormal,
}
