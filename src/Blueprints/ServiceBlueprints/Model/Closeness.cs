namespace Blueprints.ServiceBlueprints;

/// <summary>How close the author says that a time is to the truth.</summary>
public enum Closeness
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>Roughly that: <c>about 5 min</c>, <c>约5分钟</c>.</summary>
    About,

    /// <summary>No more than that: <c>within 5 min</c>, <c>5分钟以内</c>.</summary>
    AtMost,
}
