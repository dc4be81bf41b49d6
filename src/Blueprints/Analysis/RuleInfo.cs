using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>What a rule of the analysis says of itself: its page in the documentation is written from this. Immutable.</summary>
/// <param name="Code">The code, never reused: SB for blueprints, FB for fishbones, BP for what holds for every document and for folders,
/// and four digits.</param>
/// <param name="Name">The name of the defect, in kebab case.</param>
/// <param name="Severity">How grave a finding is where nothing else is said.</param>
public sealed record RuleInfo(string Code, string Name, DiagnosticSeverity Severity)
{
    /// <summary>The defect in one plain sentence, without a full stop.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required Bilingual Why { get; init; }

    /// <summary>Where that is known from.</summary>
    public required string Source { get; init; }

    /// <summary>How to fix it; shown with each finding that has no better advice of its own.</summary>
    public required Bilingual Fix { get; init; }

    /// <summary>How to fix it as one says it to those who decide, without YAML. Default: as <see cref="Fix"/> says it.</summary>
    public Bilingual? Advice { get; init; }

    /// <summary>What a document must say so that the effect of a finding can be told. Default: nothing more than its flow.</summary>
    public Bilingual? EffectNeeds { get; init; }

    /// <summary>Whether a finding sums up what others tell one by one. Default: false.</summary>
    public bool SumsUp { get; init; }

    /// <summary>The numbers it goes by. Default: none.</summary>
    public ImmutableArray<RuleParameter> Parameters { get; init; } = [];

    /// <summary>When a finding may be right and yet nothing has to change. Default: nothing to say.</summary>
    public Bilingual? Exceptions { get; init; }

    /// <summary>A document that has the defect; of a rule over folders several, each under a line <c>--- # NAME</c>.</summary>
    public required string Bad { get; init; }

    /// <summary>The same, fixed.</summary>
    public required string Good { get; init; }

    /// <summary>The words of both examples in Chinese, one line each: <c>ENGLISH = CHINESE</c>.</summary>
    internal string Words { get; init; } = "";

    internal string BadIn(DiagramLanguage language) => ExampleWords.In(Bad, Words, language);

    internal string GoodIn(DiagramLanguage language) => ExampleWords.In(Good, Words, language);

    /// <summary>What its diagnostics have in common.</summary>
    /// <param name="severity">How grave they are.</param>
    public DiagnosticDescriptor Describe(DiagnosticSeverity severity) => new(Code, Name, severity, Title) { Explanation = Explanation, HelpLink = $"rules/{Name}.md" };

    private DiagnosticExplanation Explanation => field ??= new DiagnosticExplanation(Why, Source, Fix, Severity);

    /// <summary>A parameter of a name; null where there is none.</summary>
    internal RuleParameter? Parameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name) return parameter;
        }

        return null;
    }

    /// <summary>Whether a word names the rule: its name or its code.</summary>
    public bool IsNamed(string word) => string.Equals(word, Name, StringComparison.OrdinalIgnoreCase) || string.Equals(word, Code, StringComparison.OrdinalIgnoreCase);
}
