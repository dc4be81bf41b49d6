using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>The lead time hangs on a value that nobody has observed.</summary>
internal sealed class WeightyAssumption : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0514", "weighty-assumption", DiagnosticSeverity.Information)
    {
        Title = new("The lead time hangs on a value that is assumed", "总时间取决于一个未经观测的假设值"),
        Why = new("a figure is no better than the weakest value that it hangs on, and this is the one to look at first", "数字的可信程度取决于它所依赖的最弱的一个数值，应先去核实它"),
        Source = "Saltelli, Ratto, Andres, Campolongo, Cariboni, Gatelli, Saisana and Tarantola 2008; Kemeny and Snell 1960",
        Fix = new("observe it: measure it some thirty times, or take it from a log with 'blueprints fit', and write basis: observed", "去观测它：测量三十次左右，或用 blueprints fit 从日志中得出，并写 basis: observed"),
        Advice = new("observe it before anything is decided by these figures: some thirty measurements will do", "在据此作决定之前先去观测它：测量三十次左右即可"),
        Parameters = [new("least", 0.02, new("the share of the lead time that 20% more of it must change", "该值增加 20% 时，总时间至少变化多大比例才提示"), Most: 1, IsShare: true)],
        Exceptions = new("of something that does not exist yet there is nothing to observe: write basis: proposed", "尚不存在的事物无从观测，请写 basis: proposed"),
        Bad = """
            blueprint: Passport office
            steps:
              - customer: Hands in the form
                time: 3 min
              - backstage: Checks the form
                time: {typical: 20 min, basis: assumed}
              - frontstage: Hands out the passport
                time: {typical: 4 min, basis: observed}
            """,
        Good = """
            blueprint: Passport office
            steps:
              - customer: Hands in the form
                time: 3 min
              - backstage: Checks the form
                time: {typical: 17 min, basis: observed, sample: 30, source: stop watch}
              - frontstage: Hands out the passport
                time: {typical: 4 min, basis: observed}
            """,
        Words = """
            Passport office = 护照办理处
            Hands in the form = 递交表格
            Checks the form = 审核表格
            Hands out the passport = 发放护照
            stop watch = 秒表
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        if (!facts.Bases.AreSaid || facts.Measures.LeadTime.Value is not (> 0 and var lead)) return;
        ValueEffect? weightiest = null;
        var most = run.Setting("least") * lead * (1 - 1e-9);
        foreach (var effect in facts.ValueEffects)
        {
            // Rounded, so that of values alike the first is named everywhere.
            if (effect.Basis.Kind != BasisKind.Assumed || !(Math.Abs(effect.Seconds) >= most)) continue;
            if (weightiest is not null && Math.Round(Math.Abs(effect.Seconds), 6) <= Math.Round(Math.Abs(weightiest.Seconds), 6)) continue;
            (weightiest, most) = (effect, Math.Abs(effect.Seconds));
        }

        if (weightiest is null) return;
        var step = facts.Graph.Steps[weightiest.Step];
        var (name, change, share) = (BasisTable.NameOf(weightiest), Phrases.Time(Math.Abs(weightiest.Seconds)), Phrases.Share(Math.Abs(weightiest.Seconds) / lead));
        var upTo = weightiest.IsAtMost ? new Bilingual("up to ", "最多") : default;
        var (direction, inChinese) = weightiest.Seconds > 0 ? ("longer", "增加") : ("shorter", "减少");
        run.Report(
            Phrases.Place(weightiest.Exit, step),
            step.Id,
            new(
                $"the {name.English} at '{step.Label}' is assumed, and of all that is assumed most hangs on it: were it 20% higher, a case would take {upTo.English}{change.English} {direction} ({share} of the lead time)",
                $"“{step.Label}”的{name.Chinese}是假设值，也是各假设中影响最大的：若高 20%，每件业务的总时间{inChinese}{upTo.Chinese} {change.Chinese}（总时间的 {share}）"));
    }
}
