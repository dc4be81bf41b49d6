using System.Text.Json.Nodes;

namespace Blueprints.Cli.Tests.PullRequests;

/// <summary>What a pull request gets: a comment, findings, pictures.</summary>
public sealed class PullRequestTests : IDisposable
{
    private const string Tea = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n    time: 5 min\n";
    private const string Hostile = "blueprint: \"@octocat <img src=x onerror=alert(1)> [x](http://evil.test) #12 !3 www.evil.test GH-4 ${{ secrets.A }} $(touch a) `touch b` ::error::c\"\nsteps:\n  - customer: \"Orders\"\n  - frontstage: Serves\n";
    private const string Odd = "-o $(touch d) `touch e` @octocat <b>.blueprint.yaml";

    private readonly ReviewJob _job = new();

    public void Dispose() => _job.Dispose();

    [LongFact("it starts the command, and Git, many times")]
    public void The_comment_tells_what_changed_and_nothing_of_authors_is_markup_or_calls_anybody()
    {
        Changed().OnGitHub("http://127.0.0.1:9");
        var outcome = _job.Run("prepare");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "pull-requests"), "comment", "md", _job.Read("blueprints-review/comment.md"));
        Assert.Equal(["blueprints-review/pictures/services/coffee.blueprint.yaml.svg", "blueprints-review/pictures/services/hostile.blueprint.yaml.svg", "blueprints-review/pictures/services/tea.blueprint.yaml.svg"], Pictures().Where(name => !name.Contains(" <b>", StringComparison.Ordinal)));
        Assert.Contains(Pictures(), name => name.Contains("-o $(touch d)", StringComparison.Ordinal));
        // No shell has read any of it.
        Assert.Empty(Directory.GetFiles(_job.Folder, "?"));
        Assert.Equal("code=0\n", _job.Read(".git/output.txt"));
        Assert.Contains("\"ruleId\": \"SB", _job.Read("blueprints-review/found.sarif"), StringComparison.Ordinal);
        Assert.StartsWith("::", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("", _job.Git("worktree", "list", "--porcelain").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[1..].Aggregate("", string.Concat));
    }

    [LongFact("it starts the command, and Git, many times")]
    public void A_document_with_mistakes_fails_the_job_and_is_told_without_commands_to_the_host()
    {
        _job.With("::error::a.blueprint.yaml", Tea).Commit().With("::error::a.blueprint.yaml", Tea.Replace("customer", "custmer", StringComparison.Ordinal)).Commit().OnGitHub("http://127.0.0.1:9");
        var outcome = _job.Run("prepare");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("code=1\n", _job.Read(".git/output.txt"));
        Assert.Contains("- cannot be compared; the job's log says why: <code>&#58;&#58;error&#58;&#58;a.blueprint.yaml</code>", _job.Read("blueprints-review/comment.md"), StringComparison.Ordinal);
        Assert.All(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("| ", line, StringComparison.Ordinal));
        Assert.Contains("custmer", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("::error file=%3A%3Aerror%3A%3Aa.blueprint.yaml,line=3", outcome.Output, StringComparison.Ordinal);
    }

    [LongFact("it starts the command, and Git, many times")]
    public void The_first_comment_is_written_with_a_link_and_one_that_is_there_is_brought_up_to_date()
    {
        var comments = new JsonArray();
        using var host = new StandIn(call => call.Method == "GET" ? (200, comments.ToJsonString()) : (201, "{}"));
        Changed().OnGitHub(host.Address).Set("BLUEPRINTS_TOKEN", "secret").Set("BLUEPRINTS_LINK", "https://github.example/artifacts/1");
        Assert.Equal(0, _job.Run("prepare").ExitCode);
        Done(_job.Run("comment"));
        Assert.Equal([("GET", "/repos/tea-house/tea-house/issues/17/comments?per_page=100&page=1"), ("POST", "/repos/tea-house/tea-house/issues/17/comments")], host.Calls.Select(call => (call.Method, call.Path)));
        Assert.All(host.Calls, call => Assert.Equal("Bearer secret", call.Token));
        var body = JsonNode.Parse(host.Calls[1].Body)!["body"]!.GetValue<string>();
        Assert.StartsWith("<!-- blueprints 2e -->\n## Blueprints\n", body, StringComparison.Ordinal);
        Assert.EndsWith("[Pictures of before and after, and all that was found](https://github.example/artifacts/1)\n", body, StringComparison.Ordinal);

        // A guest's with the same marker is left alone.
        comments = JsonNode.Parse(ReviewJob.Case("github-comments.json"))!.AsArray();
        Done(_job.Run("comment"));
        Assert.Equal(("PATCH", "/repos/tea-house/tea-house/issues/comments/103", host.Calls[1].Body), (host.Calls[3].Method, host.Calls[3].Path, host.Calls[3].Body));

        // As the host gives it back, which says the same already.
        comments[2]!["body"] = body.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        Done(_job.Run("comment"));
        Assert.Equal(5, host.Calls.Count);
    }

    [LongFact("it starts the command, and Git, many times")]
    public void Later_pages_of_comments_are_looked_at_too()
    {
        using var host = new StandIn(call => call.Method != "GET" ? (200, "{}") : call.Path.EndsWith("page=1", StringComparison.Ordinal)
            ? (200, new JsonArray([.. Enumerable.Range(1, 100).Select(id => JsonNode.Parse($$"""{"id":{{id}},"user":{"type":"Bot"},"body":"other"}"""))]).ToJsonString())
            : (200, ReviewJob.Case("github-comments.json")));
        Changed().OnGitHub(host.Address).Set("BLUEPRINTS_TOKEN", "secret");
        _job.Run("prepare");
        Done(_job.Run("comment"));
        Assert.Equal("PATCH", host.Calls[^1].Method);
    }

    [LongFact("it starts the command, and Git, many times")]
    public void Where_nothing_has_changed_there_is_no_comment_but_one_that_is_there_says_so()
    {
        var comments = "[]";
        using var host = new StandIn(call => (200, call.Method == "GET" ? comments : "{}"));
        _job.With("tea.blueprint.yaml", Tea).Commit().With("readme.md", "x").Commit().OnGitHub(host.Address).Set("BLUEPRINTS_TOKEN", "secret").Set("BLUEPRINTS_LANG", "zh");
        Assert.Equal(0, _job.Run("prepare").ExitCode);
        Done(_job.Run("comment"));
        Assert.Single(host.Calls);
        comments = ReviewJob.Case("github-comments.json");
        Done(_job.Run("comment"));
        Assert.Equal("<!-- blueprints 2e -->\n已不再改动蓝图。\n", JsonNode.Parse(host.Calls[^1].Body)!["body"]!.GetValue<string>());
    }

    [LongTheory("it starts the command, and Git, many times")]
    [InlineData(403, 0)]
    [InlineData(404, 0)]
    [InlineData(500, 2)]
    public void A_job_that_may_not_comment_says_so_and_fails_nothing(int status, int code)
    {
        using var host = new StandIn(call => call.Method == "GET" ? (200, "[]") : (status, "{}"));
        Changed().OnGitHub(host.Address).Set("BLUEPRINTS_TOKEN", "secret");
        _job.Run("prepare");
        var outcome = _job.Run("comment");
        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(code == 0 ? $"the host takes no comment from this job ({status})" : "the host can't be asked", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [LongFact("it starts the command, and Git, many times")]
    public void GitLab_gets_a_note_and_findings_as_quality_of_code()
    {
        using var host = new StandIn(call => (200, call.Path == "/user" ? """{"id":9}""" : call.Method == "GET" ? ReviewJob.Case("gitlab-notes.json") : "{}"));
        Changed().OnGitLab(host.Address).Set("BLUEPRINTS_TOKEN", "secret").Set("BLUEPRINTS_FAIL_ON", "info");
        Assert.Equal(1, _job.Run("prepare").ExitCode);
        Done(_job.Run("comment"));
        Assert.Equal(("PUT", "/projects/3/merge_requests/17/notes/203", "secret"), (host.Calls[^1].Method, host.Calls[^1].Path, host.Calls[^1].Token));
        Assert.Contains("https://gitlab.example/tea/-/jobs/5/artifacts/browse", host.Calls[^1].Body, StringComparison.Ordinal);
        var issues = JsonNode.Parse(_job.Read("blueprints-review/found.codequality.json"))!.AsArray();
        Assert.NotEmpty(issues);
        Assert.Equal(issues.Count, issues.Select(issue => issue!["fingerprint"]!.GetValue<string>()).Distinct().Count());
        Assert.Contains(issues, issue => issue!["location"]!["path"]!.GetValue<string>() == Odd && issue["location"]!["lines"]!["begin"]!.GetValue<int>() >= 1);
        // No line begins with a slash, by which GitLab takes commands.
        Assert.DoesNotContain("\n/", _job.Read("blueprints-review/comment.md"), StringComparison.Ordinal);
    }

    [LongFact("it starts the command, and Git, many times")]
    public void A_history_that_is_cut_off_is_told()
    {
        Changed().OnGitHub("http://127.0.0.1:9");
        File.WriteAllText(_job.PathOf(".git/event.json"), _job.Read(".git/event.json").Replace(_job.Base, new string('1', 40), StringComparison.Ordinal));
        var outcome = _job.Run("prepare");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("check out the whole history (fetch-depth: 0, GIT_DEPTH: 0)", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_job_it_says_what_is_missing()
    {
        var outcome = _job.Run("prepare");
        Assert.Equal((2, "blueprints: GITHUB_EVENT_PATH is not set; this runs in the job of a pull request\n"), (outcome.ExitCode, outcome.Error));
    }

    private static void Done(Outcome outcome) => Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));

    /// <summary>A request that changes, adds, renames and takes out documents.</summary>
    private ReviewJob Changed() => _job
        .With("services/tea.blueprint.yaml", Tea).With("services/hostile.blueprint.yaml", Hostile).With("services/old.blueprint.yaml", Tea.Replace("Tea", "Old", StringComparison.Ordinal)).With(Odd, Tea).With("services/cocoa.blueprint.yaml", Workspace.Long(9)).Commit()
        .With("services/tea.blueprint.yaml", Tea.Replace("5 min", "9 min", StringComparison.Ordinal)).With("services/hostile.blueprint.yaml", Hostile.Replace("Orders", "Asks @all", StringComparison.Ordinal)).With(Odd, Tea.Replace("5 min", "4 min", StringComparison.Ordinal))
        .Without("services/old.blueprint.yaml").With("services/coffee.blueprint.yaml", "blueprint: Coffee\nsteps:\n  - frontstage: Pours\n").Commit();

    private IEnumerable<string> Pictures() => Directory.GetFiles(_job.PathOf("blueprints-review/pictures"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_job.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
