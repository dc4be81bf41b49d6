using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Diagrams;

namespace Blueprints.Tests.Documentation;

/// <summary>
/// What the pages say of the language's keys, limits and messages is what the reader's own tables say. It stands between <c>generated:
/// NAME</c> and
/// <c>end</c> in comments, and in the blocks after mistakes; with <c>BLUEPRINTS_ACCEPT=1</c> in the environment it is written anew.
/// </summary>
public sealed partial class LanguageReferenceTests
{
    public static TheoryData<string> Pages => [.. Page.All.Where(page => page.Text.Contains("<!-- generated:", StringComparison.Ordinal)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Generated_parts_are_up_to_date(string path)
    {
        var page = Page.Read(path);
        var made = GeneratedPart().Replace(page.Text, match =>
        {
            var name = match.Groups["name"].Value;
            Assert.True(GeneratedParts.All.ContainsKey(name), $"{path}: nothing makes a part '{name}'");
            return $"<!-- generated: {name} -->\n\n{GeneratedParts.All[name]()}\n<!-- end -->";
        });
        made = Mistake().Replace(made, match => $"{match.Groups["document"].Value}```\n\n```text\n{YamlBlockTests.Messages(match.Groups["text"].Value, out _)}```");
        if (made == page.Text) return;
        if (GoldenFile.Accepts)
        {
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, path), made, new UTF8Encoding(false));
            return;
        }

        var line = made.Split('\n').Zip(page.Text.Split('\n')).First(pair => pair.First != pair.Second);
        Assert.Fail($"{path} has fallen behind; run with BLUEPRINTS_ACCEPT=1\n- {line.Second}\n+ {line.First}");
    }

    [Fact]
    public void Every_part_stands_on_some_page_under_its_heading()
    {
        var written = Page.All.SelectMany(page => GeneratedPart().Matches(page.Text)).Select(match => match.Groups["name"].Value).ToList();
        Assert.Equal(GeneratedParts.All.Keys.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_limits_are_listed()
    {
        var listed = GeneratedParts.All["limits"]();
        Assert.All(typeof(CompilerOptions).GetProperties().Where(property => property.PropertyType == typeof(int)), property => Assert.Contains($"| `{property.Name}` |", listed, StringComparison.Ordinal));
    }

    [GeneratedRegex("<!-- generated: (?<name>[^\n]*?) -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex GeneratedPart();

    [GeneratedRegex("(?<document>```yaml wrong\n(?<text>.*?))```\n\n```text\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Mistake();
}
