using System.Collections.Immutable;
using Blueprints.Running;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Finds the links of a document to elements of others: <c>FILE#ID</c> where the language takes one.</summary>
internal static class LinkFinder
{
    public static ImmutableArray<LinkPlace> Find(SyntaxTree tree)
    {
        var links = ImmutableArray.CreateBuilder<LinkPlace>();
        foreach (var node in tree.Nodes())
        {
            Cancellation.Check();
            if (node is not SyntaxScalar { IsNothing: false } scalar || scalar.Value.IndexOf('#', StringComparison.Ordinal) is not (> 0 and var sign)) continue;
            if ((tree.Guide.TakesAt(scalar) & SyntaxTakes.Link) == 0) continue;
            var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
            // In a text that is folded or has escapes a place in the value is none in the text.
            if (scalar.Span.Length != scalar.Value.Length + (2 * quote) || !scalar.ToString().AsSpan(quote).StartsWith(scalar.Value)) continue;
            var start = scalar.Span.Start + quote;
            var id = scalar.Value[(sign + 1)..];
            links.Add(new LinkPlace(new TextSpan(start, scalar.Value.Length), new TextSpan(start + sign + 1, id.Length), scalar.Value[..sign], id));
        }

        return links.DrainToImmutable();
    }
}
