using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Themes;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys at the top of a blueprint.</summary>
internal static class BlueprintKeys
{
    public const string Kind = "blueprint";

    public static readonly KeyTable<BlueprintDraft> Table = new(
        new("a blueprint", "蓝图"),
        new(Kind, ValueShape.Text, "the title; always the first key", static (r, d, n, k) => d.Title = r.Text(n, k)) { Required = true, Advice = new("blueprint: and the title", "请在 blueprint: 后面写标题"), Misnomers = ["title", "name", "蓝图", "服务蓝图", "标题", "名称"] },
        new("language", HeadReader.LanguageShape, "the language of row names, lines and legend", static (r, d, n, k) => d.Language = HeadReader.Language(r, n, k)) { Default = "en", Misnomers = ["lang", "locale", "语言"] },
        new("description", ValueShape.Text, "a sentence under the title", static (r, d, n, k) => d.Description = r.Text(n, k)) { Misnomers = ["subtitle", "summary", "说明", "描述"] },
        new("promise", ValueShape.Duration, "the end-to-end time that the customer is promised or will tolerate", static (r, d, n, k) => d.Promise = DurationReader.Read(r, n, k)) { Misnomers = ["target", "承诺", "承诺时间"] },
        new("demand", ValueShape.Demand, "arrivals per minute, hour or day", static (r, d, n, k) => d.Demand = DemandReader.Read(r, n, k)) { Misnomers = ["arrivals", "需求", "到达"] },
        new("volume", ValueShape.Number(0), "how many services were given while the failures were counted", static (r, d, n, k) => d.Volume = r.Number(n, k)) { Misnomers = ["业务量", "总量"] },
        new("theme", ValueShape.Theme, "the colours of the drawing", static (r, d, n, k) => d.Theme = HeadReader.Theme(r, n, k)) { Default = "light", Misnomers = ["style", "colours", "colors", "主题"] },
        new("lanes", ValueShape.OpenMapping(ValueShape.Text.Or(ValueShape.Mapping(LaneKeys.Table))) with { MayBeEmpty = true }, "who acts: the rows, by key", static (_, d, n, _) => d.Lanes = n) { Default = "customer, frontstage, backstage, support", Misnomers = ["lane", "swimlanes", "actors", "roles", "泳道", "角色"] },
        new("steps", ValueShape.List(ValueShape.Mapping(StepKeys.Table)), "what happens, in time order", static (_, d, n, _) => d.Steps = n) { Required = true, Advice = new("steps: and below it one line a step, such as - customer: Takes a number", "请写 steps: 并在下面每行写一个步骤，如 - customer: 取号"), Misnomers = ["step", "tasks", "activities", "process", "步骤", "流程"] },
        new("flows", ValueShape.List(ValueShape.Mapping(FlowKeys.Table)), "further arrows", static (_, d, n, _) => d.Flows = n) { Misnomers = ["flow", "arrows", "edges", "links"] },
        new("accept", RuleReader.AcceptShape, "findings that the author has accepted, by rule, each with its reason", static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Misnomers = ["accepted"] },
        new("analysis", RuleReader.AnalysisShape, "settings of the analysis, by rule", static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)) { Default = "every rule with its own settings", Misnomers = ["rules", "分析"] });

    /// <summary>Every key that a line of a blueprint can begin with, and the Chinese words for them.</summary>
    public static IEnumerable<string> Words() =>
        ((IKeyTable[])[Table, LaneKeys.Table, StepKeys.Table, StandardReader.Table, FailReader.Table, ContactReader.Table, FlowKeys.Table, ExitReader.Table, DurationReader.WaitKeys])
            .SelectMany(table => table.Keys)
            .SelectMany(key => key.Misnomers.Where(word => word[0] > '\u2E80').Prepend(key.Name))
            .Concat(BlueprintWords.BandKeys)
            .Append(StepKeys.Phase);
}
