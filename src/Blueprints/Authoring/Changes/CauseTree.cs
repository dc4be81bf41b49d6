using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Text;

namespace Blueprints.Authoring.Changes;

/// <summary>A fishbone with its causes changed, and whether a text holds it.</summary>
internal static class CauseTree
{
    /// <summary>The same with one cause changed.</summary>
    public static Fishbone With(Fishbone fishbone, string id, Func<Cause, Cause> change) => Each(fishbone, (_, causes) => [.. causes.Select(cause => cause.Id == id ? change(cause) : cause)]);

    /// <summary>The same without a cause, and without those that lead to it.</summary>
    public static Fishbone Without(Fishbone fishbone, string id) => Each(fishbone, (_, causes) => causes.RemoveAll(cause => cause.Id == id));

    /// <summary>The same with a cause more, the last of those of a category or of another cause.</summary>
    public static Fishbone WithUnder(Fishbone fishbone, string owner, Cause added) => Each(fishbone, (id, causes) => id == owner ? causes.Add(added) : causes);

    /// <summary>All causes, each before those that lead to it, with the category or the cause that it stands under.</summary>
    public static IEnumerable<(string Owner, Cause Cause)> All(Fishbone fishbone) => fishbone.Categories.SelectMany(category => Below(category.Id, category.Causes));

    /// <summary>The causes that lead to one, and those that lead to them.</summary>
    public static IEnumerable<Cause> Below(Cause cause) => Below(cause.Id, cause.Causes).Select(found => found.Cause);

    private static IEnumerable<(string Owner, Cause Cause)> Below(string owner, ImmutableArray<Cause> causes) => causes.SelectMany(cause => Below(cause.Id, cause.Causes).Prepend((owner, cause)));

    private static Fishbone Each(Fishbone fishbone, Func<string, ImmutableArray<Cause>, ImmutableArray<Cause>> change) =>
        fishbone with { Categories = [.. fishbone.Categories.Select(category => category with { Causes = Each(category.Id, category.Causes, change) })] };

    private static ImmutableArray<Cause> Each(string owner, ImmutableArray<Cause> causes, Func<string, ImmutableArray<Cause>, ImmutableArray<Cause>> change) =>
        change(owner, [.. causes.Select(cause => cause with { Causes = Each(cause.Id, cause.Causes, change) })]);

    /// <summary>In what a text differs from the fishbone wanted; null in nothing. An empty id is any that nothing else has.</summary>
    /// <param name="before">The document as it is.</param>
    /// <param name="wanted">What is to come of it.</param>
    /// <param name="after">The document after the change.</param>
    public static Bilingual? Wrong(Compilation before, Fishbone wanted, Compilation after)
    {
        if (after.Diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } mistake) return new(mistake.Message, mistake.Message);
        if (after.Diagram is not Fishbone fishbone) return new("it would be no fishbone", "它将不再是鱼骨图");
        if (wanted.Categories.Length != fishbone.Categories.Length) return new("other categories would come of it", "得到的类别会不对");
        for (var i = 0; i < wanted.Categories.Length; i++)
        {
            var (category, found) = (wanted.Categories[i], fishbone.Categories[i]);
            if (category.Label != found.Label) return new($"'{found.Label}' would be another category", $"“{found.Label}”会变成别的类别");
            if (Wrong(category.Causes, found.Causes) is { } wrong) return wrong;
        }

        var more = after.Diagnostics.FirstOrDefault(found => !before.Diagnostics.Any(known => known.Code == found.Code));
        return more is null ? null : new(more.Message, more.Message);
    }

    private static Bilingual? Wrong(ImmutableArray<Cause> wanted, ImmutableArray<Cause> found)
    {
        if (wanted.Length != found.Length) return new("other causes would come of it", "得到的原因会不对");
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i].Id.Length > 0 && wanted[i].Id != found[i].Id) return new($"the id of '{found[i].Label}' would be another", $"“{found[i].Label}”的 id 会改变");
            if (!Same(wanted[i], found[i])) return new($"'{found[i].Label}' would be another cause", $"“{found[i].Label}”会变成别的原因");
            if (Wrong(wanted[i].Causes, found[i].Causes) is { } wrong) return wrong;
        }

        return null;
    }

    /// <summary>Whether all that is said of a cause itself is the same, wherever it is written.</summary>
    private static bool Same(Cause one, Cause other) =>
        Bare(one) with { Id = other.Id } == Bare(other)
        && one.Ratings.SequenceEqual(other.Ratings)
        && one.Tags.SequenceEqual(other.Tags)
        && one.Accept.Select(accepted => accepted with { Span = default }).SequenceEqual(other.Accept.Select(accepted => accepted with { Span = default }));

    private static Cause Bare(Cause cause) => cause with { Causes = [], Ratings = [], Tags = [], Accept = [], Span = default, StepSpan = default };
}
