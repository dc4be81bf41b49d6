using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Too many lanes of the provider that the customer meets on the likeliest way.</summary>
internal sealed class ManyFaces : BlueprintRule
{
    private const int MostNamed = 8;

    public override RuleInfo Info { get; } = new("SB0510", "many-faces", DiagnosticSeverity.Warning)
    {
        Title = new("The customer deals with too many different people", "与一位顾客打交道的人太多"),
        Why = new("each new face asks anew and knows a part; nobody answers for the whole, and the customer does not know whom to turn to", "每换一个人都要重新说起，每个人只知道一部分；没有人对全程负责，顾客也不知道该找谁"),
        Source = "Hammer and Champy 1993 (the case manager); the number is this library's",
        Fix = new("give the customer one person who sees the case through and asks the others behind the line of visibility", "由一个人全程负责这位顾客，需要其他部门时在后台联系"),
        Parameters = [new("most", 5, new("the most lanes that the customer may meet", "顾客最多面对的泳道数"), Least: 1)],
        Exceptions = new("each of them is needed for what only they can do, as in a hospital; machines (staff: 0) are left out", "各自都有不可替代的专长，如医院；机器（staff: 0）不计"),
        Bad = """
            blueprint: Buying a flat
            lanes:
              customer: Buyer
              a: {band: frontstage, label: Reception}
              b: {band: frontstage, label: Sales}
              c: {band: frontstage, label: Contracts}
              d: {band: frontstage, label: Loans}
              e: {band: frontstage, label: Cashier}
              f: {band: frontstage, label: Handover}
            steps:
              - customer: Comes in
              - a: Takes down the wishes
              - b: Shows the flat
              - c: Explains the contract
              - d: Explains the loan
              - e: Takes the deposit
              - f: Gives the keys
              - customer: Moves in
            """,
        Good = """
            blueprint: Buying a flat
            lanes:
              customer: Buyer
              b: {band: frontstage, label: Sales}
              f: {band: frontstage, label: Handover}
              c: {band: backstage, label: Contracts and loans}
            steps:
              - customer: Comes in
              - b: Shows the flat
              - c: Draws up contract and loan
              - b: Explains both and takes the deposit
              - f: Gives the keys
              - customer: Moves in
            """,
        Words = """
            Buying a flat = 购房
            Buyer = 购房者
            Reception = 接待
            Sales = 销售
            Contracts and loans = 合同与贷款
            Contracts = 合同
            Loans = 贷款
            Cashier = 收银
            Handover = 交房
            Comes in = 到访
            Takes down the wishes = 登记需求
            Shows the flat = 带看
            Explains the contract = 讲解合同
            Explains the loan = 讲解贷款
            Takes the deposit = 收定金
            Gives the keys = 交钥匙
            Moves in = 入住
            Draws up contract and loan = 拟定合同和贷款
            Explains both and takes the deposit = 一并讲解并收定金
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var (graph, routes) = (facts.Graph, facts.Pairs.Routes);
        var (met, steps, labels) = (new HashSet<int>(), new List<int>(), new List<string>());
        foreach (var n in facts.Course)
        {
            if (!routes.Meets(n) || graph.Steps[n].Staff == 0) continue;
            var isNew = false;
            foreach (var lane in routes.LanesOf(n))
            {
                if (!met.Add(lane)) continue;
                isNew = true;
                if (labels.Count < MostNamed) labels.Add(routes.Lanes[lane].Label);
            }

            if (isNew) steps.Add(n);
        }

        if (met.Count <= run.Setting("most")) return;
        var isMore = met.Count > labels.Count;
        var english = string.Join(", ", labels.Select(label => $"'{label}'")) + (isMore ? ", …" : "");
        var chinese = string.Join("、", labels.Select(label => $"“{label}”")) + (isMore ? "……" : "");
        run.Report(facts.Blueprint.Span, null, new($"one customer deals with {met.Count} different lanes: {english}", $"一位顾客要先后面对 {met.Count} 个泳道：{chinese}"), elements: Phrases.Ids(graph, steps));
    }
}
