using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Cli;

/// <summary>Rules in words for people.</summary>
internal static class RuleText
{
    /// <summary>One line a rule: code, name, severity, title.</summary>
    public static string List(IEnumerable<RuleInfo> rules, DiagramLanguage language)
    {
        var (names, severities) = (0, 0);
        foreach (var rule in rules)
        {
            names = Math.Max(names, rule.Name.Length);
            severities = Math.Max(severities, DisplayWidth.Of(SeverityWord.Of(rule.Severity).In(language)));
        }

        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            var severity = SeverityWord.Of(rule.Severity).In(language);
            text.Append(rule.Code).Append("  ").Append(rule.Name.PadRight(names)).Append("  ");
            text.Append(severity).Append(' ', severities - DisplayWidth.Of(severity) + 2).Append(rule.Title.In(language)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>All that a rule says of itself.</summary>
    public static string Explain(RuleInfo rule, DiagramLanguage language)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{rule.Code} {rule.Name} ({SeverityWord.Of(rule.Severity).In(language)})\n{rule.Title.In(language)}\n\n");
        Append(new("Why: ", "原因："), rule.Why.In(language));
        Append(new("Source: ", "来源："), SourceWords.In(rule.Source, language));
        Append(new("Mend: ", "建议："), rule.Fix.In(language));
        if (rule.Exceptions is { } exceptions) Append(new("When to accept it: ", "可以接受的情况："), exceptions.In(language));
        AppendSettings(text, rule, language);
        AppendExample(new("Bad:", "有问题的例子："), rule.BadIn(language));
        AppendExample(new("Good:", "改好的例子："), rule.GoodIn(language));
        return text.ToString();

        void Append(Bilingual label, string words) => text.Append(label.In(language)).Append(words).Append('\n');

        void AppendExample(Bilingual label, string example)
        {
            text.Append('\n').Append(label.In(language)).Append("\n\n");
            foreach (var line in example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) text.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
        }
    }

    private static void AppendSettings(StringBuilder text, RuleInfo rule, DiagramLanguage language)
    {
        if (rule.Parameters.IsEmpty) return;
        text.Append('\n').Append(new Bilingual("Settings:", "设置项：").In(language)).Append('\n');
        var names = rule.Parameters.Max(parameter => parameter.Name.Length);
        var values = rule.Parameters.Max(parameter => Value(parameter).Length);
        foreach (var parameter in rule.Parameters)
            text.Append("  ").Append(parameter.Name.PadRight(names)).Append("  ").Append(Value(parameter).PadLeft(values)).Append("  ").Append(parameter.Meaning.In(language)).Append('\n');
    }

    private static string Value(RuleParameter parameter) => parameter.WordOf(parameter.Default) is { } word ? word
        : parameter.IsShare ? (parameter.Default * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : parameter.Default.ToString("0.####", CultureInfo.InvariantCulture);
}
