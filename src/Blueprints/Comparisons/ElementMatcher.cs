using System.Collections.Immutable;
using Blueprints.Running;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>Brings the elements of two lists together: by id, then by likeness.</summary>
internal static class ElementMatcher
{
    /// <summary>
    /// The changes in the order of the list after; what was taken out stands where it stood, after the element before it.
    /// </summary>
    /// <param name="before">The elements before.</param>
    /// <param name="after">The elements after.</param>
    /// <param name="language">The language of values in words.</param>
    /// <param name="id">An element's id, unique in its list.</param>
    /// <param name="fields">What is compared.</param>
    /// <param name="label">An element's label; null where likeness brings nothing together.</param>
    /// <param name="near">How near two elements stand, 0 to 1.</param>
    /// <param name="asAfter">An element before with what it refers to named as after, so that a new name elsewhere is no change
    /// here.</param>
    /// <param name="idAfter">The id of an element after, where that is not told as before.</param>
    public static ImmutableArray<ElementChange<T>> Compare<T>(
        ImmutableArray<T> before, ImmutableArray<T> after, DiagramLanguage language, Func<T, string> id, ImmutableArray<Field<T>> fields, Func<T, string>? label = null, Func<T, T, double>? near = null, Func<T, T>? asAfter = null, Func<T, string>? idAfter = null)
        where T : class
    {
        var partner = new int[before.Length];
        var score = new double[before.Length];
        var taken = new bool[after.Length];
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var j = 0; j < after.Length; j++) byId.TryAdd((idAfter ?? id)(after[j]), j);
        for (var i = 0; i < before.Length; i++)
        {
            partner[i] = byId.TryGetValue(id(before[i]), out var j) && !taken[j] ? j : -1;
            if (partner[i] < 0) continue;
            (taken[j], score[i]) = (true, 1);
        }

        if (label is not null)
        {
            var left = Enumerable.Range(0, before.Length).Where(i => partner[i] < 0).ToList();
            var right = Enumerable.Range(0, after.Length).Where(j => !taken[j]).ToList();
            foreach (var pair in Likeness.Match(left.ConvertAll(i => label(before[i])), right.ConvertAll(j => label(after[j])), (i, j) => near?.Invoke(before[left[i]], after[right[j]]) ?? 1))
                (partner[left[pair.Before]], score[left[pair.Before]]) = (right[pair.After], pair.Score);
        }

        return Order(before, after, language, fields, partner, score, asAfter);
    }

    private static ImmutableArray<ElementChange<T>> Order<T>(ImmutableArray<T> before, ImmutableArray<T> after, DiagramLanguage language, ImmutableArray<Field<T>> fields, int[] partner, double[] score, Func<T, T>? asAfter)
        where T : class
    {
        var origin = new int[after.Length];
        Arrays.Fill(origin, -1);
        for (var i = 0; i < before.Length; i++)
        {
            if (partner[i] >= 0) origin[partner[i]] = i;
        }

        var changes = ImmutableArray.CreateBuilder<ElementChange<T>>(before.Length + after.Length);
        var gone = new bool[before.Length];
        AddGone(0);
        for (var j = 0; j < after.Length; j++)
        {
            if (origin[j] < 0)
            {
                changes.Add(new ElementChange<T>(null, after[j], []));
                continue;
            }

            var i = origin[j];
            changes.Add(new ElementChange<T>(before[i], after[j], Differences(asAfter is null ? before[i] : asAfter(before[i]), after[j], language, fields), score[i]));
            AddGone(i + 1);
        }

        for (var i = 0; i < before.Length; i++) AddGone(i);
        return changes.DrainToImmutable();

        void AddGone(int i)
        {
            for (; i < before.Length && partner[i] < 0 && !gone[i]; i++)
            {
                gone[i] = true;
                changes.Add(new ElementChange<T>(before[i], null, []));
            }
        }
    }

    public static ImmutableArray<FieldChange> Differences<T>(T before, T after, DiagramLanguage language, ImmutableArray<Field<T>> fields)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var field in fields)
        {
            var (was, now) = (field.Value(before, language), field.Value(after, language));
            if (!FieldValue.Same(was, now)) changes.Add(new FieldChange(field.Key, field.Name, was?.Text, now?.Text) { Parts = FieldValue.Changes(was, now) });
        }

        return changes.DrainToImmutable();
    }

    /// <summary>Finds the element of the same id in a list.</summary>
    public static Func<T, T> In<T>(ImmutableArray<T> elements, Func<T, string> id)
        where T : class
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var element in elements) byId.TryAdd(id(element), element);
        return element => byId.GetValueOrDefault(id(element), element);
    }

    /// <summary>The elements after, made of those before and the changes: what a change doesn't name is what it was.</summary>
    public static ImmutableArray<T> Apply<T>(ImmutableArray<ElementChange<T>> changes, ImmutableArray<Field<T>> fields, Func<T, T> find, Func<T, T>? asAfter = null)
        where T : class
    {
        var result = ImmutableArray.CreateBuilder<T>(changes.Length);
        foreach (var change in changes)
        {
            if (change.After is null) continue;
            if (change.Before is null)
            {
                result.Add(change.After);
                continue;
            }

            var element = find(change.Before);
            if (asAfter is not null) element = asAfter(element);
            foreach (var field in fields)
            {
                if (change.Has(field.Key)) element = field.Copy(element, change.After);
            }

            result.Add(element);
        }

        return result.DrainToImmutable();
    }

    /// <summary>Whether elements that are there in both stand in another order.</summary>
    public static bool IsReordered<T>(ImmutableArray<T> before, ImmutableArray<ElementChange<T>> changes)
        where T : class
    {
        var place = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < before.Length; i++) place[before[i]] = i;
        var last = -1;
        foreach (var change in changes)
        {
            if (change.Before is null || change.After is null) continue;
            if (place[change.Before] < last) return true;
            last = place[change.Before];
        }

        return false;
    }
}
