namespace Blueprints.Measures;

/// <summary>Which way a measure gets better.</summary>
public enum Direction
{
    /// <summary>Neither way by itself.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Less,

    /// <summary>More is better.</summary>
    More,
}
