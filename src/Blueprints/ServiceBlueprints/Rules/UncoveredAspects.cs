using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Procedural aspects of service that no standard of the blueprint covers.</summary>
internal sealed class UncoveredAspects : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0402", "uncovered-aspects", DiagnosticSeverity.Information)
    {
        Title = new("No standard covers some procedural aspects of the service", "执行标准没有涵盖全部程序特性"),
        Why = new("what no standard speaks of is left to chance: most services set times, and forget to foresee needs, to keep customers informed, or to ask them", "没有标准的方面只能听其自然：多数服务只规定时限，却忘了预见需求、保持沟通和征求意见"),
        Source = "procedural and personal standards of service",
        SumsUp = true,
        Fix = new("go through the aspects named and set a standard at the step where each matters most, or accept the finding with a reason", "逐项考虑所列的特性，在最要紧的步骤为其设定标准；确实不需要的，写明理由并接受"),
        Parameters = [new("standards", 3, new("how many standards must name an aspect before the blueprint is taken to use them", "至少有几条标准写明了 aspect，才按此检查"), Least: 1)],
        Exceptions = new("told once for the whole; not every service needs every aspect. A standard with a time counts as timing", "全图只提示一次；并非每项服务都需要所有特性。写明时限的标准视为涵盖“时限”"),
        Bad = """
            blueprint: Hotel check-in
            analysis: {uncovered-aspects: {standards: 1}}
            steps:
              - customer: Comes to the desk
              - frontstage: Checks in the guest
                standard: {time: 3 min, aspect: timing}
              - customer: Takes the key
            """,
        Good = """
            blueprint: Hotel check-in
            analysis: {uncovered-aspects: {standards: 1}}
            steps:
              - customer: Comes to the desk
              - frontstage: Checks in the guest
                standard:
                  - {time: 3 min}
                  - {text: One desk for everything, rate: 100%, aspect: flow}
                  - {text: "Early guests get a room, or store their bags", rate: 100%, aspect: adaptability}
                  - {text: The room is chosen before arrival, rate: 95%, aspect: anticipation}
                  - {text: Told when the room will be ready, rate: 100%, aspect: communication}
                  - {text: Asked for a judgement, rate: 50%, aspect: feedback}
                  - {text: The shift leader checks ten stays a week, rate: 100%, aspect: supervision}
              - customer: Takes the key
            """,
        Words = """
            Hotel check-in = 酒店入住
            Comes to the desk = 来到前台
            Checks in the guest = 办理入住
            Takes the key = 领取房卡
            One desk for everything = 一个柜台办完全部手续
            "Early guests get a room, or store their bags" = 提前到店的先安排房间或寄存行李
            The room is chosen before arrival = 到店前选好房间
            Told when the room will be ready = 告知何时可以入住
            Asked for a judgement = 征询评价
            The shift leader checks ten stays a week = 领班每周抽查十次入住
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var covered = new bool[AspectWords.Procedural];
        var named = 0;
        foreach (var step in facts.Graph.Steps)
        {
            if (step.Standards.IsDefaultOrEmpty) continue;
            foreach (var standard in step.Standards)
            {
                if (standard.Aspect is not null) named++;
                if (standard.Time is not null) covered[(int)StandardAspect.Timing] = true;
                if (standard.Aspect is { } aspect && (int)aspect < covered.Length) covered[(int)aspect] = true;
            }
        }

        if (named < run.Setting("standards")) return;
        var (english, chinese) = (new List<string>(), new List<string>());
        for (var a = 0; a < covered.Length; a++)
        {
            if (covered[a]) continue;
            english.Add(AspectWords.English[a]);
            chinese.Add(AspectWords.Chinese[a]);
        }

        if (english.Count == 0) return;
        run.Report(facts.Blueprint.Span, null, new(
            $"no standard covers {english.Count} of the {covered.Length} procedural aspects: {string.Join(", ", english)}",
            $"{covered.Length} 项程序特性中有 {chinese.Count} 项没有标准：{string.Join("、", chinese)}"));
    }
}
