using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Surveys;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Surveys;

/// <summary>Tables of answers in <c>tests/cases/surveys</c>, a folder each: what is told of them, and the document with the means in it.</summary>
public sealed class SurveyCaseTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "surveys");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_table_says_what_was_accepted(string name)
    {
        var folder = Path.Combine(Folder, name);
        var (blueprint, compilation) = Document(folder);
        var reading = Compiler.ReadSurvey(new SourceText(RepositoryFiles.Read(folder, "answers.csv"), "answers.csv"), blueprint);
        using var report = new StringWriter { NewLine = "\n" };
        TextDiagnosticWriter.Write(report, reading.Diagnostics);
        if (reading.Sheet is { } sheet)
        {
            SurveyTextWriter.Write(report, sheet);
            report.Write('\n');
            SurveyMarkdownWriter.Write(report, sheet);
            report.Write('\n');
            SurveyCsvWriter.Write(report, sheet);
            using var json = new MemoryStream();
            SurveyJsonWriter.Write(json, sheet);
            report.Write('\n' + Encoding.UTF8.GetString(json.ToArray()) + '\n');
            if (compilation is not null) CheckWritten(folder, report, compilation, sheet);
        }

        GoldenFile.Verify(folder, "report", "txt", report.ToString());
    }

    private static (ServiceBlueprint? Blueprint, Compilation? Compilation) Document(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "document.yaml"))) return (null, null);
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read(folder, "document.yaml"), "document.yaml"));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return ((ServiceBlueprint)compilation.Diagram!, compilation);
    }

    /// <summary>The new document reads, and its contacts say the means and nothing else that is new.</summary>
    private static void CheckWritten(string folder, StringWriter report, Compilation before, SurveySheet sheet)
    {
        var written = Compiler.WriteSurvey(before, sheet);
        report.Write(FormattableString.Invariant($"{written.Written} written\n"));
        foreach (var left in written.LeftOut) report.Write($"not written: {left.Key} of {left.Step}: {left.Reason.In(before.Diagram!.Language)}\n");
        GoldenFile.Verify(folder, "document", "yaml", written.Source.Content);
        var after = Compiler.Compile(written.Source);
        Assert.Equal("", TextDiagnosticWriter.ToText(after.Diagnostics));
        foreach (var (old, step) in ((ServiceBlueprint)before.Diagram!).Steps.Zip(((ServiceBlueprint)after.Diagram!).Steps))
        {
            Assert.Equal((old.Id, old.Label, old.Contact?.Channel, old.Contact?.Weight), (step.Id, step.Label, step.Contact?.Channel, step.Contact?.Weight));
            Assert.Equal(Mean(SurveyMethod.Satisfaction, figure => figure.Value) ?? old.Contact?.Satisfaction, step.Contact?.Satisfaction);
            Assert.Equal(Mean(SurveyMethod.Servqual, figure => figure.Expected) ?? old.Contact?.Expected, step.Contact?.Expected);
            Assert.Equal(Mean(SurveyMethod.Servqual, figure => figure.Perceived) ?? old.Contact?.Perceived, step.Contact?.Perceived);

            double? Mean(SurveyMethod method, Func<SurveyFigure, double?> of) =>
                sheet.Results.Where(result => result.Method == method).SelectMany(result => result.Groups).Where(group => group.By == SurveyGrouping.Contact && group.Name == step.Id)
                    .Select(group => of(group.Figure) is { } value ? (double?)Math.Round(value, 2) : null).SingleOrDefault();
        }
    }
}
