using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Rules;

/// <summary>Root causes that are only suspected.</summary>
internal sealed class UnverifiedRoots : FishboneRule
{
    private const int MostNamed = 3;

    public override RuleInfo Info { get; } = new("FB0110", "unverified-roots", DiagnosticSeverity.Information)
    {
        Title = new("Root causes have not been verified", "根本原因尚未查证"),
        Why = new("a fishbone gathers opinions; only counting and trying out tells which of them are causes", "鱼骨图汇集的是看法；只有统计和验证才能说明哪些真是原因"),
        Source = "Ishikawa 1968",
        Fix = new("check each at the place itself, and write status: confirmed or ruled-out with the evidence", "到现场逐一查证，写上 status: confirmed（已确认）或 ruled-out（已排除）并附证据（evidence）"),
        Advice = new("check each at the place itself, and keep the evidence", "到现场逐一查证，并留下证据"),
        Bad = """
            fishbone: Meals come cold to the ward
            categories:
              Kitchen:
                - Plates not warmed
              Transport:
                - One lift for all trolleys
            """,
        Good = """
            fishbone: Meals come cold to the ward
            categories:
              Kitchen:
                - cause: Plates not warmed
                  status: ruled-out
                  evidence: Plates measured at 60 degrees
              Transport:
                - cause: One lift for all trolleys
                  status: confirmed
                  evidence: Trolleys wait 14 minutes at noon
            """,
        Words = """
            Meals come cold to the ward = 送到病房的饭菜是凉的
            Kitchen = 厨房
            Plates not warmed = 餐盘没有预热
            Transport = 运送
            One lift for all trolleys = 所有餐车共用一部电梯
            Plates measured at 60 degrees = 实测餐盘为 60 度
            Trolleys wait 14 minutes at noon = 中午餐车要等 14 分钟
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        var (roots, open) = (0, new List<PlacedCause>());
        foreach (var placed in facts.Causes)
        {
            if (!placed.IsRoot) continue;
            roots++;
            if (!facts.IsRuledOut(placed) && placed.Cause.Status != CauseStatus.Confirmed) open.Add(placed);
        }

        if (open.Count == 0) return;
        var named = Quoted.List(open.ConvertAll(placed => placed.Cause.Label), MostNamed);
        var message = roots == 1 ? new Bilingual($"the one root cause is not verified: {named.English}", $"唯一的根本原因未查证：{named.Chinese}")
            : open.Count == roots
            ? new Bilingual($"none of the {roots} root causes is verified: {named.English}", $"{roots} 个根本原因都未查证：{named.Chinese}")
            : new Bilingual($"{open.Count} of {roots} root causes {(open.Count == 1 ? "is" : "are")} not verified: {named.English}", $"{roots} 个根本原因中有 {open.Count} 个未查证：{named.Chinese}");
        run.Report(facts.Fishbone.Span, null, message, effects: facts.Counted(open));
    }
}
