using System.Text.Json;

namespace Blueprints.Cli.Tests.Sarif;

/// <summary><c>blueprints check --format sarif</c>, for those who take such files.</summary>
public sealed class SarifTests : IDisposable
{
    /// <summary>What Azure Pipelines says to every step.</summary>
    private static readonly Dictionary<string, string> Azure = new()
    {
        ["TF_BUILD"] = "True",
        ["SYSTEM_COLLECTIONURI"] = "https://dev.azure.example/tea-house/",
        ["SYSTEM_TEAMPROJECTID"] = "0b6f1f0e-9b8c-4a55-9d3e-0f6f6f3c1a01",
        ["BUILD_DEFINITIONID"] = "12",
        ["BUILD_DEFINITIONNAME"] = "services 服务",
        ["SYSTEM_PHASEID"] = "3a1b2c3d-0000-5111-8222-93334445556a",
        ["SYSTEM_PHASENAME"] = "check",
        ["BUILD_BUILDID"] = "345",
        ["BUILD_SOURCEBRANCH"] = "refs/heads/main",
    };

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [SarifJudgeFact]
    public void The_tool_of_the_standard_has_no_warning()
    {
        var examples = Path.Combine(RepositoryFiles.Root, "examples");
        var mistakes = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "cases", "mistakes"), "input.yaml", SearchOption.AllDirectories);
        string[] logs = [_workspace.PathOf("examples.sarif"), _workspace.PathOf("mistakes.sarif"), _workspace.PathOf("linked.sarif"), _workspace.PathOf("nothing.sarif")];
        _workspace.With("sound.blueprint.yaml", Workspace.Sound);
        _workspace.Run("check", examples, "--format", "sarif", "-o", logs[0]);
        _workspace.Run(["check", .. mistakes, "--format", "sarif", "-o", logs[1]]);
        _workspace.Run(["check", examples, .. mistakes, "--format", "sarif", "-o", logs[2], "--pages", "https://docs.example/blueprints/", "--category", "下午 茶", "--lang", "zh"]);
        _workspace.Run("check", "sound.blueprint.yaml", "--format", "sarif", "-o", logs[3]);
        Assert.Empty(SarifJudge.Complaints(null, logs));
        // There was much to judge.
        Assert.True(ResultsOf("mistakes.sarif") > 300 && ResultsOf("examples.sarif") > 20, "too little was found");
        Assert.Contains("\"fixes\"", _workspace.Read("mistakes.sarif"), StringComparison.Ordinal);
    }

    [SarifJudgeFact]
    public void Nor_has_it_one_by_the_rules_of_Azure()
    {
        var log = _workspace.PathOf("found.sarif");
        _workspace.RunIn("", Azure, "check", Path.Combine(RepositoryFiles.Root, "examples"), "--format", "sarif", "-o", log);
        Assert.Empty(SarifJudge.Complaints("Sarif;Ado", log));
    }

    /// <summary>The tool would say something.</summary>
    [SarifJudgeFact]
    public void It_warns_of_a_log_that_lacks_what_hosts_ask_for()
    {
        _workspace.Run("check", Path.Combine(RepositoryFiles.Root, "examples"), "--format", "sarif", "-o", _workspace.PathOf("found.sarif"));
        _workspace.With("lacking.sarif", _workspace.Read("found.sarif").Replace("\"informationUri\"", "\"downloadUri\"", StringComparison.Ordinal));
        Assert.Equal(["SARIF2005 lacking.sarif"], SarifJudge.Complaints(null, _workspace.PathOf("lacking.sarif")));
        Assert.Contains("GHAzDO1019 found.sarif", SarifJudge.Complaints("Sarif;Ado", _workspace.PathOf("found.sarif")));
    }

    /// <summary>Who rewrites a log leaves the level of a warning out, so that it is its rule's that counts.</summary>
    [Fact]
    public void A_warning_stays_one_without_its_level()
    {
        _workspace.With("shown.blueprint.yaml", Workspace.Good + "analysis:\n  SB0501: warning\n");
        var run = RunOf([], "check", "shown.blueprint.yaml", "--format", "sarif", "--fail-on", "warning");
        var result = run.GetProperty("results").EnumerateArray().First(result => result.GetProperty("ruleId").GetString() == "SB0501");
        Assert.Equal("warning", result.GetProperty("level").GetString());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public void A_log_says_which_tool_it_is_from_and_what_it_is_one_of()
    {
        var run = RunOf([], "check", "tea.blueprint.yaml", "--format", "sarif");
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal(("Blueprints 0.1.0", "pkg:nuget/Blueprints@0.1.0"), (driver.GetProperty("fullName").GetString(), driver.GetProperty("informationUri").GetString()));
        Assert.False(driver.GetProperty("rules")[0].TryGetProperty("helpUri", out _));
        Assert.Equal("""{"id":"blueprints/"}""", JsonSerializer.Serialize(run.GetProperty("automationDetails")));
    }

    [Fact]
    public void Rules_link_to_their_pages_and_a_category_can_be_named()
    {
        var run = RunOf([], "check", "tea.blueprint.yaml", "--format", "sarif", "--pages", "https://docs.example/blueprints/", "--category", "services/tea/");
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("https://docs.example/blueprints/", driver.GetProperty("informationUri").GetString());
        foreach (var rule in driver.GetProperty("rules").EnumerateArray())
        {
            var link = rule.GetProperty("helpUri").GetString()!;
            Assert.StartsWith("https://docs.example/blueprints/", link, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, "docs", link["https://docs.example/blueprints/".Length..])), link);
        }

        Assert.Equal("services/tea/", run.GetProperty("automationDetails").GetProperty("id").GetString());
    }

    [Fact]
    public void In_Azure_Pipelines_it_says_which_run_it_is_of()
    {
        var run = RunOf(Azure, "check", "tea.blueprint.yaml", "--format", "sarif").GetProperty("automationDetails");
        Assert.Equal("azuredevops/pipeline/build/tea-house/0b6f1f0e-9b8c-4a55-9d3e-0f6f6f3c1a01/12/3a1b2c3d-0000-5111-8222-93334445556a/refs/heads/main/345", run.GetProperty("id").GetString());
        Assert.Equal("services 服务", run.GetProperty("properties").GetProperty("azuredevops/pipeline/build/buildDefinitionName").GetString());
    }

    [Theory]
    [InlineData("TF_BUILD", "")]
    [InlineData("BUILD_DEFINITIONID", "twelve")]
    [InlineData("SYSTEM_PHASEID", "00000000-0000-0000-0000-000000000000")]
    [InlineData("SYSTEM_COLLECTIONURI", "tea-house")]
    public void Where_the_host_says_only_part_of_it_none_is_passed_on(string variable, string value) =>
        Assert.Equal("blueprints/", RunOf(new(Azure) { [variable] = value }, "check", "tea.blueprint.yaml", "--format", "sarif").GetProperty("automationDetails").GetProperty("id").GetString());

    [Theory]
    [InlineData("--pages", "docs", "'docs' is no address of pages; write one such as https://docs.example/blueprints")]
    [InlineData("--pages", "file:///docs", "'file:///docs' is no address of pages; write one such as https://docs.example/blueprints")]
    [InlineData("--category", " / ", "' / ' is no category; write a name of up to 200 characters, such as services")]
    public void What_is_no_address_and_no_category_is_told(string option, string value, string message) =>
        Assert.Equal(new Outcome(2, "", $"blueprints: {message}\n"), _workspace.With("tea.blueprint.yaml").Run("check", "tea.blueprint.yaml", "--format", "sarif", option, value));

    private JsonElement RunOf(Dictionary<string, string> variables, params string[] arguments)
    {
        var outcome = _workspace.With("tea.blueprint.yaml", Workspace.Bad).RunIn("", variables, arguments);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        return JsonDocument.Parse(outcome.Output).RootElement.GetProperty("runs")[0];
    }

    private int ResultsOf(string log)
    {
        using var json = JsonDocument.Parse(_workspace.Read(log));
        return json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
    }
}
