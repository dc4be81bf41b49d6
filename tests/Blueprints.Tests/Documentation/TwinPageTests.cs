using System.Text.RegularExpressions;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Tests.Documentation;

/// <summary>
/// A reference in Chinese says what the one in English says: the same headings, blocks, parts, keys and figures, in the same order.
/// </summary>
public sealed partial class TwinPageTests
{
    private static readonly HashSet<string> Keys = [.. GeneratedParts.Tables.SelectMany(table => table.Keys).Select(key => key.Name), .. BlueprintWords.BandKeys, PhaseKeys.Phase.Name];

    public static TheoryData<string> Pages => ["docs/language", "docs/yaml", "docs/amounts", "docs/common-files", "docs/icons", "docs/messages", "docs/measures", "docs/registers", "docs/walking", "docs/surveys", "docs/templates", "docs/flow", "docs/exchange", "docs/markdown", "docs/testing", "docs/consumers"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Both_have_the_same_headings_and_blocks(string name)
    {
        var (english, chinese) = Read(name);
        Assert.Equal(Outline(english), Outline(chinese));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_have_the_same_keys(string name)
    {
        var (english, chinese) = Read(name);
        foreach (var (one, other) in english.Blocks.Zip(chinese.Blocks).Where(pair => pair.First.Info.StartsWith("yaml", StringComparison.Ordinal)))
        {
            Assert.Equal(KeysOf(one), KeysOf(other));
            Assert.True(SameInBoth.HasChinese(one.Text) || SameInBoth.HasChinese(other.Text), other.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Sections_name_the_same_keys_and_figures(string name)
    {
        var (english, chinese) = Read(name);
        foreach (var (one, other) in Sections(english).Zip(Sections(chinese)))
        {
            Assert.Equal(string.Join(' ', NamesIn(one)), string.Join(' ', NamesIn(other)));
            Assert.Equal(string.Join(' ', SameInBoth.Figures(one)), string.Join(' ', SameInBoth.Figures(other)));
            Assert.Equal(string.IsNullOrWhiteSpace(one), !SameInBoth.HasChinese(other));
        }
    }

    private static (Page English, Page Chinese) Read(string name)
    {
        var pages = (Page.Read(name + ".md"), Page.Read(name + ".zh.md"));
        Assert.Contains($"]({Path.GetFileName(name)}.zh.md)", pages.Item1.Text, StringComparison.Ordinal);
        Assert.Contains($"]({Path.GetFileName(name)}.md)", pages.Item2.Text, StringComparison.Ordinal);
        return pages;
    }

    /// <summary>The depth of every heading, the kind of every block, the name of every part.</summary>
    private static IEnumerable<string> Outline(Page page) =>
        Landmark().Matches(page.Text.ReplaceLineEndings("\n")).Select(match => match.Value.Replace(GeneratedParts.InChinese, "", StringComparison.Ordinal).TrimEnd());

    /// <summary>The keys of an example; its language is what the two differ by.</summary>
    private static IEnumerable<string> KeysOf(CodeBlock block) => Word().Matches(block.Text).Select(match => match.Value).Where(word => Keys.Contains(word) && word != "language");

    /// <summary>The text under each heading, without tables that are made and without blocks.</summary>
    private static IEnumerable<string> Sections(Page page) => Heading().Split(GeneratedPart().Replace(string.Join('\n', page.Prose), ""));

    /// <summary>What stands in backticks and is one word or number; names of files are in the language of the page.</summary>
    private static SortedSet<string> NamesIn(string section) =>
        new(Code().Matches(section).Select(match => match.Groups["word"].Value).Where(word => !word.StartsWith("something.", StringComparison.Ordinal)), StringComparer.Ordinal);

    [GeneratedRegex("^(?:#+ |```[a-z ]*|<!-- generated: [^>]*-->)", RegexOptions.Multiline)]
    private static partial Regex Landmark();

    [GeneratedRegex("(?<=^[ -]*|[{,] ?)[a-z][a-z-]*(?=:)", RegexOptions.Multiline)]
    private static partial Regex Word();

    [GeneratedRegex("^#+ .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<!-- generated: [^\n]*?-->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex GeneratedPart();

    [GeneratedRegex("(?<!`)`(?<word>[A-Za-z0-9.%/_-]+)`(?!`)")]
    private static partial Regex Code();
}
