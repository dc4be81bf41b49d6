using System.Collections.Immutable;
using Blueprints.Running;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Finds the words that have a meaning, so that an editor tells them apart by their colours.</summary>
internal static class ColourFinder
{
    public static ImmutableArray<ColouredWord> Find(SyntaxTree tree, SymbolIndex symbols)
    {
        var words = new List<ColouredWord>();
        foreach (var use in symbols.Uses)
        {
            // The text that an id is made of is the author's, not a name.
            if (use.IsDefinition && use.Symbol is { IsImplied: true, Kind: not SyntaxElementKind.Category }) continue;
            words.Add(new ColouredWord(use.Span, KindOf(use.Symbol.Kind), use.IsDefinition));
        }

        foreach (var node in tree.Nodes())
        {
            Cancellation.Check();
            if (node is SyntaxEntry { Key: SyntaxScalar key } entry && entry.Definition is { } definition) Add(words, entry, key, definition);
        }

        foreach (var comment in tree.Comments) words.Add(new ColouredWord(comment, ColouredKind.Comment));
        words.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Kind.CompareTo(b.Kind));
        var text = tree.Source.Content;
        var kept = ImmutableArray.CreateBuilder<ColouredWord>(words.Count);
        foreach (var word in words)
        {
            var isFree = kept.Count == 0 || kept[^1].Span.End <= word.Span.Start;
            if (isFree && word.Span.Length > 0 && !text.AsSpan(word.Span.Start, word.Span.Length).ContainsAny('\n', '\r')) kept.Add(word);
        }

        return kept.DrainToImmutable();
    }

    private static void Add(List<ColouredWord> words, SyntaxEntry entry, SyntaxScalar key, SyntaxKey definition)
    {
        words.Add(new ColouredWord(key.Span, definition.IsLane ? ColouredKind.Lane : ColouredKind.Key));
        if (entry.Value is not SyntaxScalar { IsNothing: false } value) return;
        if (definition.Words.Contains(value.Value) || definition.WordsInChinese.Contains(value.Value)) words.Add(new ColouredWord(value.Span, ColouredKind.Word));
        else if ((value.Tree.Guide.TakesAt(value) & SyntaxTakes.Duration) != 0) words.Add(new ColouredWord(value.Span, ColouredKind.Duration));
    }

    private static ColouredKind KindOf(SyntaxElementKind kind) => kind switch
    {
        SyntaxElementKind.Lane => ColouredKind.Lane,
        SyntaxElementKind.Phase or SyntaxElementKind.Category => ColouredKind.Heading,
        _ => ColouredKind.Step,
    };
}
