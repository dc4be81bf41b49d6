using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>Characters that neither YAML nor a drawing may hold: control characters, halves of surrogate pairs, non-characters.</summary>
internal static class IllegalCharacters
{
    /// <summary>Reports each run of them, and returns the text with each replaced, so that every place stays where it was.</summary>
    public static string Report(string content, DiagnosticBag diagnostics)
    {
        var first = IndexOf(content, 0);
        if (first < 0) return content;
        var repaired = content.ToCharArray();
        while (first >= 0)
        {
            var end = first;
            while (end < content.Length && IsIllegal(content, end)) repaired[end++] = '\uFFFD';
            diagnostics.Report(
                LanguageDiagnostics.IllegalCharacter,
                new TextSpan(first, end - first),
                diagnostics.IsFull ? default : Message(content[first]),
                new("delete it, or type the text anew", "请删去它，或重新输入这段文本"),
                new FixDraft(new("delete it", "删去它"), false, (new TextSpan(first, end - first), "")));
            first = IndexOf(content, end);
        }

        return new string(repaired);
    }

    /// <summary>The index of the first from <paramref name="start"/> on; -1 where there is none.</summary>
    public static int IndexOf(string content, int start)
    {
        for (var i = start; i < content.Length; i++)
        {
            var c = content[i];
            if (c is >= ' ' and < '\u007F' or '\n' or '\r' or '\t' or (> '\u009F' and < '\uD800')) continue;
            if (IsIllegal(content, i)) return i;
        }

        return -1;
    }

    private static bool IsIllegal(string content, int i)
    {
        var c = content[i];
        if (char.IsHighSurrogate(c)) return i + 1 == content.Length || !char.IsLowSurrogate(content[i + 1]);
        if (char.IsLowSurrogate(c)) return i == 0 || !char.IsHighSurrogate(content[i - 1]);
        return c is < ' ' and not ('\n' or '\r' or '\t') or (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFFFE' or '\uFFFF';
    }

    private static Bilingual Message(char c) => new(
        string.Create(CultureInfo.InvariantCulture, $"a character that cannot be shown: U+{(int)c:X4}{Name(c).English}"),
        string.Create(CultureInfo.InvariantCulture, $"有无法显示的字符：U+{(int)c:X4}{Name(c).Chinese}"));

    private static Bilingual Name(char c) => c switch
    {
        '\0' => new(" (NUL)", "（空字符）"),
        '\u001B' => new(" (escape)", "（Esc 控制符）"),
        '\b' => new(" (backspace)", "（退格符）"),
        _ when char.IsSurrogate(c) => new(" (half of a character)", "（半个字符）"),
        _ when char.IsControl(c) => new(" (a control character)", "（控制字符）"),
        _ => new("", ""),
    };
}
