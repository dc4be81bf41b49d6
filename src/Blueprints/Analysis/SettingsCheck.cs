using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>
/// Checks what a document or a configuration file says of rules: names, settings, and acceptances that apply to nothing. For one document
/// and one thread.
/// </summary>
internal sealed class SettingsCheck(RuleCatalog catalog, RuleSettings settings, SourceText source, DiagramLanguage language, List<Diagnostic> findings)
{
    public void Check(Diagram diagram, Acceptances acceptances, bool inFolder)
    {
        foreach (var setting in diagram.Analysis) CheckSetting(setting);
        foreach (var acceptance in acceptances.Own)
        {
            if (catalog.Find(acceptance.Rule) is not { } rule) ReportUnknown(acceptance.Rule, acceptance.Span);
            else if (!acceptance.IsShared && !acceptances.IsUsed(acceptance) && settings.IsEnabled(rule) && (inFolder || !catalog.NeedsFolder(rule))) ReportStale(acceptance, rule);
        }
    }

    /// <summary>
    /// Checks what a configuration file says. Whether its acceptances apply to anything is not asked: they are for documents that may come.
    /// </summary>
    public void Check(ImmutableArray<RuleSetting> analysis, ImmutableArray<Acceptance> accept)
    {
        foreach (var setting in analysis) CheckSetting(setting);
        foreach (var acceptance in accept)
        {
            if (catalog.Find(acceptance.Rule) is null) ReportUnknown(acceptance.Rule, acceptance.Span);
        }
    }

    /// <summary>Checks one setting.</summary>
    private void CheckSetting(RuleSetting setting)
    {
        if (catalog.Find(setting.Rule) is not { } rule)
        {
            ReportUnknown(setting.Rule, setting.Span);
            return;
        }

        foreach (var name in setting.Parameters.Keys.Order(StringComparer.Ordinal))
        {
            var known = rule.Parameter(name);
            var value = setting.Parameters[name];
            if (known is null)
            {
                var names = string.Join(", ", rule.Parameters.Select(parameter => parameter.Name));
                Run(SettingRules.UnknownSetting)?.Report(
                    setting.Span,
                    null,
                    new($"the rule {rule.Name} has no setting '{name}'", $"规则 {rule.Name} 没有设置项“{name}”"),
                    names.Length == 0 ? new("it can only be turned off, or given a severity", "该规则只能关闭或设定严重程度") : new($"its settings are: {names}", $"该规则的设置项：{names}"));
            }
            else if (value < known.Least || value > known.Most)
            {
                var range = double.IsInfinity(known.Most) ? string.Create(CultureInfo.InvariantCulture, $"{known.Least}…") : string.Create(CultureInfo.InvariantCulture, $"{known.Least}…{known.Most}");
                Run(SettingRules.UnknownSetting)?.Report(
                    setting.Span,
                    null,
                    new(string.Create(CultureInfo.InvariantCulture, $"the setting '{name}' of {rule.Name} cannot be {value}"), string.Create(CultureInfo.InvariantCulture, $"规则 {rule.Name} 的设置项“{name}”不能是 {value}")),
                    new($"it is a number in {range}", $"取值范围：{range}"));
            }
        }
    }

    private void ReportUnknown(string word, TextSpan span)
    {
        var names = catalog.All.Select(rule => rule.Name);
        var near = Spelling.Nearest(word, names);
        // The place is that of the whole entry, which begins with the word.
        var key = new TextSpan(span.Start, word.Length);
        var isAtHand = key.Start >= 0 && key.Start <= source.Content.Length - word.Length && source.Content.AsSpan(key.Start, key.Length).SequenceEqual(word);
        Run(SettingRules.UnknownRule)?.Report(
            span,
            null,
            near is null ? new($"there is no rule '{word}'", $"没有规则“{word}”") : new($"there is no rule '{word}'; did you mean '{near}'?", $"没有规则“{word}”；是否想写“{near}”？"),
            edits: isAtHand ? Spelling.Fix(key, word, near, names) : null);
    }

    private void ReportStale(Acceptance acceptance, RuleInfo rule) => Run(SettingRules.StaleAcceptance)?.Report(
        acceptance.Span,
        null,
        new($"'{rule.Name}' is accepted here, and there is no such finding", $"此处接受了“{rule.Name}”，但并没有这样的问题"));

    private RuleRun? Run(RuleInfo rule) => settings.IsEnabled(rule) ? new RuleRun(rule, settings, source, language, findings) : null;
}
