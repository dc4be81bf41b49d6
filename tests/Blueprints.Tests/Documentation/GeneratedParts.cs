using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Reading;
using Blueprints.Fishbones.Registers;
using Blueprints.Icons;
using Blueprints.Kinds;
using Blueprints.Logs;
using Blueprints.Measures;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.ServiceBlueprints.Registers;
using Blueprints.Surveys.Reading;
using Blueprints.Templates;
using Blueprints.Tests.Documentation.Messages;
using Blueprints.Tests.Simulations;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Documentation;

/// <summary>The parts of the reference that are made of the reader's own tables, by the name in their marker.</summary>
internal static class GeneratedParts
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
        ComparisonTextWriter.Write(text, ((BlueprintComparison)Compiler.Compare(before, after)!));
        return $"```text\n{text}```\n";

        static ServiceBlueprint Bank(string name) => (ServiceBlueprint)Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!;
    }

    private static Dictionary<string, Func<string>> Make()
    {
        var parts = new Dictionary<string, Func<string>>
        {
            ["further limits"] = SourceConstants.FurtherLimits,
            ["laws in figures"] = SourceConstants.Laws,
            ["a finding"] = () => $"```text\n{RulePage.Findings(RuleList.Find("unreachable-step")!, DiagramLanguage.English)}```\n",
            ["a comparison"] = Comparison,
        };
        AddBoth("lanes", Lanes);
        AddBoth("units", Units);
        AddBoth("templates", Templates);
        AddBoth("themes", language => string.Concat(ThemeList.All.Select(theme => $"- `{theme.Name}`{(theme == ThemeList.All[0] ? new Bilingual(", the default", "，默认").In(language) : "")}\n")));
        AddBoth("icons", Icons);
        AddBoth("limits", LimitTable.Of);
        AddBoth("codes", language => Codes(LanguageDiagnostics.All, language));
        AddBoth("contradictions", language => Codes(ModelDiagnostics.All, language));
        AddBoth("measures of a blueprint", language => Measures(BlueprintMeasureList.All, language));
        AddBoth("measures of a fishbone", language => Measures(FishboneMeasureList.All, language));
        AddBoth("registers of a blueprint", language => Registers(BlueprintRegisters.Of(new BlueprintFacts(new ServiceBlueprint { Title = "" }), []), language));
        AddBoth("registers of a fishbone", language => Registers(FishboneRegisters.Of(new FishboneFacts(new Fishbone { Title = "" })), language));
        AddBoth("documents to begin with", language => string.Concat(TemplateList.All.Select(template => $"| `{template.Name}` | {template.ChineseName} | {template.Summary.In(language)} |\n").Prepend(Head(new("template | in Chinese | what it is", "模板 | 中文名称 | 内容"), language).ToString())));
        AddBoth("columns of observations", language => string.Concat(ScoreColumn.All.Select(column => $"| {string.Join(", ", column.Words.Except(column.Chinese).Select(word => $"`{word}`"))} | {string.Join(", ", column.Chinese.Select(word => $"`{word}`"))} |\n").Prepend(Head(new("in English | in Chinese", "英文 | 中文"), language).ToString())));
        AddBoth("codes of observations", language => string.Concat(ScoreDiagnostics.OfWalks.Select(code => $"| `{code.Code}` | {code.Summary.In(language)} |\n").Prepend(Head(new("code | meaning", "编号 | 含义"), language).ToString())));
        AddBoth("columns of answers", language => string.Concat(SurveyColumn.All.Select(column => $"| {string.Join(", ", column.Words.Except(column.Chinese).Select(word => $"`{word}`"))} | {string.Join(", ", column.Chinese.Select(word => $"`{word}`"))} |\n").Prepend(Head(new("in English | in Chinese", "英文 | 中文"), language).ToString())));
        AddBoth("words of satisfaction", language => string.Concat(SatisfactionWords.All.Select(step => $"| {step.Points.ToString(CultureInfo.InvariantCulture)} | {string.Join(", ", step.Words.Where(word => word[0] < '\u2E80').Select(word => $"`{word}`"))} | {string.Join(", ", step.Words.Where(word => word[0] > '\u2E7F').Select(word => $"`{word}`"))} |\n").Prepend(Head(new("points | in English | in Chinese", "分值 | 英文 | 中文"), language).ToString())));
        AddBoth("codes of answers", language => string.Concat(ScoreDiagnostics.OfSurveys.Select(code => $"| `{code.Code}` | {code.Summary.In(language)} |\n").Prepend(Head(new("code | meaning", "编号 | 含义"), language).ToString())));
        AddBoth("columns of logs", language => string.Concat(LogHeading.All.Select(column => $"| {string.Join(", ", column.Words.Select(word => $"`{word}`"))} | {string.Join(", ", column.Chinese.Select(word => $"`{word}`"))} |\n").Prepend(Head(new("in English | in Chinese", "英文 | 中文"), language).ToString())));
        AddBoth("codes of logs", language => string.Concat(ScoreDiagnostics.OfLogs.Select(code => $"| `{code.Code}` | {code.Summary.In(language)} |\n").Prepend(Head(new("code | meaning", "编号 | 含义"), language).ToString())));
        AddBoth("ten services", SimPyComparison.Table);
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
    public static StringBuilder Head(Bilingual columns, DiagramLanguage language)
    {
        var head = columns.In(language);
        return new StringBuilder($"| {head} |\n|{string.Concat(Enumerable.Repeat("---|", head.Split(" | ").Length))}\n");
    }

    private static string Keys(IKeyTable table, DiagramLanguage language)
    {
        var text = Head(new("key | in Chinese | value | default | meaning", "键 | 中文 | 值 | 默认 | 含义"), language);
        foreach (var key in table.Keys)
        {
            var held = key.Required ? new("required", "必填") : key.Default;
            text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {string.Join(", ", key.Chinese.Select(word => $"`{word}`"))} | {ShapeMarkdown.Of(key.Shape, language)} | {held.In(language)} | {key.Description.In(language)} |\n");
        }

        return text.ToString();
    }

    private static string Lanes(DiagramLanguage language)
    {
        var text = Head(new("lane and band | in Chinese | drawn as, `en` | drawn as, `zh`", "泳道和层 | 中文 | `en` 时的行名 | `zh` 时的行名"), language);
        foreach (var (english, chinese) in Lane.Standard(DiagramLanguage.English).Zip(Lane.Standard(DiagramLanguage.Chinese)))
            text.Append(CultureInfo.InvariantCulture, $"| `{english.Id}` | `{BlueprintWords.BandKeysInChinese[(int)english.Band]}` | {english.Label} | {chinese.Label} |\n");
        return text.ToString();
    }

    private static string Units(DiagramLanguage language)
    {
        var text = Head(new("one of these words | seconds", "可以写的词 | 秒数"), language);
        foreach (var unit in DurationParser.UnitWords.GroupBy(word => DurationParser.UnitSeconds(word)))
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(' ', unit.Select(word => $"`{word}`"))} | {unit.Key:N0} |\n");
        return text.ToString();
    }

    private static string Measures<T>(IEnumerable<MeasureInfo<T>> measures, DiagramLanguage language)
    {
        var text = Head(new("measure | name | unit | better | how it is computed | source", "指标 | 名称 | 单位 | 何者为好 | 计算方法 | 出处"), language);
        foreach (var measure in measures)
        {
            var better = measure.Better switch { Direction.Less => new("less", "少"), Direction.More => new("more", "多"), _ => new Bilingual("", "") };
            var source = measure.Source is { } literature ? SourceWords.In(literature, language) : new Bilingual("a count", "计数").In(language);
            text.Append(CultureInfo.InvariantCulture, $"| `{measure.Key}` | {measure.Name.In(language)} | {UnitOf(measure.Unit).In(language)} | {better.In(language)} | {measure.Formula.In(language)} | {source} |\n");
        }

        return text.ToString();
    }

    private static string Registers(IEnumerable<MeasureTable> registers, DiagramLanguage language)
    {
        var text = Head(new("register | name | columns", "清单 | 名称 | 各列"), language);
        foreach (var register in registers)
            text.Append(CultureInfo.InvariantCulture, $"| `{register.Key}` | {register.Title.In(language)} | {string.Join(", ", register.Columns.Select(column => $"`{column.Key}`"))} |\n");
        return text.ToString();
    }

    private static Bilingual UnitOf(Unit unit) => new(PlainValue.NameOf(unit), unit switch { Unit.Count => "个数", Unit.Seconds => "秒", Unit.Share => "比例", Unit.Money => "金额", Unit.PerHundred => "分", _ => "数值" });

    private static string Codes(IEnumerable<DiagnosticDescriptor> descriptors, DiagramLanguage language)
    {
        var text = Head(new("code | name | severity | meaning", "编号 | 名称 | 级别 | 含义"), language);
        foreach (var descriptor in descriptors)
        {
            var severity = new Bilingual(descriptor.Severity.ToString().ToLowerInvariant(), SeverityWord.Of(descriptor.Severity).Chinese);
            text.Append(CultureInfo.InvariantCulture, $"| <a id=\"{descriptor.Code.ToLowerInvariant()}\"></a>[{descriptor.Code}](messages/{MessagePage.FolderOf(language)}{descriptor.Name}.md) | {descriptor.Name} | {severity.In(language)} | {descriptor.Summary.In(language)} |\n");
        }

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
        foreach (var kind in KindRegistry.BuiltIn.Vocabulary.Kinds.All) Collect(kind.Table(), found);
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
}
