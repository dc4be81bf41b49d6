using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>One item of <c>next</c>, or one of <c>flows</c>, while it is read.</summary>
internal sealed class ExitDraft
{
    public string? From { get; set; }
    public TextSpan FromSpan { get; set; }
    public string? To { get; set; }
    public TextSpan ToSpan { get; set; }
    public string? When { get; set; }
    public double? Share { get; set; }
    public BasisDraft Basis => field ??= new();
    public Basis? ReadBasis { get; set; }
    public bool HasShare { get; set; }

    /// <summary>The share as it can be written, where it was read from words; null elsewhere.</summary>
    public string? ShareText { get; init; }
    public string? Label { get; set; }
    public FlowKind Kind { get; set; }
    public bool Both { get; set; }
    public bool IsNoContact { get; set; }
    public bool IsLoopIntended { get; set; }
    public bool Also { get; set; }
    public Outcome? Outcome { get; set; }
    public TextSpan OutcomeSpan { get; set; }
    public TextSpan Span { get; set; }

    /// <summary>Pairs of a step and an answer, of which it shows only later which is which; null where the exit says it.</summary>
    public YamlMapping? Pairs { get; init; }

    /// <summary>Whether it is all that stands after <c>next</c>.</summary>
    public bool IsAlone { get; init; }

    public Flow ToFlow(string from) => new() { From = from, To = To!, When = When, Share = Share, Basis = ReadBasis, Label = Label, Kind = Kind, Both = Both, IsNoContact = IsNoContact, IsLoopIntended = IsLoopIntended, Also = Also, Outcome = Outcome, Span = Span };
}
