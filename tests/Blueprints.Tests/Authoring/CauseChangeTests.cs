using System.Globalization;
using Blueprints.Authoring;
using Blueprints.Authoring.Changes;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>Changes of causes on the drawing: what each does to the text, by accepted texts, and to the causes, by lines that are changed here anew.</summary>
public sealed class CauseChangeTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "changes");

    /// <summary>Each line of <c>causes.txt</c>: a document, what is changed, the id of a cause, and words, an owner or votes.</summary>
    public static TheoryData<string> Changes { get; } = new(File.ReadLines(Path.Combine(Folder, "causes.txt")));

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_text_is_the_accepted_one(string line)
    {
        var parts = line.Split(' ', 4);
        var (name, kind, id, words) = (parts[0], parts[1], parts[2], parts.Length > 3 ? parts[3] : "");
        var document = AuthoringDocument.Of(new SourceText(File.ReadAllText(Path.Combine(Folder, name + ".yaml")), name + ".fishbone.yaml"));
        Assert.False(document.Compilation.HasErrors);
        var change = Run(document, kind, id, words);
        var text = change.Refusal is { } refusal ? $"# refused: {refusal}\n" : CaretText.Applied(document.Source.Content, change.Edits);
        if (change.Refusal is null) Assert.Equal(Wanted((Fishbone)document.Compilation.Diagram!, kind, id, words), Lines(Read(text)));
        var returned = AuthoringDocument.Of(new SourceText(document.Source.Content.Replace("\n", "\r\n", StringComparison.Ordinal), name + ".fishbone.yaml"));
        var changed = Run(returned, kind, id, words);
        if (change.Refusal is null) Assert.Equal(text.Replace("\n", "\r\n", StringComparison.Ordinal), CaretText.Applied(returned.Source.Content, changed.Edits));
        else Assert.Equal(change.Refusal, changed.Refusal);
        if (change.Consequence is { } consequence) text = $"# {consequence}\n{text}";
        GoldenFile.Verify(Folder, $"{name}-{kind}-{string.Join('-', $"{id} {words}".Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries))}", "yaml", text);
    }

    [Fact]
    public void Of_any_fishbone_a_change_brings_the_causes_it_says()
    {
        var done = new Dictionary<string, int>();
        for (ulong seed = 0; seed < (ulong)LongRuns.Count(40, 1_000); seed++)
        {
            var text = FishboneWriter.Write(RandomTree.CreateOrdinary(seed));
            var document = AuthoringDocument.Of(new SourceText(text));
            // A tree with two categories of one name is no document.
            if (document.Compilation.Diagram is not Fishbone fishbone) continue;
            var ids = All(fishbone).Select(cause => cause.Id).Concat(fishbone.Categories.Select(category => category.Id)).ToList();
            for (var i = (int)(seed % 3); i < ids.Count; i += 3)
            {
                foreach (var (kind, words) in ((string, string)[])[("relabel", "Words: of its own"), ("add", "One more"), ("delete", ""), ("move", ids[(i * 7 + (int)seed) % ids.Count]), ("vote", "1")])
                {
                    var change = Run(document, kind, ids[i], words);
                    if (change.Refusal is not null || change.Edits.IsEmpty) continue;
                    var after = Read(CaretText.Applied(text, change.Edits));
                    Assert.Equal((seed, kind, ids[i], words, Wanted(fishbone, kind, ids[i], words)), (seed, kind, ids[i], words, Lines(after)));
                    done[kind] = done.GetValueOrDefault(kind) + 1;
                }
            }
        }

        Assert.All((string[])["relabel", "add", "delete", "move", "vote"], kind => Assert.InRange(done.GetValueOrDefault(kind), 100, int.MaxValue));
    }

    [Fact]
    public void A_text_with_mistakes_and_a_blueprint_are_left_alone()
    {
        Assert.Contains("mistakes", CauseChanges.Delete(AuthoringDocument.Of(new SourceText("fishbone: Late\ncategorys:\n  A: [B]\n")), "b").Refusal, StringComparison.Ordinal);
        Assert.Contains("no cause", CauseChanges.Vote(AuthoringDocument.Of(new SourceText("blueprint: Tea\nsteps:\n  - customer: A\n")), "a", 1).Refusal, StringComparison.Ordinal);
        Assert.Equal("文本里没有原因“无此”", CauseChanges.MoveUnder(AuthoringDocument.Of(new SourceText("鱼骨图: 迟到\n类别:\n  人员: [病]\n")), "病", "无此").Refusal);
    }

    private static DrawnChange Run(AuthoringDocument document, string kind, string id, string words) => kind switch
    {
        "relabel" => CauseChanges.Relabel(document, id, words),
        "add" => CauseChanges.AddUnder(document, id, words),
        "move" => CauseChanges.MoveUnder(document, id, words),
        "vote" => CauseChanges.Vote(document, id, int.Parse(words, CultureInfo.InvariantCulture)),
        _ => CauseChanges.Delete(document, id),
    };

    private static Fishbone Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Equal("", string.Join('\n', compilation.Diagnostics.Where(found => found.Severity == Blueprints.Diagnostics.DiagnosticSeverity.Error).Select(found => found.Message)));
        return (Fishbone)compilation.Diagram!;
    }

    private static IEnumerable<Cause> All(Fishbone fishbone)
    {
        var open = new Stack<Cause>(fishbone.Categories.Reverse().SelectMany(category => category.Causes.Reverse()));
        while (open.TryPop(out var cause))
        {
            yield return cause;
            foreach (var below in cause.Causes.Reverse()) open.Push(below);
        }
    }

    /// <summary>A line for each category and cause: how deep it is, its words and its votes; and its id, by which the test finds it.</summary>
    private static List<(int Depth, string Id, string Words, string Said)> Table(Fishbone fishbone)
    {
        var lines = new List<(int, string, string, string)>();
        foreach (var category in fishbone.Categories)
        {
            lines.Add((0, category.Id, category.Label, ""));
            foreach (var cause in category.Causes) Add(cause, 1);
        }

        return lines;

        void Add(Cause cause, int depth)
        {
            lines.Add((depth, cause.Id, cause.Label, $"{cause.Votes?.ToString(CultureInfo.InvariantCulture)} {cause.Note}"));
            foreach (var below in cause.Causes) Add(below, depth + 1);
        }
    }

    private static string Lines(Fishbone fishbone) => Text(Table(fishbone));

    private static string Text(List<(int Depth, string Id, string Words, string Said)> table) => string.Join('\n', table.Select(line => $"{line.Depth} {line.Words} [{line.Said.Trim()}]"));

    /// <summary>The lines after a change, made of those before.</summary>
    private static string Wanted(Fishbone before, string kind, string id, string words)
    {
        var table = Table(before);
        var at = table.FindIndex(line => line.Id == id);
        var (depth, _, _, said) = table[at];
        var part = table.GetRange(at, Past(table, at) - at);
        switch (kind)
        {
            case "relabel":
                table[at] = (depth, id, words, said);
                break;
            case "add":
                table.Insert(Past(table, at), (depth + 1, "", words, ""));
                break;
            case "vote":
                table[at] = table[at] with { Said = $"{int.Parse("0" + said.Split(' ')[0], CultureInfo.InvariantCulture) + int.Parse(words, CultureInfo.InvariantCulture)} {said[(said.IndexOf(' ', StringComparison.Ordinal) + 1)..]}" };
                break;
            case "move" when Owner(table, at) == words:
                break;
            default:
                table.RemoveRange(at, part.Count);
                if (kind == "delete") break;
                var owner = table.FindIndex(line => line.Id == words);
                table.InsertRange(Past(table, owner), part.Select(line => line with { Depth = line.Depth - depth + table[owner].Depth + 1 }));
                break;
        }

        return Text(table);
    }

    private static int Past(List<(int Depth, string Id, string Words, string Said)> table, int at)
    {
        var past = at + 1;
        while (past < table.Count && table[past].Depth > table[at].Depth) past++;
        return past;
    }

    private static string Owner(List<(int Depth, string Id, string Words, string Said)> table, int at) => table.FindLastIndex(at, line => line.Depth < table[at].Depth) is >= 0 and var owner ? table[owner].Id : "";
}
