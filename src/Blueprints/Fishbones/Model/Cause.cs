using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Fishbones;

/// <summary>A cause, with the causes behind it.</summary>
public sealed record Cause
{
    /// <summary>Unique in the document, categories included.</summary>
    public required string Id { get; init; }

    /// <summary>What is the cause, in the author's words.</summary>
    public required string Label { get; init; }

    /// <summary>The causes of this cause. Default: none.</summary>
    public ImmutableArray<Cause> Causes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How often it was counted, 0 or more. Default: not known.</summary>
    public double? Count { get; init; }

    /// <summary>How many votes it got, 0 or more. Default: not known.</summary>
    public double? Votes { get; init; }

    /// <summary>How far it has been verified. Default: null, nothing said, which counts as suspected.</summary>
    public CauseStatus? Status { get; init; }

    /// <summary>What shows it. Default: nothing.</summary>
    public string? Evidence { get; init; }

    /// <summary>What is done against it. Default: nothing.</summary>
    public string? Countermeasure { get; init; }

    /// <summary>Who sees to it. Default: nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Its probability, 0 to 1. Default: not known.</summary>
    public double? Probability { get; init; }

    /// <summary>How its own causes combine. Default: not said.</summary>
    public Gate? Gate { get; init; }

    /// <summary>Whether it can be controlled. Default: not said.</summary>
    public Control? Control { get; init; }

    /// <summary>Ratings by output, each 0, 1, 3 or 9, in the order of the document. Default: none.</summary>
    public ImmutableArray<Rating> Ratings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The blueprint step it happens at, as <c>FILE#ID</c>. Default: none.</summary>
    public string? Step { get; init; }

    /// <summary>Where that link is written; empty when built in C#.</summary>
    public TextSpan StepSpan { get; init; }

    /// <summary>A remark, shown in the tooltip. Default: none.</summary>
    public string? Note { get; init; }

    /// <summary>Where a click leads: http, https, mailto or a relative address. Default: nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>The author's own marks. Default: none.</summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Findings about this cause that the author has accepted. Default: none.</summary>
    public ImmutableArray<Acceptance> Accept { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it is written; empty when built in C#.</summary>
    public TextSpan Span { get; init; }
}
