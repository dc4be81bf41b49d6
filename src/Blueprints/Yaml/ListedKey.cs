using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>A list of names where an item of a list has its first key, as <c>- [customer, teller]: Talk it over</c>: several who do one thing.</summary>
internal static class ListedKey
{
    /// <summary>Tells what to write, and gives the key to read on with: the last of the names. Null, and nothing told, where it is no such list.</summary>
    public static YamlScalar? Report(YamlSequence names, YamlNode value, DiagnosticBag diagnostics)
    {
        var content = diagnostics.Source.Content;
        if (value is not YamlScalar { IsNothing: false } || names.Items.Length < 2 || names.Span.End > content.Length || !StandsFirst(content, names.Span.Start, out var column)) return null;
        foreach (var item in names.Items)
        {
            if (item is not YamlScalar { Value: var word } || word.Length == 0 || !word.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.')) return null;
        }

        var last = (YamlScalar)names.Items[^1];
        var others = string.Join(", ", names.Items[..^1].Select(item => ((YamlScalar)item).Value));
        if (names.Items.Length > 2) others = $"[{others}]";
        var isChinese = last.Value.Any(letter => letter >= '⺀');
        var more = $"{(isChinese ? "共同" : "with")}: {others}";
        diagnostics.Report(
            LanguageDiagnostics.BadKey,
            names.Span,
            new("a list stands where a key is expected", "此处应为键，却写了列表"),
            new($"a step of several lanes names one of them, and the others below it: write {last.Value}: and the label, and on the next line {more}", $"几个泳道一同做的步骤先写其中一个，再在下面写其他的：请写 {last.Value}: 和名称，下一行写 {more}"),
            Fix(content, names.Span, value.Span, column, last.Value, more));
        return last;
    }

    private static FixDraft? Fix(string content, TextSpan names, TextSpan value, int column, string key, string more)
    {
        if (value.Start < names.End || value.End > content.Length || content.AsSpan(names.Start, value.End - names.Start).Contains('\n')) return null;
        var end = content.IndexOf('\n', value.End);
        if (end < 0) end = content.Length;
        if (end > 0 && content[end - 1] == '\r') end--;
        if (content.AsSpan(value.End, end - value.End).Trim() is { Length: > 0 } rest && rest[0] != '#') return null;
        return new FixDraft(new($"write '{key}:' and '{more}'", $"改写为“{key}:”和“{more}”"), false, (names, key), (new TextSpan(end, 0), "\n" + new string(' ', column) + more));
    }

    /// <summary>Whether a place is the first of an item on its line, behind '- '; in which column.</summary>
    private static bool StandsFirst(string content, int start, out int column)
    {
        var line = start == 0 ? 0 : content.LastIndexOf('\n', start - 1) + 1;
        column = start - line;
        var before = content.AsSpan(line, column).Trim();
        return before is "-";
    }
}
