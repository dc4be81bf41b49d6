using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Cli.Tests.PullRequests;

/// <summary>The files that code hosts read: what they run, and what they let in.</summary>
public sealed partial class IntegrationFileTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "integrations");

    private static YamlMappingNode Action => Load("github/action.yml");

    private static YamlMappingNode Template => Load("gitlab/blueprints.yml");

    [Fact]
    public void Scripts_hold_no_expression_of_a_host_and_quote_what_they_are_given()
    {
        var scripts = Steps().Select(step => step.Script).OfType<string>().Concat(Lines()).ToList();
        Assert.Equal(8, scripts.Count);
        Assert.All(scripts, script =>
        {
            Assert.DoesNotContain("{{", script, StringComparison.Ordinal);
            Assert.DoesNotContain("[[", script, StringComparison.Ordinal);
            Assert.DoesNotMatch(Unquoted(), script);
        });
        foreach (var file in Directory.GetFiles(Folder, "*.yml", SearchOption.AllDirectories).Append(Path.Combine(RepositoryFiles.Root, "docs", "pull-requests.md")))
            Assert.DoesNotMatch(@"(?m)^\s*(?:on:\s*\[?\s*)?pull_request_target\s*[:\],]?\s*$", File.ReadAllText(file));
    }

    [Fact]
    public void What_drew_has_no_token_and_what_comments_draws_nothing()
    {
        var steps = Steps().ToList();
        var (prepare, comment) = (steps.Single(step => step.Script?.EndsWith(" prepare", StringComparison.Ordinal) == true), steps.Single(step => step.Script?.EndsWith(" comment", StringComparison.Ordinal) == true));
        Assert.DoesNotContain(prepare.Environment.Values, value => value.Contains("token", StringComparison.Ordinal));
        Assert.Equal("${{ inputs.token }}", comment.Environment["BLUEPRINTS_TOKEN"]);
        Assert.DoesNotContain("BLUEPRINTS_COMMAND", comment.Environment.Keys);
    }

    /// <summary>The scripts of both, one after the other, as their hosts run them, from a copy of the folder alone.</summary>
    [LongFact("it builds the program from its sources, and runs the scripts")]
    public void The_scripts_run_on_a_recorded_event()
    {
        using var elsewhere = new Workspace();
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "pull-requests")).Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".json")) elsewhere.With($"pull-requests/{Path.GetFileName(file)}", File.ReadAllText(file));
        using var host = new StandIn(call => call.Path == "/user" ? (200, """{"id":9}""") : (200, call.Method == "GET" ? "[]" : "{}"));
        using (var job = Job().OnGitHub(host.Address).Set("GITHUB_ACTION_PATH", elsewhere.PathOf("github")))
        {
            Directory.CreateDirectory(elsewhere.PathOf("github"));
            foreach (var step in Steps().Where(step => step.Script is not null))
            {
                foreach (var (name, value) in step.Environment) job.Set(name, ValueOf(value, job));
                var outcome = job.Set("BLUEPRINTS_COMMAND", string.Join(' ', Workspace.Started)).Script(step.Script!);
                Assert.True(outcome.ExitCode == 0, $"{step.Script}\n{outcome.Output}{outcome.Error}");
            }

            Assert.Contains("[Pictures of before and after, and all that was found](https://github.example/artifacts/1)", host.Calls.Single(call => call.Method == "POST").Body, StringComparison.Ordinal);
        }

        using var other = Job().OnGitLab(host.Address).Set("BLUEPRINTS_REVIEW", elsewhere.PathOf("pull-requests")).Set("BLUEPRINTS_TOKEN", "secret").Set("BLUEPRINTS_FAIL_ON", "info");
        // GitLab runs the lines of a job in one shell, and ends it with the first that fails.
        var done = other.Script(string.Join('\n', Lines().Where(line => line != "dotnet tool restore")));
        Assert.True(done.ExitCode == 1, done.Output + done.Error);
        Assert.Equal(2, host.Calls.Count(call => call.Method == "POST"));
    }

    private static ReviewJob Job() => new ReviewJob().With("tea.blueprint.yaml", Workspace.Good).Commit().With("tea.blueprint.yaml", Workspace.Good.Replace("Orders", "Asks for", StringComparison.Ordinal)).Commit();

    /// <summary>What a host puts in the place of an expression of the action.</summary>
    private static string ValueOf(string value, ReviewJob job) => value switch
    {
        "${{ inputs.token }}" => "secret",
        "${{ steps.keep.outputs.artifact-url }}" => "https://github.example/artifacts/1",
        "${{ steps.prepare.outputs.code }}" => job.Read(".git/output.txt").Trim()["code=".Length..],
        _ when Input().Match(value) is { Success: true } input => Text(Action, "inputs", input.Groups[1].Value, "default"),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "an expression that no test knows"),
    };

    private static IEnumerable<(string? Script, Dictionary<string, string> Environment)> Steps() =>
        ((YamlSequenceNode)Action["runs"]["steps"]).Cast<YamlMappingNode>().Select(step => (
            step.Children.TryGetValue("run", out var run) ? ((YamlScalarNode)run).Value : null,
            step.Children.TryGetValue("env", out var environment) ? ((YamlMappingNode)environment).ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!) : []));

    private static IEnumerable<string> Lines() => ((YamlSequenceNode)Template["blueprints"]["script"]).Cast<YamlScalarNode>().Select(line => line.Value!);

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)path.Aggregate(node, (at, key) => at[key])).Value!;

    private static YamlMappingNode Load(string name)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(File.ReadAllText(Path.Combine(Folder, name)));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>A variable outside of quotes, but for the exit code.</summary>
    [GeneratedRegex("(?<![\"\\w])\\$(?!\\?)")]
    private static partial Regex Unquoted();

    [GeneratedRegex(@"^\$\{\{ inputs\.([\w-]+) \}\}$")]
    private static partial Regex Input();
}
