namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// For which tokens a step waits. The two differ only where a token does work on a way back that stays within its own parallel way.
/// </summary>
internal enum WaitRule
{
    /// <summary>
    /// Those that can still come to it by arrows that don't lead back: a token at work on the way back is never waited for.
    /// </summary>
    Forward,

    /// <summary>
    /// Those that can still come to it without taking an arrow back to a step that comes before it on every way, or one that closes a loop
    /// in which the step itself lies: a loop within a parallel way is waited for with all that it holds, and nothing that begins a new
    /// round of the step
    /// itself is.
    /// </summary>
    WithinTheRound,
}
