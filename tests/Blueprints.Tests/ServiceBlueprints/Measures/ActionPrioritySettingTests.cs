using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>What high risks and the table of risks go by.</summary>
public sealed class ActionPrioritySettingTests
{
    private const string Document = """
        blueprint: Pharmacy
        SETTING
        steps:
          - support: Works
            id: works
            fail:
              - {fail: Often seen late, severity: 5, occurrence: 7, detection: 10}
              - {fail: Grave and rare, severity: 9, occurrence: 1, detection: 10}
              - {fail: Grave and seen, severity: 10, occurrence: 4, detection: 2}
              - {fail: Middling, severity: 7, occurrence: 6, detection: 2}
              - {fail: Only grave, severity: 9}
        """;

    private const string ByPriority = "analysis: {high-risk: {by: action-priority}}";

    [Fact]
    public void The_priority_number_stays_the_default()
    {
        Assert.Equal(["Often seen late 350 M", "Grave and rare 90 L", "Middling 84 H", "Grave and seen 80 H", "Only grave - -"], Rows(Document, new AnalysisOptions()));
        Assert.Equal(["Often seen late", "Grave and rare", "Grave and seen", "Only grave"], Found(Document, new AnalysisOptions()));
    }

    [Fact]
    public void By_action_priority_H_is_found_and_comes_first()
    {
        var document = Document.Replace("SETTING", ByPriority, StringComparison.Ordinal);
        Assert.Equal(["Grave and seen 80 H", "Middling 84 H", "Often seen late 350 M", "Grave and rare 90 L", "Only grave - -"], Rows(document, new AnalysisOptions()));
        Assert.Equal(["Grave and seen", "Middling", "Only grave"], Found(document, new AnalysisOptions()));
    }

    [Fact]
    public void The_setting_may_stand_in_a_configuration_file_and_the_documents_own_comes_first()
    {
        var configuration = Compiler.ReadConfiguration(new SourceText(ByPriority, "blueprints.yaml"));
        Assert.Empty(configuration.Diagnostics);
        var options = AnalysisOptions.Of([configuration]);
        Assert.Equal("Grave and seen 80 H", Rows(Document, options)[0]);
        Assert.Equal("Grave and seen", Found(Document, options)[0]);
        var own = Document.Replace("SETTING", "analysis: {SB0203: {rpn: 100, by: rpn}}", StringComparison.Ordinal);
        Assert.Equal("Often seen late 350 M", Rows(own, options)[0]);
        Assert.Equal("Often seen late", Found(own, options)[0]);
    }

    [Fact]
    public void The_finding_names_the_ratings_and_the_letter()
    {
        var document = Document.Replace("SETTING", ByPriority, StringComparison.Ordinal);
        Assert.Contains("'Middling' at 'Works' has action priority H: severity 7, occurrence 6, detection 2", Findings(document, new AnalysisOptions()).Select(finding => finding.Message));
        Assert.Contains("“Works”的失误“Middling”行动优先级为 H：严重度 7，发生度 6，探测度 2", Findings(document, new AnalysisOptions { Language = DiagramLanguage.Chinese }).Select(finding => finding.Message));
    }

    [Fact]
    public void Fail_points_of_high_priority_are_counted()
    {
        var measures = BlueprintMeasures.Of(Read(Document));
        Assert.Equal((2.0, "works has no severity, occurrence and detection"), (measures.HighPriority.Value, measures.HighPriority.Reason!.Value.English));
        Assert.Equal("there is no fail point", BlueprintMeasures.Of(Read("blueprint: A\nsteps: [{customer: B}]")).HighPriority.Reason!.Value.English);
    }

    [Fact]
    public void A_word_that_is_none_of_the_setting_is_a_mistake()
    {
        var compilation = Compiler.Compile(new SourceText(Document.Replace("SETTING", "analysis: {high-risk: {by: priority}}", StringComparison.Ordinal)));
        Assert.Equal("'by' cannot be 'priority'", compilation.Diagnostics.Single().Message);
        Assert.Equal("one of: rpn, action-priority", compilation.Diagnostics.Single().Help);
    }

    private static List<string> Rows(string document, AnalysisOptions options)
    {
        var table = Compiler.Measure(Read(document), "-", options).Tables.Single(table => table.Key == "risks");
        return [.. table.Rows.Select(row => $"{row[1].Text!.Value.English} {row[5].Value?.ToString() ?? "-"} {row[6].Text?.English ?? "-"}")];
    }

    private static List<string> Found(string document, AnalysisOptions options) => [.. Findings(document, options).Select(finding => finding.Message.Split('\'')[1])];

    private static IEnumerable<Diagnostic> Findings(string document, AnalysisOptions options) =>
        Compiler.Analyze(Compiler.Compile(new SourceText(document.Replace("SETTING", "", StringComparison.Ordinal))), options).Findings.Where(finding => finding.Code == "SB0203");

    private static ServiceBlueprint Read(string document)
    {
        var compilation = Compiler.Compile(new SourceText(document.Replace("SETTING", "", StringComparison.Ordinal)));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
