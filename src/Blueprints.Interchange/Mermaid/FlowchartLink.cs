namespace Blueprints.Interchange.Mermaid;

/// <summary>An arrow as a flowchart writes it.</summary>
/// <param name="Words">Its words, as they are written; null where they may follow between bars.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct FlowchartLink(string? Words, int End)
{
    public bool IsDotted { get; init; }

    public bool IsHidden { get; init; }

    public bool HasHead { get; init; }

    public bool HasTail { get; init; }

    /// <summary>Whether an end of it has a circle or a cross, which say nothing of where it leads.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Reads an arrow at a place of a text: <c>--&gt;</c>, <c>-.-&gt;</c>, <c>==&gt;</c>, <c>-- words --&gt;</c>; null where there is none.</summary>
    public static FlowchartLink? Read(string text, int at)
    {
        var tail = at < text.Length && text[at] is '<' or 'x' or 'o' && Line(text, at + 1) is not '\0';
        var start = tail ? at + 1 : at;
        var hasTail = tail && text[at] == '<';
        FlowchartLink? link = Line(text, start) switch
        {
            '~' => new FlowchartLink("", Past(text, start, '~')) { IsHidden = true },
            '.' => Dotted(text, start, hasTail),
            '\0' => null,
            var sign => Solid(text, start, sign, hasTail),
        };
        return link is { } read ? read with { IsMarked = (tail && !hasTail) || text[read.End - 1] is 'x' or 'o' } : null;
    }

    /// <summary>The sign that the line at a place is made of: <c>-</c>, <c>=</c>, <c>~</c>, <c>.</c> for a dotted one; a null character for none.</summary>
    private static char Line(string text, int at)
    {
        if (at + 1 >= text.Length) return '\0';
        return (text[at], text[at + 1]) switch
        {
            ('-', '-') => '-',
            ('=', '=') => '=',
            ('-', '.') => '.',
            ('~', '~') => at + 2 < text.Length && text[at + 2] == '~' ? '~' : '\0',
            _ => '\0',
        };
    }

    private static FlowchartLink? Solid(string text, int start, char sign, bool tail)
    {
        var end = Past(text, start, sign);
        if (Head(text, end) is { } head) return new FlowchartLink(null, head) { HasHead = text[head - 1] == '>', HasTail = tail };
        if (end - start > 2) return new FlowchartLink(null, end) { HasTail = tail };
        // Words stand within the line, which goes on behind them.
        for (var i = end; i + 1 < text.Length; i++)
        {
            if (text[i] == '"')
            {
                var close = text.IndexOf('"', i + 1);
                if (close < 0) return null;
                i = close;
            }
            else if (text[i] == sign && text[i + 1] == sign)
            {
                var last = Past(text, i, sign);
                var close = Head(text, last) ?? last;
                return new FlowchartLink(text[end..i].Trim(), close) { HasHead = text[close - 1] == '>', HasTail = tail };
            }
        }

        return null;
    }

    private static FlowchartLink? Dotted(string text, int start, bool tail)
    {
        var end = Past(text, start + 1, '.');
        if (end < text.Length && text[end] == '-') return Close(null, end);
        for (var i = end; i + 1 < text.Length; i++)
        {
            if (text[i] == '"')
            {
                var close = text.IndexOf('"', i + 1);
                if (close < 0) return null;
                i = close;
            }
            else if (text[i] == '.' && text[i + 1] == '-')
            {
                return Close(text[end..i].Trim(), i + 1);
            }
        }

        return null;

        FlowchartLink Close(string? words, int dash)
        {
            var last = Past(text, dash, '-');
            var close = Head(text, last) ?? last;
            return new FlowchartLink(words, close) { IsDotted = true, HasHead = text[close - 1] == '>', HasTail = tail };
        }
    }

    private static int Past(string text, int at, char sign)
    {
        while (at < text.Length && text[at] == sign) at++;
        return at;
    }

    /// <summary>Where the head at a place ends: an arrow, or a circle or cross that no word begins with.</summary>
    private static int? Head(string text, int at)
    {
        if (at >= text.Length) return null;
        if (text[at] == '>') return at + 1;
        return text[at] is 'x' or 'o' && (at + 1 == text.Length || text[at + 1] is ' ' or '\t' or '|') ? at + 1 : null;
    }
}
