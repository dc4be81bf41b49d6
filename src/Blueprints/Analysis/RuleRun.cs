using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>One rule at work on one document: its settings, and where its findings go. For one thread.</summary>
internal sealed class RuleRun
{
    private readonly RuleInfo _rule;
    private readonly RuleSettings _settings;
    private readonly SourceText _source;
    private readonly List<Diagnostic> _findings;

    public RuleRun(RuleInfo rule, RuleSettings settings, SourceText source, DiagramLanguage language, List<Diagnostic> findings)
    {
        _rule = rule;
        _settings = settings;
        _source = source;
        Language = language;
        _findings = findings;
    }

    public DiagramLanguage Language { get; }

    /// <summary>The diagram's text; empty where it was built in C#.</summary>
    public SourceText Source => _source;

    /// <summary>The value of one of the rule's parameters.</summary>
    public double Setting(string parameter) => _settings.Value(_rule, parameter);

    /// <summary>The value of a parameter that the author sets at another rule.</summary>
    public double SettingOf(string rule, RuleParameter parameter) => _settings.Value(rule, parameter);

    /// <summary>Reports a finding.</summary>
    /// <param name="span">The place.</param>
    /// <param name="element">The id of the step or cause it is about; null for the whole document.</param>
    /// <param name="message">What was found, with figures; lower case, without a full stop.</param>
    /// <param name="fix">What to do, where that is more to the point than the rule's own advice.</param>
    /// <param name="severity">How grave it is, where that is not the rule's own; an author's setting comes first.</param>
    /// <param name="elements">The ids of all the steps or causes that it speaks of, where it speaks of several.</param>
    /// <param name="edits">What to change in the text, where the fix is a plain edit.</param>
    /// <param name="effects">What it takes of a case; none where that can't be computed.</param>
    /// <param name="advice">What to do without YAML, where <paramref name="fix"/> has some.</param>
    /// <param name="why">Why it matters, where the rule's own reason is about something else.</param>
    /// <param name="lane">The label of the lane that it is about as a whole.</param>
    public void Report(
        TextSpan span,
        string? element,
        Bilingual message,
        Bilingual? fix = null,
        DiagnosticSeverity? severity = null,
        ImmutableArray<string> elements = default,
        FixDraft? edits = null,
        ImmutableArray<Effect> effects = default,
        Bilingual? advice = null,
        Bilingual? why = null,
        string? lane = null)
    {
        var descriptor = _rule.Describe(_settings.Severity(_rule) ?? severity ?? _rule.Severity);
        // A diagram whose text is not at hand has places that mean nothing here.
        var place = span.End <= _source.Content.Length ? span : default;
        _findings.Add(new Diagnostic(descriptor, _source, place, message.In(Language), (fix ?? _rule.Fix).In(Language))
        {
            Element = element,
            Elements = elements.IsDefault ? [] : elements,
            Why = (why ?? _rule.Why).In(Language),
            Lane = lane,
            Language = Language,
            Effects = effects,
            Effect = effects.IsDefaultOrEmpty ? _rule.EffectNeeds is { } needs ? EffectWords.Missing(needs).In(Language) : null : EffectWords.Of(effects).In(Language),
            SumsUp = _rule.SumsUp,
            Advice = (advice ?? (fix is null ? _rule.Advice : null))?.In(Language),
            Fixes = edits is not null && span.End <= _source.Content.Length && span.Length > 0 ? [edits.In(_source, Language)] : [],
        });
    }
}
