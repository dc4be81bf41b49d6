using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The steps at which people of the provider meet customers, where manner matters, and which personal standards cover them. Where lanes name
/// their staff, those without staff are taken for machines; where the author marks contacts, only those count.
/// </summary>
internal static class PersonalContacts
{
    /// <summary>How many personal aspects there are.</summary>
    public static int Aspects => AspectWords.English.Length - AspectWords.Procedural;

    /// <param name="graph">The flow.</param>
    /// <param name="meetings">Who meets whom in it.</param>
    public static List<int> Of(StepGraph graph, Meetings meetings)
    {
        var (hasContacts, hasStaff) = (false, false);
        for (var i = 0; i < graph.End; i++)
        {
            hasContacts |= graph.Steps[i].Contact is not null;
            hasStaff |= graph.Lanes[i] is { Band: Band.Frontstage, Staff: not null };
        }

        var steps = new List<int>();
        for (var i = 0; i < graph.End; i++)
        {
            if (graph.Lanes[i].Band == Band.Frontstage && graph.IsReached[i] && !(hasStaff && graph.Lanes[i].Staff is null) && IsMet(graph, meetings, i, hasContacts)) steps.Add(i);
        }

        return steps;
    }

    /// <summary>Whether a step has a standard of an aspect; the first personal one is 0.</summary>
    public static bool Covers(Step step, int aspect)
    {
        if (step.Standards.IsDefaultOrEmpty) return false;
        foreach (var standard in step.Standards)
        {
            if (standard.Aspect is { } named && (int)named - AspectWords.Procedural == aspect) return true;
        }

        return false;
    }

    /// <summary>How many personal aspects the standards of a step cover.</summary>
    public static int Covered(Step step) => Enumerable.Range(0, Aspects).Count(aspect => Covers(step, aspect));

    /// <summary>Whether any standard names the aspect that it governs, so that it can be told which are missing.</summary>
    public static bool NamesAspects(ImmutableArray<Step> steps) => steps.Any(step => !step.Standards.IsDefaultOrEmpty && step.Standards.Any(standard => standard.Aspect is not null));

    /// <summary>How many of the seven personal aspects are covered somewhere, and the share of the contacts with people at which any is.</summary>
    public static (Figure Aspects, Figure Contacts) Measure(StepGraph graph)
    {
        if (!NamesAspects(graph.Steps))
        {
            var unnamed = Figure.Absent("no data: add an aspect to standards", "没有数据：请给执行标准写上 aspect");
            return (unnamed, unnamed);
        }

        var contacts = Of(graph, new Meetings(graph));
        var aspects = Figure.Of(Enumerable.Range(0, Aspects).Count(aspect => graph.Steps.Any(step => Covers(step, aspect))));
        return (aspects, contacts.Count == 0
            ? Figure.Absent("no people meet customers at any step", "没有由员工接触顾客的步骤")
            : Figure.Of((double)contacts.Count(step => Covered(graph.Steps[step]) > 0) / contacts.Count));
    }

    private static bool IsMet(StepGraph graph, Meetings meetings, int i, bool hasContacts)
    {
        var step = graph.Steps[i];
        if (step.Contact is not null) return true;
        if (step.Kind is StepKind.Start or StepKind.End or StepKind.Data or StepKind.Storage or StepKind.Document) return false;
        if (!hasContacts) return graph.IsContact(i);
        foreach (var other in meetings.Of(i))
        {
            if (graph.Steps[other].Contact is not null) return true;
        }

        return false;
    }
}
