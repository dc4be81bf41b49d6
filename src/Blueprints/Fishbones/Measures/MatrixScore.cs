using Blueprints.Measures;

namespace Blueprints.Fishbones.Measures;

/// <summary>A cause's row of the cause-and-effect matrix.</summary>
/// <param name="Cause">The id of the cause.</param>
/// <param name="Score">The sum of weight times rating over the outputs; where some outputs are not rated, of those that are.</param>
public sealed record MatrixScore(string Cause, Figure Score);
