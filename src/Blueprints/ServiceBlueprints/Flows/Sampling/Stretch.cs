namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>From when the work of a step first begins to when the next work of another is done, or begins.</summary>
/// <param name="From">The first step, by index.</param>
/// <param name="To">The other, by index.</param>
/// <param name="AtStart">Whether it ends when that one's work begins.</param>
internal readonly record struct Stretch(int From, int To, bool AtStart);
