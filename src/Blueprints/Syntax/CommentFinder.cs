using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>Finds comments: a <c>#</c> outside of every text, at the start of a line or after a blank, up to the end of the line.</summary>
internal static class CommentFinder
{
    public static ImmutableArray<TextSpan> Find(SyntaxTree tree)
    {
        var text = tree.Source.Content;
        var comments = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var node in tree.Nodes())
        {
            if (!node.Children.IsEmpty || node is SyntaxMapping or SyntaxSequence || node.Span.Length == 0) continue;
            Look(text, at, node.Span.Start, comments);
            at = Math.Max(at, node.Span.End);
        }

        Look(text, at, text.Length, comments);
        return comments.DrainToImmutable();
    }

    private static void Look(string text, int start, int end, ImmutableArray<TextSpan>.Builder comments)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] != '#' || (i > 0 && text[i - 1] is not (' ' or '\t' or '\n' or '\r'))) continue;
            var line = text.AsSpan(i).IndexOfAny('\n', '\r');
            var stop = line < 0 ? text.Length : i + line;
            comments.Add(new TextSpan(i, stop - i));
            i = stop;
        }
    }
}
