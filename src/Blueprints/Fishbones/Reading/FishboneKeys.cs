using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>The keys at the top of a fishbone.</summary>
internal static class FishboneKeys
{
    public const string Kind = "fishbone";

    public static readonly KeyTable<FishboneDraft> Table = new(
        new("a fishbone", "鱼骨图"),
        new(Kind, ValueShape.Text, "the effect, at the head; always the first key", static (r, d, n, k) => d.Effect = r.Text(n, k)) { Required = true, Advice = new("fishbone: and the effect", "请在 fishbone: 后面写问题"), Misnomers = ["ishikawa", "effect", "problem", "鱼骨图", "石川图", "因果图", "结果", "问题"] },
        new("language", HeadReader.LanguageShape, "the language of the legend and of a template's categories", static (r, d, n, k) => d.Language = HeadReader.Language(r, n, k)) { Default = "en", Misnomers = ["lang", "locale", "语言"] },
        new("description", ValueShape.Text, "a sentence under the title", static (r, d, n, k) => d.Description = r.Text(n, k)) { Misnomers = ["subtitle", "summary", "说明", "描述"] },
        new("head", ValueShape.Word("right", "left") with { Chinese = ["右", "左"] }, "the side at which the head stands", ReadHead) { Default = "right", Misnomers = ["side", "direction", "鱼头", "方向"] },
        new("unit", ValueShape.Text, "what count counts", static (r, d, n, k) => d.Unit = r.Text(n, k)) { Misnomers = ["units", "单位"] },
        new("template", ValueShape.Word(CategoryTemplate.Names), "category names to begin with, in the document's language", ReadTemplate) { Misnomers = ["templates", "模板"] },
        new("categories", ValueShape.OpenMapping(ValueShape.Cause.OrListOf()), "the main bones, each with its causes", static (_, d, n, _) => d.Categories = n) { Default = "those of the template", Misnomers = ["category", "causes", "bones", "类别", "分类", "大骨"] },
        new("outputs", ValueShape.OpenMapping(ValueShape.Number(0)), "the outputs of a cause-and-effect matrix, each with its weight", static (r, d, n, k) => d.Outputs = OutputReader.Read(r, n, k)) { Misnomers = ["output", "输出"] },
        new("theme", ValueShape.Theme, "the colours of the drawing", static (r, d, n, k) => d.Theme = HeadReader.Theme(r, n, k)) { Default = "light", Misnomers = ["style", "colours", "colors", "主题"] },
        new("accept", RuleReader.AcceptShape, "findings that the author has accepted, by rule, each with its reason", static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Misnomers = ["accepted"] },
        new("analysis", RuleReader.AnalysisShape, "settings of the analysis, by rule", static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)) { Default = "every rule with its own settings", Misnomers = ["rules", "分析"] })
    {
        Suffices = [["template"], ["categories"]],
    };

    /// <summary>Every key that a line of a fishbone can begin with, and the Chinese words for them.</summary>
    public static IEnumerable<string> Words() =>
        ((IKeyTable[])[Table, CauseKeys.Table])
            .SelectMany(table => table.Keys)
            .SelectMany(key => key.Misnomers.Where(word => word[0] > '\u2E80').Prepend(key.Name));

    private static void ReadHead(ValueReader reader, FishboneDraft draft, YamlNode node, KeyInfo key)
    {
        if (reader.Word(node, key) == 1) draft.Head = HeadSide.Left;
    }

    private static void ReadTemplate(ValueReader reader, FishboneDraft draft, YamlNode node, KeyInfo key)
    {
        draft.HasTemplateKey = true;
        var index = reader.Word(node, key);
        if (index >= 0) draft.Template = CategoryTemplate.All[index];
    }
}
