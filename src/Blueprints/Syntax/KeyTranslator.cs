using System.Collections.Immutable;
using System.Text;
using Blueprints.Running;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>Writes the keys of a document, and the words that they take, in English or in Chinese; all else stays as it is.</summary>
/// <param name="tree">The document, which reads without an error.</param>
/// <param name="language">The language to write.</param>
internal sealed class KeyTranslator(SyntaxTree tree, DiagramLanguage language)
{
    // No arrow leads to a lane, and the standard ones answer to their words in both languages.
    private readonly HashSet<string> _ids = new(tree.Elements.Where(element => element.Kind != SyntaxElementKind.Lane).Select(element => element.Id), StringComparer.Ordinal);
    private readonly List<(TextSpan Span, string Word)> _edits = [];

    /// <summary>The text with its words exchanged.</summary>
    public string Translate()
    {
        foreach (var node in tree.Nodes())
        {
            Cancellation.Check();
            if (node is not SyntaxEntry { IsMerge: false } entry || IsTextOfCause(entry)) continue;
            if (entry.Definition is { } key) Translate(entry, key);
            else if (tree.Guide.ShortFormOf(entry) is { } meant && entry.Value is SyntaxScalar word) TranslateWord(word, meant);
        }

        _edits.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var text = tree.Source.Content;
        var (result, end) = (new StringBuilder(text.Length), 0);
        foreach (var (span, word) in _edits)
        {
            result.Append(text, end, span.Start - end).Append(word);
            end = span.End;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private void Translate(SyntaxEntry entry, SyntaxKey key)
    {
        var word = key.Chinese.IsEmpty ? entry.Name! : language == DiagramLanguage.Chinese ? key.Chinese[0] : key.Name;
        if (word != entry.Name && IsFree(word, entry, key)) Write(entry.Key, word, entry.Name!);
        foreach (var value in Values(entry.Value)) TranslateWord(value, key);
    }

    /// <summary>Whether a key may be called that where it stands: not where a lane of the step is, or would be taken for it.</summary>
    private static bool IsFree(string word, SyntaxEntry entry, SyntaxKey key)
    {
        if (key.IsLane || entry.Parent is not SyntaxMapping { Keys: { } keys } mapping || !keys.Keys.Any(other => other.IsLane && other.Is(word))) return true;
        return mapping.LaneEntry is { } lane && lane.Span.Start < entry.Span.Start && mapping.Find(word) is null;
    }

    /// <summary>The texts that stand after a key, by themselves or in a list.</summary>
    private static IEnumerable<SyntaxScalar> Values(SyntaxNode value) => value switch
    {
        SyntaxScalar scalar => [scalar],
        SyntaxSequence sequence => sequence.Items.OfType<SyntaxScalar>(),
        _ => [],
    };

    private void TranslateWord(SyntaxScalar scalar, SyntaxKey key)
    {
        var (from, to) = language == DiagramLanguage.Chinese ? (key.Words, key.WordsInChinese) : (key.WordsInChinese, key.Words);
        var word = scalar.Value.Trim();
        for (var i = 0; i < from.Length && i < to.Length; i++)
        {
            if (!string.Equals(from[i], word, StringComparison.OrdinalIgnoreCase)) continue;
            // Where ids may stand, a word that is somebody's id is that.
            if (!_ids.Contains(from[i]) && !_ids.Contains(to[i])) Write(scalar, to[i], scalar.Value);
            return;
        }
    }

    private void Write(SyntaxNode node, string word, string written)
    {
        if (word != written) _edits.Add((node.Span, word));
    }

    /// <summary>In the short form of causes a text may be the same word as a key, and stays.</summary>
    private static bool IsTextOfCause(SyntaxEntry entry) => entry.Parent is SyntaxMapping { Keys: { IsOpen: true } keys } mapping
        && keys.Keys.Any(key => key.IsRequired) && !mapping.Entries.Any(other => other.Definition?.IsRequired is true);
}
