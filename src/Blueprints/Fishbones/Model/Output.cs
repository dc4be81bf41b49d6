namespace Blueprints.Fishbones;

/// <summary>An output of the cause-and-effect matrix.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its weight, 0 or more.</param>
public sealed record Output(string Name, double Weight);

/// <summary>How strongly a cause acts on an output.</summary>
/// <param name="Output">The output's name.</param>
/// <param name="Value">0, 1, 3 or 9.</param>
public sealed record Rating(string Output, int Value);
