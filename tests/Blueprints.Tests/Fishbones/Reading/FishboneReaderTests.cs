using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Text;

namespace Blueprints.Tests.Fishbones.Reading;

public sealed class FishboneReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var fishbone = Read("""
            fishbone: "Flights leave late"
            language: zh
            description: After Wyckoff 1984
            head: left
            unit: delayed departures
            theme: Dark
            accept: {blame: Named by the crew}
            analysis:
              empty-category: off
              depth: {severity: error, max: 5}
            outputs: {Delay: 9, Cost: 2.5}
            categories:
              Equipment:
                - Aircraft late to gate:
                    - Late arrival
                    - Gate occupied
                - Mechanical failures
              Personnel:
                - cause: Too slow
                  id: agents
                  count: 15
                  votes: 3
                  status: Ruled-Out
                  evidence: Time study, March
                  countermeasure: A second agent
                  owner: Station manager
                  probability: 3%
                  gate: and
                  control: x
                  ratings: {Delay: 9, Cost: 0}
                  step: boarding.blueprint.yaml#desk
                  note: |
                    First line
                    Second line
                  href: https://example.org/
                  tags: [a, b]
                  accept: {solution: Said so}
                  because:
                    - Too few agents
                    - cause: Undertrained
                      because: No time
              Procedure: []
              Other:
            """);

        Assert.Equal(
            """
            Flights leave late|Chinese|After Wyckoff 1984|dark|Left|delayed departures
            output Delay 9
            output Cost 2.5
            accept blame: Named by the crew
            analysis empty-category False  
            analysis depth True Error [max, 5]
            equipment: Equipment
              aircraft-late-to-gate: Aircraft late to gate|||||||||||||||
                late-arrival: Late arrival|||||||||||||||
                gate-occupied: Gate occupied|||||||||||||||
              mechanical-failures: Mechanical failures|||||||||||||||
            personnel: Personnel
              agents: Too slow|15|3|RuledOut|Time study, March|A second agent|Station manager|0.03|And|Experimental|Delay=9,Cost=0|boarding.blueprint.yaml#desk|First line
            Second line|https://example.org/|a,b|solution=Said so
                too-few-agents: Too few agents|||||||||||||||
                undertrained: Undertrained|||||||||||||||
                  no-time: No time|||||||||||||||
            procedure: Procedure
            other: Other

            """.ReplaceLineEndings("\n"),
            Outline.Of(fishbone));
    }

    [Theory]
    [InlineData("[A, B]", "Main\n A\n B\n")]
    [InlineData("\n    - A:\n        - B:\n            - C\n    - D:\n", "Main\n A\n  B\n   C\n D\n")]
    [InlineData("{A: [B], C: }", "Main\n A\n  B\n C\n")]
    [InlineData("[A: {B: [C], D: []}]", "Main\n A\n  B\n   C\n  D\n")]
    [InlineData("\n    A: [B]\n    C:\n", "Main\n A\n  B\n C\n")]
    [InlineData("\n    - A: [B]\n      C: [D]\n", "Main\n A\n  B\n C\n  D\n")]
    [InlineData("{cause: A, because: B}", "Main\n A\n  B\n")]
    [InlineData("[{cause: A, because: {cause: B, because: [C: [D]]}}]", "Main\n A\n  B\n   C\n    D\n")]
    [InlineData("[A: {cause: B, count: 3}]", "Main\n A\n  B\n")]
    [InlineData("[note: [A], count: , because]", "Main\n note\n  A\n count\n because\n")]
    [InlineData("[\"Signature: none\", 'a - b', \"A：[B]\"]", "Main\n Signature: none\n a - b\n A：[B]\n")]
    [InlineData("[1, yes, 2026-01-01]", "Main\n 1\n yes\n 2026-01-01\n")]
    [InlineData("~", "Main\n")]
    [InlineData("\n    - A text of\n      two lines\n    - 原因很多：天气、空管\n", "Main\n A text of two lines\n 原因很多：天气、空管\n")]
    public void Forms_may_be_mixed(string causes, string labels) => Assert.Equal(labels, Outline.Labels(Read($"fishbone: Late\ncategories:\n  Main: {causes}\n")));

    [Theory]
    [InlineData("en", "6M", "Man, Machine, Method, Material, Measurement, Mother Nature")]
    [InlineData("zh", "6M", "人员, 机器, 方法, 材料, 测量, 环境")]
    [InlineData("en", "4s", "Surroundings, Suppliers, Systems, Skills")]
    [InlineData("zh", "4S", "环境, 供应商, 系统, 技能")]
    [InlineData("en", "8P-marketing", "Product, Price, Place, Promotion, People, Process, Physical evidence, Performance")]
    [InlineData("en", "8P-service", "Procedures, Policies, Place, Product, People, Processes, Price, Promotion")]
    [InlineData("en", "5M1E", "Man, Machine, Material, Method, Environment, Measurement")]
    [InlineData("zh", "5M1E", "人员, 机器, 材料, 方法, 环境, 测量")]
    public void A_template_gives_the_categories_in_the_documents_language(string language, string template, string names)
    {
        var fishbone = Read($"fishbone: Late\ntemplate: {template}\nlanguage: {language}\n");

        Assert.Equal(names, string.Join(", ", fishbone.Categories.Select(category => category.Label)));
        Assert.Equal(fishbone.Categories.Length, fishbone.Categories.Select(category => category.Id).Distinct().Count());
        Assert.All(fishbone.Categories, category => Assert.Equal(default, category.Span));
    }

    [Fact]
    public void Categories_add_to_those_of_the_template()
    {
        var fishbone = Read("fishbone: Late\ncategories:\n  Weather: [Fog]\n  机器: [Tug]\n  man: [Crew]\n  Method:\ntemplate: 6M\n");

        Assert.Equal("Man\n Crew\nMachine\n Tug\nMethod\nMaterial\nMeasurement\nMother Nature\nWeather\n Fog\n", Outline.Labels(fishbone));
        Assert.Equal(3, fishbone.Categories[0].Span.Length);
    }

    [Fact]
    public void Ids_are_unique_and_chosen_ones_come_first()
    {
        var fishbone = Read("fishbone: Late\ncategories:\n  A: [B, B, {cause: C, id: b}, '???']\n  B: [A, a, {cause: x, id: a-2}]\n");

        Assert.Equal("a: b-3 b-4 b cause, b-2: a-3 a-4 a-2", string.Join(", ", fishbone.Categories.Select(c => $"{c.Id}: {string.Join(' ', c.Causes.Select(cause => cause.Id))}")));
    }

    [Fact]
    public void Spans_mark_the_labels()
    {
        const string Text = "fishbone: Late\ncategories:\n  A:\n    - B: [C]\n    - cause: D\n      count: 1\n";
        var fishbone = Read(Text);
        var causes = fishbone.Categories[0].Causes;

        Assert.Equal("A B C D", string.Join(' ', ((TextSpan[])[fishbone.Categories[0].Span, causes[0].Span, causes[0].Causes[0].Span, causes[1].Span]).Select(span => Text.Substring(span.Start, span.Length))));
    }

    [Fact]
    public void Depth_is_bounded_by_the_limit_and_by_what_is_drawn()
    {
        // Reading takes a time that grows with the square of the depth; far less than this would overflow the stack, if depth took any.
        var depth = LongRuns.Count(5_000, 20_000);
        var text = "fishbone: Late\ncategories:\n  A: " + string.Concat(Enumerable.Repeat("[{B: ", depth)) + "[]" + string.Concat(Enumerable.Repeat("}]", depth)) + "\n";
        var limited = Compiler.Compile(new SourceText(text));
        Assert.Contains(limited.Diagnostics, diagnostic => diagnostic.Code == LanguageDiagnostics.TooDeep.Code);

        Compilation? unlimited = null;
        var thread = new Thread(() => unlimited = Compiler.Compile(new SourceText(text), CompilerOptions.Default with { MaxDepth = 100_000, MaxCauses = 100_000 }), 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Contains(unlimited!.Diagnostics, diagnostic => diagnostic.Code == LanguageDiagnostics.TooDeep.Code);
    }

    [Fact]
    public void As_many_causes_as_the_limit_allows_are_read()
    {
        var text = "fishbone: Late\ncategories:\n  A: [" + string.Join(", ", Enumerable.Repeat("B", 20_000)) + "]\n";

        Assert.Equal("b-20000", Read(text).Categories[0].Causes[^1].Id);
        Assert.Equal(LanguageDiagnostics.TooManyCauses.Code, Assert.Single(Compiler.Compile(new SourceText(text.Replace("[B", "[B, B", StringComparison.Ordinal))).Diagnostics).Code);
    }

    private static Fishbone Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return Assert.IsType<Fishbone>(compilation.Diagram);
    }
}
