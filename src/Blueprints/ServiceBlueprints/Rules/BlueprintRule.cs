using Blueprints.Analysis;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A rule over blueprints.</summary>
internal abstract class BlueprintRule : AnalysisRule<BlueprintFacts>;
