using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The top level of a blueprint while it is read; what depends on other keys stays a node until all are known.</summary>
internal sealed class BlueprintDraft
{
    public string? Title { get; set; }
    public DiagramLanguage? Language { get; set; }
    public string? Description { get; set; }
    public string? Theme { get; set; }

    public Paper? Paper { get; set; }

    public Folding? Folding { get; set; }
    public Duration? Promise { get; set; }
    public List<PromiseDraft> Promises { get; } = [];
    public PerTime? Demand { get; set; }
    public Basis? DemandBasis { get; set; }
    public BasisDraft Basis => field ??= new();
    public Basis? ReadBasis { get; set; }
    public ImmutableArray<DemandStretch> DemandStretches { get; set; } = [];
    public ClosingWork ClosingWork { get; set; }
    public Duration? Hours { get; set; }
    public WorkingHours? WorkingHours { get; set; }
    public double? Volume { get; set; }
    public ImmutableArray<DimensionWeight> Weights { get; set; } = [];
    public YamlNode? Lanes { get; set; }
    public YamlNode? Steps { get; set; }
    public YamlNode? Flows { get; set; }
    public ImmutableArray<Acceptance> Accept { get; set; } = [];
    public ImmutableArray<RuleSetting> Analysis { get; set; } = [];
}
