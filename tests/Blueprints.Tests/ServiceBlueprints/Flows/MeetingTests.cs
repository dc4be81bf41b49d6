using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows;

/// <summary>An arrow over the line of interaction is a meeting, unless the author says that it is none.</summary>
public sealed class MeetingTests
{
    private const string Text = """
        blueprint: No contact at all in between
        steps:
          - customer: Leaves the shop
          - backstage: Files the papers
          - support: Archives them
            id: archive
          - customer: Comes back a year later
            id: back
        """;

    [Theory]
    [InlineData("papers", "papers\n    contact: none", 1)]
    [InlineData("papers", "papers\n    接触点: 无", 1)]
    [InlineData("id: archive", "id: archive\n    next: {to: back, contact: none}", 1)]
    [InlineData("id: archive", "id: archive\n    next: {to: back, 接触: 无}", 1)]
    [InlineData("id: back", "id: back\n    contact: none", 1)]
    [InlineData("id: archive", "id: archive\n    contact: none", 1)]
    [InlineData("id: back", "id: back\nflows:\n  - {from: archive, to: back, contact: none}", 1)]
    [InlineData("papers", "papers\n    contact: Letter", 2)]
    public void The_author_says_where_nobody_meets(string from, string to, int contacts)
    {
        var blueprint = Parse(Text.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(contacts, BlueprintMeasures.Of(blueprint).Contacts.Value);
        Assert.Equal(contacts, Compiler.RenderSvg(blueprint).Split("data-role=\"contact\"").Length - 1);
    }

    [Fact]
    public void No_evidence_is_asked_for_where_nobody_meets()
    {
        var text = "blueprint: T\nsteps:\n  - customer: Writes\n  - frontstage: Files\n    contact: none\n    standard: Same day\n  - customer: Waits\n    contact: none\n";
        Assert.DoesNotContain(Compiler.Analyze(Parse(text)).Findings, finding => finding.Descriptor.Name == "contact-without-evidence");
        Assert.Contains(Compiler.Analyze(Parse(text.Replace("    contact: none\n", "", StringComparison.Ordinal))).Findings, finding => finding.Descriptor.Name == "contact-without-evidence");
    }

    [Fact]
    public void Another_word_than_none_at_an_arrow_is_told()
    {
        var compilation = Compiler.Compile(new SourceText(Text.Replace("id: archive", "id: archive\n    next: {to: back, contact: Phone}", StringComparison.Ordinal)));
        Assert.Contains("none", Assert.Single(compilation.Diagnostics).Help, StringComparison.Ordinal);
    }

    private static ServiceBlueprint Parse(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
