using System.Collections.Immutable;

using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>Makes a failing document as small as it can while it still fails.</summary>
public sealed class PlanShrinker(Func<DocumentPlan, bool> fails, int maxTrials = 3000)
{
    private int _trials;

    /// <summary>The smallest failing document found; <paramref name="plan"/> itself when nothing smaller fails.</summary>
    public DocumentPlan Shrink(DocumentPlan plan)
    {
        for (var before = int.MaxValue; before != _trials && _trials < maxTrials;)
        {
            var start = plan;
            plan = RemoveSteps(plan);
            plan = Each(plan, Simplifications);
            for (var i = 0; i < plan.Steps.Length; i++)
            {
                var index = i;
                plan = Each(plan, now => index < now.Steps.Length ? StepSimplifications(now, index) : []);
            }

            if (ReferenceEquals(start, plan)) break;
        }

        return plan;
    }

    private bool Try(DocumentPlan candidate, ref DocumentPlan plan)
    {
        if (_trials++ >= maxTrials || !fails(candidate)) return false;
        plan = candidate;
        return true;
    }

    private DocumentPlan RemoveSteps(DocumentPlan plan)
    {
        for (var chunk = plan.Steps.Length / 2; chunk >= 1; chunk /= 2)
        {
            for (var at = plan.Steps.Length - chunk; at >= 0; at -= chunk)
            {
                if (chunk < plan.Steps.Length && at + chunk <= plan.Steps.Length) Try(Without(plan, at, chunk), ref plan);
            }
        }

        return plan;
    }

    private DocumentPlan Each(DocumentPlan plan, Func<DocumentPlan, IEnumerable<DocumentPlan>> candidates)
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var candidate in candidates(plan))
            {
                if (!Try(candidate, ref plan)) continue;
                found = true;
                break;
            }
        }

        return plan;
    }

    private static IEnumerable<DocumentPlan> Simplifications(DocumentPlan plan)
    {
        if (plan.Description is not null) yield return plan with { Description = null };
        if (plan.Promise is not null) yield return plan with { Promise = null };
        if (plan.Title != "T") yield return plan with { Title = "T" };
        if (plan.Chinese) yield return plan with { Chinese = false };
        for (var i = 0; i < plan.Flows.Length; i++)
        {
            yield return plan with { Flows = plan.Flows.RemoveAt(i) };
            if (plan.Flows[i].Label is not null) yield return plan with { Flows = plan.Flows.SetItem(i, plan.Flows[i] with { Label = null }) };
            if (plan.Flows[i].Both) yield return plan with { Flows = plan.Flows.SetItem(i, plan.Flows[i] with { Both = false }) };
            if (plan.Flows[i].Information) yield return plan with { Flows = plan.Flows.SetItem(i, plan.Flows[i] with { Information = false }) };
        }

        for (var i = 0; i < plan.Lanes.Length; i++)
        {
            var lane = plan.Lanes[i];
            if (plan.Lanes.Length > 1 && plan.Steps.All(step => step.Lane != lane.Id && !step.With.Contains(lane.Id))) yield return plan with { Lanes = plan.Lanes.RemoveAt(i) };
            if (lane.Label != "L") yield return plan with { Lanes = plan.Lanes.SetItem(i, lane with { Label = "L" }) };
            if (lane.Icon is not null) yield return plan with { Lanes = plan.Lanes.SetItem(i, lane with { Icon = null }) };
            if (lane.Staff is not null) yield return plan with { Lanes = plan.Lanes.SetItem(i, lane with { Staff = null }) };
        }
    }

    private static IEnumerable<DocumentPlan> StepSimplifications(DocumentPlan plan, int index)
    {
        var step = plan.Steps[index];
        DocumentPlan With(StepPlan changed) => plan with { Steps = plan.Steps.SetItem(index, changed) };
        if (step.Phase is not null) yield return With(step with { Phase = null });
        if (step.Phase is { Length: > 2 }) yield return With(step with { Phase = "P" });
        if (step.Kind is not null) yield return With(step with { Kind = null });
        if (step.With is [_, ..]) yield return With(step with { With = step.With[..^1] });
        if (step.Time is not null) yield return With(step with { Time = null });
        if (step.Wait is not null) yield return With(step with { Wait = null });
        if (step.Standard is not null) yield return With(step with { Standard = null });
        if (step.Fail is not null) yield return With(step with { Fail = null });
        if (step.Fail is { Length: > 3 }) yield return With(step with { Fail = "F" });
        if (step.Contact is not null) yield return With(step with { Contact = null });
        if (step.Emotion is not null) yield return With(step with { Emotion = null });
        if (step.Icon is not null) yield return With(step with { Icon = null });
        if (step.Staff is not null) yield return With(step with { Staff = null });
        if (step.Evidence is [_, ..]) yield return With(step with { Evidence = step.Evidence[..^1] });
        if (step.Documents is [_, ..]) yield return With(step with { Documents = step.Documents[..^1] });
        if (step.Label != step.Id) yield return With(step with { Label = step.Id });
        if (step.Label.Length > 8) yield return With(step with { Label = step.Label[..(step.Label.Length / 2)].TrimEnd() });
        if (step.Evidence is [{ Length: > 2 }]) yield return With(step with { Evidence = ["E"] });
        foreach (var lane in plan.Lanes)
        {
            if (lane.Id == step.Lane) break;
            yield return With(step with { Lane = lane.Id, With = step.With.Remove(lane.Id) });
        }

        if (step.Next.IsDefault) yield break;
        yield return With(step with { Next = default });
        for (var i = 0; i < step.Next.Length && step.Next.Length > 1; i++) yield return With(step with { Next = Unshared(step.Next.RemoveAt(i)) });
        if (step.Next.Any(exit => exit.Share is not null)) yield return With(step with { Next = Unshared(step.Next) });
        if (step.Next.Any(exit => exit.When is not null)) yield return With(step with { Next = [.. step.Next.Select(exit => new ExitPlan(exit.To))] });
    }

    private static DocumentPlan Without(DocumentPlan plan, int at, int count)
    {
        var gone = plan.Steps.Skip(at).Take(count).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var phase = plan.Steps.Skip(at).Take(count).Select(step => step.Phase).LastOrDefault(phase => phase is not null);
        var steps = ImmutableArray.CreateBuilder<StepPlan>();
        foreach (var step in plan.Steps)
        {
            if (gone.Contains(step.Id)) continue;
            var kept = step;
            if (!step.Next.IsDefault && step.Next.Any(exit => gone.Contains(exit.To)))
            {
                var exits = Unshared([.. step.Next.Where(exit => !gone.Contains(exit.To))]);
                kept = step with { Next = exits.IsEmpty ? default : exits };
            }

            if (steps.Count == at && kept.Phase is null && phase is not null) kept = kept with { Phase = phase };
            steps.Add(kept);
        }

        return plan with
        {
            Steps = steps.ToImmutable(),
            Flows = [.. plan.Flows.Where(flow => !gone.Contains(flow.From) && !gone.Contains(flow.To))],
        };
    }

    private static ImmutableArray<ExitPlan> Unshared(ImmutableArray<ExitPlan> exits) => [.. exits.Select(exit => exit with { Share = null })];
}
