namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>How the exits of a step are taken.</summary>
internal enum ExitMode
{
    /// <summary>There is one exit, and every case takes it.</summary>
    Single,

    /// <summary>Every case takes exactly one of several.</summary>
    Exclusive,

    /// <summary>Every case takes all of several at once, but for those that only some take as well, each by its share.</summary>
    Parallel,
}
