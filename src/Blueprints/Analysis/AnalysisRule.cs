namespace Blueprints.Analysis;

/// <summary>A rule of the analysis.</summary>
/// <typeparam name="TFacts">What it looks at.</typeparam>
internal abstract class AnalysisRule<TFacts>
{
    public abstract RuleInfo Info { get; }

    /// <summary>Reports what is wrong. Near-linear in the size of the diagram; keeps nothing between calls.</summary>
    public abstract void Check(TFacts facts, RuleRun run);
}
