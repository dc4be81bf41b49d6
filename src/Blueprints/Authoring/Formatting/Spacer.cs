using Blueprints.Text;

namespace Blueprints.Authoring.Formatting;

/// <summary>Says how many blanks stand between the parts of a line, and brings what belongs in columns into them: the entries of short
/// mappings in a list, and comments behind lines that follow one another.</summary>
/// <param name="tokens">The tokens, whose blanks are set.</param>
internal sealed class Spacer(List<Token> tokens)
{
    /// <summary>Blanks before a comment behind a line.</summary>
    private const int BeforeComment = 2;

    /// <summary>Rows that would be longer are left as they are.</summary>
    private const int MostColumns = 120;

    /// <summary>Rows are left as they are in which more blanks than this would stand before an entry: its mappings are not short.</summary>
    private const int MostBlanks = 13;

    public void Space()
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!tokens[i].IsFirst) tokens[i].Blanks = Between(tokens[i - 1], tokens[i]);
        }

        var lines = Lines();
        AlignRows(lines);
        AlignComments(lines);
    }

    private static int Between(Token left, Token right) => (left.Kind, right.Kind) switch
    {
        (_, TokenKind.Comment) => BeforeComment,
        // Signs of full width bring their blank with them.
        (TokenKind.Colon or TokenKind.Comma, _) when left.Text[0] > 0x7F => 0,
        (TokenKind.Colon, _) => 1,
        (_, TokenKind.Colon) => left.IsAlias || left.Kind == TokenKind.Property ? 1 : 0,
        (_, TokenKind.Comma) => left.IsAlias || left.Kind == TokenKind.Property ? 1 : 0,
        (TokenKind.Open, _) => 0,
        (_, TokenKind.Close) => left.IsAlias || left.Kind == TokenKind.Property ? 1 : 0,
        _ => 1,
    };

    private List<Line> Lines()
    {
        var lines = new List<Line>();
        for (var i = 0; i < tokens.Count;)
        {
            var end = i + 1;
            while (end < tokens.Count && !tokens[end].IsFirst) end++;
            lines.Add(new Line(i, end));
            i = end;
        }

        return lines;
    }

    /// <summary>Whether a line follows the one before it, with nothing between.</summary>
    private bool Follows(Line line) => line.Start > 0 && tokens[line.Start].Breaks == 1;

    private void AlignComments(List<Line> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            if (!HasComment(lines[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < lines.Count && Follows(lines[end]) && HasComment(lines[end])) end++;
            var width = 0;
            for (var k = i; k < end; k++) width = Math.Max(width, WidthOf(lines[k].Start, lines[k].End - 1));
            for (var k = i; k < end && end > i + 1; k++) tokens[lines[k].End - 1].Blanks = width - WidthOf(lines[k].Start, lines[k].End - 1) + BeforeComment;
            i = end;
        }
    }

    private bool HasComment(Line line)
    {
        if (line.End - line.Start < 2 || tokens[line.End - 1].Kind != TokenKind.Comment) return false;
        for (var i = line.Start; i < line.End; i++)
        {
            if (tokens[i].Kind is TokenKind.LongText or TokenKind.Block) return false;
        }

        return true;
    }

    private void AlignRows(List<Line> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            if (RowOf(lines[i]) is not { } row)
            {
                i++;
                continue;
            }

            var rows = new List<List<Cell>> { row };
            var longest = row;
            var end = i + 1;
            for (; end < lines.Count && Follows(lines[end]) && tokens[lines[end].Start].Blanks == tokens[lines[i].Start].Blanks; end++)
            {
                if (RowOf(lines[end]) is not { } next || !AreAlike(longest, next)) break;
                rows.Add(next);
                if (next.Count > longest.Count) longest = next;
            }

            if (rows.Count > 1) Align(rows, longest.Count, tokens[lines[i].Start].Blanks);
            i = end;
        }
    }

    private void Align(List<List<Cell>> rows, int columns, int blanks)
    {
        var widths = new int[columns];
        var all = blanks + 4;
        for (var column = 0; column < columns; column++)
        {
            var last = 0;
            foreach (var row in rows)
            {
                if (column + 1 < row.Count) widths[column] = Math.Max(widths[column], row[column].Width);
                else if (column + 1 == row.Count) last = Math.Max(last, row[column].Width);
            }

            all += Math.Max(widths[column], last) + 2;
        }

        if (all > MostColumns) return;
        foreach (var row in rows)
        {
            for (var column = 0; column + 1 < row.Count; column++)
            {
                if (1 + widths[column] - row[column].Width > MostBlanks) return;
            }
        }

        foreach (var row in rows)
        {
            for (var column = 0; column + 1 < row.Count; column++) tokens[row[column + 1].Start].Blanks = 1 + widths[column] - row[column].Width;
        }
    }

    /// <summary>The entries of a line that is an item of a list and holds one mapping in braces, each with its comma; null where it is none.</summary>
    private List<Cell>? RowOf(Line line)
    {
        var end = tokens[line.End - 1].Kind == TokenKind.Comment ? line.End - 1 : line.End;
        if (end - line.Start < 6 || tokens[line.Start] is not { Kind: TokenKind.Dash, Depth: 0 } || tokens[line.Start + 1] is not { Kind: TokenKind.Open, Text: "{" }) return null;
        if (tokens[end - 1] is not { Kind: TokenKind.Close, Depth: 0 }) return null;
        var cells = new List<Cell>();
        var start = line.Start + 2;
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.LongText or TokenKind.Block or TokenKind.Comment) return null;
            var isLast = i == end - 1;
            if (!isLast && token is not { Kind: TokenKind.Comma, Depth: 1 }) continue;
            if (start + 1 >= i || tokens[start].Kind != TokenKind.Text || tokens[start + 1].Kind != TokenKind.Colon) return null;
            cells.Add(new Cell(start, tokens[start].Text, WidthOf(start, isLast ? i : i + 1) - tokens[start].Blanks));
            start = i + 1;
        }

        return cells;
    }

    private static bool AreAlike(List<Cell> one, List<Cell> other)
    {
        for (var i = 0; i < one.Count && i < other.Count; i++)
        {
            if (one[i].Key != other[i].Key) return false;
        }

        return true;
    }

    private int WidthOf(int start, int end)
    {
        var width = 0;
        for (var i = start; i < end; i++) width += tokens[i].Blanks + DisplayWidth.Of(tokens[i].Text);
        return width;
    }

    private readonly record struct Line(int Start, int End);

    private readonly record struct Cell(int Start, string Key, int Width);
}
