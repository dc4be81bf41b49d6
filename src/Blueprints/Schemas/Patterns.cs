using System.Text;
using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Schemas;

/// <summary>
/// Texts as regular expressions, in the part of the language that JavaScript, Java and .NET share: no flags, no classes of Unicode. Each
/// takes all that the reader
/// takes, with blanks around it; what a regular expression cannot tell it takes too.
/// </summary>
internal static class Patterns
{
    private const string Digit = "[0-9０-９]";
    private const string Point = "[.．]";
    private const string Digits = $"(?:{Digit}+{Point}?{Digit}*|{Point}{Digit}+)";

    /// <summary>Digits, or Chinese numerals.</summary>
    private const string Amount = $"(?:{Digits}[百千万]?|[{ChineseNumber.Signs}]+)";

    private const string NotZero = "(?=.*[1-9１-９一二两三四五六七八九十百千万])";

    private const string Sign = "[-+－＋]?";

    // ASCII signs but '-', '.', '_', then the signs and blanks of Latin-1, of typography, of Chinese and of full width.
    private const string NotInIds = "\\u0000-,/:-@\\[-\\^`{-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7\\u2000-\\u206F\\u3000-\\u3004\\u3008-\\u3020\\u3030\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65";

    private const string InId = $"[^{NotInIds}]";

    public const string NotBlank = "\\S";
    public const string Id = $"^\\s*[^{NotInIds}]+\\s*$";

    /// <summary>Two ids with an arrow between them.</summary>
    public const string Arrow = $"^\\s*{InId}+?\\s*{ArrowText.Pattern}\\s*{InId}+\\s*$";

    /// <summary>Ids with arrows between them.</summary>
    public const string Arrows = $"^\\s*{InId}+?(?:\\s*{ArrowText.Pattern}\\s*{InId}+?)+\\s*$";

    private const string InHundred = $"(?:[0０]*(?:[1１][0０][0０](?:{Point}[0０]*)?|{Digit}{{1,2}}(?:{Point}{Digit}*)?)|{Point}{Digit}+)";
    private const string InOne = $"(?:[0０]*(?:[1１](?:{Point}[0０]*)?|[0０](?:{Point}{Digit}*)?)|{Point}{Digit}+)";

    /// <summary>No protocol but http, https and mailto, and none of the characters that no address may hold.</summary>
    public const string Address = $"^\\s*(?!//)(?:(?:[hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]):|{NoScheme})[^ \"<>\\\\^`{{|}}]+\\s*$";

    /// <summary>A relative file, <c>#</c> and an id.</summary>
    public const string Link = $"^\\s*{NoScheme}[^#/\\\\\\s][^#]*#[^{NotInIds}]+\\s*$";

    /// <summary>A relative file: it has a dot or a slash.</summary>
    public const string File = $"^\\s*{NoScheme}(?![/\\\\])[^./\\\\]*[./\\\\][\\s\\S]*$";

    /// <summary>A relative file.</summary>
    public const string UsedFile = $"^\\s*{NoScheme}[^/\\\\\\s][\\s\\S]*$";

    private const string NoScheme = "(?![^:/?#]*:)";

    /// <summary>A share in digits, or in words.</summary>
    public static string Percent { get; } =
        $"^\\s*{About()}(?:[+＋]?(?:{InHundred}\\s*(?:[%％]|{Any(WrittenShare.PerCent)})|{InOne})|{Amount}\\s*成\\s*(?:半|{Amount})?|(?:{Amount})\\s*分之\\s*{Amount}|{Amount}\\s*/\\s*{Amount}|{Any(WrittenShare.Halves)}|{EnglishShares()})(?: [oO][fF] [a-zA-Z ]+)?\\s*{AboutBehind()}\\s*$";

    public static string Duration { get; } = $"^\\s*{Before()}{Parts()}\\s*{Behind()}\\s*$";

    /// <summary>One duration, or two of which the first may lack its unit.</summary>
    public static string DurationRange { get; } = $"^\\s*{Before()}(?:{Any(SaidRange.Before)}\\s*)?(?:(?:{Parts()}|{Amount}|{EnglishNumbers()})\\s*(?: [tT][oO] | [aA][nN][dD] |{Any(SaidRange.Or)}|[-－–—~～至到])\\s*)?{Parts()}\\s*{Behind()}\\s*$";

    /// <summary>A number over 0, what arrives if it is said, <c>per</c> and a unit of time; or the Chinese order.</summary>
    public static string Demand { get; } = $"^\\s*{InTime()}\\s*$";

    /// <summary>The same with a sign of money before it, or money alone.</summary>
    public static string Rate { get; } = $"^\\s*{NotZero}(?:{Any(UnitWords.Of(NumberUnit.Money))})?\\s*(?:{InTime()}|{Amount}\\s*(?:{Any(UnitWords.Of(NumberUnit.Money))})?)\\s*$";

    /// <summary>Days, times of day and what may stand between them.</summary>
    public static string Hours { get; } =
        $"^(?:\\s|{Digit}|[.．:：，；＋＆／,;/&+~～−‐–—－-]|[{ChineseNumber.Signs}半刻整钟分时日]|{Any(HoursWordList().Where(word => char.IsLetter(word[0])).OrderByDescending(word => word.Length))}|[xX×])+$";

    /// <summary>A number, with or without what it may be a number of.</summary>
    public static string Number(NumberUnit unit) => WithUnit($"{Sign}{Digits}", unit);

    /// <summary>A whole one.</summary>
    public static string Integer(NumberUnit unit) => WithUnit($"{Sign}{Digit}+(?:{Point}[0０]*)?", unit);

    private static IEnumerable<string> HoursWordList() =>
        [
            .. HoursWords.DayWords, .. HoursWords.Between, .. HoursWords.Separators, .. HoursWords.WholeDay, .. HoursWords.Always, .. HoursWords.Closed, .. HoursWords.Silent, .. HoursWords.Lengths,
            .. HoursWords.PartsOfDay.Select(part => part.Word), .. HoursWords.Behind.Select(behind => behind.Word), .. HoursWords.Times.Select(time => time.Word),
        ];

    private static string WithUnit(string number, NumberUnit unit)
    {
        var text = $"{number}|{Digits}[百千万]";
        if (unit == NumberUnit.None) return $"^\\s*(?:{text})\\s*$";
        var words = Any(UnitWords.Of(unit));
        var before = unit == NumberUnit.Money ? $"|{words}\\s*{Amount}(?:\\s*{words})?" : "";
        return $"^\\s*(?:(?:{number}|{Amount})\\s*{words}|{text}{before})\\s*$";
    }

    private static string InTime()
    {
        var mean = $"(?:{Any(PerTime.OnAverage)}\\s*)?";
        var about = $"{mean}{About()}{mean}";
        const string What = "[^0-9.+-]*";
        var behind = $"(?:{Any(PerTime.Behind.Select(word => word.Word))}|(?:{Any(PerTime.Between)}|[/／]|每)\\s*{Unit()})\\s*{AboutBehind()}\\s*{mean}";
        return $"{NotZero}{about}(?:[+＋]?{Amount}{What}?{behind}|(?:[每一1１]\\s*{Unit()}|{Unit()}均)\\s*{about}{Amount}{What})";
    }

    private static string Any(IEnumerable<string> words) => $"(?:{string.Join('|', words.Select(word => InAnyCase(word).Replace("$", "\\$", StringComparison.Ordinal)))})";

    /// <summary>About, within.</summary>
    private static string Before() => $"(?:{Any(CloseWords.About.Concat(CloseWords.AtMost).Append("～").Append("＜"))}\\s*)?";

    private static string Behind() => $"(?:{Any(CloseWords.AboutBehind.Concat(CloseWords.AtMostBehind))})?";

    private static string About() => $"(?:{Any(CloseWords.About.Append("～"))}\\s*)?";

    private static string AboutBehind() => $"{Any(CloseWords.AboutBehind)}?";

    /// <summary>Two thirds, 1 in 10, every tenth.</summary>
    private static string EnglishShares()
    {
        var number = $"(?:{Digits}|{Any(EnglishNumber.Whole.Select(word => word.Word))})";
        var part = Any(EnglishNumber.Parts.Select(word => word.Word).Append("other"));
        return $"(?:{number}|[aA][nN]?)[ -]{part}[sS]?|[eE][vV][eE][rR][yY] {part}(?: [a-z]+)?|{number} {Any(EnglishShare.Between)} (?:(?:[aA]|[eE][vV][eE][rR][yY]) )?{number}(?: [a-z]+)?";
    }

    private static string EnglishNumbers() => Any(SaidDuration.Numbers.Select(number => number.Word));

    /// <summary>One of some words, in any case.</summary>
    public static string AnyOf(IEnumerable<string> words) => $"^\\s*(?:{string.Join('|', words.Select(InAnyCase))})\\s*$";

    /// <summary>At least one part, from the longest unit to the shortest.</summary>
    private static string Parts()
    {
        var number = $"(?:{Amount}|{EnglishNumbers()})";
        var text = new StringBuilder($"(?={number})");
        var units = DurationParser.UnitWords.Select(word => (Word: word, Seconds: DurationParser.UnitSeconds(word)!.Value)).Concat(SaidDuration.Units.Select(unit => (unit.Word, unit.Seconds)));
        foreach (var unit in units.GroupBy(unit => unit.Seconds).OrderByDescending(unit => unit.Key))
            text.Append("(?:").Append(number).Append("\\s*(?:个半\\s*)?").Append(Any(unit.SelectMany(Writings))).Append("\\s*(?:半|[aA][nN][dD]\\s*(?:[aA] [hH][aA][lL][fF])?)?\\s*").Append(unit.Key is 3600 or 60 ? $"(?:{Amount}\\s*)?" : "").Append(")?");
        return text.ToString();

        // 一个半月: the word before the half is the unit's.
        static IEnumerable<string> Writings((string Word, double Seconds) unit) => unit.Word[0] == '个' ? [unit.Word, unit.Word[1..]] : [unit.Word];
    }

    private static string Unit() => $"(?:{string.Join('|', DurationParser.UnitWords.Append(PerTime.Month).Select(InAnyCase))})";

    private static string InAnyCase(string word)
    {
        var text = new StringBuilder();
        foreach (var c in word)
        {
            if (char.IsAsciiLetter(c)) text.Append('[').Append(char.ToLowerInvariant(c)).Append(char.ToUpperInvariant(c)).Append(']');
            else if (c is '.' or '+' or '-' && text.Length == 0) text.Append('\\').Append(c);
            else text.Append(c);
        }

        return text.ToString();
    }
}
