namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// The list leads nobody on from where nobody comes: a store, or a step known by information alone, to which nothing leads, stands beside
/// the flow.
/// </summary>
internal static class SupportArrows
{
    /// <summary>Takes the arrows that only the list makes from the steps beside the flow.</summary>
    /// <param name="drafts">The steps as they are written.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="flows">The arrows, those of the list without a place.</param>
    public static void Drop(List<StepDraft> drafts, string[] ids, List<Flow> flows)
    {
        var informing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flow in flows)
        {
            if (flow.Kind == FlowKind.Information) informing.Add(flow.From);
        }

        if (informing.Count == 0 && !drafts.Exists(IsStore)) return;
        DropAtTheEnd(drafts, ids, informing, flows);
        var reached = Reached(drafts, ids, flows);
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!drafts[i].HasNext && !reached.Contains(ids[i]) && (IsStore(drafts[i]) || informing.Contains(ids[i]))) dropped.Add(ids[i]);
        }

        if (dropped.Count > 0) flows.RemoveAll(flow => flow.Span == default && dropped.Contains(flow.From));
    }

    /// <summary>
    /// Stores at the end of the list that inform others, and to which no written arrow leads: the list leads nobody to them, since what
    /// serves is listed last.
    /// </summary>
    private static void DropAtTheEnd(List<StepDraft> drafts, string[] ids, HashSet<string> informing, List<Flow> flows)
    {
        for (var i = drafts.Count - 1; i > 0 && IsStore(drafts[i]) && !drafts[i].HasNext && informing.Contains(ids[i]); i--)
        {
            var id = ids[i];
            if (flows.Exists(flow => flow.Span != default && flow.To == id)) return;
            flows.RemoveAll(flow => flow.Span == default && (flow.To == id || flow.From == id));
        }
    }

    /// <summary>What arrows of any kind, and recoveries, lead to from where cases begin.</summary>
    private static HashSet<string> Reached(List<StepDraft> drafts, string[] ids, List<Flow> flows)
    {
        var next = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var flow in flows)
        {
            Add(flow.From, flow.To);
            if (flow.Both) Add(flow.To, flow.From);
        }

        var open = new Stack<string>();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (i == 0 || drafts[i].Kind == StepKind.Start) open.Push(ids[i]);
            foreach (var fail in drafts[i].FailPoints)
            {
                if (fail.Recovery is { } recovery) Add(ids[i], recovery);
            }
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var id))
        {
            if (!reached.Add(id) || !next.TryGetValue(id, out var targets)) continue;
            foreach (var target in targets) open.Push(target);
        }

        return reached;

        void Add(string from, string to)
        {
            if (!next.TryGetValue(from, out var targets)) next.Add(from, targets = []);
            targets.Add(to);
        }
    }

    private static bool IsStore(StepDraft draft) => draft.Kind is StepKind.Storage or StepKind.Data;
}
