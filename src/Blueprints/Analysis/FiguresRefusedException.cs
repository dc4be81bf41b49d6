namespace Blueprints.Analysis;

/// <summary>A rule asked for figures where only what shows in the structure is looked for (<see cref="DiagramFacts.RefusesFigures"/>).</summary>
internal sealed class FiguresRefusedException : Exception;
