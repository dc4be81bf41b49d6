namespace Blueprints.Benchmarks;

/// <summary>A generated step: its lane and the steps after it by their numbers.</summary>
internal sealed record SyntheticStep(int Lane, string Label, List<int> Next);
