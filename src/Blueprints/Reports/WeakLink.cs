using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Reports;

/// <summary>A weak link as a report tells it: what one rule found, at one or several places. Immutable.</summary>
/// <param name="Number">Its number, from 1, which marks the elements in the drawing.</param>
/// <param name="Message">What was found.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record WeakLink(int Number, string Message, DiagnosticSeverity Severity)
{
    /// <summary>What it takes of a case; null where nothing can be told.</summary>
    public string? Effect { get; init; }

    /// <summary>Why it matters.</summary>
    public string? Why { get; init; }

    /// <summary>What to do, without YAML.</summary>
    public string? Advice { get; init; }

    /// <summary>The steps or causes that it was found at, by id and label. Default: none.</summary>
    public ImmutableArray<ReportElement> Elements { get; init; } = [];

    /// <summary>Who sees to them: the lanes of steps, the owners of causes. Default: nobody named.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    /// <summary>The code of the rule.</summary>
    public required string Code { get; init; }

    /// <summary>What the rule looks for, in one sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>Where the rule is known from.</summary>
    public required string Source { get; init; }
}

/// <summary>An element that a report speaks of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its label.</param>
public readonly record struct ReportElement(string Id, string Label);
