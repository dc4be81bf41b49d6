using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Analysis;

/// <summary>A configuration file while it is read.</summary>
internal sealed class ConfigurationDraft
{
    public ImmutableArray<RuleSetting> Analysis { get; set; } = [];
    public ImmutableArray<Acceptance> Accept { get; set; } = [];
}
