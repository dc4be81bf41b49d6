namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>A value that says what it rests on, and what hangs on it.</summary>
/// <param name="Step">Its step, by index.</param>
/// <param name="Exit">Of the share of an exit: the arrow. Null for other values.</param>
/// <param name="Key">Its key: <c>time</c>, <c>wait</c>, <c>share</c> or <c>rework</c>.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Seconds">By how much the expected lead time would change were it 20% higher; not a number where that is not known.</param>
/// <param name="IsAtMost">Whether it may be less, since other ways run beside the step.</param>
internal sealed record ValueEffect(int Step, Flow? Exit, string Key, Basis Basis, double Seconds, bool IsAtMost);
