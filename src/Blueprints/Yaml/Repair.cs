namespace Blueprints.Yaml;

/// <summary>A change that lets reading go on after a mistake.</summary>
internal readonly record struct Repair(int Start, int Length, string Replacement);
