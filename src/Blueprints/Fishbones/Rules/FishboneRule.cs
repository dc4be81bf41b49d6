using Blueprints.Analysis;
using Blueprints.Fishbones.Measures;

namespace Blueprints.Fishbones.Rules;

/// <summary>A rule over fishbones.</summary>
internal abstract class FishboneRule : AnalysisRule<FishboneFacts>;
