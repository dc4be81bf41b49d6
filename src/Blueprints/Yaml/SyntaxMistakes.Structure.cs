using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <content>Mistakes of brackets and of indentation.</content>
internal sealed partial class SyntaxMistakes
{
    private Mistake InFlow()
    {
        if (Says("quoted scalar") && At is '"' or '\'') return Says("escape") || Says("hexadecimal") || Says("Unicode") ? BadEscape() : UnclosedQuote();
        var open = OpenBrackets(_openFlow, _failure.Start);
        if (open.Count == 0) return Unknown();
        var (place, bracket) = open[^1];
        var closing = bracket == '[' ? ']' : '}';
        if (At is ']' or '}' && At != closing && _failure.Start > place)
            return Syntax(
                _failure.Start,
                1,
                new($"'{At}' stands where '{closing}' closes the '{bracket}' before it", $"此处应该用“{closing}”来与前面的“{bracket}”配对，却写了“{At}”"),
                new($"write {closing}", $"请写 {closing}"),
                new Repair(_failure.Start, 1, closing.ToString())).AsCertain();
        if (At == ':' && Says("',' or '") && _text.AsSpan(place, _failure.Start - place).LastIndexOfAny('，', '、') is > 0 and var comma && _text.AsSpan(place + comma, _failure.Start - place - comma).IndexOfAny(',', ':') < 0)
            return new Mistake(
                LanguageDiagnostics.FullWidthPunctuation,
                place + comma,
                place + comma + 1,
                new($"a full-width comma '{_text[place + comma]}' stands between two keys", $"两个键之间用了全角的“{_text[place + comma]}”"),
                new("write a half-width comma and a space", "请写半角逗号加一个空格"),
                new Repair(place + comma, 1, ", ")).AsCertain();
        if (At == ':' && Says("',' or '") && ColonInBraces(place) is { } colon) return colon;
        if (At == ':' && Says("',' or '"))
            return Syntax(
                _failure.Start,
                1,
                new("a comma is missing before this key, or a text has ': ' in it", "这个键前面缺少逗号，或者文本里有“: ”"),
                new("separate with commas, as in {a: 1, b: 2}; put a text that has ': ' in quotes", "请用半角逗号隔开，如 {a: 1, b: 2}；含“: ”的文本请加引号"),
                new Repair(_failure.Start, 1, " ")).AsMakeshift();
        if (At is ',' or ']' or '}' or ':') return Syntax(
            _failure.Start,
            1,
            new($"something is missing before this '{At}'", $"这个“{At}”前面缺少内容"),
            new("write a value, or put the text in quotes", "请写一个值，或给文本加引号"),
            new Repair(_failure.Start, 0, "\"\"")).AsMakeshift();

        // What follows belongs to the next line's key or item: the bracket was meant to close before it.
        var line = _lines.LineOf(place);
        var isBelow = _lines.LineOf(_failure.Start) > line;
        var last = Math.Max(line, _lines.Previous(_lines.LineOf(isBelow ? _failure.Start : _failure.Reached)));
        if (isBelow || _failure.Start >= _lines.ContentEnd(line))
        {
            var end = _lines.ContentEnd(last);
            var closers = string.Concat(Enumerable.Reverse(OpenBrackets(_openFlow, end)).Select(b => b.Bracket == '[' ? ']' : '}'));
            return Syntax(
                place,
                1,
                new($"this '{bracket}' has no closing '{closing}'", $"这个“{bracket}”缺少对应的“{closing}”"),
                new($"write {closing} at the end", $"请在末尾写 {closing}"),
                new Repair(end, 0, closers)).AsCertain(last == line && closers.Length == 1);
        }

        if (At is '，' or '、') return new Mistake(
            LanguageDiagnostics.FullWidthPunctuation,
            _failure.Start,
            _failure.Start + 1,
            new($"a full-width comma '{At}' stands where '{bracket} {closing}' needs a half-width one", $"“{bracket} {closing}”里应该用半角逗号的地方用了全角的“{At}”"),
            new("write a half-width comma and a space", "请写半角逗号加一个空格"),
            new Repair(_failure.Start, 1, ", ")).AsCertain();
        return Syntax(
            _failure.Start,
            1,
            new("a comma is missing before this", "这里前面缺少逗号"),
            new($"separate what stands inside {bracket} {closing} with commas, and put a text with ': ' or ', ' in quotes", $"{bracket} {closing} 里的各项请用半角逗号隔开；含“: ”或“, ”的文本请加引号"));
    }

    /// <summary>
    /// <c>{to: pay when: Yes}</c>, where a key of the language stands before the colon, and <c>{to: pay, when: Yes: really}</c>, where none
    /// does; null where no value stands before it.
    /// </summary>
    private Mistake? ColonInBraces(int bracket)
    {
        var colon = _failure.Start;
        var start = bracket + 1;
        for (var i = colon - 1; i > bracket && start == bracket + 1; i--)
        {
            if (_text[i] is ',' or '\n' or '"' or '\'') return null;
            if (_text[i] == ':' && _text[i + 1] == ' ') start = i + 1;
        }

        if (start == bracket + 1) return null;
        while (start < colon && _text[start] == ' ') start++;
        var before = _text[start..colon].TrimEnd();
        if (before.Length == 0) return null;
        var space = before.LastIndexOf(' ');
        var word = before[(space + 1)..];
        if (space > 0 && _words?.Keys.Contains(word) is true)
        {
            var end = start + before[..space].TrimEnd().Length;
            return Syntax(
                start + space + 1,
                word.Length,
                new($"a comma is missing before '{word}'", $"“{word}”前面缺少逗号"),
                new($"write {VisibleText.Clip(before[..space].TrimEnd())}, {word}:", $"请写 {VisibleText.Clip(before[..space].TrimEnd())}, {word}:"),
                new Repair(end, start + space + 1 - end, ", ")).AsCertain();
        }

        var stop = colon;
        while (stop < _text.Length && _text[stop] is not (',' or ']' or '}' or '\n' or '\r')) stop++;
        while (_text[stop - 1] == ' ') stop--;
        var quoted = Quote(start, stop);
        return Syntax(
            colon,
            1,
            new("a ': ' stands inside a text", "文本中间出现了“: ”"),
            new($"put the text in quotes: {VisibleText.Clip(quoted.Replacement)}", $"请给文本加引号：{VisibleText.Clip(quoted.Replacement)}"),
            quoted).AsCertain(space < 0 || (_words is not null && Spelling.Nearest(word, _words.Keys) is null));
    }

    /// <summary>The bracket that is open where the parser gave up before it told of one; -1 where none is.</summary>
    private int FindOpenBracket()
    {
        for (var line = _line; line >= 0; line = _lines.Previous(line))
        {
            if (OpenBrackets(_lines.Start(line), _failure.Start) is [var first, ..]) return first.Place;
            if (_lines.Indent(line) == 0 && line < _line) break;
        }

        return -1;
    }

    /// <summary>
    /// The brackets that open after <paramref name="start"/> and don't close before <paramref name="end"/>, outside of quotes.
    /// </summary>
    private List<(int Place, char Bracket)> OpenBrackets(int start, int end)
    {
        var open = new List<(int, char)>();
        var quote = '\0';
        for (var i = start; i < end && i < _text.Length; i++)
        {
            var c = _text[i];
            if (quote != '\0')
            {
                if (c == '\\' && quote == '"') i++;
                else if (c == quote) quote = '\0';
            }
            else if (c is '"' or '\'' && i > 0 && _text[i - 1] is ' ' or '[' or '{' or ',' or ':')
            {
                quote = c;
            }
            else if (c is '[' or '{')
            {
                open.Add((i, c));
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.RemoveAt(open.Count - 1);
            }
        }

        return open;
    }

    private Mistake Misplaced() => Misplaced(_line);

    /// <summary>A line whose indentation fits none of those above.</summary>
    private Mistake Misplaced(int line)
    {
        var isItem = _lines.IsItem(line);
        var indent = _lines.Indent(line);
        var best = -1;
        var model = -1;
        for (var above = _lines.Previous(line); above >= 0; above = _lines.Previous(above))
        {
            foreach (var column in Columns(above, isItem))
            {
                if (best >= 0 && Math.Abs(column - indent) >= Math.Abs(best - indent)) continue;
                best = column;
                model = above;
            }

            if (_lines.Indent(above) == 0) break;
        }

        var start = _lines.ContentStart(line);
        if (best < 0 || best == indent)
        {
            // The indentation is right, so the line above is the one that doesn't belong.
            var above = _lines.Previous(line);
            return above >= 0 && _lines.ValueStart(above) < 0 && !_lines.IsItem(above) ? NoColon(above) : Unknown();
        }

        var modelAt = isItem ? _lines.ContentStart(model) : _lines.Start(model) + best;
        var like = _text[modelAt..Math.Max(modelAt, _lines.ContentEnd(model))];
        if (like.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) like = like[..(colon + 1)];
        var count = System.Globalization.CultureInfo.InvariantCulture;
        return Syntax(
            start,
            Math.Max(1, (isItem ? 1 : _lines.ContentEnd(line) - start)),
            new($"this line is indented by {Spaces(indent).English}, which fits no line above", $"这一行缩进了{Spaces(indent).Chinese}，与上面哪一行都不对齐"),
            new(
                string.Create(count, $"indent it by {Spaces(best).English}, as '{VisibleText.Clip(like)}' is in line {model + 1}"),
                string.Create(count, $"请缩进{Spaces(best).Chinese}，与第 {model + 1} 行的“{VisibleText.Clip(like)}”对齐")),
            new Repair(_lines.Start(line), indent, new string(' ', best)));
    }

    /// <summary>The columns at which a line above would let an item, or a key, begin.</summary>
    private IEnumerable<int> Columns(int line, bool ofItems)
    {
        var isItem = _lines.IsItem(line);
        if (ofItems)
        {
            if (isItem) yield return _lines.Indent(line);
            yield break;
        }

        if (_lines.ValueStart(line) >= 0) yield return _lines.KeyStart(line) - _lines.Start(line);
    }

    private static Bilingual Spaces(int count)
    {
        var figure = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(count == 1 ? "one space" : $"{figure} spaces", $" {figure} 个空格");
    }
}
