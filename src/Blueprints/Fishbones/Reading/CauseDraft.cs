using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>A cause while it is read; ids are given when all causes are known.</summary>
internal sealed class CauseDraft
{
    public string Label { get; set; } = "";
    public TextSpan Span { get; set; }
    public string? Id { get; set; }
    public double? Count { get; set; }
    public double? Votes { get; set; }
    public CauseStatus? Status { get; set; }
    public string? Evidence { get; set; }
    public string? Countermeasure { get; set; }
    public string? Owner { get; set; }
    public double? Probability { get; set; }
    public Gate? Gate { get; set; }
    public Control? Control { get; set; }
    public YamlNode? RatingsNode { get; set; }
    public ImmutableArray<Rating> Ratings { get; set; } = [];
    public string? Step { get; set; }
    public TextSpan StepSpan { get; set; }
    public string? Note { get; set; }
    public string? Href { get; set; }
    public ImmutableArray<string> Tags { get; set; } = [];
    public ImmutableArray<Acceptance> Accept { get; set; } = [];
    public YamlNode? Because { get; set; }
    public List<CauseDraft>? Causes { get; set; }

    public Cause ToCause(string id, ImmutableArray<Cause> causes) => new()
    {
        Id = id,
        Label = Label,
        Causes = causes,
        Count = Count,
        Votes = Votes,
        Status = Status,
        Evidence = Evidence,
        Countermeasure = Countermeasure,
        Owner = Owner,
        Probability = Probability,
        Gate = Gate,
        Control = Control,
        Ratings = Ratings,
        Step = Step,
        StepSpan = StepSpan,
        Note = Note,
        Href = Href,
        Tags = Tags,
        Accept = Accept,
        Span = Span,
    };
}
