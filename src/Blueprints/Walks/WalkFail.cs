namespace Blueprints.Walks;

/// <summary>What can go wrong. Immutable.</summary>
/// <param name="Number">Its number in the register of fail points, from 1.</param>
/// <param name="Text">What, in the author's words.</param>
public sealed record WalkFail(int Number, string Text);
