using System.Collections.Immutable;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Finds what an editor may fold: entries and items of several lines, and runs of comments.</summary>
internal static class FoldingFinder
{
    public static ImmutableArray<FoldedPart> Find(SyntaxTree tree)
    {
        var (source, text) = (tree.Source, tree.Source.Content);
        var parts = new List<FoldedPart>();
        var lines = new HashSet<int>();
        foreach (var node in tree.Nodes())
        {
            if (node is not SyntaxEntry && node.Parent is not SyntaxSequence) continue;
            var end = node.Span.End;
            while (end > node.Span.Start && char.IsWhiteSpace(text[end - 1])) end--;
            var first = source.PositionOf(node.Span.Start).Line;
            if (source.PositionOf(end).Line > first && lines.Add(first)) parts.Add(new FoldedPart(TextSpan.Between(node.Span.Start, end), false));
        }

        AddComments(tree, parts);
        return [.. parts.OrderBy(part => part.Span.Start)];
    }

    private static void AddComments(SyntaxTree tree, List<FoldedPart> parts)
    {
        var source = tree.Source;
        TextSpan? run = null;
        var last = 0;
        foreach (var comment in tree.Comments)
        {
            var position = source.PositionOf(comment.Start);
            var isAlone = source.Line(position.Line)[..Math.Min(comment.Start - source.LineStart(position.Line), source.Line(position.Line).Length)].IsWhiteSpace();
            if (isAlone && run is { } open && position.Line == last + 1)
            {
                run = TextSpan.Between(open.Start, comment.End);
            }
            else
            {
                Close();
                run = isAlone ? comment : null;
            }

            last = position.Line;
        }

        Close();

        void Close()
        {
            if (run is { } open && source.PositionOf(open.End).Line > source.PositionOf(open.Start).Line) parts.Add(new FoldedPart(open, true));
        }
    }
}
