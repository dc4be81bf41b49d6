using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows.Structure;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Too few cases go through without anything done twice.</summary>
internal sealed class LowFirstTimeRight : BlueprintRule
{
    private const int Named = 3;

    public override RuleInfo Info { get; } = new("SB0605", "low-first-time-right", DiagnosticSeverity.Warning)
    {
        Title = new("Too few cases are right the first time throughout", "全程一次做对的业务太少"),
        Why = new("yields multiply, so many steps that are each nearly perfect make a service that often is not", "各步骤的合格率相乘，每一步都近乎完美，合起来却常常出错"),
        Source = "Six Sigma: rolled throughput yield (Breyfogle 2003)",
        SumsUp = true,
        Fix = new("begin with the step that loses most, and find its causes with a fishbone", "从损失最大的步骤入手，用鱼骨图找出原因"),
        Parameters = [new("least", 0.9, new("the share under which it is told", "一次合格率低于此值即提示"), Most: 1, IsShare: true)],
        Bad = """
            blueprint: Business cards
            steps:
              - customer: Sends the text
              - frontstage: Sets the text
                yield: 92%
              - backstage: Prints the cards
                yield: 95%
              - customer: Receives the cards
            """,
        Good = """
            blueprint: Business cards
            steps:
              - customer: Sends the text in a form
              - frontstage: Sets the text
                yield: 99%
              - backstage: Prints the cards
                yield: 98%
              - customer: Receives the cards
            """,
        Words = """
            Business cards = 印名片
            Sends the text = 发来文字
            Sets the text = 排版
            Prints the cards = 印刷名片
            Receives the cards = 收到名片
            Sends the text in a form = 用表单填写文字
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        if (facts.Measures.FirstTimeRight.Value is not { } right || right >= run.Setting("least")) return;
        var losses = Losses(facts);
        var parts = new List<(string English, string Chinese)>();
        for (var i = 0; i < losses.Count && i < Named; i++)
        {
            var (step, loss) = losses[i];
            var label = facts.Graph.Steps[step].Label;
            parts.Add(($"'{label}' ({Phrases.Share(loss)})", $"“{label}”（{Phrases.Share(loss)}）"));
        }

        var most = losses.Count == 0 ? default : new Bilingual($"; most is lost at {string.Join(", ", parts.Select(part => part.English))}", $"；主要损失在{string.Join("、", parts.Select(part => part.Chinese))}");
        run.Report(
            facts.Blueprint.Span,
            null,
            new($"{Phrases.Share(right)} of cases go through with everything right the first time{most.English}", $"全程一次做对的业务只有 {Phrases.Share(right)}{most.Chinese}"),
            effects: CaseEffects.Touched(1 - right));
    }

    /// <summary>
    /// The share of the cases that come to each step before anything is sent back; where ways don't meet as they parted, how often they
    /// come to it, at most once.
    /// </summary>
    private static double[] Coming(BlueprintFacts facts)
    {
        if (FlowStructure.Of(facts.Graph.UpToReturns()).Visits is { } visits) return visits;
        var coming = new double[facts.Graph.End + 1];
        for (var i = 0; i < facts.Graph.End; i++) coming[i] = facts.Measures.Visits.IsEmpty ? 1 : Math.Min(1, facts.Measures.Visits[i]);
        return coming;
    }

    /// <summary>The share that each step decides to send back, at once or by a way that only leads back.</summary>
    private static double[] Back(BlueprintFacts facts)
    {
        var back = new double[facts.Graph.End];
        var loops = new LoopCosts(facts, 0);
        foreach (var exit in facts.Graph.Exits)
        {
            if (!exit.IsRework) continue;
            foreach (var decision in loops.Decisions(exit)) back[decision.From] = Math.Min(1, back[decision.From] + (decision.Share ?? 0));
        }

        return back;
    }

    /// <summary>The share of cases that stop being right at each step, where nothing before it failed; the greatest first.</summary>
    private static List<StepLoss> Losses(BlueprintFacts facts)
    {
        var graph = facts.Graph;
        var losses = new List<StepLoss>();
        var covered = facts.Measures.Own.LoopYields.IsCovered;
        var coming = Coming(facts);
        var back = Back(facts);
        foreach (var i in graph.Order)
        {
            if (i == graph.End || covered[i]) continue;
            var loss = coming[i] * (1 - ((1 - back[i]) * Yields.Own(graph.Steps[i])));
            if (loss > 0.0005) losses.Add(new StepLoss(i, loss));
        }

        losses.Sort((a, b) => a.Loss != b.Loss ? b.Loss.CompareTo(a.Loss) : string.CompareOrdinal(graph.Ids[a.Step], graph.Ids[b.Step]));
        return losses;
    }

    /// <summary>What is lost at a step, as a share of the cases.</summary>
    private sealed record StepLoss(int Step, double Loss);
}
