using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Icons;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A step while it is read.</summary>
internal sealed class StepDraft
{
    public string? Id { get; set; }
    public TextSpan IdSpan { get; set; }
    public string? Lane { get; set; }
    public ImmutableArray<YamlScalar> WithWritten { get; set; } = [];
    public ImmutableArray<string> With { get; set; } = [];
    public string Label { get; set; } = "";
    public string? Phase { get; set; }
    public StepKind? Kind { get; set; }
    public bool HasNext { get; set; }
    public List<ExitDraft> Exits { get; } = [];
    public List<ExitDraft> Alsos { get; } = [];
    public double? Share { get; set; }
    public TextSpan ShareSpan { get; set; }
    public string? File { get; set; }
    public TextSpan FileSpan { get; set; }
    public BasisDraft Basis => field ??= new();
    public Basis? ShareBasis { get; set; }
    public Basis? YieldBasis { get; set; }
    public Basis? CostBasis { get; set; }
    public Basis? ReworkBasis { get; set; }
    public Basis? StaffBasis { get; set; }
    public Basis? ReadBasis { get; set; }
    public DurationEstimate? Time { get; set; }
    public Wait? Wait { get; set; }
    public ImmutableArray<Standard> Standards { get; set; } = [];
    public ImmutableArray<FailPoint> FailPoints { get; set; } = [];
    public Contact? Contact { get; set; }
    public bool IsNoContact { get; set; }
    public ImmutableArray<string> Evidence { get; set; } = [];
    public ImmutableArray<string> Documents { get; set; } = [];
    public double? Emotion { get; set; }
    public Outcome? Outcome { get; set; }
    public TextSpan OutcomeSpan { get; set; }
    public ImmutableArray<string> Quotes { get; set; } = [];
    public StepValue? Value { get; set; }
    public double? Yield { get; set; }
    public double? Cost { get; set; }
    public double? Rework { get; set; }
    public bool IsLoopIntended { get; set; }
    public double? Staff { get; set; }
    public int Priority { get; set; }
    public string? Policy { get; set; }
    public ImmutableArray<string> Systems { get; set; } = [];
    public string? Note { get; set; }
    public string? Href { get; set; }
    public Icon? Icon { get; set; }
    public ImmutableArray<string> Tags { get; set; } = [];
    public ImmutableArray<Acceptance> Accept { get; set; } = [];
    public TextSpan Span { get; set; }

    public Step ToStep(string id, StepKind kind) => new()
    {
        Id = id,
        Lane = Lane!,
        With = With,
        Label = Label,
        Phase = Phase,
        Kind = kind,
        Basis = ReadBasis,
        Share = Share,
        ShareBasis = ShareBasis,
        File = File,
        Time = Time,
        Wait = Wait,
        Standards = Standards,
        FailPoints = FailPoints,
        Contact = Contact,
        IsNoContact = IsNoContact,
        Evidence = Evidence,
        Documents = Documents,
        Emotion = Emotion,
        Outcome = Outcome,
        Quotes = Quotes,
        Value = Value,
        Yield = Yield,
        YieldBasis = YieldBasis,
        Cost = Cost,
        CostBasis = CostBasis,
        Rework = Rework,
        ReworkBasis = ReworkBasis,
        IsLoopIntended = IsLoopIntended,
        Staff = Staff,
        StaffBasis = StaffBasis,
        Priority = Priority,
        Policy = Policy,
        Systems = Systems,
        Note = Note,
        Href = Href,
        Icon = Icon,
        Tags = Tags,
        Accept = Accept,
        Span = Span,
    };
}
