using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Folders;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Folders;

public sealed class FolderAnalysisTests
{
    private const string Blueprint = """
        blueprint: Parcel counter
        steps:
          - customer: Hands over the parcel
          - frontstage: Weighs the parcel
            id: weigh
            fail: {fail: Wrong weight, id: wrong, severity: 9, cause: LINK}
        """;

    private const string Fishbone = """
        fishbone: Wrong weights
        categories:
          Machines:
            - cause: Scales not calibrated
              id: scales
              step: LINK
        """;

    [Theory]
    [InlineData("causes/weights.fishbone.yaml#scales", null)]
    [InlineData("causes/weights.fishbone.yaml#machines", null)]
    [InlineData("./causes/../causes/weights.fishbone.yaml#scales", null)]
    [InlineData("causes/weights.fishbone.yaml#scale", "'causes/weights.fishbone.yaml' has no cause 'scale'; did you mean 'scales'?")]
    [InlineData("causes/weights.fishbone.yaml#trays", "'causes/weights.fishbone.yaml' has no cause 'trays'")]
    [InlineData("causes/weight.fishbone.yaml#scales", "there is no file 'causes/weight.fishbone.yaml'; did you mean 'causes/weights.fishbone.yaml'?")]
    [InlineData("Causes/Weights.fishbone.yaml#scales", "there is no file 'Causes/Weights.fishbone.yaml'; did you mean 'causes/weights.fishbone.yaml'?")]
    [InlineData("nothing.yaml#scales", "there is no file 'nothing.yaml'")]
    [InlineData("../causes/weights.fishbone.yaml#scales", "it leads above the folder that is checked")]
    [InlineData("counter.blueprint.yaml#weigh", "'counter.blueprint.yaml' is not a fishbone")]
    public void Follows_the_links_of_fail_points(string link, string? why)
    {
        var results = Analyze(("counter.blueprint.yaml", Blueprint.Replace("LINK", link)), ("causes/weights.fishbone.yaml", Fishbone.Replace("LINK", "../counter.blueprint.yaml#weigh")));
        AssertDangling(results[0], "weigh", link, why);
        Assert.DoesNotContain(results[1].Findings, finding => finding.Code == "BP0301");
    }

    [Theory]
    [InlineData("../counter.blueprint.yaml#weigh", null)]
    [InlineData("../counter.blueprint.yaml#wrong", null)]
    [InlineData("../counter.blueprint.yaml#weighs", "'counter.blueprint.yaml' has no step 'weighs'; did you mean 'weigh'?")]
    [InlineData("counter.blueprint.yaml#weigh", "there is no file 'causes/counter.blueprint.yaml'")]
    [InlineData("weights.fishbone.yaml#scales", "'causes/weights.fishbone.yaml' is not a blueprint")]
    public void Follows_the_links_of_causes(string link, string? why)
    {
        var results = Analyze(("causes/weights.fishbone.yaml", Fishbone.Replace("LINK", link)), ("counter.blueprint.yaml", Blueprint.Replace("LINK", "causes/weights.fishbone.yaml#scales")));
        AssertDangling(results[0], "scales", link, why);
    }

    [Fact]
    public void Follows_links_to_files_with_Chinese_and_escaped_names()
    {
        var results = Analyze(("服务/寄件.yaml", Blueprint.Replace("LINK", "../鱼骨/重量%20错误.yaml#scales")), ("鱼骨/重量 错误.yaml", Fishbone.Replace("LINK", "../服务/寄件.yaml#weigh")));
        Assert.DoesNotContain(results.SelectMany(result => result.Findings), finding => finding.Code == "BP0301");
    }

    [Fact]
    public void Asks_nothing_of_a_document_with_errors()
    {
        var results = Analyze(("a.blueprint.yaml", Blueprint.Replace("LINK", "b.fishbone.yaml#anything")), ("b.fishbone.yaml", "fishbone: [\n"));
        Assert.DoesNotContain(results[0].Findings, finding => finding.Code == "BP0301");
        Assert.Empty(results[1].Findings);
    }

    [Fact]
    public void Finds_no_risk_unexplained_where_it_is_traced_from_either_side_or_nobody_traces()
    {
        var plain = Blueprint.Replace(", cause: LINK", "");
        Assert.Contains(Analyze(("a.yaml", plain), ("b.yaml", Fishbone.Replace("step: LINK", "note: none")))[0].Findings, Unexplained);
        Assert.DoesNotContain(Analyze(("a.yaml", plain), ("b.yaml", Fishbone.Replace("LINK", "a.yaml#weigh")))[0].Findings, Unexplained);
        Assert.DoesNotContain(Analyze(("a.yaml", plain), ("b.yaml", Fishbone.Replace("LINK", "a.yaml#wrong")))[0].Findings, Unexplained);
        Assert.DoesNotContain(Analyze(("a.yaml", plain))[0].Findings, Unexplained);
        Assert.DoesNotContain(Analyze(("a.yaml", plain.Replace("severity: 9", "severity: 8")), ("b.yaml", Fishbone.Replace("step: LINK", "note: none")))[0].Findings, Unexplained);
        // Severity is known, the other two are not: never taken for one or zero.
        Assert.DoesNotContain(Analyze(("a.yaml", plain.Replace("severity: 9", "severity: 8, occurrence: 10")), ("b.yaml", Fishbone.Replace("step: LINK", "note: none")))[0].Findings, Unexplained);
        Assert.Contains(Analyze(("a.yaml", plain.Replace("severity: 9", "severity: 5, occurrence: 5, detection: 4")), ("b.yaml", Fishbone.Replace("step: LINK", "note: none")))[0].Findings, f => Unexplained(f) && f.Message.Contains("RPN 100", StringComparison.Ordinal));

        static bool Unexplained(Diagnostic finding) => finding.Code == "BP0302";
    }

    [Theory]
    [InlineData("severe: 10", 0)]
    [InlineData("severe: 9", 1)]
    [InlineData("severe: 10, rpn: 90", 1)]
    public void What_is_a_high_risk_is_set_at_the_rule_high_risk(string setting, int expected)
    {
        var text = Blueprint.Replace(", cause: LINK", ", occurrence: 5, detection: 2").Replace("steps:", $"analysis: {{high-risk: {{{setting}}}}}\nsteps:");
        Assert.Equal(expected, Analyze(("a.yaml", text), ("b.yaml", Fishbone.Replace("step: LINK", "note: none")))[0].Findings.Count(finding => finding.Code == "BP0302"));
    }

    [Theory]
    [InlineData("status: confirmed, step: a.yaml#weigh", "status: confirmed", 1)]
    [InlineData("status: confirmed, step: a.yaml#weigh", "status: suspected", 0)]
    [InlineData("status: confirmed, step: a.yaml#weigh", "status: confirmed, because: [{cause: Behind it, step: a.yaml#weigh}]", 0)]
    [InlineData("status: confirmed, step: a.yaml#weigh", "status: confirmed, because: [{cause: Behind it, status: confirmed}]", 1)]
    [InlineData("status: confirmed, step: a.yaml#weigh", "step: a.yaml#weigh, because: [{cause: Behind it, status: confirmed}]", 0)]
    [InlineData("status: confirmed, step: a.yaml#weigh", "status: ruled-out, because: [{cause: Behind it, status: confirmed}]", 0)]
    [InlineData("status: confirmed", "status: confirmed", 0)]
    public void Asks_for_steps_of_confirmed_roots_only_where_others_have_them(string first, string second, int expected)
    {
        var fishbone = $"fishbone: Wrong weights\ncategories:\n  Machines:\n    - {{cause: Scales drift, {first}}}\n    - {{cause: Scales are moved, id: moved, {second}}}\n";
        var plain = Blueprint.Replace(", cause: LINK", "");
        Assert.Equal(expected, Analyze(("a.yaml", plain), ("b.yaml", fishbone))[1].Findings.Count(finding => finding.Code == "BP0303"));
        Assert.Equal(0, Analyze(("b.yaml", fishbone))[0].Findings.Count(finding => finding.Code == "BP0303"));
        Assert.Equal(0, Analyze(("a.yaml", Blueprint.Replace("LINK", "b.yaml#moved")), ("b.yaml", fishbone.Replace("because: [{cause: Behind it, status: confirmed}]", "note: none")))[1].Findings.Count(finding => finding.Code == "BP0303"));
    }

    [Fact]
    public void Holds_acceptances_of_folder_rules_for_stale_only_where_the_folder_was_looked_at()
    {
        var text = Blueprint.Replace("LINK", "b.yaml#scales") + "\n    accept: {dangling-link: The fishbone follows}\n";
        Assert.DoesNotContain(Compiler.Analyze(Compiled("a.yaml", text)).Findings, finding => finding.Code == "BP0203");
        Assert.Contains(Analyze(("a.yaml", text), ("b.yaml", Fishbone.Replace("LINK", "a.yaml#weigh")))[0].Findings, finding => finding.Code == "BP0203");
        var dangling = Analyze(("a.yaml", text))[0];
        Assert.DoesNotContain(dangling.Findings, finding => finding.Code is "BP0203" or "BP0301");
        Assert.Equal("The fishbone follows", Assert.Single(dangling.Accepted, finding => finding.Code == "BP0301").Accepted);
    }

    [Fact]
    public void Gives_each_document_its_own_options_and_what_its_kind_finds()
    {
        var off = new AnalysisOptions { Settings = [new RuleSetting("dangling-link", false, null, ImmutableDictionary<string, double>.Empty)] };
        var text = Blueprint.Replace("LINK", "none.yaml#scales") + "\n  - frontstage: Alone\n    next: end\n  - frontstage: Never reached\n";
        var results = Compiler.AnalyzeFolder([new FolderDocument("a.yaml", Compiled("a.yaml", text)) { Options = off }, new FolderDocument("b.yaml", Compiled("b.yaml", text))], new AnalysisOptions { Language = DiagramLanguage.Chinese });
        Assert.DoesNotContain(results[0].Findings, finding => finding.Code == "BP0301");
        Assert.Contains("没有文件", Assert.Single(results[1].Findings, finding => finding.Code == "BP0301").Message);
        Assert.All(results, result => Assert.Contains(result.Findings, finding => finding.Code == "SB0101"));
    }

    [Theory]
    [InlineData("../a.yaml", "b.yaml")]
    [InlineData("/a.yaml", "b.yaml")]
    [InlineData("a.yaml", "./a.yaml")]
    public void Refuses_paths_that_are_none_of_the_folder(string first, string second)
    {
        var compilation = Compiled("a.yaml", Blueprint.Replace("LINK", "a.yaml#b"));
        Assert.Throws<ArgumentException>(() => Compiler.AnalyzeFolder([new FolderDocument(first, compilation), new FolderDocument(second, compilation)]));
    }

    private static void AssertDangling(AnalysisResult result, string element, string link, string? why)
    {
        var found = result.Findings.Where(finding => finding.Code == "BP0301").ToList();
        if (why is null)
        {
            Assert.Empty(found);
            return;
        }

        var finding = Assert.Single(found);
        Assert.Equal((element, $"the link '{link}' leads nowhere: {why}"), (finding.Element, finding.Message));
        Assert.Equal(link, finding.Source.Content.Substring(finding.Span.Start, finding.Span.Length));
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    private static ImmutableArray<AnalysisResult> Analyze(params (string Path, string Text)[] files) =>
        Compiler.AnalyzeFolder(files.Select(file => new FolderDocument(file.Path, Compiled(file.Path, file.Text))));

    private static Compilation Compiled(string name, string text) => Compiler.Compile(new SourceText(text, name));
}
