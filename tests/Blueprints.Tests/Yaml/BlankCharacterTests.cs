using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Tests.Yaml;

/// <summary>The line separators of Unicode, which YAML 1.2 takes for characters as any other, and tabs where nothing stands.</summary>
public sealed class BlankCharacterTests
{
    public static TheoryData<string> Separators { get; } = ["\u0085", "\u2028", "\u2029"];

    [Theory]
    [MemberData(nameof(Separators))]
    public void A_line_separator_is_a_character_of_a_text(string separator)
    {
        var blueprint = Read($"""
            blueprint: One{separator}title
            # a comment{separator}that goes on
            steps:
              - customer: Takes{separator}a number # said{separator}here
                note: plain{separator}text
                evidence: [Ticket{separator}roll, Screen]
                documents: 'single{separator}quotes'
                system: "double{separator}quotes"
                policy: |
                  first{separator}line
                  second
              - frontstage: Greets{separator}
                note: >
                  folded{separator}line
                  second
            """);
        Assert.Equal(("One title", "Takes a number", "Greets"), (blueprint.Title, blueprint.Steps[0].Label, blueprint.Steps[1].Label));
        Assert.Equal(["Ticket roll", "Screen"], blueprint.Steps[0].Evidence.AsEnumerable());
        Assert.Equal(["single quotes"], blueprint.Steps[0].Documents.AsEnumerable());
        Assert.Equal(["double quotes"], blueprint.Steps[0].Systems.AsEnumerable());
        Assert.Equal($"plain{separator}text", blueprint.Steps[0].Note);
        Assert.Equal($"first{separator}line\nsecond", blueprint.Steps[0].Policy);
        Assert.Equal($"folded{separator}line second", blueprint.Steps[1].Note);
        Assert.NotEmpty(Compiler.RenderSvg(blueprint));
    }

    [Fact]
    public void Characters_that_stand_in_for_the_separators_are_none_of_the_text()
    {
        var blueprint = Read("blueprint: T\nsteps:\n  - customer: A\n    note: \uFDD0 \u2028 \uFDD1 \u0085 \uFDD2 \u2029\n    policy: \"\uFDD3\\L\"\n");
        Assert.Equal("\uFDD0 \u2028 \uFDD1 \u0085 \uFDD2", blueprint.Steps[0].Note);
        Assert.Equal("\uFDD3", blueprint.Steps[0].Policy);
    }

    [Theory]
    [MemberData(nameof(Separators))]
    public void Places_and_the_tree_are_those_of_the_text_as_it_is(string separator)
    {
        var text = $"blueprint: T\nsteps:\n  - customer: A\n    note: x{separator}y\n    next: nowhere\n";
        var compilation = Compiler.Compile(new SourceText(text));
        var mistake = Assert.Single(compilation.Diagnostics);
        Assert.Equal("nowhere", text.Substring(mistake.Span.Start, mistake.Span.Length));
        Assert.Contains(compilation.Syntax.Nodes(), node => node is SyntaxScalar scalar && scalar.Value == $"x{separator}y" && text.Substring(node.Span.Start, node.Span.Length) == scalar.Value);
    }

    [Theory]
    [InlineData("blueprint: T\n\t\nsteps:\n \t \n  - customer: A\n\t\t\n    note: x\n\t")]
    [InlineData("\t\n\t# first\nblueprint: T\t# title\nsteps:\t# list\n\t# comment\n  - customer: A\t# label\n  \t# comment\n    note: x\t\n")]
    [InlineData("blueprint: T\r\n\t\r\nsteps:\r\n  \t# comment\r\n  - customer: A\r\n    note: x\r\n")]
    public void A_tab_alone_on_a_line_or_before_a_comment_says_nothing(string text)
    {
        var blueprint = Read(text);
        Assert.Equal(("T", "A", "x"), (blueprint.Title, blueprint.Steps[0].Label, blueprint.Steps[0].Note));
    }

    [Fact]
    public void A_text_of_several_lines_keeps_its_tabs() =>
        Assert.Equal("all:\n\t# a rule\n\t\n\tmake", Read("blueprint: T\nsteps:\n  - customer: A\n    note: |\n      all:\n      \t# a rule\n      \t\n      \tmake\n\t# over\n  - customer: B\n").Steps[0].Note);

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return Assert.IsType<ServiceBlueprint>(compilation.Diagram);
    }
}
