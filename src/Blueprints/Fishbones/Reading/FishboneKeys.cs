using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>The keys at the top of a fishbone.</summary>
internal static class FishboneKeys
{
    public const string Kind = "fishbone";

    public static readonly KeyTable<FishboneDraft> Table = new(
        new("a fishbone", "鱼骨图"),
        new(Kind, ValueShape.Text, new("the effect, at the head; always the first key", "问题，写在鱼头；必须是第一个键"), static (r, d, n, k) => d.Effect = r.Text(n, k)) { Required = true, Advice = new("fishbone: and the effect", "请在 fishbone: 后面写问题"), Misnomers = ["ishikawa", "effect", "problem", "鱼骨图", "石川图", "因果图", "结果", "问题"] },
        new("language", HeadReader.LanguageShape, new("the language of the legend and of a template's categories", "图例和模板类别所用的语言"), static (r, d, n, k) => d.Language = HeadReader.Language(r, n, k)) { Default = KeyDefault.Word("en"), Misnomers = ["lang", "locale", "语言"] },
        new("description", ValueShape.Text, new("a sentence under the title", "标题下的一句说明"), static (r, d, n, k) => d.Description = r.Text(n, k)) { Misnomers = ["subtitle", "summary", "说明", "描述"] },
        new("head", ValueShape.Word("right", "left") with { Chinese = ["右", "左"] }, new("the side at which the head stands", "鱼头在哪一侧"), ReadHead) { Default = KeyDefault.Word("right"), Misnomers = ["side", "direction", "鱼头", "方向"] },
        new("unit", ValueShape.Text, new("what count counts", "count 统计的是什么"), static (r, d, n, k) => d.Unit = r.Text(n, k)) { Misnomers = ["units", "单位"] },
        new("template", ValueShape.Word(CategoryTemplate.Names), new("category names to begin with, in the document's language", "预设的类别名称，用文档的语言"), ReadTemplate) { Misnomers = ["templates", "模板"] },
        new("categories", ValueShape.OpenMapping(ValueShape.Cause.OrListOf()), new("the main bones, each with its causes", "大骨，各带自己的原因"), static (_, d, n, _) => d.Categories = n) { Default = new("those of the template", "模板的类别"), Misnomers = ["category", "causes", "bones", "类别", "分类", "大骨"] },
        new("outputs", ValueShape.OpenMapping(ValueShape.Number(0)), new("the outputs of a cause-and-effect matrix, each with its weight", "因果矩阵的输出，各带权重"), static (r, d, n, k) => d.Outputs = OutputReader.Read(r, n, k)) { Misnomers = ["output", "输出"] },
        new("theme", ValueShape.Theme, new("the colours of the drawing", "图的配色"), static (r, d, n, k) => d.Theme = HeadReader.Theme(r, n, k)) { Default = KeyDefault.Word("light"), Misnomers = ["style", "colours", "colors", "主题"] },
        new("accept", RuleReader.AcceptShape, new("findings that the author has accepted, by rule, each with its reason", "作者已接受的检查结果，按规则列出，各附理由"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Misnomers = ["accepted"] },
        new("analysis", RuleReader.AnalysisShape, new("settings of the analysis, by rule", "分析设置，按规则列出"), static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)) { Default = new("every rule with its own settings", "各条规则自带的设置"), Misnomers = ["rules", "分析"] })
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
