using System.Text;
using System.Text.Json;
using Blueprints.Diagnostics;
using Blueprints.Text;
using NJsonSchema;

namespace Blueprints.Tests.Diagnostics;

public sealed class SarifDiagnosticWriterTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.schema.json")).Result);

    [Theory]
    [InlineData(DiagramLanguage.English)]
    [InlineData(DiagramLanguage.Chinese)]
    public void A_log_is_valid_by_the_schema_of_the_standard(DiagramLanguage language)
    {
        var log = Log(Reports(), language);
        Assert.Empty(Schema.Value.Validate(log));
        // The check itself notices what is wrong.
        Assert.NotEmpty(Schema.Value.Validate(log.Replace("\"utf16CodeUnits\"", "\"letters\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Schema.Value.Validate(log.Replace("\"ruleIndex\"", "\"ruleNumber\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_log_without_results_is_valid_too() => Assert.Empty(Schema.Value.Validate(Log([], DiagramLanguage.English)));

    [Fact]
    public void Columns_are_utf16_units_and_the_end_is_past_the_last()
    {
        var region = Results(Reports())[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((2, 4, 2, 6), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public void Accepted_findings_are_suppressed_with_the_reason_and_others_have_an_empty_list()
    {
        var results = Results(Reports());
        Assert.Equal([0, 0, 1], results.Select(result => result.GetProperty("suppressions").GetArrayLength()));
        Assert.Equal("我们就要", results[2].GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void Results_point_at_their_rule()
    {
        using var json = JsonDocument.Parse(Log(Reports(), DiagramLanguage.English));
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["BP0012", "SB0107"], rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void Fingerprints_outlive_moved_lines_and_changed_figures_and_tell_alike_findings_apart()
    {
        var before = Fingerprints("a: x\nb: y\nb: y\n", ("3 times", 5), ("3 times", 10));
        var after = Fingerprints("new: z\na: x\nb: y\nb: y\n", ("4 times", 12), ("4 times", 17));
        Assert.Equal(before, after);
        Assert.Equal(2, before.Distinct().Count());
    }

    [Theory]
    [InlineData("services/tea.blueprint.yaml", "services/tea.blueprint.yaml")]
    [InlineData("./tea.blueprint.yaml", "tea.blueprint.yaml")]
    [InlineData("下午 茶.yaml", "%E4%B8%8B%E5%8D%88%20%E8%8C%B6.yaml")]
    [InlineData("a:b%c#d.yaml", "a%3Ab%25c%23d.yaml")]
    [InlineData("/srv/a b.yaml", "file:///srv/a%20b.yaml")]
    [InlineData("../up.yaml", "../up.yaml")]
    public void Names_of_files_become_uris(string name, string uri) => Assert.Equal(uri, ArtifactUri.Of(name));

    private static DocumentReport[] Reports()
    {
        var source = new SourceText("blueprint: Tea\n😀 xy: z\n", "services/下午 茶.blueprint.yaml");
        var mistake = new Diagnostic(LanguageDiagnostics.All.First(known => known.Code == "BP0012"), source, new TextSpan(18, 2), "unknown lane 'xy'", "lanes: a, b");
        var finding = new Diagnostic(new DiagnosticDescriptor("SB0107", "too-large", DiagnosticSeverity.Information, new("s", "s")), source, new TextSpan(0, 24), "too \"large\" \uD800\u0001", "split it") { Why = "w", Element = "order" };
        return [new DocumentReport(source.Name, [mistake, finding], [finding with { Span = new TextSpan(source.Content.Length, 0), Accepted = "我们就要" }])];
    }

    private static string Log(DocumentReport[] reports, DiagramLanguage language)
    {
        using var stream = new MemoryStream();
        SarifDiagnosticWriter.Write(stream, reports, language);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The results in the order of their rules.</summary>
    private static JsonElement[] Results(DocumentReport[] reports)
    {
        using var json = JsonDocument.Parse(Log(reports, DiagramLanguage.English));
        return [.. json.RootElement.Clone().GetProperty("runs")[0].GetProperty("results").EnumerateArray().OrderBy(result => result.GetProperty("ruleIndex").GetInt32()).ThenBy(result => result.GetProperty("suppressions").GetArrayLength())];
    }

    private static string[] Fingerprints(string text, params (string Message, int Start)[] findings)
    {
        var source = new SourceText(text);
        var descriptor = new DiagnosticDescriptor("SB0107", "too-large", DiagnosticSeverity.Warning, new("s", "s"));
        return [.. Results([new DocumentReport("-", [.. findings.Select(finding => new Diagnostic(descriptor, source, new TextSpan(finding.Start, 1), finding.Message))], [])])
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("blueprints/v1").GetString()!)];
    }
}
