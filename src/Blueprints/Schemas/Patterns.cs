using System.Text;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Schemas;

/// <summary>
/// Texts as regular expressions, in the part of the language that JavaScript, Java and .NET share: no flags, no classes of Unicode. Each
/// takes all that the reader
/// takes, with blanks around it; what a regular expression cannot tell it takes too.
/// </summary>
internal static class Patterns
{
    private const string Digits = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)";

    // ASCII signs but '-', '.', '_', then the signs and blanks of Latin-1, of typography, of Chinese and of full width.
    private const string NotInIds = "\\u0000-,/:-@\\[-\\^`{-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7\\u2000-\\u206F\\u3000-\\u3004\\u3008-\\u3020\\u3030\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65";

    private const string InId = $"[^{NotInIds}]";

    public const string NotBlank = "\\S";
    public const string Id = $"^\\s*[^{NotInIds}]+\\s*$";

    /// <summary>Two ids with an arrow between them.</summary>
    public const string Arrow = $"^\\s*{InId}+?\\s*{ArrowText.Pattern}\\s*{InId}+\\s*$";

    /// <summary>Ids with arrows between them.</summary>
    public const string Arrows = $"^\\s*{InId}+?(?:\\s*{ArrowText.Pattern}\\s*{InId}+?)+\\s*$";

    public const string Number = $"^\\s*[-+]?{Digits}\\s*$";
    public const string Integer = "^\\s*[-+]?[0-9]+(?:\\.0*)?\\s*$";
    public const string Percent = "^\\s*\\+?(?:(?:0*(?:100(?:\\.0*)?|[0-9]{1,2}(?:\\.[0-9]*)?)|\\.[0-9]+)\\s*[%％]|(?:0*(?:1(?:\\.0*)?|0(?:\\.[0-9]*)?)|\\.[0-9]+))\\s*$";

    /// <summary>No protocol but http, https and mailto, and none of the characters that no address may hold.</summary>
    public const string Address = $"^\\s*(?!//)(?:(?:[hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]):|{NoScheme})[^ \"<>\\\\^`{{|}}]+\\s*$";

    /// <summary>A relative file, <c>#</c> and an id.</summary>
    public const string Link = $"^\\s*{NoScheme}[^#/\\\\\\s][^#]*#[^{NotInIds}]+\\s*$";

    /// <summary>A relative file: it has a dot or a slash.</summary>
    public const string File = $"^\\s*{NoScheme}(?![/\\\\])[^./\\\\]*[./\\\\][\\s\\S]*$";

    private const string NoScheme = "(?![^:/?#]*:)";

    public static string Duration { get; } = $"^\\s*{Parts()}\\s*$";

    /// <summary>One duration, or two of which the first may lack its unit.</summary>
    public static string DurationRange { get; } = $"^\\s*(?:(?:{Parts()}|{Digits})\\s*(?: [tT][oO] |[-–—~～至到])\\s*)?{Parts()}\\s*$";

    /// <summary>A number over 0, what arrives if it is said, <c>per</c> and a unit of time; or the Chinese order.</summary>
    public static string Demand { get; } = $"^\\s*(?=.*[1-9])(?:\\+?{Digits}[^0-9.+-]*?(?: [pP][eE][rR] |/|每)\\s*{Unit()}|每\\s*{Unit()}\\s*{Digits}[^0-9.+-]*)\\s*$";

    /// <summary>One of some words, in any case.</summary>
    public static string AnyOf(IEnumerable<string> words) => $"^\\s*(?:{string.Join('|', words.Select(InAnyCase))})\\s*$";

    /// <summary>At least one part, from the longest unit to the shortest.</summary>
    private static string Parts()
    {
        var text = new StringBuilder("(?=[0-9.])");
        foreach (var unit in DurationParser.UnitWords.GroupBy(word => DurationParser.UnitSeconds(word)).OrderByDescending(unit => unit.Key))
            text.Append("(?:").Append(Digits).Append("\\s*(?:").AppendJoin('|', unit.Select(InAnyCase)).Append(")\\s*)?");
        return text.ToString();
    }

    private static string Unit() => $"(?:{string.Join('|', DurationParser.UnitWords.Select(InAnyCase))})";

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
