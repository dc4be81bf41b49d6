using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests;

/// <summary>What is drawn by a session is what is drawn from nothing, whatever was drawn before.</summary>
public sealed class DocumentSessionTests
{
    private static readonly string[] Examples = [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Order(StringComparer.Ordinal)];

    [Fact]
    public void Edits_of_the_examples_are_drawn_as_from_nothing() => Hold(Examples.Select(File.ReadAllText), edits: LongRuns.Count(4, 120));

    [Fact]
    public void Edits_of_random_documents_are_drawn_as_from_nothing() =>
        Hold(Enumerable.Range(1, LongRuns.Count(12, 400)).Select(seed => RandomDocument.Create((ulong)seed).ToYaml()), edits: 20);

    [Fact]
    public void Edits_of_a_long_service_are_drawn_as_from_nothing() => Hold([Service(300)], edits: 30);

    [Fact]
    public void Rows_that_an_edit_leaves_alone_are_not_laid_out_again()
    {
        var session = new DocumentSession();
        var text = Service(300);
        session.Layout(Read(text)!);
        var edited = Read(text.Replace("Step number 150\n", "Step number 150, told\n", StringComparison.Ordinal))!;

        var first = Allocated(() => new DocumentSession().Layout(edited));
        var next = Allocated(() => session.Layout(edited));

        Assert.True(next < first * 0.75, $"{next:N0} bytes after an edit, {first:N0} from nothing");
    }

    [Fact]
    public void Work_that_was_given_up_leaves_the_session_sound()
    {
        var session = new DocumentSession();
        var diagram = Read(Service(60))!;
        session.Layout(diagram);
        Assert.Throws<OperationCanceledException>(() => session.Layout(diagram, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal(Compiler.RenderSvg(diagram), session.RenderSvg(diagram));
    }

    [Fact]
    public void Threads_may_share_a_session()
    {
        var session = new DocumentSession();
        var diagrams = Enumerable.Range(10, 8).Select(steps => Read(Service(steps))!).ToArray();
        var wanted = Array.ConvertAll(diagrams, diagram => Compiler.RenderSvg(diagram));

        Parallel.For(0, 64, i => Assert.Equal(wanted[i % 8], session.RenderSvg(diagrams[i % 8])));
    }

    private static void Hold(IEnumerable<string> texts, int edits)
    {
        // One session for all, so that documents come after others too.
        var session = new DocumentSession();
        var drawn = 0;
        foreach (var text in texts)
        {
            var (now, random) = (text, new SeededRandom((ulong)text.Length));
            for (var edit = 0; edit <= edits; edit++)
            {
                if (Read(now) is { } diagram)
                {
                    var options = Options(random, diagram);
                    var wanted = Compiler.RenderSvg(diagram, options);
                    var got = session.RenderSvg(diagram, options);
                    Assert.True(wanted == got, $"drawn otherwise than from nothing:\n{now}");
                    drawn++;
                }

                // From what can be read, so that mistakes don't add up.
                var edited = Edited(now, random);
                if (Read(edited) is not null) now = edited;
            }
        }

        Assert.True(drawn > edits / 2, $"{drawn} drawings");
    }

    private static LayoutOptions Options(SeededRandom random, Diagram diagram) => random.Between(0, 9) switch
    {
        0 => new LayoutOptions { Theme = ThemeList.Find("print") },
        1 => new LayoutOptions { Language = diagram.Language == DiagramLanguage.Chinese ? DiagramLanguage.English : DiagramLanguage.Chinese },
        2 => new LayoutOptions { Folding = Folding.Into(2) },
        3 => new LayoutOptions { Analysis = Compiler.Analyze(diagram) },
        4 => new LayoutOptions { Registers = true, Gaps = true },
        5 => new LayoutOptions { Folding = Folding.None },
        _ => LayoutOptions.Default,
    };

    /// <summary>The text with one line changed, moved, repeated or left out.</summary>
    private static string Edited(string text, SeededRandom random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Between(0, lines.Count - 1);
        switch (random.Between(0, 5))
        {
            case 0: lines.Insert(at, lines[at]); break;
            case 1: lines.RemoveAt(at); break;
            case 2: (lines[at], lines[^(1 + at)]) = (lines[^(1 + at)], lines[at]); break;
            case 3: lines.Insert(at, "  - frontstage: Explains the next step once more"); break;
            case 4: lines[at] = string.Concat(lines[at].Select(c => char.IsAsciiDigit(c) ? (char)('1' + ((c - '0' + 3) % 9)) : c)); break;
            default: lines[at] += " said again"; break;
        }

        return string.Join('\n', lines);
    }

    private static Diagram? Read(string text) => Compiler.Compile(new SourceText(text, "edited.yaml")) is { HasErrors: false, Diagram: { } diagram } ? diagram : null;

    private static string Service(int steps)
    {
        string[] lanes = ["customer", "frontstage", "backstage", "support"];
        return "blueprint: A long service\nsteps:\n" + string.Concat(Enumerable.Range(0, steps).Select(i => $"  - {lanes[i * 7 % 4]}: Step number {i}\n    time: {(i % 9) + 1} min\n"));
    }

    private static long Allocated(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
