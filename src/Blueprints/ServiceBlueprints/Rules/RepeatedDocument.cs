using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// The same document at several steps of one way through the service. For each text, the longest chain of steps that have it is found in
/// one pass over the arrows between the first and the last of them, loops left
/// aside; a step of the customer and the step that takes it up count once. Beyond a fixed amount of work no further texts are looked at, so
/// that time stays linear.
/// </summary>
internal sealed class RepeatedDocument : BlueprintRule
{
    private const int MaxWork = 1_000_000;

    public override RuleInfo Info { get; } = new("SB0207", "repeated-document", DiagnosticSeverity.Warning)
    {
        Title = new("The customer is asked for the same document again", "反复向顾客索取同一单据"),
        Why = new("what the customer has shown once the provider knows; asking again costs time and says that the departments do not talk to each other", "顾客出示过一次，服务方就已知道；再次索取既费时，也说明部门之间没有沟通"),
        Source = "Deming 1986 (the ninth of the 14 points); Bitner, Ostrom and Morgan 2008",
        EffectNeeds = new("times and shares", "时间和比例"),
        Fix = new("take it in once, at the first of these steps, and pass it on behind the line of visibility", "只在第一处收取一次，之后由后台内部传递"),
        Parameters = [new("times", 2, new("how many times are too many", "达到几次即为过多"), Least: 2)],
        Exceptions = new("where the law or safety asks for a fresh look at it each time. A ticket, a queue number or the like is there to be shown, and what is handed out and taken back is not asked for; neither counts", "法规或安全要求每次重新核验。号牌、门票等凭证本来就要出示，发出后又收回的东西也不算索取"),
        Bad = """
            blueprint: Health check
            lanes:
              customer: Patient
              desk: {band: frontstage, label: Registration}
              ward: {band: frontstage, label: Ward}
              cashier: {band: frontstage, label: Cashier}
            steps:
              - customer: Arrives
              - desk: Registers the patient
                documents: Insurance card
              - ward: Takes the blood
                documents: Insurance card
              - cashier: Settles the bill
                documents: [insurance card, receipt]
              - customer: Leaves
            """,
        Good = """
            blueprint: Health check
            lanes:
              customer: Patient
              desk: {band: frontstage, label: Registration}
              ward: {band: frontstage, label: Ward}
              cashier: {band: frontstage, label: Cashier}
            steps:
              - customer: Arrives
              - desk: Registers the patient
                documents: Insurance card
              - ward: Takes the blood
              - cashier: Settles the bill
                documents: Receipt
              - customer: Leaves
            """,
        Words = """
            Health check = 体检
            Patient = 体检者
            Registration = 登记处
            Ward = 检查科
            Cashier = 收费处
            Arrives = 到达
            Registers the patient = 登记
            Insurance card = 医保卡
            insurance card = 医保卡
            receipt = 收据
            Receipt = 收据
            Takes the blood = 抽血
            Settles the bill = 结账
            Leaves = 离开
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var least = (int)Math.Min(run.Setting("times"), int.MaxValue);
        var finder = new DocumentChains(facts.Graph);
        foreach (var (text, steps) in Holders(facts.Graph))
        {
            if (steps.Count < least) continue;
            if ((finder.Work += finder.Cost(steps)) > MaxWork) return;
            var chain = Asked(facts.Graph, text, finder.Longest(steps));
            if (chain.Count < least) continue;
            var labels = Phrases.Labels(facts.Graph, chain);
            var step = facts.Graph.Steps[chain[1]];
            run.Report(step.Span, step.Id, new($"'{text}' is asked for or handed over {chain.Count} times: {labels.English}", $"“{text}”先后索取或交付了 {chain.Count} 次：{labels.Chinese}"), elements: Phrases.Ids(facts.Graph, chain), effects: EffectOf(facts, chain));
        }
    }

    /// <summary>
    /// The steps at which a document is asked for: none where it is a token, such as a ticket or a queue number, which is there to be
    /// shown;
    /// where it is handed out in the first, that is no asking, nor is it then where it is taken back in the last; nor is it where the
    /// provider hands it back; a receipt that one lane hands out
    /// whenever it is paid is another one each time.
    /// </summary>
    private static List<int> Asked(StepGraph graph, string document, List<int> chain)
    {
        if (TokenWords.IsToken(document)) return [];
        while (chain.Count > 1 && graph.HasProvider(chain[^1]) && !graph.HasCustomer(chain[^1]) && TokenWords.IsHandedBack(graph.Steps[chain[^1]].Label)) chain = chain[..^1];
        if (chain.Count < 2 || !graph.HasProvider(chain[0])) return chain;
        if (TokenWords.IsProof(document) && chain.TrueForAll(n => graph.Lanes[n].Id == graph.Lanes[chain[0]].Id && TokenWords.IsPaying(graph.Steps[n].Label))) return [];
        if (!TokenWords.IsHandedOut(graph.Steps[chain[0]].Label) && !TokenWords.IsMadeOut(graph.Steps[chain[0]].Label, document)) return chain;
        return TokenWords.IsTakenBack(graph.Steps[chain[^1]].Label) ? chain[1..^1] : chain[1..];
    }

    /// <summary>The steps that have each document, by the first that has it.</summary>
    private static List<(string Text, List<int> Steps)> Holders(StepGraph graph)
    {
        var holders = new List<(string Text, List<int> Steps)>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < graph.End; i++)
        {
            foreach (var document in graph.Steps[i].Documents)
            {
                var key = DocumentNames.Of(document);
                if (key.Length == 0) continue;
                if (!known.TryGetValue(key, out var at))
                {
                    known[key] = at = holders.Count;
                    holders.Add((document.Trim(), []));
                }

                var steps = holders[at].Steps;
                if (steps.Count == 0 || steps[^1] != i) steps.Add(i);
            }
        }

        return holders;
    }

    /// <summary>
    /// What the customer does to bring it again can be saved; of steps at which it is asked for besides other work nobody can tell how much,
    /// so that the cases are told that meet with it.
    /// </summary>
    private static ImmutableArray<Effect> EffectOf(BlueprintFacts facts, List<int> chain)
    {
        var own = chain.Skip(1).Where(step => !facts.Graph.HasProvider(step)).ToList();
        var saved = facts.Effects.At(own);
        return saved.IsEmpty ? facts.Effects.Touched(1, chain[1]) : saved;
    }
}
