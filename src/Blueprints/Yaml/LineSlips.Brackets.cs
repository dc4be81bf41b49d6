using Blueprints.Diagnostics;

namespace Blueprints.Yaml;

/// <content>What stands in braces and brackets on one line.</content>
internal sealed partial class LineSlips
{
    private readonly HashSet<int> _inBraces = [];

    /// <summary>Keys in braces with full-width signs between them, or without spaces: <c>{层：前台，名称：柜员}</c>.</summary>
    private void LookInBraces(int at, int end)
    {
        for (var open = at; (open = IndexOf(open, end, "{｛")) >= 0; open++)
        {
            var close = IndexOf(open, end, "}｝");
            if (close < 0) return;
            var inner = _text.AsSpan(open + 1, close - open - 1);
            var isHalfWidth = inner.IndexOfAny('：', '，', '︰') < 0 && _text[open] == '{' && _text[close] == '}';
            if (isHalfWidth && (inner.IndexOf(':') < 0 || inner.IndexOfAny('"', '\'') >= 0)) continue;
            if (!IsValue(open)) continue;
            var repairs = Braces(open, close, isHalfWidth);
            // Of braces within braces, the signs are met twice.
            repairs?.RemoveAll(repair => !_inBraces.Add(repair.Start));
            if (repairs is null or []) continue;
            if (isHalfWidth)
            {
                AddSpace(repairs[0].Start, repairs[^1].Start, [.. repairs]);
                continue;
            }

            _found.Add(new Mistake(
                LanguageDiagnostics.FullWidthPunctuation,
                open,
                close + 1,
                new("full-width signs stand in braces", "花括号里用了全角符号"),
                new("write half-width ones, with a space behind colons and commas", "请写半角符号，冒号和逗号后面加一个空格"),
                [.. repairs])
            { IsCertain = true });
        }
    }

    /// <summary>Whether braces stand where a value does: behind a key, an item's sign, or another sign of structure.</summary>
    private bool IsValue(int open)
    {
        var before = open - 1;
        while (before >= 0 && _text[before] is ' ' or '\u3000') before--;
        return before < 0 || _text[before] is ':' or '[' or ',' or '-' or '\n' || _found.Exists(found => found.Repairs.Any(repair => repair.Start == before));
    }

    private int IndexOf(int at, int end, string signs) => _text.AsSpan(at, Math.Max(0, end - at)).IndexOfAny(signs) is >= 0 and var found ? at + found : -1;

    /// <summary>What to change in braces; null where something in them is no key, or none is one of the
    /// language.</summary>
    private List<Repair>? Braces(int open, int close, bool isHalfWidth)
    {
        var (repairs, known) = (new List<Repair>(), 0);
        Half(open, "{");
        for (var start = open + 1; start <= close;)
        {
            var end = IndexOf(start, close, ",，") is >= 0 and var comma ? comma : close;
            if (NameAt(start, end) is not { } name)
            {
                // A key may have no value.
                if (!isHalfWidth) return null;
                start = end + 1;
                continue;
            }

            var isKnown = _words.Contains(name.Name);
            known += isKnown ? 1 : 0;
            if (_text[name.Colon] == ':' && isKnown && name.Colon + 1 < end && _text[name.Colon + 1] is not (' ' or '\t')) repairs.Add(new Repair(name.Colon, 1, ": "));
            else if (_text[name.Colon] != ':') repairs.Add(new Repair(name.Colon, 1, name.Colon + 1 < end && _text[name.Colon + 1] == ' ' ? ":" : ": "));
            if (end < close && _text[end] == '，') repairs.Add(new Repair(end, 1, _text[end + 1] == ' ' ? "," : ", "));
            start = end + 1;
        }

        Half(close, "}");
        return known > 0 ? repairs : null;

        void Half(int place, string sign)
        {
            if (_text[place] != sign[0]) repairs.Add(new Repair(place, 1, sign));
        }
    }

    /// <summary>Ids in full-width brackets behind a key that takes a list of them: <c>［greet，pay］</c>.</summary>
    private void LookInBrackets(int at, int line)
    {
        if (_listing.Count == 0 || at >= _lines.End(line) || NameAt(at, _lines.End(line)) is not { } name || !_listing.Contains(name.Name)) return;
        var (open, close) = (name.Colon + 1, _lines.ContentEnd(line) - 1);
        while (open < close && _text[open] is ' ' or '\u3000') open++;
        if (open >= close || _text[open] is not ('［' or '【') || _text[close] is not (']' or '］' or '】')) return;
        List<Repair> repairs = [new(open, 1, "[")];
        for (var start = open + 1; start <= close;)
        {
            var end = IndexOf(start, close, ",，、") is >= 0 and var comma ? comma : close;
            var id = _text.AsSpan(start, end - start).Trim();
            if (id.IsEmpty) return;
            foreach (var c in id)
            {
                if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.')) return;
            }

            if (end < close && _text[end] != ',') repairs.Add(new Repair(end, 1, _text[end + 1] == ' ' ? "," : ", "));
            start = end + 1;
        }

        if (_text[close] != ']') repairs.Add(new Repair(close, 1, "]"));
        _found.Add(new Mistake(
            LanguageDiagnostics.FullWidthPunctuation,
            open,
            close + 1,
            new("full-width signs stand around a list", "列表用了全角符号"),
            new("write half-width ones, with a space behind commas", "请写半角符号，逗号后面加一个空格"),
            [.. repairs])
        { IsCertain = true });
    }
}
