using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary>
/// Every call of the command in a block of the pages, in a shell's lines and in a pipeline's, does its work on documents of the names that
/// the page uses.
/// The tutorials, and the help that the manual quotes, have tests of their own.
/// </summary>
public sealed partial class PageCommandTests
{
    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            var known = new HashSet<string>();
            foreach (var page in Pages())
            {
                foreach (var call in CallsOf(RepositoryFiles.Read(page)).Where(known.Add)) calls.Add(page, call);
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_on_a_page_works(string page, string call)
    {
        using var workspace = new Workspace();
        foreach (var (name, example) in Documents) workspace.With(name, RepositoryFiles.Read(example));
        workspace.With("delays.mmd", "ishikawa-beta\n  Late\n    People\n      Tired\n");
        workspace.With("scores.csv", "step,score,minutes,met\npay,6,1,yes\nreceive,5,,\n");
        workspace.With("events.csv", "case,step,start,end\n1,pay,2026-03-02 09:00,2026-03-02 09:01\n1,receive,2026-03-02 09:02,2026-03-02 09:04\n");
        workspace.With("events.xes", "<log><trace><event><string key=\"concept:name\" value=\"pay\"/><date key=\"time:timestamp\" value=\"2026-03-02T09:00:00Z\"/></event></trace></log>");
        workspace.With("list.csv", "Activity,Wer\nOrders,Guest\n");
        if (call.Contains("bank.xlsx", StringComparison.Ordinal) && !call.StartsWith("render", StringComparison.Ordinal))
        {
            workspace.Run("render", "bank.blueprint.yaml", "-o", "bank.xlsx");
            if (call.StartsWith("convert", StringComparison.Ordinal)) File.Delete(workspace.PathOf("bank.blueprint.yaml"));
        }

        Directory.CreateDirectory(workspace.PathOf("schemas"));
        CopyFont(workspace);
        var arguments = call.Split('<')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var input = call.Split('<') is [_, var redirected] ? redirected.Trim() : "bank-before.blueprint.yaml";
        var outcome = workspace.RunWith(arguments.Contains("-") ? workspace.Read(input) : "", arguments);
        Assert.True(outcome.ExitCode is 0 or 1, $"{page}: {call}\n{outcome.Error}");
        var target = arguments.SkipWhile(argument => argument is not ("-o" or "--output")).Skip(1).FirstOrDefault("-");
        if (target != "-") Assert.Contains(workspace.Files(), file => file == target || (target.EndsWith('/') && file.StartsWith(target, StringComparison.Ordinal)));
        else Assert.NotEqual("", outcome.Output + outcome.Error);
    }

    [Fact]
    public void The_pages_have_calls() => Assert.True(Pages().Sum(page => CallsOf(RepositoryFiles.Read(page)).Count()) > 30);

    /// <summary>The documents that the pages speak of, each with the example that stands for it.</summary>
    private static IEnumerable<(string Name, string Example)> Documents =>
    [
        ("airport.fishbone.yaml", "examples/airport.fishbone.yaml"),
        ("bank.blueprint.yaml", "examples/bank-after.blueprint.yaml"),
        ("bank-before.blueprint.yaml", "examples/bank-before.blueprint.yaml"),
        ("bank-after.blueprint.yaml", "examples/bank-after.blueprint.yaml"),
        ("before.blueprint.yaml", "examples/bank-before.blueprint.yaml"),
        ("after.blueprint.yaml", "examples/bank-after.blueprint.yaml"),
        ("desk.blueprint.yaml", "examples/bank-after.blueprint.yaml"),
        ("tea.blueprint.yaml", "examples/minimal.blueprint.yaml"),
        ("hospital.blueprint.yaml", "examples/hospital.blueprint.yaml"),
        ("claims.bpmn", "tests/cases/exchange/read/repair.bpmn"),
        ("docs/bank.blueprint.yaml", "examples/bank-after.blueprint.yaml"),
        ("services/bank.blueprint.yaml", "examples/bank-after.blueprint.yaml"),
        ("services/complaints.fishbone.yaml", "examples/airport.fishbone.yaml"),
        ("examples/bank-before.blueprint.yaml", "examples/bank-before.blueprint.yaml"),
        ("examples/bank-before.zh.blueprint.yaml", "examples/bank-before.zh.blueprint.yaml"),
    ];

    private static IEnumerable<string> Pages() =>
        new[] { "README.md", "README.zh.md", "CONTRIBUTING.md" }
            .Concat(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md").Where(file => !Path.GetFileName(file).StartsWith("tutorial", StringComparison.Ordinal)))
            .Concat(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src"), "README.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, Path.Combine(RepositoryFiles.Root, file)).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> CallsOf(string page) =>
        Block().Matches(page).SelectMany(block => Call().Matches(block.Groups["text"].Value)).Select(call => call.Groups["call"].Value.Trim()).Where(call => !call.Contains("--help", StringComparison.Ordinal) && !call.Contains('[', StringComparison.Ordinal));

    private static void CopyFont(Workspace workspace)
    {
        Directory.CreateDirectory(workspace.PathOf("fonts"));
        using var font = typeof(Compiler).Assembly.GetManifestResourceStream("Inter-Regular.ttf")!;
        using var copy = File.Create(workspace.PathOf("fonts/Inter-Regular.ttf"));
        font.CopyTo(copy);
    }

    [GeneratedRegex("^```(?:console|text|sh|bash)\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?:^|\$ |\| ?|run: |- |\n\s*)(?:dotnet )?(?:run --project src/Blueprints\.Cli -- |blueprints )(?<call>(?:new|render|check|rules|measure|registers|walk|fit|compare|convert|pareto|quadrants|histogram|schema)\b(?:(?!  )[^|>\n])*)", RegexOptions.Multiline)]
    private static partial Regex Call();
}
