namespace Blueprints.Fits;

/// <summary>The people of a lane.</summary>
/// <param name="Lane">Its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="People">How many different people worked there.</param>
/// <param name="AtOnce">The most that were at work at once.</param>
public sealed record LaneFit(string Lane, string Label, int People, int AtOnce);
