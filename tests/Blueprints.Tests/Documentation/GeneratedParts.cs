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

    public static IReadOnlyDictionary<string, Func<string>> All { get; } = Make();

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
            ["lanes"] = Lanes,
            ["units"] = Units,
            ["templates"] = Templates,
            ["themes"] = () => string.Concat(ThemeList.All.Select(theme => $"- `{theme.Name}`{(theme == ThemeList.All[0] ? ", the default" : "")}\n")),
            ["icons"] = Icons,
            ["limits"] = Limits,
            ["further limits"] = SourceConstants.FurtherLimits,
            ["laws in figures"] = SourceConstants.Laws,
            ["codes"] = Codes,
            ["a finding"] = () => $"```text\n{RulePage.Findings(RuleList.Find("unreachable-step")!)}```\n",
            ["a comparison"] = Comparison,
            ["measures of a blueprint"] = () => Measures(BlueprintMeasureList.All),
            ["measures of a fishbone"] = () => Measures(FishboneMeasureList.All),
        };
        foreach (var table in Tables) parts.Add("keys of " + table.Owner.English, () => Keys(table));
        return parts;
    }

    private static string Keys(IKeyTable table)
    {
        var text = new StringBuilder("| key | value | default | meaning |\n|---|---|---|---|\n");
        foreach (var key in table.Keys)
            text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {ShapeMarkdown.Of(key.Shape)} | {(key.Required ? "required" : key.Default)} | {key.Description} |\n");
        return text.ToString();
    }

    private static string Lanes()
    {
        var text = new StringBuilder("| lane and band | drawn as, `en` | drawn as, `zh` |\n|---|---|---|\n");
        foreach (var (english, chinese) in Lane.Standard(DiagramLanguage.English).Zip(Lane.Standard(DiagramLanguage.Chinese)))
            text.Append(CultureInfo.InvariantCulture, $"| `{english.Id}` | {english.Label} | {chinese.Label} |\n");
        return text.ToString();
    }

    private static string Units()
    {
        var text = new StringBuilder("| one of these words | seconds |\n|---|---|\n");
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

    private static string Templates()
    {
        var text = new StringBuilder("| template | `en` | `zh` |\n|---|---|---|\n");
        foreach (var template in CategoryTemplate.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{template.Name}` | {string.Join(", ", template.English)} | {string.Join('、', template.Chinese)} |\n");
        return text.ToString();
    }

    private static string Icons()
    {
        var text = new StringBuilder("| name | other names |\n|---|---|\n");
        foreach (var icon in IconList.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{icon.Name}` | {string.Join(", ", icon.OtherNames.Split(' ').Select(name => $"`{name}`"))} |\n");
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
