namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// The steps at which a contact is judged, by one who sees it: where the author names a contact, where both sides act, and where staff who meet
/// the customer act before their eyes. What is done out of sight is judged where the customer meets it: at a step of theirs for which a contact
/// is named, else at the one that it comes to, else at the one that it comes from.
/// </summary>
internal static class JudgedContacts
{
    /// <summary>Whether each step, by index, is one of them.</summary>
    public static bool[] Of(StepGraph graph)
    {
        var isJudged = new bool[graph.End];
        for (var step = 0; step < graph.End; step++)
        {
            if (!graph.IsContact(step)) continue;
            if (!IsUnseen(graph, step)) isJudged[step] = true;
            else if (JudgedFor(graph, step) is { } customer) isJudged[customer] = true;
        }

        return isJudged;
    }

    /// <summary>Whether the provider alone acts here, where no customer looks, and the author names no contact.</summary>
    private static bool IsUnseen(StepGraph graph, int step) => graph.Steps[step].Contact is null && !graph.HasCustomer(step) && !graph.IsBeforeCustomer(step);

    /// <summary>The customer's step that speaks for an unseen one; null where another is judged already.</summary>
    private static int? JudgedFor(StepGraph graph, int step)
    {
        int? found = null;
        foreach (var e in graph.Incoming.Of(step))
        {
            if (!graph.IsContact(graph.Exits[e])) continue;
            found ??= graph.Exits[e].From;
            if (graph.Steps[graph.Exits[e].From].Contact is not null) return null;
        }

        int? next = null;
        foreach (var e in graph.Outgoing.Of(step))
        {
            if (!graph.IsContact(graph.Exits[e])) continue;
            next ??= graph.Exits[e].To;
            if (graph.Steps[graph.Exits[e].To].Contact is not null) return null;
        }

        return next ?? found;
    }
}
