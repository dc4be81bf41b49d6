namespace Blueprints.Tests.Documentation;

/// <summary>
/// The page of the language can be read in a quarter of an hour. What is longer belongs into its tables of keys, or on a page beside it.
/// </summary>
public sealed class LanguagePageLengthTests
{
    [Fact]
    public void In_English() => Assert.InRange(Text("docs/language.md").Sum(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length), 1, 3_300);

    [Fact]
    public void In_Chinese() => Assert.InRange(Text("docs/language.zh.md").Sum(line => line.Count(IsChinese)), 1, 4_600);

    /// <summary>The lines outside blocks, tables and comments.</summary>
    private static IEnumerable<string> Text(string path) =>
        Page.Read(path).Prose.Where(line => !line.StartsWith('|') && !line.StartsWith("<!--", StringComparison.Ordinal));

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
