using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Text;

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

    /// <summary>
    /// Whether only those rules run that need no figures, and nothing is said of effects and of acceptances. Default: false.
    /// </summary>
    internal bool IsOfStructure { get; init; }

    /// <summary>
    /// What several configuration files ask for that hold for one document: of two that set one rule, or accept it, the first wins.
    /// </summary>
    /// <param name="configurations">The files, the nearest to the document first.</param>
    /// <exception cref="ArgumentNullException">The files are null.</exception>
    public static AnalysisOptions Of(IEnumerable<AnalysisConfiguration> configurations)
    {
        ArgumentNullException.ThrowIfNull(configurations);
        var options = Default;
        foreach (var configuration in configurations)
            options = options with { Settings = options.Settings.AddRange(configuration.Settings), Accept = options.Accept.AddRange(configuration.Accept) };
        return options;
    }
}
