using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Running;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring.Formatting;

/// <summary>
/// Brings the text of a document into one form: how far in lines begin, blanks between signs, quotes where they are needed, short mappings
/// of a list in columns, at most one empty line. Nothing is put into other lines, and no word or comment changes. What comes of it is read
/// again before it is given out, and must say the same.
/// </summary>
/// <param name="compilation">The document.</param>
/// <param name="read">Reads another text in its place.</param>
internal sealed class DocumentFormatter(Compilation compilation, Func<string, Compilation> read)
{
    private string Text => compilation.Source.Content;

    /// <summary>The changes, in the order of the text; or why it stays as it is.</summary>
    public (ImmutableArray<DiagnosticEdit> Edits, Bilingual? Refusal) Format()
    {
        foreach (var mistake in compilation.Diagnostics)
        {
            if (mistake.Severity == DiagnosticSeverity.Error) return Refused(Faulty(Line(mistake.Span.Start), mistake));
        }

        if (Laid(compilation.Syntax, out var stopped) is not { } tokens) return Refused(Unknown(Line(stopped)));
        var edits = EditsOf(tokens, compilation.Source);
        return edits.IsEmpty || SaysTheSame(TextEdits.Apply(Text, edits)) ? (edits, null) : Refused(new("in its form it would not say the same", "整理后意思会变"));
    }

    /// <summary>The form of any YAML; null where none is known.</summary>
    internal static string? Formed(SyntaxTree tree) => Laid(tree, out _) is { } tokens ? TextEdits.Apply(tree.Source.Content, EditsOf(tokens, tree.Source)) : null;

    /// <summary>The tokens of a text, with what is to stand in their places and before them; null where something stands there that no
    /// form is known for.</summary>
    private static List<Token>? Laid(SyntaxTree tree, out int stopped)
    {
        var reader = new TokenReader(tree);
        var tokens = reader.Read();
        stopped = reader.Stopped;
        if (tokens is null) return null;
        for (var i = 0; i < tokens.Count; i++)
        {
            Cancellation.Check();
            // Behind a text without quotes a comment such as "#5" would be taken for a part of it.
            var isCut = i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Comment, IsFirst: false, Text: ['#', not (' ' or '\t' or '#'), ..] };
            if (tokens[i] is { Kind: TokenKind.Text, Scalar: { } scalar } token) token.Text = TextLayout.Quoted(scalar, token.Text, !isCut);
        }

        new Indenter(tokens).Indent();
        new Spacer(tokens).Space();
        return tokens;
    }

    private static Bilingual Faulty(string line, Diagnostic mistake) =>
        new($"it has a mistake at line {line} ({mistake.Code}): {mistake.Message}", $"第 {line} 行有错误（{mistake.Code}）：{mistake.Message}");

    private static Bilingual Unknown(string line) => new($"no form is known for what stands at line {line}", $"第 {line} 行的写法无法整理");

    private static (ImmutableArray<DiagnosticEdit> Edits, Bilingual? Refusal) Refused(Bilingual reason) => ([], reason);

    private string Line(int offset) => compilation.Source.PositionOf(offset).Line.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<DiagnosticEdit> EditsOf(List<Token> tokens, SourceText source)
    {
        var text = source.Content;
        if (tokens.Count == 0) return [];
        var end = EndOfLines(text);
        var edits = ImmutableArray.CreateBuilder<DiagnosticEdit>();
        var at = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var breaks = i == 0 ? 0 : TextLayout.KeepsLinesBehind(tokens[i - 1]) ? token.Breaks : Math.Min(token.Breaks, 2);
            Replace(TextSpan.Between(at, token.Span.Start), string.Concat(Enumerable.Repeat(end, breaks)) + new string(' ', token.Blanks));
            Replace(token.Span, token.Kind is TokenKind.LongText or TokenKind.Block ? token.Text.Replace("\n", end, StringComparison.Ordinal) : token.Text);
            at = token.Span.End;
        }

        // What a block ends with belongs to it.
        if (tokens[^1].Kind != TokenKind.Block) Replace(TextSpan.Between(at, text.Length), end);
        else if (!TextLayout.KeepsLinesBehind(tokens[^1]) && at < text.Length) Replace(TextSpan.Between(at, text.Length), end);
        return edits.DrainToImmutable();

        void Replace(TextSpan span, string now)
        {
            if (text.AsSpan(span.Start, span.Length).SequenceEqual(now)) return;
            // Of two that touch, not all editors would know the order.
            if (edits.Count > 0 && edits[^1] is var last && last.Start + last.Length == span.Start) edits[^1] = last with { Length = last.Length + span.Length, NewText = last.NewText + now };
            else edits.Add(new DiagnosticEdit(source.Name, span.Start, span.Length, now));
        }
    }

    /// <summary>How most lines end.</summary>
    private static string EndOfLines(string text)
    {
        var (all, both) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            all++;
            if (i > 0 && text[i - 1] == '\r') both++;
        }

        return both * 2 > all ? "\r\n" : "\n";
    }

    private bool SaysTheSame(string text)
    {
        var after = read(text);
        return Told(after).SequenceEqual(Told(compilation)) && AreSame(compilation.Syntax, after.Syntax);
    }

    /// <summary>What is told of a document; of signs that are read as if a blank followed them it need be told no more.</summary>
    private static IEnumerable<string> Told(Compilation one) =>
        one.Diagnostics.Select(found => found.Code).Where(code => code != LanguageDiagnostics.MissingSpaceRead.Code && code != LanguageDiagnostics.FullWidthRead.Code);

    private static bool AreSame(SyntaxTree one, SyntaxTree other)
    {
        using var others = other.Nodes().GetEnumerator();
        foreach (var node in one.Nodes())
        {
            Cancellation.Check();
            if (!others.MoveNext() || node.Anchor != others.Current.Anchor || node.Children.Length != others.Current.Children.Length) return false;
            var isSame = (node, others.Current) switch
            {
                (SyntaxScalar text, SyntaxScalar now) => text.Value == now.Value && text.IsNothing == now.IsNothing,
                (SyntaxAlias alias, SyntaxAlias now) => alias.Name == now.Name,
                (SyntaxMapping mapping, SyntaxMapping now) => mapping.IsFlow == now.IsFlow,
                (SyntaxSequence sequence, SyntaxSequence now) => sequence.IsFlow == now.IsFlow,
                (SyntaxEntry entry, SyntaxEntry now) => entry.IsMerge == now.IsMerge,
                _ => false,
            };
            if (!isSame) return false;
        }

        return !others.MoveNext() && one.Comments.Length == other.Comments.Length;
    }
}
