using System.Collections.Immutable;
using Blueprints.Fishbones;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>The causes of a fishbone in one list, each before those behind it.</summary>
internal sealed class CauseTree
{
    private static readonly Bilingual Behind = new("stands behind", "上一层");

    private readonly Fishbone _fishbone;
    private readonly Dictionary<Cause, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<int> _parents;
    private readonly ImmutableArray<int> _categories;

    private CauseTree(Fishbone fishbone, List<(Cause Cause, int Parent)> causes)
    {
        _fishbone = fishbone;
        Causes = [.. causes.Select(entry => entry.Cause)];
        _parents = [.. causes.Select(entry => entry.Parent)];
        var categories = new int[causes.Count];
        for (var i = 0; i < categories.Length; i++)
        {
            _places[Causes[i]] = i;
            categories[i] = _parents[i] < 0 ? -1 - _parents[i] : categories[_parents[i]];
        }

        _categories = [.. categories];
    }

    public ImmutableArray<Cause> Causes { get; }

    public static CauseTree Of(Fishbone fishbone)
    {
        var causes = new List<(Cause, int)>();
        var open = new Stack<(Cause Cause, int Parent)>();
        for (var c = 0; c < fishbone.Categories.Length; c++)
        {
            Push(fishbone.Categories[c].Causes, -1 - c);
            while (open.TryPop(out var next))
            {
                causes.Add(next);
                Push(next.Cause.Causes, causes.Count - 1);
            }
        }

        return new CauseTree(fishbone, causes);

        void Push(ImmutableArray<Cause> children, int parent)
        {
            for (var i = children.Length - 1; i >= 0; i--) open.Push((children[i], parent));
        }
    }

    /// <summary>The change, with one more where the cause stands behind another than before.</summary>
    public static ElementChange<Cause> WithParent(ElementChange<Cause> change, CauseTree before, CauseTree after, Dictionary<string, string> ids)
    {
        if (change.Before is null || change.After is null) return change;
        var (was, now) = (before.ParentOf(change.Before), after.ParentOf(change.After));
        return ids.GetValueOrDefault(was.Id) == now.Id ? change : change with { Fields = change.Fields.Add(new FieldChange("parent", Behind, was.Label, now.Label)) };
    }

    /// <summary>The id of the category that a cause belongs to.</summary>
    public string CategoryOf(Cause cause) => _fishbone.Categories[_categories[_places[cause]]].Id;

    /// <summary>Categories of this shape, made of others' parts.</summary>
    public ImmutableArray<Category> Rebuilt(ImmutableArray<Category> categories, ImmutableArray<Cause> causes)
    {
        var behind = new List<Cause>?[causes.Length];
        var top = new List<Cause>?[categories.Length];
        for (var i = causes.Length - 1; i >= 0; i--)
        {
            var cause = causes[i] with { Causes = InOrder(behind[i]) };
            ((_parents[i] >= 0 ? ref behind[_parents[i]] : ref top[-1 - _parents[i]]) ??= []).Add(cause);
        }

        return [.. categories.Select((category, c) => category with { Causes = InOrder(top[c]) })];
    }

    private (string Id, string Label) ParentOf(Cause cause)
    {
        var parent = _parents[_places[cause]];
        return parent >= 0 ? (Causes[parent].Id, Causes[parent].Label) : (_fishbone.Categories[-1 - parent].Id, _fishbone.Categories[-1 - parent].Label);
    }

    private static ImmutableArray<Cause> InOrder(List<Cause>? reversed)
    {
        if (reversed is null) return [];
        reversed.Reverse();
        return [.. reversed];
    }
}
