namespace Blueprints.Fonts;

/// <summary>
/// Where a line may end: Latin and Korean text at spaces and after hyphens and slashes, Chinese and Japanese text between any two
/// characters but for the punctuation that may not begin or
/// end a line (after GB/T 15834-2011, the W3C's "Requirements for Chinese Text Layout" and JIS X 4051), and never between a number and its
/// unit, the parts of a duration, a Latin word and the one Chinese character that belongs to it, or before a particle. What these leave is
/// in one piece; a piece that no line has room for may be parted at <see cref="MayPart"/> all the same.
/// </summary>
internal static class BreakRules
{
    private const string ChineseUnits = "个工作日 工作日 平方米 分钟 秒钟 毫秒 小时 星期 个月 季度 公里 公斤 毫米 厘米 万元 亿元";

    private const string ChineseTimes = "个工作日 工作日 分钟 秒钟 毫秒 小时 星期 个月 秒 分 时 天 日 周 月 年";

    private const string LatinTimes = "ms s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week weeks month months year years";

    private const string LatinUnits =
        "ms s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week weeks month months year years am pm mm cm m km g kg t l ml EUR USD GBP CNY";

    /// <summary>
    /// Whether a line may end before <paramref name="next"/>, where no space stands; <paramref name="last"/> is where the character before
    /// it begins.
    /// </summary>
    public static bool MayBreak(ReadOnlySpan<char> text, int last, int next)
    {
        var a = text[last];
        var b = text[next];
        if (a < 0x80 && b < 0x80) return MayBreakAfterHyphen(text, a, next);
        if (IsGlue(a) || IsGlue(b)) return false;
        if (IsNotFirst(b) || IsNotFirstAlone(b)) return false;
        if (a == '\u200B') return true;
        if (IsNotLast(a)) return false;
        if (IsIdeographic(text, last) || IsIdeographic(text, next))
            return a is not ('"' or '\'') && b is not ('"' or '\'') && !(IsCurrency(a) && IsDigit(b)) && !IsInQuantity(text, next);
        return MayBreakAfterHyphen(text, a, next);
    }

    /// <summary>Whether the space at <paramref name="space"/>, which stands between two others, may become a line's end.</summary>
    public static bool MayBreakAtSpace(ReadOnlySpan<char> text, int space)
    {
        var a = text[space - 1];
        var b = text[space + 1];
        if (IsGlue(a) || IsGlue(b) || IsNotLast(a) || IsNotFirst(b)) return false;
        if (IsNotFirstAlone(b) && (space + 2 >= text.Length || !char.IsLetterOrDigit(text[space + 2]))) return false;
        if (IsCurrency(a) && IsDigit(b)) return false;
        return !(IsDigit(a) && StartsWithUnit(text[(space + 1)..]));
    }

    /// <summary>
    /// Whether a Chinese character keeps to what stands before it, where <see cref="MayBreak"/> would let it go: a particle (呀, 的), or the
    /// character that a Latin word or a number ends with (SIM卡, A座).
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="bonds">What holds each of its characters to the one before.</param>
    /// <param name="next">Where the character stands; not at the start.</param>
    public static bool LeansBack(ReadOnlySpan<char> text, ReadOnlySpan<WordBond> bonds, int next)
    {
        var b = text[next];
        if (!WordBonds.IsHan(b)) return false;
        var after = next + 1 < text.Length ? bonds[next + 1] : WordBond.None;
        if (ChineseGrammar.IsSentenceParticle(b)) return after != WordBond.Word;
        return after == WordBond.None && char.IsAsciiLetterOrDigit(text[next - 1]) && !ChineseGrammar.LeansForward(b);
    }

    /// <summary>Whether a duration of several parts goes on at <paramref name="next"/>: 3 天 7 小时, 1 h 30 min.</summary>
    public static bool IsInDuration(ReadOnlySpan<char> text, int next)
    {
        if (!IsDigit(text[next])) return false;
        var end = next;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0') end--;
        if (end == 0 || !EndsWithTime(text[..end])) return false;
        while (next < text.Length && (IsDigit(text[next]) || text[next] is '.')) next++;
        if (next < text.Length && text[next] is ' ' or '\u00A0') next++;
        return next < text.Length && StartsWithTime(text[next..]);
    }

    /// <summary>
    /// Whether a piece of text that is wider than a line may be parted before <paramref name="next"/>: where Chinese and Korean may, and
    /// inside a Latin word after a sign or before a capital (<c>long_name</c>, <c>PlaceName</c>). Two characters stay on either side of
    /// these.
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Where the piece starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="last">Where the character before begins.</param>
    /// <param name="next">The place.</param>
    public static bool MayPart(ReadOnlySpan<char> text, int start, int end, int last, int next)
    {
        var a = text[last];
        var b = text[next];
        if (IsGlue(a) || IsGlue(b) || IsNotFirst(b) || IsNotFirstAlone(b) || IsNotLast(a)) return false;
        if (IsHangul(a) && IsHangul(b)) return true;
        if (IsIdeographic(text, last) || IsIdeographic(text, next)) return a is not ('"' or '\'') && b is not ('"' or '\'') && !(IsCurrency(a) && IsDigit(b));
        return next - start >= 2 && end - next >= 2 && IsSeam(text, start, end, next);
    }

    /// <summary>Likewise for the space at <paramref name="space"/>, which may be a no-break one.</summary>
    public static bool MayPartAtSpace(ReadOnlySpan<char> text, int space)
    {
        var a = text[space - 1];
        var b = text[space + 1];
        return !(IsGlue(a) || IsGlue(b) || IsNotLast(a) || IsNotFirst(b) || IsNotFirstAlone(b));
    }

    private static bool IsSeam(ReadOnlySpan<char> text, int start, int end, int next)
    {
        var a = text[next - 1];
        var b = text[next];
        if (!char.IsLetterOrDigit(b)) return false;
        if (a is '/' or '\\' or '_' or '-' or '\u2010' or '–' or '&' or '=' or '?' or '#' or '+' or '@' or '|') return true;
        if (a is '.' or ':' or ',' or ';') return !(IsDigit(b) && IsDigit(text[next - 2]));
        if (!char.IsUpper(b)) return false;
        return char.IsLower(a) || (char.IsUpper(a) && next + 1 < end && char.IsLower(text[next + 1]));
    }

    /// <summary>
    /// After a hyphen, slash or dash between two words of at least two letters each: not in <c>e-mail</c>, <c>km/h</c>, <c>24/7</c> or
    /// <c>30-60</c>.
    /// </summary>
    private static bool MayBreakAfterHyphen(ReadOnlySpan<char> text, char a, int next) =>
        a is '-' or '/' or '\u2010' or '–' or '—' && next >= 3 && next + 1 < text.Length && char.IsLetterOrDigit(text[next - 2]) && char.IsLetterOrDigit(text[next - 3])
        && char.IsLetter(text[next]) && char.IsLetter(text[next + 1]);

    /// <summary>May not begin a line.</summary>
    private static bool IsNotFirst(char c) =>
        c is
            '，' or '。' or '、' or '；' or '：' or '？' or '！' or '）' or '】' or '》' or '」' or '』' or '”' or '’' or '…' or '—' or '％' or '〉' or '〕' or '］'
            or '｝' or '〗' or '〙' or '〛' or '｠' or '〞' or '〟' or '．' or '·' or '・' or '‥' or '～' or '〜' or '々' or '〻' or 'ゝ' or 'ゞ' or 'ヽ' or 'ヾ'
            or 'ー' or 'ぁ' or 'ぃ' or 'ぅ' or 'ぇ' or 'ぉ' or 'っ' or 'ゃ' or 'ゅ' or 'ょ' or 'ゎ' or 'ゕ' or 'ゖ' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ッ'
            or 'ャ' or 'ュ' or 'ョ' or 'ヮ' or 'ヵ' or 'ヶ' or '゠' or '℃' or '℉' or '‰' or '°' or '′' or '″' or '»' or '›' or '﹐' or '﹑' or '﹒' or '﹔'
            or '﹕' or '﹖' or '﹗' or '﹚' or '﹜' or '﹞' or '｡' or '｣' or '､' or '･' or 'ｰ' or 'ｧ' or 'ｨ' or 'ｩ' or 'ｪ' or 'ｫ' or 'ｬ' or 'ｭ' or 'ｮ'
            or 'ｯ' or '\u200B';

    /// <summary>May not begin a line, unless a space stands before it and a word after it, as in <c>.NET</c> or <c>-5</c>.</summary>
    private static bool IsNotFirstAlone(char c) => c is ')' or ']' or '}' or ',' or '.' or ';' or ':' or '!' or '?' or '%' or '/' or '-' or '–' or '~' or '|';

    /// <summary>May not end a line.</summary>
    private static bool IsNotLast(char c) =>
        c is
            '（' or '【' or '《' or '「' or '『' or '“' or '‘' or '〈' or '〔' or '［' or '｛' or '〖' or '〘' or '〚' or '｟' or '〝' or '｢' or '(' or '[' or '{'
            or '«' or '‹' or '第';

    /// <summary>Stays with the number after it.</summary>
    private static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥' or '￥' or '＄' or '￡';

    /// <summary>A unit, or a word that counts things, of one character.</summary>
    private static bool IsChineseUnit(char c) =>
        c is
            '秒' or '分' or '时' or '天' or '日' or '周' or '月' or '年' or '岁' or '元' or '块' or '角' or '个' or '次' or '人' or '位' or '名' or '张' or '份' or '号'
            or '楼' or '层' or '点' or '步' or '种' or '项' or '页' or '件' or '条' or '批' or '台' or '万' or '亿' or '米' or '斤' or '克' or '吨' or '升' or '度'
            or '倍' or '成' or '折' or '期' or '版' or '章' or '节' or '级' or '家' or '例' or '笔' or '单';

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>No-break spaces and joiners.</summary>
    private static bool IsGlue(char c) => c is '\u00A0' or '\u2007' or '\u202F' or '\u2060' or '\uFEFF' or '\u200D';

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>
    /// Chinese and Japanese characters and emoji, and the shared signs that belong to one; not Korean, which has spaces, nor Latin letters
    /// of full width.
    /// </summary>
    private static bool IsIdeographic(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x2E80)
        {
            // A sign belongs to the text that it closes, or opens; signs may stand in a row.
            var step = c is '“' or '‘' ? 1 : c is '”' or '’' or '…' or '—' ? -1 : 0;
            if (step == 0) return false;
            var beside = at + step;
            while (beside >= 0 && beside < text.Length && Math.Abs(beside - at) < 4 && SharedSigns.Is(text[beside])) beside += step;
            return beside >= 0 && beside < text.Length && text[beside] >= 0x2E80 && IsIdeographic(text, beside);
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length)
        {
            var rune = char.ConvertToUtf32(c, text[at + 1]);
            return EastAsianWidth.IsWide(rune) || EastAsianWidth.IsPicture(rune);
        }

        if (c is >= 'ｦ' and <= 'ﾝ') return true;
        if (c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ')) return false;
        return EastAsianWidth.IsWide(c) && c is not (>= '\uA960' and <= '\uA97F') && !IsHangul(c);
    }

    /// <summary>Whether <paramref name="next"/> lies between a number and the end of its unit.</summary>
    private static bool IsInQuantity(ReadOnlySpan<char> text, int next)
    {
        for (var start = next; start > 0 && next - start < 4; start--)
        {
            var before = text[start - 1] == ' ' && start > 1 ? text[start - 2] : text[start - 1];
            if (IsDigit(before) && ChineseUnitLength(text[start..]) is var length && start + length > next) return true;
        }

        return false;
    }

    private static bool EndsWithTime(ReadOnlySpan<char> text)
    {
        if (char.IsAsciiLetter(text[^1]))
        {
            var start = text.Length;
            while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
            var number = start > 0 && text[start - 1] is ' ' or '\u00A0' ? start - 2 : start - 1;
            return number >= 0 && IsDigit(text[number]) && Contains(LatinTimes, text[start..]);
        }

        var times = ChineseTimes.AsSpan();
        while (times.Length > 0)
        {
            var time = NextWord(ref times);
            if (!text.EndsWith(time, StringComparison.Ordinal)) continue;
            var number = text.Length - time.Length - 1;
            if (number > 0 && text[number] is ' ' or '\u00A0') number--;
            if (number >= 0 && IsDigit(text[number])) return true;
        }

        return false;
    }

    private static bool StartsWithTime(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end > 0) return Contains(LatinTimes, text[..end]);
        var times = ChineseTimes.AsSpan();
        while (times.Length > 0)
        {
            if (text.StartsWith(NextWord(ref times), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool Contains(string list, ReadOnlySpan<char> word)
    {
        var words = list.AsSpan();
        while (words.Length > 0)
        {
            if (NextWord(ref words).SequenceEqual(word)) return true;
        }

        return false;
    }

    private static bool StartsWithUnit(ReadOnlySpan<char> text)
    {
        if (text[0] is '%' or '‰' or '°' or '€') return true;
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == 0) return ChineseUnitLength(text) > 0;
        if (end < text.Length && IsDigit(text[end])) return false;
        return Contains(LatinUnits, text[..end]);
    }

    private static int ChineseUnitLength(ReadOnlySpan<char> text)
    {
        var units = ChineseUnits.AsSpan();
        while (units.Length > 0)
        {
            var unit = NextWord(ref units);
            if (text.StartsWith(unit, StringComparison.Ordinal)) return unit.Length;
        }

        return IsChineseUnit(text[0]) ? 1 : 0;
    }

    /// <summary>Takes the first word off a list. One long text costs less at start than many short ones.</summary>
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(' ');
        var word = end < 0 ? words : words[..end];
        words = end < 0 ? default : words[(end + 1)..];
        return word;
    }
}
