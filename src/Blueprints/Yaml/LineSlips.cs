using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// Finds, line by line, the slips of input methods and word processors that YAML reads as something else: tabs and wide spaces in the
/// indentation,
/// full-width colons, odd bullets, missing spaces. Only asked when a document has mistakes, since a text may hold all of them.
/// </summary>
internal sealed partial class LineSlips
{
    private const int MaxKeyLength = 40;
    private static readonly Bilingual OrdinarySpace = new("write an ordinary space", "请写普通空格");

    /// <summary>A text with more is no document with slips, and each takes memory.</summary>
    internal const int MostSlips = 10_000;

    private readonly string _text;
    private readonly TextLines _lines;
    private readonly HashSet<string> _words;
    private readonly IReadOnlyCollection<string> _naming;
    private readonly IReadOnlyCollection<string> _listing;
    private readonly List<Mistake> _found = [];

    /// <summary>The line of the last item that lacks its space and has no key.</summary>
    private int _bareItem = -1;

    private LineSlips(string text, LanguageWords words)
    {
        _text = text;
        _lines = new TextLines(text);
        _words = new HashSet<string>(words.Keys, StringComparer.Ordinal);
        _naming = words.Naming;
        _listing = words.Listing;
    }

    /// <summary>
    /// The slips, in the order of the text, up to <see cref="MostSlips"/> or a line's more. <paramref name="words"/>: those of the
    /// language.
    /// </summary>
    public static List<Mistake> Find(string text, LanguageWords words)
    {
        var traps = new LineSlips(text, words);
        traps.LearnNames();
        traps.Look();
        return traps._found;
    }

    /// <summary>The author's own lanes and categories are keys too.</summary>
    private void LearnNames()
    {
        var hasNames = false;
        var indent = 0;
        for (var line = 0; line < _lines.Count; line++)
        {
            if (_lines.IsBlank(line)) continue;
            if (_lines.Indent(line) == 0 && !(hasNames && _lines.IsItem(line)))
            {
                hasNames = NameAt(_lines.Start(line), _lines.End(line)) is { } name && _naming.Contains(name.Name);
                indent = 0;
                if (hasNames) LearnInBrackets(line);
                continue;
            }

            if (!hasNames) continue;
            if (indent == 0) indent = _lines.Indent(line);
            if (_lines.Indent(line) == indent && NameAt(_lines.KeyStart(line), _lines.End(line)) is { } own) _words.Add(own.Name);
        }
    }

    /// <summary>Names on the line of their key: <c>lanes: {guest: customer, desk: {band: frontstage}}</c>.</summary>
    private void LearnInBrackets(int line)
    {
        var depth = 0;
        var end = _lines.ContentEnd(line);
        for (var at = _lines.Start(line); at < end; at++)
        {
            if (_text[at] is '{' or '[' or '｛' or '［') depth++;
            else if (_text[at] is '}' or ']' or '｝' or '］') depth--;
            if (depth == 1 && _text[at] is '{' or '[' or '｛' or '［' or ',' or '，' && at + 1 < end && NameAt(at + 1, end) is { } own) _words.Add(own.Name);
        }
    }

    private void Look()
    {
        var textIndent = -1;
        for (var line = 0; line < _lines.Count && _found.Count < MostSlips; line++)
        {
            if (_lines.ContentStart(line) == _lines.End(line)) continue;
            if (textIndent >= 0 && _lines.Indent(line) > textIndent) continue;
            textIndent = -1;
            if (_text[_lines.ContentStart(line)] == '#') continue;
            LookAt(line);
            if (_lines.BeginsBlockText(line)) textIndent = _lines.Indent(line);
        }
    }

    private void LookAt(int line)
    {
        var at = _lines.ContentStart(line);
        var end = _lines.End(line);
        LookAtIndentation(_lines.Start(line), at);
        if (_text[at] == '＃')
        {
            Add(LanguageDiagnostics.FullWidthPunctuation, at, 1, new("a full-width '＃' stands where a comment begins", "注释开头用了全角“＃”"), new("write a half-width # and a space", "请写半角 # 和一个空格"), "#");
            return;
        }

        while (at < end && TakeBullet(line, ref at, end)) { }
        var before = _found.Count;
        if (at < end) LookAtKey(at, end);
        if (_found.Count == before) LookAtName(line, at);
        LookInBraces(at, end);
        LookInBrackets(at, line);
    }

    /// <summary>A text that ends in a full-width colon, with a list further in below it: what stands below is its own.</summary>
    private void LookAtName(int line, int at)
    {
        var last = _lines.ContentEnd(line) - 1;
        if (last <= at || _text[last] is not ('：' or '︰') || _text[at] is '"' or '\'') return;
        var below = line + 1;
        while (below < _lines.Count && _lines.IsBlank(below)) below++;
        if (below == _lines.Count || _lines.Indent(below) <= _lines.Indent(line) || !_lines.IsItem(below)) return;
        var name = VisibleText.Clip(_text[at..last].Trim());
        AddAt(
            LanguageDiagnostics.FullWidthPunctuation,
            last,
            1,
            new($"a full-width colon '{_text[last]}' stands after '{name}'", $"“{name}”后面用了全角冒号“{_text[last]}”"),
            new($"write a half-width colon: {name}:", $"请写半角冒号：{name}:"),
            new Repair(last, 1, ":"));
    }

    private void LookAtIndentation(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var c = _text[i];
            var run = i;
            while (run < end && _text[run] == c) run++;
            if (c == '\t')
                Add(
                    LanguageDiagnostics.TabIndentation,
                    i,
                    run - i,
                    new("this line is indented with a tab", "这一行用制表符（Tab）缩进"),
                    new("YAML allows only spaces here: indent with two spaces", "此处只能用空格：请用两个空格缩进"),
                    string.Concat(Enumerable.Repeat("  ", run - i)));
            else if (c != ' ')
                Add(
                    LanguageDiagnostics.OddSpace,
                    i,
                    run - i,
                    new($"this line is indented with {NameOf(c).English}", $"这一行用{NameOf(c).Chinese}缩进"),
                    new("indent with ordinary spaces", "请用普通空格缩进"),
                    new string(' ', (run - i) * (c == '\u3000' ? 2 : 1)));
            i = run;
        }
    }

    /// <summary>Steps over one <c>- </c>, or what stands in its place.</summary>
    private bool TakeBullet(int line, ref int at, int end)
    {
        var c = _text[at];
        var next = at + 1 < end ? _text[at + 1] : ' ';
        if (c == '-')
        {
            if (next == ' ')
            {
                at++;
                while (at < end && _text[at] == ' ') at++;
                return true;
            }

            if (next is '\u3000' or '\u00A0')
            {
                Add(LanguageDiagnostics.OddSpace, at + 1, 1, new($"{NameOf(next).English} stands after '-'", $"“-”后面是{NameOf(next).Chinese}"), OrdinarySpace, " ");
                at += 2;
                return true;
            }

            var said = NameAt(at + 1, end) is { } name && _words.Contains(name.Name) ? name.Name + ":" : BareItem(line, at);
            if (said is null) return false;
            AddAt(LanguageDiagnostics.MissingSpace, at, 1, new("a space is missing after '-'", "“-”后面缺少空格"), new($"write - {said}", $"请写 - {said}"), [new Repair(at, 1, "- "), .. Below(line, at)]);
            at++;
            return true;
        }

        if (c is not ('–' or '—' or '－' or '•' or '·' or '●' or '*' or '+')) return false;
        if (next is not (' ' or '\u3000' or '\u00A0') && (c == '*' || NameAt(at + 1, end) is not { } key || !_words.Contains(key.Name))) return false;
        var length = Math.Min(next is ' ' or '\u3000' or '\u00A0' ? 2 : 1, end - at);
        AddAt(
            LanguageDiagnostics.OddBullet,
            at,
            1,
            new($"this list item begins with '{c}'", $"列表的这一项以“{c}”开头"),
            new("begin it with an ordinary '-' and a space", "请改用半角“-”加一个空格开头"),
            [new Repair(at, length, "- "), .. length == 1 ? Below(line, at) : []]);
        at += length;
        return true;
    }

    /// <summary>The text of an item without keys, such as <c>-pay</c>, below a key that has nothing beside it, or below another item; null
    /// elsewhere.</summary>
    private string? BareItem(int line, int at)
    {
        if (at != _lines.ContentStart(line) || at + 1 >= _lines.End(line) || !char.IsLetter(_text[at + 1])) return null;
        var above = _lines.Previous(line);
        var isBelowKey = above >= 0 && _lines.ValueStart(above) == _lines.ContentEnd(above);
        while (above >= 0 && _lines.Indent(above) > _lines.Indent(line)) above = _lines.Previous(above);
        if (!isBelowKey && !(above >= 0 && _lines.Indent(above) == _lines.Indent(line) && (above == _bareItem || _lines.IsItem(above)))) return null;
        _bareItem = line;
        return VisibleText.Clip(_text[(at + 1).._lines.ContentEnd(line)]);
    }

    /// <summary>Spaces for the lines of an item that stand below its first word, which moves by one.</summary>
    private IEnumerable<Repair> Below(int line, int at)
    {
        if (at != _lines.ContentStart(line)) yield break;
        var column = _lines.Indent(line);
        var isFirst = true;
        for (var below = line + 1; below < _lines.Count; below++)
        {
            if (_lines.ContentStart(below) == _lines.End(below)) continue;
            if (_lines.Indent(below) <= column) break;
            if (isFirst && _lines.Indent(below) != column + 1) break;
            isFirst = false;
            yield return new Repair(_lines.Start(below), 0, " ");
        }
    }

    private void LookAtKey(int at, int end)
    {
        if (NameAt(at, end) is not { } name || !_words.Contains(name.Name)) return;
        var colon = name.Colon;
        var next = colon + 1 < end ? _text[colon + 1] : ' ';
        LookAtQuotes(at, colon, name.Name);
        if (_text[colon] != ':')
        {
            var length = next is '\u3000' or '\u00A0' or ' ' && colon + 1 < end ? 2 : 1;
            var rest = _text[(colon + length)..end].Trim();
            var sample = (name.Name + ": " + VisibleText.Clip(rest)).Trim();
            AddAt(
                LanguageDiagnostics.FullWidthPunctuation,
                colon,
                1,
                new($"a full-width colon '{_text[colon]}' stands after '{name.Name}'", $"“{name.Name}”后面用了全角冒号“{_text[colon]}”"),
                new($"write a half-width colon and a space: {sample}", $"请写半角冒号加一个空格：{sample}"),
                new Repair(colon, length, rest.Length == 0 ? ":" : ": "));
        }
        else if (next is '\u3000' or '\u00A0')
        {
            Add(LanguageDiagnostics.OddSpace, colon + 1, 1, new($"{NameOf(next).English} stands after '{name.Name}:'", $"“{name.Name}:”后面是{NameOf(next).Chinese}"), OrdinarySpace, " ");
        }
        else if (next != ' ' && next != '\t')
        {
            AddSpace(colon, colon, new Repair(colon, 1, ": "));
        }
    }

    /// <summary>Chinese quotation marks around a key, which are no part of it.</summary>
    private void LookAtQuotes(int at, int colon, string name)
    {
        var written = _text.AsSpan(at, colon - at).TrimEnd();
        if (!IsInChineseQuotes(written)) return;
        AddAt(
            LanguageDiagnostics.FullWidthPunctuation,
            at,
            written.Length,
            new($"the key '{name}' stands in quotation marks", $"键“{name}”加了引号"),
            new($"write it without them: {name}:", $"请去掉引号：{name}:"),
            [new Repair(at, 1, ""), new Repair(at + written.Length - 1, 1, "")]);
    }

    /// <summary>What stands before the first colon, half or full width, if it can be a key, without quotation marks.</summary>
    private (string Name, int Colon)? NameAt(int at, int end)
    {
        var length = _text.AsSpan(at, Math.Min(end - at, MaxKeyLength)).IndexOfAny(':', '：', '︰');
        if (length <= 0) return null;
        var name = _text.AsSpan(at, length).Trim();
        if (name is ['"', _, .., '"'] or ['\'', _, .., '\''] || IsInChineseQuotes(name)) name = name[1..^1];
        return (name.ToString(), at + length);
    }

    private static bool IsInChineseQuotes(ReadOnlySpan<char> name) => name is ['“' or '”', _, .., '”' or '“'] or ['‘' or '’', _, .., '’' or '‘'] or ['「', _, .., '」'];

    private static Bilingual NameOf(char space) => space switch
    {
        '\u3000' => new("a full-width space", "全角空格"),
        '\u00A0' => new("a no-break space", "不换行空格"),
        _ => new(string.Create(CultureInfo.InvariantCulture, $"the space U+{(int)space:X4}"), string.Create(CultureInfo.InvariantCulture, $"特殊空格 U+{(int)space:X4}")),
    };

    private void Add(DiagnosticDescriptor descriptor, int start, int length, Bilingual message, Bilingual help, string replacement, int? replaced = null) =>
        AddAt(descriptor, start, length, message, help, new Repair(start, replaced ?? length, replacement));

    /// <summary>Spaces that are missing behind the colons of keys.</summary>
    private void AddSpace(int first, int last, params Repair[] repairs) => _found.Add(new Mistake(
        LanguageDiagnostics.MissingSpace,
        first,
        last + 1,
        new("a space is missing after a key's colon", "键的冒号后面缺少空格"),
        new("write a space after the colon", "请在冒号后面加一个空格"),
        repairs)
    { IsCertain = true, IsMissingSpace = true });

    private void AddAt(DiagnosticDescriptor descriptor, int start, int length, Bilingual message, Bilingual help, params Repair[] repairs) =>
        _found.Add(new Mistake(descriptor, start, start + length, message, help, repairs) { IsCertain = true });
}
