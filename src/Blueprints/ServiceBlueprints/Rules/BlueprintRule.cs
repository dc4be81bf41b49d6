using Blueprints.Analysis;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A rule over blueprints.</summary>
internal abstract class BlueprintRule : AnalysisRule<BlueprintFacts>;
