using System.Text.RegularExpressions;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>What holds between the same words in two languages.</summary>
internal static partial class SameInBoth
{
    /// <summary>Neither is empty, each is in its language, and both name the same keys and figures.</summary>
    public static void Check(Bilingual words)
    {
        CheckProse(words);
        Assert.Equal(Names(words.English), Names(words.Chinese));
    }

    /// <summary>Likewise where quotes hold examples, which each language has of its own.</summary>
    public static void CheckProse(Bilingual words)
    {
        Assert.False(string.IsNullOrWhiteSpace(words.English), words.Chinese);
        Assert.False(HasChinese(words.English), words.English);
        Assert.True(HasChinese(words.Chinese), words.Chinese);
        Assert.Equal(Figures(words.English), Figures(words.Chinese));
    }

    /// <summary>Whether a text holds a Chinese character.</summary>
    public static bool HasChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    /// <summary>The figures in a text, sorted.</summary>
    public static IEnumerable<string> Figures(string text) => Figure().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    /// <summary>What stands in quotes or backticks and is no word of either language: keys, signs and words of documents.</summary>
    public static IEnumerable<string> Names(string text) => Quoted().Matches(text).Select(match => match.Groups["name"].Value).Where(name => !HasChinese(name)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"-?\d+(?:[.,]\d+)*%?")]
    private static partial Regex Figure();

    [GeneratedRegex("(?<!\\w)'(?<name>[^'\n]+)'(?!\\w)|“(?<name>[^”]+)”|`(?<name>[^`]+)`")]
    private static partial Regex Quoted();
}
