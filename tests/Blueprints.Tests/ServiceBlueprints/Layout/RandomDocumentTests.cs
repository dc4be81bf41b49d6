using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>The random documents repeat themselves, hold what layouts have to cope with, and shrink.</summary>
public sealed class RandomDocumentTests
{
    private static readonly List<DocumentPlan> Plans = [.. Enumerable.Range(1, 400).Select(seed => RandomDocument.Create((ulong)seed))];

    [Fact]
    public void A_seed_gives_the_same_document_every_time() =>
        Assert.Equal(Plans.Select(plan => plan.ToYaml()), Enumerable.Range(1, 400).Select(seed => RandomDocument.Create((ulong)seed).ToYaml()));

    [Fact]
    public void The_documents_hold_all_that_a_layout_has_to_cope_with()
    {
        var steps = Plans.SelectMany(plan => plan.Steps).ToList();
        var exits = steps.Where(step => !step.Next.IsDefault).ToList();

        Assert.Contains(Plans, plan => plan.Steps.Length == 1);
        Assert.Contains(Plans, plan => plan.Steps.Length > 150);
        Assert.Contains(Plans, plan => plan.Lanes.IsEmpty);
        Assert.Contains(Plans, plan => plan.Lanes.Length == 6);
        Assert.Contains(Plans, plan => plan.Lanes.GroupBy(lane => lane.Band).Any(band => band.Count() > 2));
        Assert.Contains(Plans, plan => plan.Steps.All(step => step.Phase is null));
        Assert.Contains(Plans, plan => plan.Steps.Count(step => step.Phase is not null) > 5);
        Assert.Contains(Plans, plan => plan.Flows.Any(flow => flow.Both && flow.Information));
        Assert.Contains(steps, step => step.Label.Length == 1);
        Assert.Contains(steps, step => step.Label.Length > 100);
        Assert.Contains(steps, step => step.Evidence.Length == 4);
        Assert.Contains(exits, step => step.Next.Any(exit => exit.To == step.Id));
        Assert.Contains(exits, step => step.Next.Length == 5 && step.Next.All(exit => exit.When is not null));
        Assert.Contains(exits, step => step.Next.Length > 2 && step.Next.All(exit => exit.IsPlain));
        Assert.Contains(exits, step => step.Next.All(exit => exit is { When: null, Share: not null }));
        Assert.Contains(exits, step => step.Next.Length > 1 && step.Next.Any(exit => exit.To == "end"));
        Assert.Contains(Plans, plan => plan.Lanes.Any(lane => lane.Icon is not null) && plan.Steps.Any(step => step.Icon is not null));
        Assert.Equal(10, steps.Select(step => step.Kind).Distinct().Count());
        Assert.All(exits.Where(step => step.Next.Any(exit => exit.Share is not null)), step => Assert.Equal(100, step.Next.Sum(exit => exit.Share)));
    }

    [Fact]
    public void A_failing_document_shrinks_to_what_makes_it_fail()
    {
        var plan = Plans.Find(candidate => candidate.Steps.Length > 60 && Fails(candidate))!;

        var small = new PlanShrinker(Fails).Shrink(plan);

        Assert.Equal(1, small.Steps.Count(step => step.Kind == "storage"));
        Assert.InRange(small.Steps.Length, 2, 3);
        Assert.All(small.Steps, step => Assert.True(step.Kind is null or "storage" && step.Evidence.IsEmpty && step.Time is null));

        static bool Fails(DocumentPlan candidate) =>
            candidate.Steps.Any(step => step.Kind == "storage") && candidate.Steps.Any(step => !step.Next.IsDefault && step.Next.Length > 1);
    }
}
