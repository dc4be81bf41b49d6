using Blueprints.Diagnostics;

namespace Blueprints.Yaml;

/// <summary>Says in plain words what the parser stumbled over, and how reading can go on.</summary>
internal sealed partial class SyntaxMistakes
{
    private readonly string _text;
    private readonly TextLines _lines;
    private readonly Failure _failure;
    private readonly int _openFlow;
    private readonly int _line;

    private SyntaxMistakes(string text, TextLines lines, Failure failure, int openFlow)
    {
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
    public static Mistake Explain(string text, TextLines lines, Failure failure, int openFlow) => new SyntaxMistakes(text, lines, failure, openFlow).Explain();

    private char At => _failure.Start < _text.Length ? _text[_failure.Start] : '\n';

    private bool Says(string words) => _failure.Message.Contains(words, StringComparison.Ordinal);

    private Mistake Explain()
    {
        if (_openFlow >= 0) return InFlow();
        if (Says("quoted scalar") && _text.Length > _failure.Start && At is '"' or '\'') return Says("escape") || Says("hexadecimal") || Says("Unicode") ? BadEscape() : UnclosedQuote();
        if (At is ']' or '}') return Syntax(_failure.Start, 1, $"'{At}' closes nothing", $"delete it, or put the text in quotes", new Mend(_failure.Start, 1, " "));
        if (Says("invalid mapping") || Says("Mapping values are not allowed")) return ColonInText();
        if (Says("expected ':'")) return _lines.ValueStart(_line) < 0 ? NoColon(_line) : Misplaced();
        if (Says("expected key")) return NoKey();
        if (Says("expected '-'")) return _lines.IsItem(_line) || _lines.ValueStart(_line) >= 0 ? Misplaced() : NoColon(_line);
        if (Says("Block sequence entries")) return ListOnLineOfKey();
        if (Says("tab")) return Tab();
        if (Says("cannot start any token") || Says("anchor or alias") || Says("Mapping keys are not allowed") || Says("scanning a tag") || Says("tag handle")) return BadBeginning();
        if (_failure.Message.Length == 0 && _lines.ValueStart(_line) is >= 0 and var value) return QuoteValue(value);
        if (Says("directive") || Says("incompatible YAML")) return Directive();
        if (Says("block scalar")) return Syntax(_failure.Start, 1, "the text after '|' or '>' is not indented as YAML needs it", "begin it on the next line, every line indented by the same number of spaces, deeper than the key");
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
            return Syntax(colon, 1, "a ': ' stands inside a text", $"put the text in quotes: {ValueReader.Clip(quoted.Replacement)}", quoted);
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
        if (colon > 0 && said.AsSpan(0, colon).IndexOf(' ') < 0)
        {
            var name = said[..colon];
            var rest = said[(colon + 1)..].Trim();
            var place = start + colon;
            if (said[colon] == ':') return new Mistake(LanguageDiagnostics.MissingSpace, place, place + 1, $"a space is missing after '{name}:'", $"write {name}: {ValueReader.Clip(rest)}", new Mend(place, 1, ": "));
            return new Mistake(LanguageDiagnostics.FullWidthPunctuation, place, place + 1, $"a full-width colon '{said[colon]}' stands after '{name}'", $"write a half-width colon and a space: {name}: {ValueReader.Clip(rest)}".TrimEnd(), new Mend(place, 1, ": "));
        }

        if (said.Length > 0 && said.AsSpan().IndexOfAny(" \"'") < 0)
            return Syntax(start, said.Length, $"a ':' is missing after '{ValueReader.Clip(said)}'", $"write {ValueReader.Clip(said)}: and its value", new Mend(end, 0, ":"));
        return Syntax(start, Math.Max(1, said.Length), "this line has no 'KEY: '", "write KEY: VALUE; a text that goes on from the line above is indented deeper than its key, and has no ': ' in it");
    }

    /// <summary>A text after <c>|</c> that is not deeper than its key.</summary>
    private Mistake ShallowText(int line, int keyLine)
    {
        var indent = _lines.KeyStart(keyLine) - _lines.Start(keyLine) + 2;
        return Syntax(
            _lines.ContentStart(line), Math.Max(1, _lines.ContentEnd(line) - _lines.ContentStart(line)), "the text after '|' is not indented deeper than its key",
            $"indent every line of it by {Spaces(indent)}", new Mend(_lines.Start(line), _lines.Indent(line), new string(' ', indent)));
    }

    private Mistake NoKey()
    {
        var before = _failure.Start - 1;
        while (before >= 0 && _text[before] == ' ') before--;
        if (before >= _lines.Start(_line) && _text[before] is '"' or '\'')
        {
            var value = _lines.ValueStart(_line);
            var end = _lines.ContentEnd(_line);
            return Syntax(_failure.Start, end - _failure.Start, "text stands after the closing quote", "put the whole text between the quotes", value >= 0 && value <= before ? [Quote(value, end)] : []);
        }

        if (_lines.IsItem(_line) || _lines.ValueStart(_line) >= 0) return _failure.Start > _lines.ContentStart(_line) ? Unknown() : Misplaced();
        return NoColon(_line);
    }

    private Mistake Tab()
    {
        var tab = _text.IndexOf('\t', _lines.Start(_lines.LineOf(_failure.Reached)));
        var place = tab < 0 ? _failure.Reached : tab;
        return new Mistake(LanguageDiagnostics.TabIndentation, place, Math.Min(place + 1, _text.Length), "a tab stands where YAML allows only spaces", "write spaces instead", tab < 0 ? [] : [new Mend(tab, 1, "  ")]);
    }

    private Mistake BadBeginning()
    {
        var sign = At;
        var end = _lines.ContentEnd(_line);
        if (sign is '*' or '&' or '!' or '%' or '@' or '`' or '?' or '|' or '>' && _failure.Start < end)
        {
            var quoted = Quote(_failure.Start, end);
            return Syntax(_failure.Start, 1, $"a text cannot begin with '{sign}'", $"put the text in quotes: {ValueReader.Clip(quoted.Replacement)}", quoted);
        }

        return Unknown();
    }

    private Mistake QuoteValue(int value)
    {
        while (value < _text.Length && _text[value] == ' ') value++;
        var quoted = Quote(value, _lines.ContentEnd(_line));
        return Syntax(value, Math.Max(1, quoted.Length), "YAML cannot read this text as it stands", $"put it in quotes: {ValueReader.Clip(quoted.Replacement)}", quoted);
    }

    private Mistake Directive()
    {
        var line = _line;
        while (line > 0 && !(_lines.End(line) > _lines.Start(line) && _text[_lines.Start(line)] == '%')) line--;
        var start = _lines.Start(line);
        var length = _lines.End(line) - start;
        return Syntax(start, Math.Max(1, length), "a line that begins with '%' is an instruction to YAML, and this is none it knows", "delete the line", new Mend(start, length, ""));
    }

    /// <summary><c>evidence: - Ticket</c></summary>
    private Mistake ListOnLineOfKey()
    {
        var value = _lines.ValueStart(_line);
        return Syntax(
            _failure.Start, 1, "a list cannot begin on the line of its key",
            "write each item on a line of its own, or the list in brackets: [a, b]",
            value >= 0 && value <= _failure.Start ? [Quote(value, _lines.ContentEnd(_line))] : []);
    }

    private Mistake UnclosedQuote()
    {
        var quote = At;
        var end = _lines.ContentEnd(_line);
        return Syntax(_failure.Start, 1, $"the text that begins with {quote} has no closing {quote}", $"write {quote} at the end of the text", new Mend(end, 0, quote.ToString()));
    }

    private Mistake BadEscape()
    {
        var slash = _failure.Reached;
        while (slash > _failure.Start && _text[Math.Min(slash, _text.Length - 1)] != '\\') slash--;
        return Syntax(
            slash, Math.Min(2, _text.Length - slash), "a '\\' in double quotes begins a special character, and this is none",
            "write \\\\ for a backslash, or use single quotes", slash > _failure.Start ? [new Mend(slash, 1, "\\\\")] : []);
    }

    private Mistake Unknown() =>
        Syntax(_failure.Start, Math.Max(1, Math.Min(_failure.End, _lines.End(_line)) - _failure.Start), "this does not fit what stands before it", "compare the indentation with the lines above; put a text with special signs in quotes");

    private Mend Quote(int start, int end)
    {
        while (start < end && _text[start] == ' ') start++;
        var said = _text[start..Math.Max(start, end)];
        return new Mend(start, said.Length, said.Contains('"', StringComparison.Ordinal) || said.Contains('\\', StringComparison.Ordinal) ? "'" + said.Replace("'", "''", StringComparison.Ordinal) + "'" : "\"" + said + "\"");
    }

    private static Mistake Syntax(int start, int length, string message, string help, params Mend[] mends) => new(LanguageDiagnostics.Syntax, start, start + length, message, help, mends);
}
