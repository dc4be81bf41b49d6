using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>The keys at the top of a fishbone.</summary>
internal static class FishboneKeys
{
    public const string Kind = "fishbone";

    /// <summary>The same in Chinese.</summary>
    public static ImmutableArray<string> KindInChinese => ["鱼骨图", "石川图", "因果图"];

    public static readonly KeyTable<FishboneDraft> Table = new(
        new("a fishbone", "鱼骨图"),
        new(Kind, ValueShape.Text, new("the effect, at the head; always the first key", "问题，写在鱼头；必须是第一个键"), static (r, d, n, k) => d.Effect = r.Text(n, k)) { Required = true, Advice = new("fishbone: and the effect", "请在 fishbone: 后面写问题"), Chinese = KindInChinese, Misnomers = ["ishikawa", "effect", "problem", "结果", "问题"] },
        new("language", HeadReader.LanguageShape, new("the language of the legend and of a template's categories", "图例和模板类别所用的语言"), static (r, d, n, k) => d.Language = HeadReader.Language(r, n, k)) { Default = KeyDefault.OfTitle, Chinese = ["语言"], Misnomers = ["lang", "locale"] },
        new("description", ValueShape.Text, new("a sentence under the title", "标题下的一句说明"), static (r, d, n, k) => d.Description = r.Text(n, k)) { Chinese = ["说明", "描述"], Misnomers = ["subtitle", "summary"] },
        new("head", ValueShape.Word("right", "left") with { Chinese = ["右", "左"], Meanings = [new("the head stands at the right, time runs towards it", "鱼头在右边"), new("the head stands at the left", "鱼头在左边")] }, new("the side at which the head stands", "鱼头在哪一侧"), ReadHead) { Default = KeyDefault.Word("right"), Chinese = ["鱼头", "方向"], Misnomers = ["side", "direction"] },
        new("unit", ValueShape.Text, new("what count counts", "count 统计的是什么"), static (r, d, n, k) => d.Unit = r.Text(n, k)) { Chinese = ["单位"], Misnomers = ["units"] },
        new("template", ValueShape.Word(CategoryTemplate.Names) with { Chinese = CategoryTemplate.NamesInChinese, Meanings = CategoryTemplate.Meanings }, new("category names to begin with, in the document's language", "预设的类别名称，用文档的语言"), ReadTemplate) { Chinese = ["模板"], Misnomers = ["templates"] },
        new("categories", ValueShape.OpenMapping(ValueShape.Cause.OrListOf()), new("the main bones, each with its causes", "大骨，各带自己的原因"), static (_, d, n, _) => d.Categories = n) { Default = new("those of the template", "模板的类别"), Chinese = ["类别", "分类", "大骨"], Misnomers = ["category", "causes", "bones"] },
        new("outputs", ValueShape.OpenMapping(ValueShape.Number(0) with { Unit = NumberUnit.Points }), new("the outputs of a cause-and-effect matrix, each with its weight", "因果矩阵的输出，各带权重"), static (r, d, n, k) => d.Outputs = OutputReader.Read(r, n, k)) { Chinese = ["输出"], Misnomers = ["output"] },
        new("theme", ValueShape.Theme, new("the colours of the drawing", "图的配色"), static (r, d, n, k) => d.Theme = HeadReader.Theme(r, n, k)) { Default = KeyDefault.Word("light"), Chinese = ["主题", "配色"], Misnomers = ["style", "colours", "colors"] },
        new("accept", RuleReader.AcceptShape, new("findings that the author has accepted, by rule, each with its reason", "作者已接受的检查结果，按规则列出，各附理由"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Chinese = ["接受", "已接受"], Misnomers = ["accepted"] },
        new("analysis", RuleReader.AnalysisShape, new("settings of the analysis, by rule", "分析设置，按规则列出"), static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)) { Default = new("every rule with its own settings", "各条规则自带的设置"), Chinese = ["分析", "分析设置"], Misnomers = ["rules"] })
    {
        Suffices = [["template"], ["categories"]],
    };

    /// <summary>Every key that a line of a fishbone can begin with, in English and in Chinese.</summary>
    public static IEnumerable<string> Words() =>
        ((IKeyTable[])[Table, CauseKeys.Table])
            .SelectMany(table => table.Keys)
            .SelectMany(key => key.Writings);

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
