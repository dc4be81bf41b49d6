using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>The top level of a fishbone while it is read; what depends on other keys stays a node until all are known.</summary>
internal sealed class FishboneDraft
{
    public string? Effect { get; set; }
    public DiagramLanguage? Language { get; set; }
    public string? Description { get; set; }
    public string? Theme { get; set; }
    public HeadSide Head { get; set; }
    public string? Unit { get; set; }
    public CategoryTemplate? Template { get; set; }
    public bool HasTemplateKey { get; set; }
    public YamlNode? Categories { get; set; }
    public ImmutableArray<Output> Outputs { get; set; } = [];
    public ImmutableArray<Acceptance> Accept { get; set; } = [];
    public ImmutableArray<RuleSetting> Analysis { get; set; } = [];
}
