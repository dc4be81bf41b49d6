using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring.Changes;

/// <summary>A category or a cause, and how it is written. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Fishbone">What it says.</param>
/// <param name="Id">The id.</param>
/// <param name="Category">The category; null for a cause.</param>
/// <param name="Cause">The cause; null for a category.</param>
/// <param name="Node">
/// Where it is written: the entry of a category or of a cause with its causes, the mapping of the long form, or the text of a cause; null for a
/// category that only the template has.
/// </param>
internal sealed record CauseText(AuthoringDocument Document, Fishbone Fishbone, string Id, Category? Category, Cause? Cause, SyntaxNode? Node)
{
    public WrittenText Text { get; } = new(Document);

    public string Label => Category?.Label ?? Cause!.Label;

    /// <summary>Where its causes are written; null where the long form has no key for them, or it is a text alone.</summary>
    public SyntaxNode? Below => Node switch
    {
        SyntaxEntry entry => entry.Value,
        SyntaxMapping mapping => Entry(mapping, "because")?.Value,
        _ => null,
    };

    /// <summary>Whether it is an item of a list of lines.</summary>
    public bool IsItemOfLines => Item is { Parent: SyntaxSequence { IsFlow: false } } item && Text.DashOf(item) is not null;

    /// <summary>All that stands in the list for it: the mapping around an entry that is alone in it.</summary>
    public SyntaxNode? Item => Node is SyntaxEntry { Parent: SyntaxMapping { Entries.Length: 1, Parent: SyntaxSequence } mapping } ? mapping : Node;

    /// <summary>The category or the cause of an id; null where there is none.</summary>
    public static CauseText? Find(AuthoringDocument document, string id)
    {
        if (document.Compilation.Diagram is not Fishbone fishbone) return null;
        var node = document.Compilation.Syntax.Elements.FirstOrDefault(element => element.Id == id && element.Kind is SyntaxElementKind.Category or SyntaxElementKind.Cause)?.Node;
        if (fishbone.Categories.FirstOrDefault(category => category.Id == id) is { } category) return new CauseText(document, fishbone, id, category, null, node);
        var cause = CauseTree.All(fishbone).FirstOrDefault(found => found.Cause.Id == id).Cause;
        return cause is null || node is null ? null : new CauseText(document, fishbone, id, null, cause, node);
    }

    /// <summary>The entry of a key of the long form.</summary>
    public static SyntaxEntry? Entry(SyntaxMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => !entry.IsMerge && entry.Definition?.Name == key);

    public DrawnChange Refuse(string english, string chinese) => Text.Refuse(english, chinese);

    /// <summary>The first of some ways to write it that brings what is expected; refused where none does.</summary>
    public DrawnChange First(Fishbone expected, params IEnumerable<ImmutableArray<DiagnosticEdit>> ways) => Text.First(ways, after => CauseTree.Wrong(Document.Compilation, expected, after));
}
