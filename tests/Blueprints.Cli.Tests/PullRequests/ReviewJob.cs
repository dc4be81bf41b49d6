using System.Diagnostics;
using System.Text;

namespace Blueprints.Cli.Tests.PullRequests;

/// <summary>
/// A job of a pull request: a repository with a commit before and one after, in which the program runs as on a host, with no variable of
/// the host that the tests run on.
/// </summary>
internal sealed class ReviewJob : IDisposable
{
    private static readonly string Cases = Path.Combine(RepositoryFiles.Root, "tests", "cases", "pull-requests");

    private readonly Workspace _workspace = new();
    private readonly Dictionary<string, string> _variables = new()
    {
        ["BLUEPRINTS_COMMAND"] = string.Join(' ', Workspace.Started),
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_SYSTEM"] = "/dev/null",
    };

    public ReviewJob() => Git("init", "--quiet", "--initial-branch=main");

    public string Folder => _workspace.Folder;

    /// <summary>The commit before.</summary>
    public string Base { get; private set; } = "";

    public static string Case(string name) => File.ReadAllText(Path.Combine(Cases, name));

    public ReviewJob With(string name, string text)
    {
        _workspace.With(name, text);
        return this;
    }

    public ReviewJob Without(string name)
    {
        File.Delete(_workspace.PathOf(name));
        return this;
    }

    public string Read(string name) => _workspace.Read(name);

    public bool Has(string name) => _workspace.Has(name);

    public string PathOf(string name) => _workspace.PathOf(name);

    /// <summary>Commits what there is; the first time it is what the request is held against.</summary>
    public ReviewJob Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@tea.test", "commit", "--quiet", "--allow-empty", "--message", "change");
        if (Base.Length == 0) Base = Git("rev-parse", "HEAD").Trim();
        return this;
    }

    /// <summary>Sets a variable, as the host or the workflow does.</summary>
    public ReviewJob Set(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <summary>Says what GitHub says to a job, with an event that was recorded.</summary>
    public ReviewJob OnGitHub(string api)
    {
        File.WriteAllText(PathOf(".git/event.json"), Case("github-synchronize.json").Replace("BASE_SHA", Base, StringComparison.Ordinal));
        return Set("GITHUB_EVENT_PATH", PathOf(".git/event.json")).Set("GITHUB_REPOSITORY", "tea-house/tea-house").Set("GITHUB_API_URL", api).Set("GITHUB_OUTPUT", PathOf(".git/output.txt")).Set("GITHUB_ACTIONS", "true");
    }

    /// <summary>Says what GitLab says to a job.</summary>
    public ReviewJob OnGitLab(string api) =>
        Set("GITLAB_CI", "true").Set("CI_API_V4_URL", api).Set("CI_PROJECT_ID", "3").Set("CI_MERGE_REQUEST_IID", "17").Set("CI_MERGE_REQUEST_DIFF_BASE_SHA", Base).Set("CI_JOB_URL", "https://gitlab.example/tea/-/jobs/5");

    /// <summary>Runs the program.</summary>
    public Outcome Run(string what) => Start(Workspace.DotNet, [Path.Combine(AppContext.BaseDirectory, "review.dll"), what]);

    /// <summary>Runs a line of a script.</summary>
    public Outcome Script(string line) => Start("/bin/bash", ["-e", "-c", line]);

    public string Git(params string[] arguments)
    {
        var outcome = Start("git", arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome.Output;
    }

    public void Dispose()
    {
        // What Git writes cannot be overwritten, and on some systems not be deleted.
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _workspace.Dispose();
    }

    private Outcome Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var name in start.Environment.Keys.Where(IsOfAHost).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in _variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }

    private static bool IsOfAHost(string name) => ((string[])["GITHUB_", "GITLAB_", "CI_", "GIT_", "BLUEPRINTS_"]).Any(start => name.StartsWith(start, StringComparison.Ordinal));
}
