using System.Globalization;
using Blueprints.Authoring;
using Blueprints.Authoring.Changes;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>Changes on the drawing: what each does to the text, by accepted texts, and to the flow, by arrows that are counted here anew.</summary>
public sealed class StepChangeTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "changes");

    /// <summary>Each line of <c>changes.txt</c>: a document, what is changed, the id of a step, and a label or a lane.</summary>
    public static TheoryData<string> Changes { get; } = new(File.ReadLines(Path.Combine(Folder, "changes.txt")));

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_text_is_the_accepted_one(string line)
    {
        var (name, kind, id, words) = Parts(line);
        var document = AuthoringDocument.Of(new SourceText(File.ReadAllText(Path.Combine(Folder, name + ".yaml")), name + ".blueprint.yaml"));
        Assert.False(document.Compilation.HasErrors);
        var change = Run(document, kind, id, words);
        var text = change.Refusal is { } refusal ? $"# refused: {refusal}\n" : CaretText.Applied(document.Source.Content, change.Edits);
        Assert.Equal(change.Refusal is null, !change.Edits.IsEmpty);
        if (change.Refusal is null) Assert.Null(Wrong(document, kind, id, words, text));
        // Ends of lines are those of the text.
        var returned = AuthoringDocument.Of(new SourceText(document.Source.Content.Replace("\n", "\r\n", StringComparison.Ordinal), name + ".blueprint.yaml"));
        var changed = Run(returned, kind, id, words);
        if (change.Refusal is null) Assert.Equal(text.Replace("\n", "\r\n", StringComparison.Ordinal), CaretText.Applied(returned.Source.Content, changed.Edits));
        else Assert.Equal(change.Refusal, changed.Refusal);
        GoldenFile.Verify(Folder, $"{name}-{kind}-{string.Join('-', $"{id} {words}".Split([' ', ':', '?'], StringSplitOptions.RemoveEmptyEntries))}", "yaml", text);
    }

    [Fact]
    public void Of_any_document_a_change_brings_the_flow_it_says_and_touches_no_other_line()
    {
        var done = new Dictionary<string, int>();
        for (ulong seed = 0; seed < (ulong)LongRuns.Count(60, 2_000); seed++)
        {
            var text = RandomDocument.Create(seed, 12).ToYaml();
            var document = AuthoringDocument.Of(new SourceText(text));
            if (document.Compilation is not { HasErrors: false, Diagram: ServiceBlueprint blueprint }) continue;
            foreach (var step in blueprint.Steps)
            {
                foreach (var (kind, words) in ((string, string)[])[("relabel", "A label: of its own"), ("move", blueprint.Lanes[^1].Id), ("add", "One step more"), ("delete", "")])
                {
                    var change = Run(document, kind, step.Id, words);
                    if (change.Refusal is not null || change.Edits.IsEmpty) continue;
                    var after = CaretText.Applied(text, change.Edits);
                    Assert.Equal((seed, step.Id, kind, null), (seed, step.Id, kind, Wrong(document, kind, step.Id, words, after)));
                    Assert.InRange(Unlike(text, after), 1, kind == "delete" ? 60 : 12);
                    done[kind] = done.GetValueOrDefault(kind) + 1;
                }
            }
        }

        Assert.All((string[])["relabel", "move", "add", "delete"], kind => Assert.InRange(done.GetValueOrDefault(kind), 20, int.MaxValue));
    }

    [Fact]
    public void A_text_with_mistakes_and_a_fishbone_are_left_alone()
    {
        Assert.Contains("mistakes", StepChanges.Delete(AuthoringDocument.Of(new SourceText("blueprint: Tea\nsteps:\n  - custmer: A\n")), "a").Refusal, StringComparison.Ordinal);
        Assert.Contains("no step", StepChanges.Delete(AuthoringDocument.Of(new SourceText("fishbone: Late\ncategories:\n  People: [Ill]\n")), "ill").Refusal, StringComparison.Ordinal);
        Assert.Equal("文本里没有步骤“无此”", StepChanges.Delete(AuthoringDocument.Of(new SourceText("蓝图: 茶\n步骤:\n  - 顾客: 点茶\n")), "无此").Refusal);
    }

    private static DrawnChange Run(AuthoringDocument document, string kind, string id, string words) => kind switch
    {
        "relabel" => StepChanges.Relabel(document, id, words),
        "move" => StepChanges.MoveTo(document, id, words),
        "add" => StepChanges.AddAfter(document, id, words),
        _ => StepChanges.Delete(document, id),
    };

    private static (string Name, string Kind, string Id, string Words) Parts(string line)
    {
        var parts = line.Split(' ', 4);
        return (parts[0], parts[1], parts[2], parts.Length > 3 ? parts[3].Trim() : "");
    }

    /// <summary>In what the flow after a change is another than it is to be, by the labels of its steps and the numbers of those alike; null in nothing.</summary>
    private static string? Wrong(AuthoringDocument document, string kind, string id, string words, string text)
    {
        var before = (ServiceBlueprint)document.Compilation.Diagram!;
        var compilation = Compiler.Compile(new SourceText(text));
        if (compilation.HasErrors) return compilation.Diagnostics[0].Message;
        var after = (ServiceBlueprint)compilation.Diagram!;
        var at = before.Steps.Select(step => step.Id).ToList().IndexOf(id);
        var numbers = before.Steps.Select((step, i) => (step.Id, i)).ToDictionary(pair => pair.Id, pair => kind switch { "add" => pair.i > at ? pair.i + 1 : pair.i, "delete" => pair.i > at ? pair.i - 1 : pair.i, _ => pair.i });
        var expected = before.Flows.Where(flow => kind != "delete" || flow.From != id).Select(flow =>
        {
            var (from, to) = (numbers[flow.From], flow.To == Flow.End ? -1 : numbers[flow.To]);
            if (kind == "add" && flow.From == id && flow is { Kind: FlowKind.Sequence, Both: false }) from = at + 1;
            if (kind == "delete" && flow.To == id) to = before.Flows.FirstOrDefault(other => other.From == id) is { To: not Flow.End } on ? numbers[on.To] : -1;
            return Said(from, to, flow);
        });
        if (kind == "add") expected = expected.Append(Said(at, at + 1, new Flow { From = "", To = "" }));
        var found = after.Flows.Select(flow => Said(Number(after, flow.From), flow.To == Flow.End ? -1 : Number(after, flow.To), flow));
        var (wanted, made) = (Lines(expected), Lines(found));
        if (wanted != made) return $"wanted\n{wanted}\nmade\n{made}";
        var labels = before.Steps.Select(step => (step.Label, step.Lane)).ToList();
        switch (kind)
        {
            case "add": labels.Insert(at + 1, (words, labels[at].Lane)); break;
            case "delete": labels.RemoveAt(at); break;
            case "move": labels[at] = (labels[at].Label, words); break;
            default: labels[at] = (words, labels[at].Lane); break;
        }

        return labels.SequenceEqual(after.Steps.Select(step => (step.Label, step.Lane))) ? null : "other steps";
    }

    private static int Number(ServiceBlueprint blueprint, string id) => blueprint.Steps.Select(step => step.Id).ToList().IndexOf(id);

    private static string Said(int from, int to, Flow flow) => string.Create(CultureInfo.InvariantCulture, $"{from} -> {to} {flow.When} {flow.Share} {flow.Label} {flow.Kind} {flow.Both} {flow.Also} {flow.Outcome}").TrimEnd();

    /// <summary>The arrows in order; plain ones to the end say what goes without saying.</summary>
    private static string Lines(IEnumerable<string> arrows) => string.Join('\n', arrows.Where(arrow => !arrow.EndsWith("-> -1    Sequence False False", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>How many lines only one of two texts has.</summary>
    private static int Unlike(string one, string other)
    {
        var counts = new Dictionary<string, int>();
        foreach (var line in one.Split('\n')) counts[line] = counts.GetValueOrDefault(line) + 1;
        foreach (var line in other.Split('\n')) counts[line] = counts.GetValueOrDefault(line) - 1;
        return counts.Values.Sum(Math.Abs);
    }
}
