using System.Text.RegularExpressions;

namespace Blueprints.PullRequests;

/// <summary>What is said, and how text of authors is said.</summary>
internal static partial class Words
{
    private static readonly bool IsChinese = Settings.Of("BLUEPRINTS_LANG", "en") == "zh";

    public static string Say(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>A path that no program takes for an option.</summary>
    public static string Relative(string path) => path.StartsWith('-') ? "./" + path : path;

    /// <summary>A text on one line of a log, where hosts read commands from the beginnings of lines.</summary>
    public static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>Shows what a program says, in which names of files stand: hosts read commands from the beginnings of lines.</summary>
    public static void Echo(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Console.Error.WriteLine($"| {Line(line)}");
    }

    /// <summary>A text as it stands, in HTML within Markdown: nothing of it is markup, and nobody is called.</summary>
    public static string Escaped(string text) => string.Concat(Line(text).Select(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or ' ' || c > 127 ? c.ToString() : $"&#{(int)c};"));

    /// <summary>
    /// The command's Markdown, in which authors' text is escaped already, with a space of no width where a host would still make a link
    /// of it or call somebody: these look at what is shown, not at what is written.
    /// </summary>
    public static string Quiet(string markdown) => Calls().Replace(markdown, "$0&#8203;");

    [GeneratedRegex(@"&\#64;|\\[\#!~]|:(?=/&\#47;)|&amp;(?=\d)|[$%](?=\w)|\b(?:www|GH)(?=[.-])", RegexOptions.IgnoreCase)]
    private static partial Regex Calls();
}
