using Blueprints.Diagrams;

namespace Blueprints.Analysis;

/// <summary>A number that a rule goes by and that an author can change: <c>analysis: {RULE: {NAME: VALUE}}</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value where nothing is said.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Least">The least value allowed. Default: 0.</param>
/// <param name="Most">The greatest value allowed. Default: any.</param>
/// <param name="IsShare">Whether it is a share, shown in per cent. Default: false.</param>
public sealed record RuleParameter(string Name, double Default, Bilingual Meaning, double Least = 0, double Most = double.PositiveInfinity, bool IsShare = false);
