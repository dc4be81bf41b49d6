namespace Blueprints.Paretos;

/// <summary>What the rows of a Pareto analysis are.</summary>
public enum ParetoBy
{
    /// <summary>Causes: the topmost ones on each branch that have a count.</summary>
    Cause,

    /// <summary>Categories, each with the sum of the topmost counts of its causes.</summary>
    Category,
}
