using System.Collections.Immutable;
using Blueprints.Fishbones;

namespace Blueprints.Tests.Fishbones.Layout;

/// <summary>Makes a failing fishbone as small as it can while it still fails.</summary>
public sealed class FishboneShrinker(Func<Fishbone, bool> fails, int maxTrials = 1500)
{
    private int _trials;

    /// <summary>The smallest failing fishbone found; <paramref name="fishbone"/> itself when nothing smaller fails.</summary>
    public Fishbone Shrink(Fishbone fishbone)
    {
        for (var found = true; found && _trials < maxTrials;)
        {
            found = false;
            foreach (var candidate in Smaller(fishbone))
            {
                if (_trials++ >= maxTrials) break;
                if (!fails(candidate)) continue;
                fishbone = candidate;
                found = true;
                break;
            }
        }

        return fishbone;
    }

    private static IEnumerable<Fishbone> Smaller(Fishbone fishbone)
    {
        for (var i = 0; i < fishbone.Categories.Length; i++)
        {
            if (fishbone.Categories.Length > 1) yield return fishbone with { Categories = fishbone.Categories.RemoveAt(i) };
        }

        if (fishbone.Description is not null) yield return fishbone with { Description = null };
        if (fishbone.Head == HeadSide.Left) yield return fishbone with { Head = HeadSide.Right };
        if (fishbone.Unit is not null) yield return fishbone with { Unit = null };
        if (fishbone.Title != "T") yield return fishbone with { Title = "T" };
        for (var i = 0; i < fishbone.Categories.Length; i++)
        {
            var category = fishbone.Categories[i];
            foreach (var causes in Smaller(category.Causes)) yield return fishbone with { Categories = fishbone.Categories.SetItem(i, category with { Causes = causes }) };
            if (category.Label != category.Id) yield return fishbone with { Categories = fishbone.Categories.SetItem(i, category with { Label = category.Id }) };
        }
    }

    private static IEnumerable<ImmutableArray<Cause>> Smaller(ImmutableArray<Cause> causes)
    {
        if (causes.Length > 3)
        {
            yield return causes.RemoveRange(0, causes.Length / 2);
            yield return causes.RemoveRange(causes.Length / 2, causes.Length - (causes.Length / 2));
        }

        for (var i = 0; i < causes.Length; i++)
        {
            yield return causes.RemoveAt(i);
            foreach (var inner in Smaller(causes[i].Causes)) yield return causes.SetItem(i, causes[i] with { Causes = inner });
            foreach (var cause in Plainer(causes[i])) yield return causes.SetItem(i, cause);
        }
    }

    private static IEnumerable<Cause> Plainer(Cause cause)
    {
        if (cause.Count is not null) yield return cause with { Count = null };
        if (cause.Votes is not null) yield return cause with { Votes = null };
        if (cause.Status is not null) yield return cause with { Status = null };
        if (cause.Evidence is not null) yield return cause with { Evidence = null };
        if (cause.Countermeasure is not null) yield return cause with { Countermeasure = null, Owner = null };
        if (cause.Label != cause.Id) yield return cause with { Label = cause.Id };
        if (cause.Label.Length > 8) yield return cause with { Label = cause.Label[..(cause.Label.Length / 2)].TrimEnd() };
    }
}
