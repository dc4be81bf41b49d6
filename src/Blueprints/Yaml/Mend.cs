namespace Blueprints.Yaml;

/// <summary>A change that lets reading go on after a mistake.</summary>
internal readonly record struct Mend(int Start, int Length, string Replacement);
