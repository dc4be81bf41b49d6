using System.Globalization;
using Blueprints.Authoring;
using Blueprints.Authoring.Changes;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>Arrows drawn and taken away: what each does to the text, by accepted texts, and to the flow, by pairs that are counted here anew.</summary>
public sealed class ArrowChangeTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "changes");

    /// <summary>Each line of <c>arrows.txt</c>: a document, what is done, two steps, and 'parallel', or the answers and the share of a choice.</summary>
    public static TheoryData<string> Changes { get; } = new(File.ReadLines(Path.Combine(Folder, "arrows.txt")));

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_text_is_the_accepted_one(string line)
    {
        var parts = line.Split(' ', 5);
        var (name, kind, from, to, words) = (parts[0], parts[1], parts[2], parts[3], parts.Length > 4 ? parts[4] : "");
        var document = AuthoringDocument.Of(new SourceText(File.ReadAllText(Path.Combine(Folder, name + ".yaml")), name + ".blueprint.yaml"));
        Assert.False(document.Compilation.HasErrors);
        var change = Run(document, kind, from, to, words);
        var text = change.Refusal is { } refusal ? $"# refused: {refusal}\n" : CaretText.Applied(document.Source.Content, change.Edits);
        if (change.Refusal is null) Assert.Equal(Wanted(document, kind, from, to), Pairs(text));
        if (change.Consequence is { } consequence) text = $"# {consequence}\n{text}";
        GoldenFile.Verify(Folder, $"{name}-{kind}-{string.Join('-', $"{from} {to} {words}".Split([' ', '/', '%'], StringSplitOptions.RemoveEmptyEntries))}", "yaml", text);
    }

    [Fact]
    public void Of_any_document_an_arrow_more_or_less_brings_the_flow_it_says()
    {
        var done = new Dictionary<string, int>();
        for (ulong seed = 0; seed < (ulong)LongRuns.Count(40, 1_000); seed++)
        {
            var text = RandomDocument.Create(seed, 9).ToYaml();
            var document = AuthoringDocument.Of(new SourceText(text));
            if (document.Compilation is not { HasErrors: false, Diagram: ServiceBlueprint blueprint }) continue;
            foreach (var flow in blueprint.Flows) Try("cut", flow.From, flow.To, "");
            for (var i = 0; i < blueprint.Steps.Length; i++)
            {
                var other = blueprint.Steps[(i * 5 + (int)seed) % blueprint.Steps.Length].Id;
                foreach (var words in (string[])["parallel", "New answer/Old answer", "New answer/Old answer/25%"]) Try("connect", blueprint.Steps[i].Id, other, words);
            }

            void Try(string kind, string from, string to, string words)
            {
                var change = Run(document, kind, from, to, words);
                if (change.Refusal is not null) return;
                Assert.Equal((seed, kind, from, to, Wanted(document, kind, from, to)), (seed, kind, from, to, Pairs(CaretText.Applied(text, change.Edits))));
                done[kind] = done.GetValueOrDefault(kind) + 1;
            }
        }

        Assert.InRange(done.GetValueOrDefault("cut"), 20, int.MaxValue);
        Assert.InRange(done.GetValueOrDefault("connect"), 20, int.MaxValue);
    }

    [Theory]
    [InlineData("arrows", "bring", ArrowWays.One)]
    [InlineData("arrows", "look", ArrowWays.Choice)]
    [InlineData("arrows", "mend", ArrowWays.Parallel)]
    [InlineData("arrows", "refuse", ArrowWays.None)]
    [InlineData("arrows", "nobody", ArrowWays.None)]
    public void A_further_arrow_is_asked_by_how_the_step_goes_on(string name, string id, ArrowWays ways) =>
        Assert.Equal(ways, StepChanges.WaysOf(AuthoringDocument.Of(new SourceText(File.ReadAllText(Path.Combine(Folder, name + ".yaml")))), id));

    private static DrawnChange Run(AuthoringDocument document, string kind, string from, string to, string words)
    {
        if (kind == "cut") return StepChanges.Disconnect(document, from, to);
        var parts = words is "" or "parallel" ? [] : words.Split('/');
        return StepChanges.Connect(document, new NewArrow(from, to)
        {
            When = parts.Length > 0 ? parts[0] : null,
            Otherwise = parts.Length > 1 ? parts[1] : null,
            Share = parts.Length > 2 ? double.Parse(parts[2].TrimEnd('%'), CultureInfo.InvariantCulture) / 100 : null,
        });
    }

    private static string Wanted(AuthoringDocument document, string kind, string from, string to)
    {
        var pairs = Said((ServiceBlueprint)document.Compilation.Diagram!);
        if (kind == "cut") pairs.Remove($"{from} > {to}");
        else pairs.Add($"{from} > {to}");
        return string.Join('\n', pairs.Order(StringComparer.Ordinal));
    }

    private static string Pairs(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Equal("", string.Join('\n', compilation.Diagnostics.Where(found => found.Severity == Blueprints.Diagnostics.DiagnosticSeverity.Error).Select(found => found.Message)));
        var blueprint = (ServiceBlueprint)compilation.Diagram!;
        foreach (var shares in blueprint.Flows.Where(flow => flow.When is not null).GroupBy(flow => flow.From).Where(exits => exits.All(exit => exit.Share is not null))) Assert.InRange(shares.Sum(exit => exit.Share!.Value), 0.999, 1.001);
        return string.Join('\n', Said(blueprint).Order(StringComparer.Ordinal));
    }

    /// <summary>The arrows but those to the end, which go without saying.</summary>
    private static List<string> Said(ServiceBlueprint blueprint) => [.. blueprint.Flows.Where(flow => flow.To != Flow.End).Select(flow => $"{flow.From} > {flow.To}")];
}
