using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>Further arrows in the short form.</summary>
public sealed class ArrowTextTests
{
    [Theory]
    [InlineData("a -> b", "{from: a, to: b}")]
    [InlineData("a->b", "{from: a, to: b}")]
    [InlineData("a --> b", "{from: a, to: b}")]
    [InlineData("a ==> b", "{from: a, to: b}")]
    [InlineData("a → b", "{from: a, to: b}")]
    [InlineData("a ..> b", "{from: a, to: b, kind: information}")]
    [InlineData("a -.-> b", "{from: a, to: b, kind: information}")]
    [InlineData("a <-> b", "{from: a, to: b, both: yes}")]
    [InlineData("a↔b", "{from: a, to: b, both: yes}")]
    [InlineData("a <..> b", "{from: a, to: b, both: yes, kind: information}")]
    [InlineData("a <-.-> b", "{from: a, to: b, both: yes, kind: information}")]
    [InlineData("a -> end", "{from: a, to: end}")]
    [InlineData("c-1.x->b", "{from: c-1.x, to: b}")]
    [InlineData("a -> b: Yes, of course", "{from: a, to: b, label: \"Yes, of course\"}")]
    [InlineData("a -> b:", "{from: a, to: b}")]
    [InlineData("{a -> b: Yes, kind: information}", "{from: a, to: b, label: Yes, kind: information}")]
    [InlineData("'a -> b': Yes", "{from: a, to: b, label: Yes}")]
    [InlineData("a -> b -> c-1.x", "{from: a, to: b}", "{from: b, to: c-1.x}")]
    [InlineData("a <-> b ..> a", "{from: a, to: b, both: yes}", "{from: b, to: a, kind: information}")]
    public void Says_what_the_long_form_says(string arrows, params string[] flows)
    {
        Assert.Equal(Read(flows), Read([arrows]));
    }

    [Fact]
    public void What_is_said_stands_in_place_of_what_goes_without_saying()
    {
        Assert.Equal(["a b Yes", "b c-1.x "], Read(["a -> b: Yes"]).Select(flow => $"{flow.From} {flow.To} {flow.Label}").Order(StringComparer.Ordinal));
        Assert.Equal(["a b ", "a b Yes", "b c-1.x "], Read(["a <-> b: Yes"]).Select(flow => $"{flow.From} {flow.To} {flow.Label}").Order(StringComparer.Ordinal));
        Assert.Equal(["a b ", "a b Yes", "b c-1.x "], Read(["a ..> b: Yes"]).Select(flow => $"{flow.From} {flow.To} {flow.Label}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ends_are_found_where_they_stand()
    {
        const string Text = "blueprint: T\nsteps:\n  - customer: A\n    id: a\n  - customer: B\nflows:\n  - a -> nowhere -> elsewhere\n";
        var mistakes = Compiler.Compile(new SourceText(Text, "t.yaml")).Diagnostics;
        Assert.Equal(["nowhere", "elsewhere"], mistakes.Select(mistake => Text.Substring(mistake.Span.Start, mistake.Span.Length)));
    }

    [Fact]
    public void Count_against_the_limit_as_the_long_form_does()
    {
        var text = "blueprint: T\nsteps:\n  - customer: A\n    id: a\nflows:\n" + string.Concat(Enumerable.Repeat("  - a->a->a->a->a->a\n", 5));
        var options = new CompilerOptions { MaxNodes = 100 };
        Assert.Equal(["BP0062"], Compiler.Compile(new SourceText(text, "t.yaml"), options).Diagnostics.Select(mistake => mistake.Code));
        Assert.Empty(Compiler.Compile(new SourceText(text, "t.yaml"), options with { MaxNodes = 125 }).Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("check-in")]
    [InlineData("a > b")]
    [InlineData("a .> b")]
    [InlineData("a <- b")]
    [InlineData("a >> b")]
    public void A_text_without_a_shaft_and_a_head_has_no_arrow(string text) => Assert.Empty(ArrowText.Find(text));

    /// <summary>The flows, but for their places.</summary>
    private static List<Flow> Read(string[] items)
    {
        var compilation = Compiler.Compile(new SourceText("blueprint: T\nsteps:\n  - customer: A\n    id: a\n  - frontstage: B\n    id: b\n  - customer: C\n    id: c-1.x\nflows:\n" + string.Concat(items.Select(item => $"  - {item}\n")), "t.yaml"));
        Assert.Empty(compilation.Diagnostics);
        return [.. ((ServiceBlueprint)compilation.Diagram!).Flows.Select(flow => flow with { Span = default })];
    }
}
