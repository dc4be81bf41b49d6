using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>
/// A part of a document's text as YAML sees it: a mapping, an entry of one, a sequence, a scalar, or an alias. Nodes belong to a
/// <see cref="SyntaxTree"/>, and are the same object for as long as it lives. Immutable; safe to share
/// between threads.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(TextSpan span, string? anchor)
    {
        Span = span;
        Anchor = anchor;
    }

    /// <summary>Where it stands, without the anchor and the tag before it. The places of a node's children lie within its own, one after
    /// the other.</summary>
    public TextSpan Span { get; }

    /// <summary>The name that <c>&amp;name</c> gives it, so that aliases can stand for it; null where there is none.</summary>
    public string? Anchor { get; }

    /// <summary>The node that it is a part of; null for the root.</summary>
    public SyntaxNode? Parent { get; private set; }

    /// <summary>The tree that it belongs to.</summary>
    public SyntaxTree Tree { get; private set; } = null!;

    /// <summary>Its parts in the order of the text: entries, items, key and value; none for a scalar or an alias.</summary>
    public abstract ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>The step, lane, phase, fail point, category or cause that it is a part of, the innermost of several; null where it is of
    /// none, or the document has an error.</summary>
    public SyntaxElement? Element => Tree.ElementOf(this);

    /// <summary>The way from the root to it: keys with a dot between them, items counted from 0, such as <c>steps[2].next[0].to</c>;
    /// empty for the root. A key that has other signs than letters, digits, '-' and '_' stands in double quotes.</summary>
    public string Path
    {
        get
        {
            var parts = new Stack<string>();
            for (var node = this; node.Parent is { } parent; node = parent)
            {
                if (parent is SyntaxSequence sequence) parts.Push($"[{sequence.Items.IndexOf(node).ToString(CultureInfo.InvariantCulture)}]");
                else if (node is SyntaxEntry entry) parts.Push("." + Quoted(entry.Name ?? "?"));
            }

            var path = new StringBuilder();
            foreach (var part in parts) path.Append(path.Length == 0 && part[0] == '.' ? part[1..] : part);
            return path.ToString();
        }
    }

    /// <summary>Itself, its parent, and so on up to the root.</summary>
    public IEnumerable<SyntaxNode> AncestorsAndSelf()
    {
        for (var node = this; node is not null; node = node.Parent) yield return node;
    }

    /// <summary>The text that it covers, as the author wrote it.</summary>
    public override string ToString() => Tree.Source.Content.Substring(Span.Start, Span.Length);

    /// <summary>Makes a node the parent of its children; each node is adopted once, when its tree is made.</summary>
    internal static void Adopt(SyntaxNode root, SyntaxTree tree)
    {
        var open = new Stack<SyntaxNode>([root]);
        while (open.TryPop(out var node))
        {
            node.Tree = tree;
            foreach (var child in node.Children)
            {
                child.Parent = node;
                open.Push(child);
            }
        }
    }

    private static string Quoted(string key)
    {
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_')) return "\"" + key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
        }

        return key.Length == 0 ? "\"\"" : key;
    }
}
