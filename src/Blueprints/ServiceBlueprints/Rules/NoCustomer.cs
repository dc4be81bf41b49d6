using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A blueprint in which the customer does nothing.</summary>
internal sealed class NoCustomer : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0103", "no-customer", DiagnosticSeverity.Warning)
    {
        Title = new("The customer does nothing in the whole blueprint", "整张蓝图中没有顾客行为"),
        Why = new("a blueprint shows the service from the customer's side; without the customer's actions there are no contact points to design, and it is a flow chart of the provider", "蓝图从顾客的角度展示服务；没有顾客行为就没有可设计的接触点，只是服务方的内部流程图"),
        Source = "Bitner, Ostrom and Morgan 2008",
        Fix = new("write what the customer does, in time order, and then what the provider does for each of these actions", "先按时间顺序写出顾客的行为，再写服务方为每一步做了什么"),
        Bad = """
            blueprint: Passport renewal
            steps:
              - frontstage: Takes the application
              - backstage: Checks the photograph
              - support: Prints the passport
            """,
        Good = """
            blueprint: Passport renewal
            steps:
              - customer: Applies with a photograph
              - frontstage: Takes the application
              - backstage: Checks the photograph
              - support: Prints the passport
              - customer: Picks up the passport
            """,
        Words = """
            Passport renewal = 护照换发
            Takes the application = 受理申请
            Checks the photograph = 核对照片
            Prints the passport = 制作护照
            Applies with a photograph = 提交申请和照片
            Picks up the passport = 领取护照
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        foreach (var lane in facts.Graph.Lanes)
        {
            if (lane.Band == Band.Customer) return;
        }

        run.Report(facts.Blueprint.Span, null, new($"none of the {facts.Graph.End} steps is the customer's", $"{facts.Graph.End} 个步骤中没有一个是顾客的行为"));
    }
}
