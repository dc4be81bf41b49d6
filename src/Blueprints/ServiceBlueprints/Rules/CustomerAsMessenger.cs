using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// The customer carries what one lane of the provider hands out, or what was shown there, to another, or tells the one what the other did:
/// customer's steps, one after the other and with no choice between, from a lane to another, where a document is on the way or at its end
/// again, or the step says that the customer tells of the lane before. Nothing else tells a messenger from a customer who acts for himself.
/// </summary>
internal sealed class CustomerAsMessenger : BlueprintRule
{
    private const int MostNamed = 3;
    private const int MostPairs = 100;

    public override RuleInfo Info { get; } = new("SB0208", "customer-as-messenger", DiagnosticSeverity.Warning)
    {
        Title = new("The customer carries papers or words from one department to another", "顾客替两个部门传递单据或口信"),
        Why = new("the customer does the provider's internal work, walks and queues for it, and a document can be lost on the way, or what was said be doubted", "顾客替服务方做内部工作，为此奔走排队，单据还可能在途中遗失，口信也可能不被采信"),
        Source = "Deming 1986 (the ninth of the 14 points: break down the walls between departments)",
        Fix = new("let the two lanes pass it on between them, by a shared file or a message", "让两个部门通过共享档案或消息直接传递"),
        Exceptions = new("the customer needs the document in hand all the same; tickets, queue numbers and the like are left out. Where the two lanes speak to each other, words count only where the step names both", "顾客本来就需要持有该单据；门票、排队号等凭证不计。两个泳道之间有沟通时，口信只在步骤同时提到两者时才算"),
        Bad = """
            blueprint: X-ray
            lanes:
              customer: Patient
              doctor: {band: frontstage, label: Doctor}
              cashier: {band: frontstage, label: Cashier}
              imaging: {band: frontstage, label: Imaging}
            steps:
              - customer: Describes the pain
              - doctor: Writes the order
                documents: Order slip
              - customer: Walks to the cashier
              - cashier: Takes the money and stamps the slip
                documents: Order slip
              - imaging: Takes the picture
            """,
        Good = """
            blueprint: X-ray
            lanes:
              customer: Patient
              doctor: {band: frontstage, label: Doctor}
              imaging: {band: frontstage, label: Imaging}
            steps:
              - customer: Describes the pain
              - doctor: Orders and charges on the screen
              - imaging: Takes the picture
              - customer: Goes home
            """,
        Words = """
            X-ray = 拍片检查
            Patient = 患者
            Doctor = 医生
            Cashier = 收费处
            Imaging = 影像科
            Describes the pain = 说明病情
            Writes the order = 开检查单
            Order slip = 检查单
            Walks to the cashier = 走到收费处
            Takes the money and stamps the slip = 收费，在检查单上盖章
            Takes the picture = 拍片
            Orders and charges on the screen = 在系统里开单并计费
            Goes home = 回家
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var graph = facts.Graph;
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.Lanes[i].Band == Band.Customer) continue;
            var papers = (PapersAtStep?)null;
            foreach (var e in graph.Outgoing.Of(i))
            {
                var exit = graph.Exits[e];
                if (exit.IsLoop || exit.To == graph.End || graph.HasProvider(exit.To)) continue;
                Follow(facts, papers ??= new PapersAtStep(graph, i), exit.To, run);
            }
        }
    }

    private static void Follow(BlueprintFacts facts, PapersAtStep papers, int first, RuleRun run)
    {
        var (graph, giver) = (facts.Graph, papers.Step);
        var way = new List<int>();
        var n = first;
        while (n != graph.End && !graph.HasProvider(n))
        {
            if (graph.Modes[n] != ExitMode.Single || graph.Incoming.Of(n).Length != 1) return;
            way.Add(n);
            var on = graph.Exits[graph.Outgoing.Of(n)[0]];
            if (on.IsLoop) return;
            n = on.To;
        }

        if (n == graph.End || graph.ActsIn(graph.Lanes[giver].Id, n)) return;
        var carried = papers.CarriedTo(way, n, () => IsWall(facts, giver, n));
        var (giving, taking) = (graph.Lanes[giver].Label, graph.Lanes[n].Label);
        if (carried.Count > 0)
        {
            Report(
                new($"the customer carries {Quoted(carried, "'", "'", ", ")} from '{giving}' to '{taking}'", $"顾客把{Quoted(carried, "“", "”", "、")}从“{giving}”带到“{taking}”"),
                first);
        }
        else if (Telling(facts, giver, way, n) is >= 0 and var teller)
        {
            Report(new($"the customer has to tell '{taking}' of '{giving}'", $"顾客要自己向“{taking}”转述“{giving}”的情况"), teller);
        }

        void Report(Bilingual what, int at)
        {
            var (step, from, to) = (graph.Steps[at], graph.Steps[giver], graph.Steps[n]);
            run.Report(step.Span, step.Id, new($"{what.English}: '{from.Label}' → '{step.Label}' → '{to.Label}'", $"{what.Chinese}：“{from.Label}” → “{step.Label}” → “{to.Label}”"), elements: [from.Id, step.Id, to.Id], effects: facts.Effects.At([at]));
        }
    }

    /// <summary>
    /// The customer's step in which the lane before is told of; -1 where there is none, and where the customer goes back as well, which
    /// <see cref="CustomerToAndFro"/> tells. Where the lanes speak to each other, the step must name both of them: who says something of
    /// the
    /// one is not sent by it yet.
    /// </summary>
    private static int Telling(BlueprintFacts facts, int giver, List<int> way, int taker)
    {
        if (!facts.Pairs.Routes.Meets(giver) || !facts.Pairs.Routes.Meets(taker) || !IsFew(facts, giver, taker)) return -1;
        foreach (var one in facts.Pairs.Routes.LanesOf(giver))
        {
            foreach (var other in facts.Pairs.Routes.LanesOf(taker))
            {
                if (facts.Pairs.Ways.Of(other, one) > 0) return -1;
            }
        }

        var (name, taking, isWall) = (new LaneNames(facts.Graph.Lanes[giver].Label), new LaneNames(facts.Graph.Lanes[taker].Label), IsWall(facts, giver, taker));
        foreach (var n in way)
        {
            var label = new LabelText(facts.Graph.Steps[n].Label);
            if (name.AreIn(label) && TellingWords.IsPassingOn(label) && (isWall || taking.AreIn(label))) return n;
        }

        return -1;
    }

    private static bool IsFew(BlueprintFacts facts, int giver, int taker) =>
        (long)facts.Pairs.Routes.LanesOf(giver).Length * facts.Pairs.Routes.LanesOf(taker).Length <= MostPairs;

    /// <summary>Whether no lane of the one step speaks to any of the other's, as far as these are few.</summary>
    private static bool IsWall(BlueprintFacts facts, int giver, int taker)
    {
        if (!IsFew(facts, giver, taker)) return false;
        foreach (var one in facts.Pairs.Routes.LanesOf(giver))
        {
            foreach (var other in facts.Pairs.Routes.LanesOf(taker))
            {
                if (one == other || facts.Pairs.Ties.DoSpeak(one, other)) return false;
            }
        }

        return true;
    }

    private static string Quoted(List<string> papers, string open, string close, string between) =>
        string.Join(between, papers.Take(MostNamed).Select(paper => open + paper + close)) + (papers.Count > MostNamed ? between + "…" : "");
}
