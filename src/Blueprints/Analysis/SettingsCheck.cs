using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Folders.Rules;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>Checks what a document says of rules: names, settings, and acceptances that apply to nothing.</summary>
internal static class SettingsCheck
{
    public static void Check(Diagram diagram, Acceptances acceptances, RuleSettings settings, bool inFolder, SourceText source, DiagramLanguage language, List<Diagnostic> findings)
    {
        foreach (var setting in diagram.Analysis) CheckSetting(setting, Run);
        foreach (var acceptance in acceptances.Own)
        {
            if (RuleList.Find(acceptance.Rule) is not { } rule) ReportUnknown(acceptance.Rule, acceptance.Span, Run);
            else if (!acceptances.IsUsed(acceptance) && settings.IsEnabled(rule) && (inFolder || !FolderRules.Has(rule))) ReportStale(acceptance, rule, Run);
        }

        RuleRun? Run(RuleInfo rule) => settings.IsEnabled(rule) ? new RuleRun(rule, settings, source, language, findings) : null;
    }

    /// <summary>Checks what a configuration file says. Whether its acceptances apply to anything is not asked: they are for documents that may come.</summary>
    public static void Check(ImmutableArray<RuleSetting> analysis, ImmutableArray<Acceptance> accept, SourceText source, DiagramLanguage language, List<Diagnostic> findings)
    {
        var settings = new RuleSettings(analysis, []);
        foreach (var setting in analysis) CheckSetting(setting, Run);
        foreach (var acceptance in accept)
        {
            if (RuleList.Find(acceptance.Rule) is null) ReportUnknown(acceptance.Rule, acceptance.Span, Run);
        }

        RuleRun? Run(RuleInfo rule) => settings.IsEnabled(rule) ? new RuleRun(rule, settings, source, language, findings) : null;
    }

    /// <summary>Checks one setting.</summary>
    private static void CheckSetting(RuleSetting setting, Func<RuleInfo, RuleRun?> run)
    {
        if (RuleList.Find(setting.Rule) is not { } rule)
        {
            ReportUnknown(setting.Rule, setting.Span, run);
            return;
        }

        foreach (var name in setting.Parameters.Keys.Order(StringComparer.Ordinal))
        {
            var known = rule.Parameters.FirstOrDefault(parameter => parameter.Name == name);
            var value = setting.Parameters[name];
            if (known is null)
            {
                var names = string.Join(", ", rule.Parameters.Select(parameter => parameter.Name));
                run(SettingRules.UnknownSetting)?.Report(
                    setting.Span,
                    null,
                    new($"the rule {rule.Name} has no setting '{name}'", $"规则 {rule.Name} 没有设置项“{name}”"),
                    names.Length == 0 ? new("it can only be turned off, or given a severity", "该规则只能关闭或设定严重程度") : new($"its settings are: {names}", $"该规则的设置项：{names}"));
            }
            else if (value < known.Least || value > known.Most)
            {
                var range = double.IsInfinity(known.Most) ? string.Create(CultureInfo.InvariantCulture, $"{known.Least}…") : string.Create(CultureInfo.InvariantCulture, $"{known.Least}…{known.Most}");
                run(SettingRules.UnknownSetting)?.Report(
                    setting.Span,
                    null,
                    new(string.Create(CultureInfo.InvariantCulture, $"the setting '{name}' of {rule.Name} cannot be {value}"), string.Create(CultureInfo.InvariantCulture, $"规则 {rule.Name} 的设置项“{name}”不能是 {value}")),
                    new($"it is a number in {range}", $"取值范围：{range}"));
            }
        }
    }

    private static void ReportUnknown(string word, TextSpan span, Func<RuleInfo, RuleRun?> run)
    {
        var near = Spelling.Nearest(word, RuleList.All.Select(rule => rule.Name));
        run(SettingRules.UnknownRule)?.Report(
            span,
            null,
            near is null ? new($"there is no rule '{word}'", $"没有规则“{word}”") : new($"there is no rule '{word}'; did you mean '{near}'?", $"没有规则“{word}”；是否想写“{near}”？"));
    }

    private static void ReportStale(Acceptance acceptance, RuleInfo rule, Func<RuleInfo, RuleRun?> run) => run(SettingRules.StaleAcceptance)?.Report(
        acceptance.Span,
        null,
        new($"'{rule.Name}' is accepted here, and there is no such finding", $"此处接受了“{rule.Name}”，但并没有这样的问题"));
}
