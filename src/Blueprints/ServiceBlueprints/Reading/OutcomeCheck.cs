using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Tells of an outcome at a step or an arrow with which no case ends.</summary>
internal static class OutcomeCheck
{
    public static void Run(ValueReader reader, List<StepDraft> drafts, string[] ids, List<Flow> flows)
    {
        HashSet<string>? ending = null;
        foreach (var draft in drafts)
        {
            foreach (var exit in draft.Exits)
            {
                if (exit.Outcome is not null && exit.To is not null && exit.To != Flow.End) Report(reader, exit.OutcomeSpan);
            }
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Outcome is null) continue;
            ending ??= Ending(ids, flows);
            if (!ending.Contains(ids[i])) Report(reader, drafts[i].OutcomeSpan);
        }
    }

    private static HashSet<string> Ending(string[] ids, List<Flow> flows)
    {
        var ending = new HashSet<string>(ids, StringComparer.Ordinal);
        foreach (var flow in flows)
        {
            if (flow is { Kind: FlowKind.Sequence, Both: false, Also: false } && flow.To != Flow.End) ending.Remove(flow.From);
        }

        foreach (var flow in flows)
        {
            if (flow is { Kind: FlowKind.Sequence, Both: false, To: Flow.End }) ending.Add(flow.From);
        }

        return ending;
    }

    private static void Report(ValueReader reader, TextSpan span) => reader.Report(
        LanguageDiagnostics.MisplacedOutcome,
        span,
        new("no case ends here, so it has no outcome here", "业务并不在这里结束，所以这里没有结果"),
        new("write outcome at the last step, or at the exit to the end: next: [{to: end, outcome: unsolved}, ...]", "请把 outcome 写在最后的步骤上，或写在通向结束的出口上：next: [{to: end, outcome: unsolved}, ...]"));
}
