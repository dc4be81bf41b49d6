namespace Blueprints.Benchmarks;

/// <summary>How the arrows of a generated blueprint run.</summary>
internal enum BlueprintShape
{
    /// <summary>From each step to the next.</summary>
    Straight,

    /// <summary>About 1.4 arrows a step, all forward.</summary>
    Branching,

    /// <summary>The same, and from every tenth step or so one back.</summary>
    Looping,
}
