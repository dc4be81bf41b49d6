using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Reading;
using Blueprints.Icons;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Tests.Layouts;
using Blueprints.Text;
using Blueprints.Themes;
using Blueprints.Yaml;

namespace Blueprints.Tests.Documentation;

/// <summary>The parts of the reference that are made of the reader's own tables, by the name in their marker.</summary>
internal static partial class GeneratedParts
{
    public static IReadOnlyList<IKeyTable> Tables { get; } = ReachableTables();

    /// <summary>The parts in English, and those that have one in Chinese by the same name and <see cref="InChinese"/>.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = Make();

    /// <summary>What follows the name of a part on pages in Chinese.</summary>
    public const string InChinese = ", in Chinese";

    private static string Comparison()
    {
        var (before, after) = (Bank("bank-before.blueprint.yaml"), Bank("bank-after.blueprint.yaml"));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ComparisonTextWriter.Write(text, BlueprintComparison.Of(before, after));
        return $"```text\n{text}```\n";

        static ServiceBlueprint Bank(string name) => (ServiceBlueprint)Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!;
    }

    private static Dictionary<string, Func<string>> Make()
    {
        var parts = new Dictionary<string, Func<string>>
        {
            ["limits"] = Limits,
            ["further limits"] = SourceConstants.FurtherLimits,
            ["laws in figures"] = SourceConstants.Laws,
            ["codes"] = Codes,
            ["a finding"] = () => $"```text\n{RulePage.Findings(RuleList.Find("unreachable-step")!)}```\n",
            ["a comparison"] = Comparison,
            ["measures of a blueprint"] = () => Measures(BlueprintMeasureList.All),
            ["measures of a fishbone"] = () => Measures(FishboneMeasureList.All),
        };
        AddBoth("lanes", Lanes);
        AddBoth("units", Units);
        AddBoth("templates", Templates);
        AddBoth("themes", language => string.Concat(ThemeList.All.Select(theme => $"- `{theme.Name}`{(theme == ThemeList.All[0] ? new Bilingual(", the default", "，默认").In(language) : "")}\n")));
        AddBoth("icons", Icons);
        foreach (var table in Tables.Where(table => table != ConfigurationKeys.Table)) AddBoth("keys of " + table.Owner.English, language => Keys(table, language));
        parts.Add("keys of " + ConfigurationKeys.Table.Owner.English, () => Keys(ConfigurationKeys.Table, DiagramLanguage.English));
        return parts;

        void AddBoth(string name, Func<DiagramLanguage, string> write)
        {
            parts.Add(name, () => write(DiagramLanguage.English));
            parts.Add(name + InChinese, () => write(DiagramLanguage.Chinese));
        }
    }

    /// <summary>The first lines of a table.</summary>
    private static StringBuilder Head(Bilingual columns, DiagramLanguage language)
    {
        var head = columns.In(language);
        return new StringBuilder($"| {head} |\n|{string.Concat(Enumerable.Repeat("---|", head.Split(" | ").Length))}\n");
    }

    private static string Keys(IKeyTable table, DiagramLanguage language)
    {
        var text = Head(new("key | value | default | meaning", "键 | 值 | 默认 | 含义"), language);
        foreach (var key in table.Keys)
        {
            var held = key.Required ? new("required", "必填") : key.Default;
            text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {ShapeMarkdown.Of(key.Shape, language)} | {held.In(language)} | {key.Description.In(language)} |\n");
        }

        return text.ToString();
    }

    private static string Lanes(DiagramLanguage language)
    {
        var text = Head(new("lane and band | drawn as, `en` | drawn as, `zh`", "泳道和层 | `en` 时的行名 | `zh` 时的行名"), language);
        foreach (var (english, chinese) in Lane.Standard(DiagramLanguage.English).Zip(Lane.Standard(DiagramLanguage.Chinese)))
            text.Append(CultureInfo.InvariantCulture, $"| `{english.Id}` | {english.Label} | {chinese.Label} |\n");
        return text.ToString();
    }

    private static string Units(DiagramLanguage language)
    {
        var text = Head(new("one of these words | seconds", "可以写的词 | 秒数"), language);
        foreach (var unit in DurationParser.UnitWords.GroupBy(word => DurationParser.UnitSeconds(word)))
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(' ', unit.Select(word => $"`{word}`"))} | {unit.Key:N0} |\n");
        return text.ToString();
    }

    /// <summary>The limits with what their documentation says; their values are those of the defaults.</summary>
    private static string Limits()
    {
        var text = new StringBuilder("| limit | value | meaning |\n|---|---|---|\n");
        foreach (Match match in DocumentedProperty().Matches(RepositoryFiles.Read("src/Blueprints", "CompilerOptions.cs").ReplaceLineEndings("\n")))
        {
            var name = match.Groups["name"].Value;
            var value = (int)typeof(CompilerOptions).GetProperty(name)!.GetValue(CompilerOptions.Default)!;
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {value:N0} | {match.Groups["meaning"].Value} |\n");
        }

        return text.ToString();
    }

    private static string Measures<T>(IEnumerable<MeasureInfo<T>> measures)
    {
        var text = new StringBuilder("| measure | | unit | better | how it is computed | source |\n|---|---|---|---|---|---|\n");
        foreach (var measure in measures)
        {
            var better = measure.Better switch { Direction.Less => "less", Direction.More => "more", _ => "" };
            text.Append(CultureInfo.InvariantCulture, $"| `{measure.Key}` | {measure.Name.English}<br>{measure.Name.Chinese} | {PlainValue.NameOf(measure.Unit)} | {better} | {measure.Formula.English}<br>{measure.Formula.Chinese} | {measure.Source ?? "a count"} |\n");
        }

        return text.ToString();
    }

    private static string Codes()
    {
        var text = new StringBuilder("| code | name | severity | meaning | |\n|---|---|---|---|---|\n");
        foreach (var descriptor in LanguageDiagnostics.All)
            text.Append(CultureInfo.InvariantCulture, $"| {descriptor.Code} | {descriptor.Name} | {descriptor.Severity.ToString().ToLowerInvariant()} | {descriptor.Summary.English} | {descriptor.Summary.Chinese} |\n");
        return text.ToString();
    }

    private static string Templates(DiagramLanguage language)
    {
        var text = Head(new("template | `en` | `zh`", "模板 | `en` | `zh`"), language);
        foreach (var template in CategoryTemplate.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{template.Name}` | {string.Join(", ", template.English)} | {string.Join('、', template.Chinese)} |\n");
        return text.ToString();
    }

    private static string Icons(DiagramLanguage language)
    {
        var text = Head(new("name | other names", "名称 | 其他名称"), language);
        var comma = new Bilingual(", ", "、").In(language);
        foreach (var icon in IconList.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{icon.Name}` | {string.Join(comma, icon.OtherNames.Split(' ').Select(name => $"`{name}`"))} |\n");
        return text.ToString();
    }

    private static List<IKeyTable> ReachableTables()
    {
        var found = new List<IKeyTable>();
        foreach (var kind in DiagramKinds.All) Collect(kind.Table(), found);
        Collect(ConfigurationKeys.Table, found);
        return found;
    }

    private static void Collect(IKeyTable table, List<IKeyTable> found)
    {
        if (found.Contains(table)) return;
        found.Add(table);
        foreach (var key in table.Keys) Collect(key.Shape, found);
    }

    private static void Collect(ValueShape shape, List<IKeyTable> found)
    {
        if (shape.Kind == ValueKind.Cause) Collect(CauseKeys.Table, found);
        if (shape.Table is not null) Collect(shape.Table, found);
        if (shape.Item is not null) Collect(shape.Item, found);
        foreach (var alternative in shape.Alternatives) Collect(alternative, found);
    }

    [GeneratedRegex(@"/// <summary>(?<meaning>[^\n]*?) Default: [^\n]*</summary>\n    public int (?<name>\w+)")]
    private static partial Regex DocumentedProperty();
}
