namespace Blueprints.Authoring.Formatting;

/// <summary>
/// Says how far in each line begins: two blanks for each level, the items of a list one level within its key; what goes on in another line
/// one level within what it belongs to, so that every YAML reader takes it. A comment stays with the level that it is written at.
/// </summary>
/// <param name="tokens">The tokens, whose blanks are set.</param>
internal sealed class Indenter(List<Token> tokens)
{
    private const int Step = 2;

    private readonly Stack<Level> _levels = [];
    private readonly Stack<Bracket> _brackets = [];
    private readonly List<Token> _comments = [];

    public void Indent()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            token.Depth = _brackets.Count;
            if (token is { Kind: TokenKind.Comment, IsFirst: true } && _brackets.Count == 0)
            {
                _comments.Add(token);
                continue;
            }

            if (_brackets.Count > 0) Within(token);
            else Outside(i);
            if (token.Kind == TokenKind.Open) Open(i);
            if (token.Kind == TokenKind.Close && _brackets.Count > 0)
            {
                _brackets.Pop();
                token.Depth = _brackets.Count;
            }

            if (token.Kind == TokenKind.LongText) token.Text = TextLayout.Continued(token, Inner());
            if (token.Kind == TokenKind.Block) token.Text = TextLayout.Block(token, Here, OldHere);
        }

        Place(null);
    }

    /// <summary>How far in the innermost list or mapping stands; a level before the first where there is none.</summary>
    private int Here => _levels.TryPeek(out var level) ? level.New : -Step;

    private int OldHere => _levels.TryPeek(out var level) ? level.Old : -1;

    /// <summary>How far in that begins which goes on in another line.</summary>
    private int Inner() => _brackets.TryPeek(out var bracket) ? bracket.Inner : Here + Step;

    private void Within(Token token)
    {
        if (!token.IsFirst) return;
        var bracket = _brackets.Peek();
        token.Blanks = token.Kind == TokenKind.Close ? bracket.Outer : bracket.Inner;
    }

    private void Outside(int i)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Marker)
        {
            Place(null);
            _levels.Clear();
            return;
        }

        var begins = token.IsFirst || i == 0 || tokens[i - 1].Kind is TokenKind.Dash or TokenKind.Marker;
        if (!begins) return;
        var isDash = token.Kind == TokenKind.Dash;
        var isBlock = isDash || IsKey(i);
        var before = _comments.Count > 0 ? _levels.ToArray() : [];
        if (token.IsFirst)
        {
            while (_levels.TryPeek(out var open) && (open.Old > token.Column || (open.Old == token.Column && open.IsList && !isDash))) _levels.Pop();
        }

        if (isBlock)
        {
            // The items of a list may stand under the first letter of its key.
            if (!_levels.TryPeek(out var level) || level.Old < token.Column || (isDash && !level.IsList)) _levels.Push(new Level(token.Column, Here + Step, isDash));
            if (token.IsFirst) token.Blanks = Here;
        }
        else if (token.IsFirst)
        {
            token.Blanks = Here + Step;
        }

        if (_comments.Count > 0) Place(token, before);
    }

    /// <summary>Whether a key begins here: a text with a colon behind it on its line, after anchors and tags.</summary>
    private bool IsKey(int i)
    {
        while (i < tokens.Count && tokens[i].Kind == TokenKind.Property) i++;
        return i + 1 < tokens.Count && tokens[i].Kind is TokenKind.Text && tokens[i + 1] is { Kind: TokenKind.Colon, IsFirst: false };
    }

    private void Open(int i)
    {
        var isLast = i + 1 < tokens.Count && (tokens[i + 1].IsFirst || tokens[i + 1].Kind == TokenKind.Comment);
        var outer = _brackets.TryPeek(out var around) ? around.Inner : Here + Step;
        _brackets.Push(new Bracket(outer, isLast || tokens[i].IsFirst ? outer + Step : outer));
    }

    private void Place(Token? next, Level[]? before = null)
    {
        foreach (var comment in _comments) comment.Blanks = PlaceOf(comment.Column, next, before ?? [.. _levels]);
        _comments.Clear();
    }

    /// <summary>How far in a comment stands: with what follows where it is written at its level, else with the level before it that it is
    /// written at.</summary>
    private static int PlaceOf(int column, Token? next, Level[] before)
    {
        if (next is not null && column == next.Column) return next.Blanks;
        // At the end of the document it belongs to the outermost, as where a list stands under the first letter of its key.
        if (next is null && before is [.., var outermost] && column <= outermost.Old) return outermost.New;
        foreach (var level in before)
        {
            // The innermost stands first.
            if (level.Old == column || (level.Old < column && level.Old > (next?.Column ?? -1))) return level.New;
        }

        return next?.Blanks ?? 0;
    }

    private readonly record struct Level(int Old, int New, bool IsList);

    /// <param name="Outer">How far in its end stands.</param>
    /// <param name="Inner">How far in what it holds stands.</param>
    private readonly record struct Bracket(int Outer, int Inner);
}
