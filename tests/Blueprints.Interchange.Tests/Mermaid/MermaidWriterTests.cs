using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Fishbones;
using Blueprints.Interchange.Mermaid;
using Blueprints.Mermaid;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Tests.Mermaid;

public sealed class MermaidWriterTests
{
    private const string Odd = "<b>&amp;\"';=|\\ 1. `a` **b** _c_ $$x$$ #35; 中文 end [x] {y} (z)";

    public static TheoryData<string> Blueprints => Samples.BlueprintData;

    [Theory]
    [InlineData("minimal.blueprint.yaml", null, "minimal.flowchart")]
    [InlineData("bank-before.blueprint.yaml", MermaidForm.Swimlane, "bank-before.swimlane")]
    [InlineData("bank-before.zh.blueprint.yaml", MermaidForm.Journey, "bank-before.zh.journey")]
    [InlineData("airport.fishbone.yaml", null, "airport.ishikawa")]
    public void Examples_are_written_as_accepted(string name, MermaidForm? form, string golden) =>
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "exchange"), golden, "mmd", MermaidWriter.Write(Samples.Example(name), form).Text);

    /// <summary>What the library reads of Mermaid is what it writes: effect, categories and causes, at their places.</summary>
    [Fact]
    public void A_fishbone_comes_back()
    {
        foreach (var fishbone in Samples.Examples.Where(static name => name.EndsWith(".fishbone.yaml", StringComparison.Ordinal)).Select(Samples.Example).Concat(Samples.Random(40, 400)).OfType<Fishbone>())
        {
            // Categories of one name are one where they are read.
            if (fishbone.Categories.DistinctBy(static category => category.Label).Count() < fishbone.Categories.Length) continue;
            var read = IshikawaReader.Read(new SourceText(MermaidWriter.Write(fishbone).Text)).Diagram as Fishbone;
            Assert.NotNull(read);
            Assert.Equal(Outline(fishbone), Outline(read));
        }
    }

    [Fact]
    public void A_form_of_the_other_kind_is_refused_with_those_that_there_are()
    {
        Assert.Contains("ishikawa only", Assert.Throws<RenderException>(static () => MermaidWriter.Write(Samples.Example("airport.fishbone.yaml"), MermaidForm.Journey)).Message, StringComparison.Ordinal);
        Assert.Contains("flowchart, a swimlane or a journey", Assert.Throws<RenderException>(static () => MermaidWriter.Write(Samples.Example("minimal.blueprint.yaml"), MermaidForm.Ishikawa)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Emotions_of_2_below_to_2_above_become_scores_of_1_to_5()
    {
        var blueprint = (ServiceBlueprint)Samples.Read("blueprint: Tea\nsteps:\n  - customer: Waits\n    emotion: -2\n  - customer: \"Pays: 5; #1\"\n    emotion: 0.5\n  - frontstage: Smiles\n    emotion: 2\n  - customer: section\n");
        var file = MermaidWriter.Write(blueprint, MermaidForm.Journey);
        Assert.Equal(
            "---\ntitle: \"Tea\"\n---\njourney\n  section Tea\n    Waits: 1: Customer actions\n    Pays 5 1: 3.5: Customer actions\n    Smiles: 5: Frontstage\n    · section: 3: Customer actions\n",
            file.Text);
        Assert.Single(file.Told);
    }

    /// <summary>Mermaid draws every example in every form, with a node a step, a line a flow and our words.</summary>
    [JudgeFact]
    public void Mermaid_draws_what_is_written()
    {
        var names = Samples.Examples.ToList();
        var jobs = new List<(string Name, MermaidForm? Form)>();
        foreach (var name in names)
        {
            jobs.Add((name, null));
            if (!name.EndsWith(".blueprint.yaml", StringComparison.Ordinal)) continue;
            jobs.Add((name, MermaidForm.Journey));
            // Its layout takes seconds where there are many ways.
            if (name.StartsWith("bank", StringComparison.Ordinal)) jobs.Add((name, MermaidForm.Swimlane));
        }

        var answers = Judge.Ask("mermaid.mjs", "mmd", jobs.Select(static job => MermaidWriter.Write(Samples.Example(job.Name), job.Form).Text)).AsArray();
        for (var i = 0; i < jobs.Count; i++)
        {
            var (job, answer) = (jobs[i], answers[i]!);
            Assert.True(answer["error"] is null, $"{job}: {answer["error"]}");
            var diagram = Samples.Example(job.Name);
            Assert.Equal(diagram is Fishbone ? "ishikawa" : job.Form switch { MermaidForm.Journey => "journey", MermaidForm.Swimlane => "swimlane", _ => "flowchart-v2" }, (string)answer["kind"]!);
            if (diagram is not ServiceBlueprint blueprint || job.Form == MermaidForm.Journey) continue;
            var ends = blueprint.Flows.Where(static flow => flow.To == Flow.End).Select(flow => blueprint.Steps.First(step => step.Id == flow.From).Lane).Distinct().Count();
            Assert.Equal(blueprint.Steps.Length + ends, (int)answer["nodes"]!);
            Assert.Equal(blueprint.Flows.Length, (int)answer["edges"]!);
            var words = Words(answer);
            Assert.All(blueprint.Steps, step => Assert.Contains(Plain(step.Label), words));
            Assert.All(blueprint.Lanes.Where(lane => blueprint.Steps.Any(step => step.Lane == lane.Id)), lane => Assert.Contains(Plain(lane.Label), words));
        }
    }

    /// <summary>Words that Mermaid takes for markup, Markdown, formulas or its own words are shown as they are.</summary>
    [JudgeFact]
    public void Mermaid_shows_odd_words_as_they_are()
    {
        var labels = ImmutableArray.Create(Odd, "- a", "1. b", "%% c", "`d", "end", "fa:fa-car http://x.y", "**e**");
        var blueprint = (ServiceBlueprint)Samples.Example("minimal.blueprint.yaml");
        var steps = labels.Select((label, i) => new Step { Id = $"s{i}", Lane = blueprint.Lanes[0].Id, Label = label }).ToImmutableArray();
        var odd = blueprint with { Title = "Odd", Steps = steps, Flows = [new Flow { From = "s0", To = "s1", When = Odd }], Phases = [] };
        var fishbone = (Fishbone)Samples.Example("surface-flaws.fishbone.yaml") with { Title = "Odd", Categories = [new Category { Id = "c", Label = "ishikawa", Causes = [.. labels.Select((label, i) => new Cause { Id = $"a{i}", Label = label })] }] };
        var answers = Judge.Ask("mermaid.mjs", "mmd", [MermaidWriter.Write(odd).Text, MermaidWriter.Write(odd, MermaidForm.Swimlane).Text, MermaidWriter.Write(fishbone).Text, MermaidWriter.Write(odd, MermaidForm.Journey).Text]).AsArray();
        Assert.All(answers, static answer => Assert.True(answer!["error"] is null, answer.ToJsonString()));
        foreach (var answer in answers.Take(3))
        {
            var words = Words(answer!);
            Assert.All(labels, label => Assert.Contains(Plain(label), words));
        }
    }

    private static HashSet<string> Words(JsonNode answer) => [.. answer["words"]!.AsArray().Select(static word => Plain((string)word!))];

    private static string Plain(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Outline(Fishbone fishbone)
    {
        yield return Line(0, fishbone.Title);
        foreach (var category in fishbone.Categories)
        {
            yield return Line(1, category.Label);
            foreach (var line in category.Causes.SelectMany(static cause => Outline(cause, 2))) yield return line;
        }
    }

    private static IEnumerable<string> Outline(Cause cause, int depth) => [Line(depth, cause.Label), .. cause.Causes.SelectMany(deeper => Outline(deeper, depth + 1))];

    private static string Line(int depth, string label) => new string('>', depth) + string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
