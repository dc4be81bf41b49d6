using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring.Formatting;

/// <summary>Takes a text apart: the texts of its tree, and the signs and comments between them.</summary>
/// <param name="tree">The tree, of a document without mistakes.</param>
internal sealed class TokenReader(SyntaxTree tree)
{
    private readonly string _text = tree.Source.Content;
    private readonly List<Token> _tokens = [];
    private int _line;
    private int _breaks;

    /// <summary>The tokens in the order of the text; null where something stands between them that no layout is known for, at
    /// <see cref="Stopped"/>.</summary>
    public List<Token>? Read()
    {
        var at = 0;
        foreach (var node in tree.Nodes())
        {
            if (node is not (SyntaxScalar or SyntaxAlias) || node.Span.Length == 0 || node.Span.Start < at) continue;
            if (!Between(at, node.Span.Start)) return null;
            Add(node);
            at = node.Span.End;
        }

        return Between(at, _text.Length) ? _tokens : null;
    }

    /// <summary>Where it went no further.</summary>
    public int Stopped { get; private set; }

    private void Add(SyntaxNode node)
    {
        var written = _text.Substring(node.Span.Start, node.Span.Length);
        var scalar = node as SyntaxScalar;
        var kind = scalar is { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? TokenKind.Block : written.AsSpan().ContainsAny('\n', '\r') ? TokenKind.LongText : TokenKind.Text;
        Add(kind, node.Span, scalar, scalar is null);
        for (var i = 0; i < written.Length; i++)
        {
            if (IsBreak(written[i])) _line = node.Span.Start + i + 1;
        }
    }

    private void Add(TokenKind kind, TextSpan span, SyntaxScalar? scalar = null, bool isAlias = false)
    {
        var isFirst = _tokens.Count == 0 || _breaks > 0;
        _tokens.Add(new Token(kind, span, _text.Substring(span.Start, span.Length))
        {
            Scalar = scalar,
            IsAlias = isAlias,
            Column = span.Start - _line,
            Breaks = _tokens.Count == 0 ? 0 : _breaks,
            IsFirst = isFirst,
        });
        _breaks = 0;
    }

    private bool Between(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var c = _text[i];
            if (IsBreak(c))
            {
                if (c == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n') i++;
                _breaks++;
                _line = ++i;
                continue;
            }

            if (c is ' ' or '\t')
            {
                i++;
                continue;
            }

            if (KindOf(i, end, out var length) is not { } kind)
            {
                Stopped = i;
                return false;
            }

            Add(kind, new TextSpan(i, length));
            i += length;
        }

        return true;
    }

    private TokenKind? KindOf(int at, int end, out int length)
    {
        length = 1;
        switch (_text[at])
        {
            case '#' when at == 0 || _text[at - 1] is ' ' or '\t' or '\n' or '\r':
                length = Until(at, end, IsBreak);
                while (length > 1 && _text[at + length - 1] is ' ' or '\t') length--;
                return TokenKind.Comment;
            case '%' when at == _line:
                length = Until(at, end, IsBreak);
                return TokenKind.Marker;
            case '-' or '.' when at == _line && at + 2 < _text.Length && _text[at + 1] == _text[at] && _text[at + 2] == _text[at]:
                length = 3;
                return TokenKind.Marker;
            case '-' when at + 1 >= _text.Length || char.IsWhiteSpace(_text[at + 1]):
                return TokenKind.Dash;
            case '&' or '!':
                length = Until(at, end, c => char.IsWhiteSpace(c) || c is ',' or '{' or '}' or '[' or ']');
                return TokenKind.Property;
            case ':' or '：':
                return TokenKind.Colon;
            case ',' or '，':
                return TokenKind.Comma;
            case '{' or '[' or '｛' or '［':
                return TokenKind.Open;
            case '}' or ']' or '｝' or '］':
                return TokenKind.Close;
            default:
                return null;
        }
    }

    private int Until(int start, int end, Predicate<char> isEnd)
    {
        var i = start;
        while (i < end && !isEnd(_text[i])) i++;
        return i - start;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
