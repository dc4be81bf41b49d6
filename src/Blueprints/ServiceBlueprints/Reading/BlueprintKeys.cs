using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Themes;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys at the top of a blueprint.</summary>
internal static class BlueprintKeys
{
    public const string Kind = "blueprint";

    /// <summary>The same in Chinese.</summary>
    public static ImmutableArray<string> KindInChinese => ["服务蓝图", "蓝图"];

    /// <summary>The lanes by key.</summary>
    private static readonly ValueShape Lanes = ValueShape.OpenMapping(ValueShape.Text.Or(ValueShape.Mapping(LaneKeys.Table))) with { MayBeEmpty = true, Words = BlueprintWords.BandKeys, Chinese = BlueprintWords.BandKeysInChinese, Meanings = BandWords.Meanings };

    public static readonly KeyTable<BlueprintDraft> Table = new(
        new("a blueprint", "蓝图"),
        [
            new(Kind, ValueShape.Text, new("the title; always the first key", "标题；必须是第一个键"), static (r, d, n, k) => d.Title = r.Text(n, k)) { Required = true, Advice = new("blueprint: and the title", "请在 blueprint: 后面写标题"), Chinese = KindInChinese, Misnomers = ["title", "name", "标题", "名称"] },
            new("language", HeadReader.LanguageShape, new("the language of row names, lines and legend", "行名、分界线和图例所用的语言"), static (r, d, n, k) => d.Language = HeadReader.Language(r, n, k)) { Default = KeyDefault.OfTitle, Chinese = ["语言"], Misnomers = ["lang", "locale"] },
            new(UseReader.Key, ValueShape.File, new("a common file from which lanes, hours and settings are taken", "共用文件，从中取泳道、工作时间和各项设置"), static (_, _, _, _) => { }) { Chinese = ["共用", "共用文件"], Misnomers = ["include", "import", "common", "extends", "引用"] },
            new("description", ValueShape.Text, new("a sentence under the title", "标题下的一句说明"), static (r, d, n, k) => d.Description = r.Text(n, k)) { Chinese = ["说明", "描述"], Misnomers = ["subtitle", "summary"] },
            new("promise", ValueShape.Duration.Or(ValueShape.Mapping(PromiseReader.Table)), new("the end-to-end time that the customer is promised or will tolerate; with from and to, the time for that stretch", "向顾客承诺的、或顾客能容忍的全程时间；写 from 和 to 时，是这一段的时间"), PromiseReader.ReadOne) { Chinese = ["承诺", "承诺时间"], Misnomers = ["target"] },
            new("promises", PromiseReader.Shape, new("times promised for stretches of the service", "对服务各段承诺的时间"), PromiseReader.ReadAll) { Chinese = ["各段承诺"], Misnomers = ["targets"] },
            new("demand", DemandReader.Shape, new("arrivals per minute, hour, day, week, month or year; or by hours of the week, such as 9:00-12:00: 30 per hour", "每分钟、每小时、每天、每周、每月或每年的到达量；也可按时段写，如 9:00-12:00: 30 per hour"), static (r, d, n, k) => DemandReader.ReadOfDocument(r, d, n, k)) { Chinese = ["到达量", "需求量", "需求", "到达"], Misnomers = ["arrivals"] },
            new("hours", HoursReader.OfDocument, new("when work is done in a week, or how long in a day; a demand per day, week, month or year is spread over it", "一周的工作时间，或每天的工作时长；按天、周、月、年计的到达量分摊在其中"), static (r, d, n, k) => HoursReader.ReadOfDocument(r, d, n, k)) { Default = new("a day counts 24 hours", "一天按 24 小时计"), Chinese = ["工作时间", "营业时间"], Misnomers = ["working-hours", "opening-hours"] },
            new("closing", ValueShape.Word("pause", "finish") with { Chinese = ["暂停", "做完"], Meanings = [new("what is under way rests until the next opening", "没做完的事停下，到下次营业再做"), new("what is under way is finished first", "没做完的事先做完再停")] }, new("what becomes of work at closing time: it rests until the next opening, or is finished first; for simulations", "下班时未完成的工作怎么办：暂停到下次上班，或做完再走；供仿真用"), static (r, d, n, k) => d.ClosingWork = (ClosingWork)Math.Max(0, r.Word(n, k))) { Default = KeyDefault.Word("pause"), Chinese = ["下班"], Misnomers = ["at-closing"] },
            new("volume", ValueShape.Number(0) with { Unit = NumberUnit.Count }, new("how many services were given while the failures were counted", "统计失误期间提供服务的次数"), static (r, d, n, k) => d.Volume = r.Number(n, k)) { Chinese = ["业务量", "总量"] },
            new("weights", ValueShape.Mapping(WeightKeys.Table), new("how much each dimension of service quality counts", "服务质量各维度的权重"), static (r, d, n, k) => d.Weights = WeightKeys.Read(r, n, k)) { Default = new("1 each", "各为 1"), Chinese = ["权重"], Misnomers = ["weight", "dimensions"] },
            new("theme", ValueShape.Theme, new("the colours of the drawing", "图的配色"), static (r, d, n, k) => d.Theme = HeadReader.Theme(r, n, k)) { Default = KeyDefault.Word("light"), Chinese = ["主题", "配色"], Misnomers = ["style", "colours", "colors"] },
            new("paper", SheetReader.PaperShape, new("the sheet or slide that a long drawing is folded for: also A0 to A5, or width x height in millimetres", "长图按此纸张或幻灯片折行：也可写 A0 至 A5，或毫米尺寸“宽x高”"), static (r, d, n, k) => d.Paper = SheetReader.Paper(r, n, k)) { Default = new("A3 lying", "横放的 A3"), Chinese = ["纸张", "幅面"], Misnomers = ["page", "sheet", "size", "format"] },
            new("fold", SheetReader.FoldShape, new("whether a long drawing is folded into rows, one under the other; a number says how many", "长图是否折成上下几行；写数字表示行数"), static (r, d, n, k) => d.Folding = SheetReader.Folding(r, n, k)) { Default = KeyDefault.Word("auto"), Chinese = ["折行", "分行"], Misnomers = ["rows", "wrap", "folding", "行数"] },
            new("lanes", Lanes.Or(ValueShape.List((ValueShape.Text with { Words = BlueprintWords.BandKeys, Chinese = BlueprintWords.BandKeysInChinese }).Or(Lanes with { MayBeEmpty = false }))), new("who acts: the rows, by key", "由谁来做：图上的各行，按键列出"), static (_, d, n, _) => d.Lanes = n) { Default = new("customer, frontstage, backstage, support", "customer、frontstage、backstage、support"), Chinese = ["泳道", "角色"], Misnomers = ["lane", "swimlanes", "actors", "roles"] },
            new("steps", ValueShape.List(ValueShape.Mapping(StepKeys.Table).Or(ValueShape.Mapping(PhaseKeys.Table))), new("what happens, in time order", "做什么，按时间顺序列出"), static (_, d, n, _) => d.Steps = n) { Required = true, Advice = new("steps: and below it one line a step, such as - customer: Takes a number", "请写 steps: 并在下面每行写一个步骤，如 - customer: 取号"), Chinese = ["步骤"], Misnomers = ["step", "tasks", "activities", "process", "流程"] },
            new("flows", ValueShape.List(FlowReader.Shape), new("further arrows", "其他箭头"), static (_, d, n, _) => d.Flows = n) { Chinese = ["流向", "箭头"], Misnomers = ["flow", "arrows", "edges", "links"] },
            new("accept", RuleReader.AcceptShape, new("findings that the author has accepted, by rule, each with its reason", "作者已接受的检查结果，按规则列出，各附理由"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Chinese = ["接受", "已接受"], Misnomers = ["accepted"] },
            new("analysis", RuleReader.AnalysisShape, new("settings of the analysis, by rule", "分析设置，按规则列出"), static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)) { Default = new("every rule with its own settings", "各条规则自带的设置"), Chinese = ["分析", "分析设置"], Misnomers = ["rules"] },
            .. BasisKeys.OfAll<BlueprintDraft>(static d => d.Basis),
        ]);

    /// <summary>The keys after which a list of ids may stand.</summary>
    public static IEnumerable<string> ListsOfIds() =>
        StepKeys.Table.Keys.Where(key => key.Name == "with" || key.Shape.Kind == ValueKind.Id && key.Shape.Alternatives.Any(shape => shape is { Kind: ValueKind.List, Item.Kind: ValueKind.Id })).SelectMany(key => key.Writings);

    /// <summary>Every key that a line of a blueprint can begin with, in English and in Chinese.</summary>
    public static IEnumerable<string> Words() =>
        ((IKeyTable[])[Table, LaneKeys.Table, StepKeys.Table, PhaseKeys.Table, WeightKeys.Table, StandardReader.Table, FailReader.Table, ContactReader.Table, FlowKeys.Table, ExitReader.Table, PromiseReader.Table, DurationReader.WaitKeys])
            .SelectMany(table => table.Keys)
            .SelectMany(key => key.Writings)
            .Concat(BlueprintWords.BandKeys)
            .Concat(BlueprintWords.BandKeysInChinese);
}
