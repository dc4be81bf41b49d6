using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A change of channel after which the customer has to do again what was done already.</summary>
internal sealed class ChannelRestart : BlueprintRule
{
    // How many arrows are followed for each step, on average, to see what comes after what.
    private const int ArrowsForEachStep = 20;

    public override RuleInfo Info { get; } = new("SB0509", "channel-restart", DiagnosticSeverity.Warning)
    {
        Title = new("A change of channel makes the customer start again", "更换渠道后顾客要从头再来"),
        Why = new("switching channels and repeating oneself are what customers find most tiresome, and they leave over it", "换渠道、反复说明最让顾客厌烦，也最容易让顾客流失"),
        Source = "Dixon, Freeman and Toman 2010",
        Fix = new("let what the customer has given travel with the case, so that the next channel goes on where the last one stopped", "让顾客已提供的资料随业务流转，下一个渠道接着上一个渠道办理"),
        Exceptions = new("told where the same document is asked of the customer again, the same step stands in both channels, an arrow leads back from one channel to another, or the customer's step says that something is told again, to another lane or after a change of channel; a second look at an identity card may be the law", "仅在换渠道后再次索取同一单据、两个渠道有相同的步骤、箭头从一个渠道退回另一个渠道，或顾客的步骤写明向另一个泳道、或换渠道后再次说明时提示；再次核验身份证件可能是法规要求"),
        Bad = """
            blueprint: Broken heating
            steps:
              - customer: Describes the fault
                contact: app
              - support: Cannot place the fault
              - frontstage: Answers the telephone
                contact: telephone
              - customer: Describes the fault
                id: again
              - backstage: Sends a fitter
            """,
        Good = """
            blueprint: Broken heating
            steps:
              - customer: Describes the fault
                contact: app
              - support: Cannot place the fault
              - frontstage: Rings up with the description on the screen
                contact: telephone
              - customer: Agrees to a date
              - backstage: Sends a fitter
            """,
        Words = """
            Broken heating = 暖气报修
            Describes the fault = 描述故障
            app = 手机应用
            Cannot place the fault = 无法判断故障
            Answers the telephone = 接听电话
            telephone = 电话
            Sends a fitter = 派出维修工
            Rings up with the description on the screen = 看着故障描述致电
            Agrees to a date = 约定上门时间
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var channels = new ChannelsInForce(facts);
        var isTold = new bool[facts.Graph.End];
        CheckRepeats(facts, run, channels, isTold);
        CheckRetelling(facts, run, channels, isTold);
        foreach (var exit in facts.Graph.Exits)
        {
            if (!exit.IsLoop || exit.To == facts.Graph.End || isTold[exit.To] || facts.Graph.Steps[exit.To].Contact?.Channel is null || !channels.Differ(exit.From, exit.To)) continue;
            isTold[exit.To] = true;
            var (from, to) = (facts.Graph.Steps[exit.From], facts.Graph.Steps[exit.To]);
            run.Report(
                Phrases.Place(exit.Flow, from),
                from.Id,
                new($"'{from.Label}' ({channels[exit.From]}) sends the customer back to '{to.Label}' ({channels[exit.To]})", $"“{from.Label}”（{channels[exit.From]}）让顾客退回“{to.Label}”（{channels[exit.To]}）"));
        }
    }

    /// <summary>What the customer tells again, by the words of the step, to another lane or over another channel than before.</summary>
    private static void CheckRetelling(BlueprintFacts facts, RuleRun run, ChannelsInForce channels, bool[] isTold)
    {
        var (graph, routes) = (facts.Graph, facts.Pairs.Routes);
        for (var n = 0; n < graph.End; n++)
        {
            if (isTold[n] || !routes.IsAlone(n) || !graph.IsReached[n] || !TellingWords.IsAgain(new LabelText(graph.Steps[n].Label))) continue;
            CheckChange(n);
            foreach (var e in graph.Outgoing.Of(n))
            {
                var to = graph.Exits[e].To;
                if (isTold[n] || !routes.Arrives(graph.Exits[e])) continue;
                foreach (var before in facts.Pairs.Ways.OriginsOf(n))
                {
                    if (routes.ActsIn(before, to)) continue;
                    isTold[n] = true;
                    var (step, one, other) = (graph.Steps[n], routes.Lanes[before].Label, graph.Lanes[to].Label);
                    run.Report(step.Span, step.Id, new($"'{step.Label}': what '{one}' was told, '{other}' has to be told again", $"“{step.Label}”：对“{one}”说过的，对“{other}”还要再说一遍"), effects: facts.Effects.At([n]));
                    break;
                }
            }
        }

        void CheckChange(int n)
        {
            foreach (var e in graph.Incoming.Of(n))
            {
                if (isTold[n] || graph.Exits[e].IsLoop || !channels.Differ(graph.Exits[e].From, n)) continue;
                isTold[n] = true;
                var (step, one, other) = (graph.Steps[n], channels[graph.Exits[e].From], channels[n]);
                run.Report(step.Span, step.Id, new($"'{step.Label}': told again after the change from {one} to {other}", $"“{step.Label}”：从{one}转到{other}后要再说一遍"), effects: facts.Effects.At([n]));
            }
        }
    }

    /// <summary>What is asked or done at two steps in different channels, the one after the other, or told to two lanes.</summary>
    private static void CheckRepeats(BlueprintFacts facts, RuleRun run, ChannelsInForce channels, bool[] isTold)
    {
        var firstDone = new Dictionary<string, int>(StringComparer.Ordinal);
        var firstAsked = new Dictionary<string, int>(StringComparer.Ordinal);
        var budget = (long)ArrowsForEachStep * facts.Graph.End;
        foreach (var n in facts.Graph.Order)
        {
            if (n == facts.Graph.End || !facts.Graph.IsReached[n]) continue;
            var step = facts.Graph.Steps[n];
            var isCustomers = facts.Graph.Lanes[n].Band == Band.Customer;
            if (isCustomers && step.Kind is StepKind.Action or StepKind.Document or StepKind.Subprocess) Compare(false, step.Label, n, new($"'{step.Label}' is done again", $"重复“{step.Label}”"));
            if (step.Documents.IsDefaultOrEmpty || !(isCustomers || IsAsked(facts, n))) continue;
            foreach (var document in step.Documents) Compare(true, document, n, new($"'{document}' is asked for again at '{step.Label}'", $"在“{step.Label}”再次索取“{document}”"));
        }

        void Compare(bool isDocument, string words, int n, Bilingual what)
        {
            var first = isDocument ? firstAsked : firstDone;
            var key = isDocument ? DocumentNames.Of(words) : DocumentNames.Normal(words);
            if (first.TryAdd(key, n)) return;
            var before = first[key];
            var isNamed = channels.Differ(before, n);
            if (!isNamed && channels[before] is null && channels[n] is not null) first[key] = n;
            if (isTold[n] || !(isNamed || channels.DifferByWords(before, n) || (!isDocument && TellingWords.IsTelling(new LabelText(words)) && channels.AreAtOtherLanes(before, n)))) return;
            if (!LeadsTo(facts.Graph, before, n, ref budget)) return;
            isTold[n] = true;
            // Once told, the new lane is where it was asked last.
            if (!isNamed) first[key] = n;
            var step = facts.Graph.Steps[n];
            run.Report(step.Span, step.Id, isNamed
                ? new($"{what.English} after the change from {channels[before]} to {channels[n]}", $"从{channels[before]}转到{channels[n]}后，{what.Chinese}")
                : new($"{what.English} after the change from '{channels.LaneAt(before)}' to '{channels.LaneAt(n)}'", $"从“{channels.LaneAt(before)}”转到“{channels.LaneAt(n)}”后，{what.Chinese}"), effects: facts.Effects.At([n]));
        }
    }

    /// <summary>The customer comes with something, rather than being handed it.</summary>
    private static bool IsAsked(BlueprintFacts facts, int n) => facts.Graph.IsShared(n) || facts.Meetings.Into(n).Count > 0;

    /// <summary>Whether one step comes before another on some way, loops left aside; no, once the budget of arrows is used up.</summary>
    private static bool LeadsTo(StepGraph graph, int from, int to, ref long budget)
    {
        var isSeen = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var n))
        {
            foreach (var e in graph.Outgoing.Of(n))
            {
                if (--budget < 0) return false;
                var exit = graph.Exits[e];
                if (exit.IsLoop || !isSeen.Add(exit.To)) continue;
                if (exit.To == to) return true;
                if (exit.To != graph.End) open.Push(exit.To);
            }
        }

        return false;
    }
}
