using Blueprints.Diagrams.Reading;
using Blueprints.Syntax;

namespace Blueprints.Authoring;

/// <summary>Makes out the phases, categories and causes of a document that has an error, so that none was read: by the keys that they stand
/// behind.</summary>
/// <param name="found">Takes each, with the id that its text makes where it is written with none.</param>
internal sealed class UnreadElements(Action<SyntaxElement, SyntaxNode> found)
{
    private readonly HashSet<SyntaxNode> _causes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at a node; those above it were looked at before.</summary>
    public void Add(SyntaxNode node)
    {
        switch (node)
        {
            case SyntaxEntry { Key: SyntaxScalar key, Parent: SyntaxMapping { Parent: SyntaxEntry { Parent.Parent: null, Definition.Name: "categories" } } } category:
                Add(SyntaxElementKind.Category, key.Value, "category", node);
                _causes.Add(category.Value);
                break;
            case SyntaxMapping { Parent: SyntaxSequence { Parent: SyntaxEntry { Parent.Parent: null, Definition.Name: "steps" } } } mapping when TextOf(mapping, "phase") is { } phase:
                Add(SyntaxElementKind.Phase, phase, "phase", node);
                break;
            case SyntaxSequence list when _causes.Contains(list):
                foreach (var item in list.Items) _causes.Add(item);
                break;
            case SyntaxScalar { IsNothing: false } text when _causes.Contains(text) && text.Parent is SyntaxSequence:
                Add(SyntaxElementKind.Cause, text.Value, "cause", node);
                break;
            case SyntaxMapping cause when _causes.Contains(cause):
                AddCauses(cause);
                break;
            case SyntaxEntry { Key: SyntaxScalar key } entry when _causes.Contains(entry):
                Add(SyntaxElementKind.Cause, key.Value, "cause", node);
                break;
        }
    }

    private void AddCauses(SyntaxMapping mapping)
    {
        var text = TextOf(mapping, "cause");
        if (text is not null) Add(SyntaxElementKind.Cause, TextOf(mapping, "id") ?? text, "cause", mapping);
        foreach (var entry in mapping.Entries)
        {
            if (text is null) _causes.Add(entry);
            if (text is null || entry.Definition?.Name == "because") _causes.Add(entry.Value);
        }
    }

    private void Add(SyntaxElementKind kind, string text, string fallback, SyntaxNode node) => found(new SyntaxElement(Slug.IsId(text) ? text : Slug.Of(text, fallback), kind, node), node);

    private static string? TextOf(SyntaxMapping mapping, string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Definition is { IsLane: false } definition && definition.Name == key) return entry.Value is SyntaxScalar { IsNothing: false } text ? text.Value : null;
        }

        return null;
    }
}
