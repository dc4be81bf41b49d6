using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>
/// Writes rules in words for people at a terminal. Lines end in a line feed, whatever the system. The same rules give the same text; safe
/// to call from many threads at once, each with its own writer.
/// </summary>
public static class RuleTextWriter
{
    /// <summary>Writes a line for each rule: code, name, severity and title, in columns.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rules">The rules, such as <see cref="RuleList.All"/>.</param>
    /// <param name="language">The language of severities and titles. Default: English.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteList(TextWriter writer, IEnumerable<RuleInfo> rules, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rules);
        var all = new List<RuleInfo>(rules);
        var (names, severities) = (0, 0);
        foreach (var rule in all)
        {
            names = Math.Max(names, rule.Name.Length);
            severities = Math.Max(severities, DisplayWidth.Of(SeverityWord.Of(rule.Severity).In(language)));
        }

        foreach (var rule in all)
        {
            var severity = SeverityWord.Of(rule.Severity).In(language);
            var gap = new string(' ', severities - DisplayWidth.Of(severity) + 2);
            writer.Write($"{rule.Code}  {rule.Name.PadRight(names)}  {severity}{gap}{rule.Title.In(language)}\n");
        }
    }

    /// <summary>
    /// Writes all that a rule says of itself: why it matters and where that is known from, how to fix it, its settings with their
    /// defaults, an example of a document that has the defect and of one that has not.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="language">The language. Default: English.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(TextWriter writer, RuleInfo rule, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rule);
        writer.Write($"{rule.Code} {rule.Name} ({SeverityWord.Of(rule.Severity).In(language)})\n{rule.Title.In(language)}\n\n");
        Line(new("Why: ", "原因："), rule.Why.In(language));
        Line(new("Source: ", "来源："), SourceWords.In(rule.Source, language));
        Line(new("Fix: ", "建议："), rule.Fix.In(language));
        if (rule.Exceptions is { } exceptions) Line(new("When to accept it: ", "可以接受的情况："), exceptions.In(language));
        WriteSettings(writer, rule, language);
        Example(new("Bad:", "有问题的例子："), rule.BadIn(language));
        Example(new("Good:", "改好的例子："), rule.GoodIn(language));

        void Line(Bilingual label, string words) => writer.Write($"{label.In(language)}{words}\n");

        void Example(Bilingual label, string example)
        {
            writer.Write($"\n{label.In(language)}\n\n");
            foreach (var line in example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) writer.Write((line.Length == 0 ? "" : "    ") + line + "\n");
        }
    }

    private static void WriteSettings(TextWriter writer, RuleInfo rule, DiagramLanguage language)
    {
        if (rule.Parameters.IsEmpty) return;
        writer.Write($"\n{new Bilingual("Settings:", "设置项：").In(language)}\n");
        var names = rule.Parameters.Max(parameter => parameter.Name.Length);
        var values = rule.Parameters.Max(parameter => Value(parameter).Length);
        foreach (var parameter in rule.Parameters) writer.Write($"  {parameter.Name.PadRight(names)}  {Value(parameter).PadLeft(values)}  {parameter.Meaning.In(language)}\n");
    }

    private static string Value(RuleParameter parameter) => parameter.WordOf(parameter.Default) is { } word ? word
        : parameter.IsShare ? (parameter.Default * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : parameter.Default.ToString("0.####", CultureInfo.InvariantCulture);
}
