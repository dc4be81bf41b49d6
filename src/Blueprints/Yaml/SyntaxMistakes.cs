using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>Says in plain words what the parser stumbled over, and how reading can go on.</summary>
internal sealed partial class SyntaxMistakes
{
    private readonly string _text;
    private readonly TextLines _lines;
    private readonly Failure _failure;
    private readonly int _openFlow;
    private readonly int _line;
    private readonly LanguageWords? _words;

    private SyntaxMistakes(string text, TextLines lines, Failure failure, int openFlow, LanguageWords? words)
    {
        _words = words;
        _text = text;
        _lines = lines;
        _failure = failure;
        _line = lines.LineOf(failure.Start);
        _openFlow = openFlow < 0 && failure.Message.Length == 0 ? FindOpenBracket() : openFlow;
    }

    /// <param name="text">The text at hand.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="failure">Where the parser gave up.</param>
    /// <param name="openFlow">The place of the outermost open bracket, or -1.</param>
    /// <param name="words">The words of the language, where slips around them are looked for.</param>
    public static Mistake Explain(string text, TextLines lines, Failure failure, int openFlow, LanguageWords? words) =>
        new SyntaxMistakes(text, lines, failure, openFlow, words).Explain();

    private char At => _failure.Start < _text.Length ? _text[_failure.Start] : '\n';

    private bool Says(string words) => _failure.Message.Contains(words, StringComparison.Ordinal);

    private Mistake Explain()
    {
        if (_openFlow >= 0) return InFlow();
        if (Says("quoted scalar") && _text.Length > _failure.Start && At is '"' or '\'') return Says("escape") || Says("hexadecimal") || Says("Unicode") ? BadEscape() : UnclosedQuote();
        if (At is ']' or '}') return Syntax(
            _failure.Start,
            1,
            new($"'{At}' closes nothing", $"“{At}”没有对应的左括号"),
            new($"delete it, or put the text in quotes", $"请删去它，或给文本加引号"),
            new Repair(_failure.Start, 1, " ")).AsMakeshift();
        if (Says("invalid mapping") || Says("Mapping values are not allowed")) return ColonInText();
        if (Says("expected ':'")) return _lines.ValueStart(_line) < 0 ? NoColon(_line) : Misplaced();
        if (Says("expected key")) return NoKey();
        if (Says("expected '-'")) return _lines.IsItem(_line) || _lines.ValueStart(_line) >= 0 ? Misplaced() : NoColon(_line);
        if (Says("Block sequence entries")) return ListOnLineOfKey();
        if (Says("tab")) return Tab();
        if (Says("cannot start any token") || Says("anchor or alias") || Says("Mapping keys are not allowed") || Says("scanning a tag") || Says("tag handle")) return BadBeginning();
        if (_failure.Message.Length == 0 && _lines.ValueStart(_line) is >= 0 and var value) return QuoteValue(value);
        if (Says("directive") || Says("incompatible YAML")) return Directive();
        if (Says("block scalar")) return Syntax(
            _failure.Start,
            1,
            new("the text after '|' or '>' is not indented as YAML needs it", "“|”或“>”后面的文本缩进不对"),
            new("begin it on the next line, every line indented by the same number of spaces, deeper than the key", "请从下一行开始写，每一行缩进相同数目的空格，并且比键缩进得更深"));
        return Unknown();
    }

    /// <summary><c>customer: Asks: which card?</c></summary>
    private Mistake ColonInText()
    {
        var colon = _failure.Start < _text.Length && At == ':' ? _failure.Start : _text.LastIndexOf(':', Math.Min(_failure.Reached, _text.Length - 1));
        var line = colon < 0 ? _line : _lines.LineOf(colon);
        var value = _lines.ValueStart(line);
        if (value >= 0 && value <= colon)
        {
            var quoted = Quote(value, _lines.ContentEnd(line));
            return Syntax(
                colon,
                1,
                new("a ': ' stands inside a text", "文本中间出现了“: ”"),
                new($"put the text in quotes: {VisibleText.Clip(quoted.Replacement)}", $"请给文本加引号：{VisibleText.Clip(quoted.Replacement)}"),
                // Full-width brackets are rather a slip than a text.
                quoted).AsCertain(_text.AsSpan(value).TrimStart(' ') is not ['｛' or '［', ..]);
        }

        var above = _lines.Previous(line);
        if (above < 0) return Unknown();
        if (_lines.ValueStart(above) < 0) return NoColon(above);
        return Misplaced(line);
    }

    /// <summary>A line that ought to say <c>KEY: VALUE</c> and has no colon, or none that counts.</summary>
    private Mistake NoColon(int line)
    {
        var start = _lines.KeyStart(line);
        var end = _lines.ContentEnd(line);
        var said = _text[start..end];
        if (_lines.Previous(line) is >= 0 and var above && _text[_lines.Start(above).._lines.ContentEnd(above)].EndsWith(" |", StringComparison.Ordinal)) return ShallowText(line, above);
        var colon = said.AsSpan().IndexOfAny('：', '︰', ':');
        if (colon > 0 && said.AsSpan(0, colon).IndexOf(' ') < 0 && said[0] is not ('"' or '\''))
        {
            var name = said[..colon];
            var rest = said[(colon + 1)..].Trim();
            var place = start + colon;
            if (said[colon] == ':') return new Mistake(
                LanguageDiagnostics.MissingSpace,
                place,
                place + 1,
                new($"a space is missing after '{name}:'", $"“{name}:”后面缺少空格"),
                new($"write {name}: {VisibleText.Clip(rest)}", $"请写 {name}: {VisibleText.Clip(rest)}"),
                new Repair(place, 1, ": ")).AsCertain();
            return new Mistake(
                LanguageDiagnostics.FullWidthPunctuation,
                place,
                place + 1,
                new($"a full-width colon '{said[colon]}' stands after '{name}'", $"“{name}”后面用了全角冒号“{said[colon]}”"),
                new($"write a half-width colon and a space: {name}: {VisibleText.Clip(rest)}".TrimEnd(), $"请写半角冒号加一个空格：{name}: {VisibleText.Clip(rest)}".TrimEnd()),
                new Repair(place, 1, place + 1 < _text.Length && _text[place + 1] == ' ' ? ":" : ": ")).AsCertain();
        }

        if (said.Length > 0 && said.AsSpan().IndexOfAny(" \"'") < 0)
            return Syntax(
                start,
                said.Length,
                new($"a ':' is missing after '{VisibleText.Clip(said)}'", $"“{VisibleText.Clip(said)}”后面缺少“:”"),
                new($"write {VisibleText.Clip(said)}: and its value", $"请写 {VisibleText.Clip(said)}: 和它的值"),
                new Repair(end, 0, ":"));
        // A key of the language and its value: use common.yaml.
        var space = said.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && _words?.Keys.Contains(said[..space]) is true)
            return Syntax(
                start,
                space,
                new($"a ':' is missing after '{said[..space]}'", $"“{said[..space]}”后面缺少“:”"),
                new($"write {said[..space]}: {VisibleText.Clip(said[space..].Trim())}", $"请写 {said[..space]}: {VisibleText.Clip(said[space..].Trim())}"),
                new Repair(start + space, 0, ":")).AsCertain(said.AsSpan(space).Trim().IndexOf(' ') < 0);
        return Syntax(
            start,
            Math.Max(1, said.Length),
            new("this line has no 'KEY: '", "这一行没有“键: ”"),
            new("write KEY: VALUE; a text that goes on from the line above is indented deeper than its key, and has no ': ' in it", "请写“键: 值”；如果是接着上一行的文本，就要比它的键缩进得更深，并且其中不能有“: ”"));
    }

    /// <summary>A text after <c>|</c> that is not deeper than its key.</summary>
    private Mistake ShallowText(int line, int keyLine)
    {
        var indent = _lines.KeyStart(keyLine) - _lines.Start(keyLine) + 2;
        return Syntax(
            _lines.ContentStart(line), Math.Max(1, _lines.ContentEnd(line) - _lines.ContentStart(line)), new("the text after '|' is not indented deeper than its key", "“|”后面的文本没有比它的键缩进得更深"),
            new($"indent every line of it by {Spaces(indent).English}", $"请把它的每一行缩进{Spaces(indent).Chinese}"), new Repair(_lines.Start(line), _lines.Indent(line), new string(' ', indent)));
    }

    private Mistake NoKey()
    {
        var before = _failure.Start - 1;
        while (before >= 0 && _text[before] == ' ') before--;
        if (before >= _lines.Start(_line) && _text[before] is '"' or '\'')
        {
            var value = _lines.ValueStart(_line);
            var end = _lines.ContentEnd(_line);
            return Syntax(
                _failure.Start,
                end - _failure.Start,
                new("text stands after the closing quote", "右引号后面还有文本"),
                new("put the whole text between the quotes", "请把整段文本放在引号里面"),
                value >= 0 && value <= before ? [Quote(value, end)] : []);
        }

        if (_lines.IsItem(_line) || _lines.ValueStart(_line) >= 0) return _failure.Start > _lines.ContentStart(_line) ? Unknown() : Misplaced();
        return NoColon(_line);
    }

    private Mistake Tab()
    {
        var tab = _text.IndexOf('\t', _lines.Start(_lines.LineOf(_failure.Reached)));
        var place = tab < 0 ? _failure.Reached : tab;
        return new Mistake(
            LanguageDiagnostics.TabIndentation,
            place,
            Math.Min(place + 1, _text.Length),
            new("a tab stands where YAML allows only spaces", "只能用空格的地方用了制表符（Tab）"),
            new("write spaces instead", "请改用空格"),
            tab < 0 ? [] : [new Repair(tab, 1, "  ")]).AsCertain();
    }

    private Mistake BadBeginning()
    {
        var sign = At;
        var end = _lines.ContentEnd(_line);
        if (sign is '*' or '&' or '!' or '%' or '@' or '`' or '?' or '|' or '>' && _failure.Start < end)
        {
            var quoted = Quote(_failure.Start, end);
            return Syntax(
                _failure.Start,
                1,
                new($"a text cannot begin with '{sign}'", $"文本不能以“{sign}”开头"),
                new($"put the text in quotes: {VisibleText.Clip(quoted.Replacement)}", $"请给文本加引号：{VisibleText.Clip(quoted.Replacement)}"),
                quoted).AsCertain(sign is '@' or '`' or '%' && !_text.AsSpan(_failure.Start, end - _failure.Start).Contains(": ", StringComparison.Ordinal));
        }

        return Unknown();
    }

    private Mistake QuoteValue(int value)
    {
        while (value < _text.Length && _text[value] == ' ') value++;
        var quoted = Quote(value, _lines.ContentEnd(_line));
        return Syntax(
            value,
            Math.Max(1, quoted.Length),
            new("YAML cannot read this text as it stands", "这段文本照现在的写法无法读取"),
            new($"put it in quotes: {VisibleText.Clip(quoted.Replacement)}", $"请加引号：{VisibleText.Clip(quoted.Replacement)}"),
            quoted);
    }

    private Mistake Directive()
    {
        var line = _line;
        while (line > 0 && !(_lines.End(line) > _lines.Start(line) && _text[_lines.Start(line)] == '%')) line--;
        var start = _lines.Start(line);
        var length = _lines.End(line) - start;
        return Syntax(
            start,
            Math.Max(1, length),
            new("a line that begins with '%' is an instruction to YAML, and this is none it knows", "以“%”开头的行是给 YAML 的指令，而这一行不是它认识的指令"),
            new("delete the line", "请删去这一行"),
            new Repair(start, length, ""));
    }

    /// <summary><c>evidence: - Ticket</c></summary>
    private Mistake ListOnLineOfKey()
    {
        var value = _lines.ValueStart(_line);
        return Syntax(
            _failure.Start, 1, new("a list cannot begin on the line of its key", "列表不能从键所在的那一行开始"),
            new("write each item on a line of its own, or the list in brackets: [a, b]", "请每项单独写一行，或把列表写在方括号里：[a, b]"),
            value >= 0 && value <= _failure.Start ? [Quote(value, _lines.ContentEnd(_line))] : []).AsMakeshift();
    }

    private Mistake UnclosedQuote()
    {
        var quote = At;
        var end = _lines.ContentEnd(_line);
        return Syntax(
            _failure.Start,
            1,
            new($"the text that begins with {quote} has no closing {quote}", $"以 {quote} 开头的文本缺少结尾的 {quote}"),
            new($"write {quote} at the end of the text", $"请在文本末尾写 {quote}"),
            new Repair(end, 0, quote.ToString()));
    }

    private Mistake BadEscape()
    {
        var slash = _failure.Reached;
        while (slash > _failure.Start && _text[Math.Min(slash, _text.Length - 1)] != '\\') slash--;
        return Syntax(
            slash, Math.Min(2, _text.Length - slash), new("a '\\' in double quotes begins a special character, and this is none", "双引号里的“\\”表示特殊字符，而这里不是"),
            new("write \\\\ for a backslash, or use single quotes", "反斜杠请写成 \\\\，或改用单引号"), slash > _failure.Start ? [new Repair(slash, 1, "\\\\")] : []).AsCertain();
    }

    private Mistake Unknown() =>
        Syntax(
            _failure.Start,
            Math.Max(1, Math.Min(_failure.End, _lines.End(_line)) - _failure.Start),
            new("this does not fit what stands before it", "这里与前面的内容接不上"),
            new("compare the indentation with the lines above; put a text with special signs in quotes", "请与上面几行对照缩进；含特殊符号的文本请加引号"));

    private Repair Quote(int start, int end)
    {
        while (start < end && _text[start] == ' ') start++;
        var said = _text[start..Math.Max(start, end)];
        return new Repair(start, said.Length, said.Contains('"', StringComparison.Ordinal) || said.Contains('\\', StringComparison.Ordinal) ? "'" + said.Replace("'", "''", StringComparison.Ordinal) + "'" : "\"" + said + "\"");
    }

    private static Mistake Syntax(int start, int length, Bilingual message, Bilingual help, params Repair[] repairs) => new(LanguageDiagnostics.Syntax, start, start + length, message, help, repairs);
}
