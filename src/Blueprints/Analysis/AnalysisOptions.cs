using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Analysis;

/// <summary>How a diagram is analysed. Immutable.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Every rule with its own settings, in the document's language.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>The language of findings. Default: the document's own.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>Settings of rules for many documents; a document's own come first. Default: none.</summary>
    public ImmutableArray<RuleSetting> Settings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Findings accepted in many documents, by rule. Default: none.</summary>
    public ImmutableArray<Acceptance> Accept { get; init => field = value.IsDefault ? [] : value; } = [];
}
