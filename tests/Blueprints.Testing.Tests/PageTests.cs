using Blueprints.Text;

namespace Blueprints.Testing.Tests;

/// <summary>
/// What the page about tests shows is what comes of its document; with <c>BLUEPRINTS_ACCEPT=1</c> it is written into the page.
/// </summary>
public sealed class PageTests
{
    private const string Text = "```text\n";

    [Theory]
    [InlineData("testing.md")]
    [InlineData("testing.zh.md")]
    public void The_page_shows_what_comes_of_its_document(string name)
    {
        var page = RepositoryFiles.Read("docs", name);
        var document = DocumentOf(page);
        var accepted = DocumentSnapshot.ToText(new SourceText(document));
        var changed = DocumentSnapshot.ToText(new SourceText(document.Replace("5 min", "9 min", StringComparison.Ordinal)));
        var parts = page.Split(Text);
        var expected = string.Join(Text, parts[0], accepted + FromEnd(parts[1]), LineDifference.Of(accepted, changed) + FromEnd(parts[2]));
        if (GoldenFile.Accepts) File.WriteAllText(Path.Combine(RepositoryFiles.Root, "docs", name), expected);
        else Assert.Equal(expected, page);
    }

    [Fact]
    public void The_document_is_the_one_that_the_test_on_the_page_holds() =>
        Assert.Equal(DocumentOf(RepositoryFiles.Read("docs", "testing.md")), RepositoryFiles.Read("tests/Blueprints.Packages.Tests/Snippets", "tea.blueprint.yaml"));

    private static string DocumentOf(string page) => page.Split("```yaml\n")[1].Split("```")[0];

    private static string FromEnd(string part) => part[part.IndexOf("```\n", StringComparison.Ordinal)..];
}
