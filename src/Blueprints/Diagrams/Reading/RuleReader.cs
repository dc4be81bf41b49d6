using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Reads <c>accept</c> and <c>analysis</c>.</summary>
internal static class RuleReader
{
    private static readonly ImmutableArray<string> Severities = ["error", "warning", "information"];

    private static readonly ImmutableArray<Bilingual> SeverityMeanings = [new("a weak link of it is an error", "查出的问题算错误"), new("a weak link of it is a warning", "查出的问题算警告"), new("a weak link of it is told, and no more", "查出的问题只作提示")];

    private static readonly ImmutableArray<string> ChineseSeverities = ["错误", "警告", "提示"];

    private static readonly ImmutableArray<string> Settings = ["off", "on", "error", "warning", "information"];

    public static readonly ValueShape AcceptShape = ValueShape.OpenMapping(ValueShape.Text);

    public static readonly ValueShape AnalysisShape = ValueShape.OpenMapping((ValueShape.Word(Settings) with { Chinese = ["关闭", "开启", .. ChineseSeverities], Meanings = [new("the rule is not looked at", "不检查这条规则"), new("the rule is looked at, with its own severity", "检查这条规则，用它自带的级别"), .. SeverityMeanings] }).Or(ValueShape.OpenMapping(ValueShape.Number())));

    /// <summary>The setting by which a rule counts for more or less.</summary>
    public static readonly Bilingual SeverityKey = new("severity", "级别");

    /// <summary>What stands after it.</summary>
    public static readonly ValueShape SeverityShape = ValueShape.Word(Severities) with { Chinese = ChineseSeverities, Meanings = SeverityMeanings };

    /// <summary>What stands after any other setting: a number, or a share in per cent.</summary>
    public static readonly ValueShape SettingShape = ValueShape.Number().Or(ValueShape.Percent);

    public static ImmutableArray<Acceptance> Accept(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping)
        {
            if (node is YamlScalar rule)
                reader.Report(
                    LanguageDiagnostics.MissingReason,
                    node.Span,
                    new($"'{VisibleText.Clip(rule.Value)}' is accepted without a reason", $"接受了“{VisibleText.Clip(rule.Value)}”，却没有写理由"),
                    new($"write accept: {{{VisibleText.Clip(rule.Value)}: why it is accepted}}", $"请写 accept: {{{VisibleText.Clip(rule.Value)}: 接受的理由}}"));
            else
                reader.Report(
                    LanguageDiagnostics.WrongType,
                    reader.HeadOf(node),
                    new("'accept' cannot be a list", "“accept”不能是列表"),
                    new("write accept: {RULE: why it is accepted}", "请写 accept: {规则: 接受的理由}"));
            return [];
        }

        var accepted = ImmutableArray.CreateBuilder<Acceptance>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var rule = entry.Key.Value;
            if (entry.Value.IsNothing || entry.Value is YamlScalar { Value: var words } && words.Trim().Length == 0)
                reader.Report(
                    LanguageDiagnostics.MissingReason,
                    entry.Key.Span,
                    new($"'{rule}' is accepted without a reason", $"接受了“{rule}”，却没有写理由"),
                    new($"write {rule}: and why it is accepted", $"请在 {rule}: 后面写接受的理由"));
            else if (entry.Value is not YamlScalar)
                reader.Report(
                    LanguageDiagnostics.WrongType,
                    reader.HeadOf(entry.Value),
                    new($"the reason for '{rule}' cannot be {ValueReader.TypeOf(entry.Value).English}", $"接受“{rule}”的理由不能是{ValueReader.TypeOf(entry.Value).Chinese}"),
                    new($"write {rule}: and why it is accepted, as a text", $"请在 {rule}: 后面写接受的理由，用一段文本"));
            else if (reader.Text(entry.Value, key) is { } reason)
                accepted.Add(new Acceptance(rule, reason, SpanOf(entry)));
        }

        return accepted.DrainToImmutable();
    }

    public static ImmutableArray<RuleSetting> Analysis(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping)
        {
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(node),
                new($"'analysis' cannot be {ValueReader.TypeOf(node).English}", $"“analysis”不能是{ValueReader.TypeOf(node).Chinese}"),
                new("write analysis: {RULE: off}, or {RULE: {severity: error, max: 5}}", "请写 analysis: {规则: off}，或 {规则: {severity: error, max: 5}}"));
            return [];
        }

        var settings = ImmutableArray.CreateBuilder<RuleSetting>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (ReadSetting(reader, entry) is { } setting) settings.Add(setting);
        }

        return settings.DrainToImmutable();
    }

    private static RuleSetting? ReadSetting(ValueReader reader, in YamlEntry entry)
    {
        var rule = entry.Key.Value;
        var none = ImmutableDictionary<string, double>.Empty;
        switch (entry.Value)
        {
            case YamlScalar { IsNothing: false } scalar:
                var word = IndexOf(Settings, scalar.Value.Trim());
                if (word >= 0) return new RuleSetting(rule, word > 0, word < 2 ? null : Severity(word - 2), none, SpanOf(entry));
                reader.UnknownWord(
                    scalar,
                    new($"the rule '{rule}' cannot be '{VisibleText.Clip(scalar.Value)}'", $"规则“{rule}”不能设为“{VisibleText.Clip(scalar.Value)}”"),
                    scalar.Value,
                    Settings,
                    new("write a mapping of settings, or one of", "请写“设置项: 值”，或以下之一"));
                return null;
            case YamlMapping mapping:
                return ReadSettings(reader, entry, mapping);
            default:
                reader.Report(
                    LanguageDiagnostics.WrongType,
                    entry.Value.IsNothing ? entry.Key.Span : reader.HeadOf(entry.Value),
                    entry.Value.IsNothing ? new($"the rule '{rule}' has no setting", $"规则“{rule}”后面没有设置") : new($"the rule '{rule}' cannot be a list", $"规则“{rule}”不能是列表"),
                    new($"write {rule}: off, or {rule}: {{severity: error, max: 5}}", $"请写 {rule}: off，或 {rule}: {{severity: error, max: 5}}"));
                return null;
        }
    }

    /// <summary>Whether a setting is the severity.</summary>
    public static bool IsSeverity(string? name) => name == SeverityKey.English || name == SeverityKey.Chinese;

    private static RuleSetting ReadSettings(ValueReader reader, in YamlEntry entry, YamlMapping mapping)
    {
        DiagnosticSeverity? severity = null;
        var parameters = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var setting in mapping.Entries)
        {
            var name = setting.Key.Value;
            if (IsSeverity(name))
            {
                var index = reader.Word(setting.Value, new KeyInfo(name, SeverityShape, default));
                if (index >= 0) severity = Severity(index);
            }
            else if (reader.Vocabulary.SettingWords(entry.Key.Value, name) is { IsEmpty: false } choices)
            {
                var index = reader.Word(setting.Value, new KeyInfo(name, ValueShape.Word(choices), default));
                if (index >= 0) words[name] = choices[index];
            }
            else if (setting.Value is YamlScalar { Value: ['%' or '％', ..] or [.., '%' or '％'] })
            {
                if (reader.Percent(setting.Value, new KeyInfo(name, ValueShape.Percent, default)) is { } share) parameters[name] = share;
            }
            else if (reader.Number(setting.Value, new KeyInfo(name, ValueShape.Number(), default)) is { } number)
            {
                parameters[name] = number;
            }
        }

        return new RuleSetting(entry.Key.Value, true, severity, parameters.ToImmutable(), SpanOf(entry)) { Words = words.ToImmutable() };
    }

    private static DiagnosticSeverity Severity(int index) => index switch
    {
        0 => DiagnosticSeverity.Error,
        1 => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Information,
    };

    private static int IndexOf(ImmutableArray<string> words, string word)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (string.Equals(words[i], word, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private static TextSpan SpanOf(in YamlEntry entry) => new(entry.Key.Span.Start, Math.Max(entry.Key.Span.Length, entry.Value.Span.End - entry.Key.Span.Start));
}
