using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Scores;

/// <summary>
/// Tables of observations in <c>tests/cases/scores</c>, a folder each: what is told of them, and the document with what was observed in it.
/// </summary>
public sealed class ScoreCaseTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "scores");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_table_says_what_was_accepted(string name)
    {
        var folder = Path.Combine(Folder, name);
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read(folder, "document.yaml"), "document.yaml"));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        var reading = Compiler.ReadScores(new SourceText(RepositoryFiles.Read(folder, "scores.csv"), "scores.csv"), (ServiceBlueprint)compilation.Diagram!, "document.yaml");
        using var report = new StringWriter { NewLine = "\n" };
        TextDiagnosticWriter.Write(report, reading.Diagnostics);
        if (reading.Sheet is { } sheet)
        {
            ScoreTextWriter.Write(report, sheet);
            report.Write('\n');
            ScoreMarkdownWriter.Write(report, sheet);
            using var json = new MemoryStream();
            ScoreJsonWriter.Write(json, sheet);
            report.Write('\n' + Encoding.UTF8.GetString(json.ToArray()) + '\n');
            var written = Compiler.WriteScores(compilation, sheet);
            report.Write(FormattableString.Invariant($"{written.Written} written\n"));
            foreach (var left in written.LeftOut) report.Write($"not written: {left.Key} of {left.Step}: {left.Reason.In(compilation.Diagram!.Language)}\n");
            GoldenFile.Verify(folder, "document", "yaml", written.Source.Content);
            CheckWritten(compilation, sheet, written);
        }

        GoldenFile.Verify(folder, "report", "txt", report.ToString());
    }

    /// <summary>The new document reads, and says what was observed and nothing else.</summary>
    private static void CheckWritten(Compilation before, ScoreSheet sheet, ScoredText written)
    {
        var after = Compiler.Compile(written.Source);
        Assert.Equal("", TextDiagnosticWriter.ToText(after.Diagnostics));
        var left = written.LeftOut.Select(omission => (omission.Step, omission.Key)).ToHashSet();
        var observed = sheet.Contacts.ToDictionary(contact => contact.Step.Id);
        foreach (var (old, step) in ((ServiceBlueprint)before.Diagram!).Steps.Zip(((ServiceBlueprint)after.Diagram!).Steps))
        {
            var contact = observed.GetValueOrDefault(step.Id);
            var score = contact?.Score is { } given && !left.Contains((step.Id, "perceived")) ? Math.Round(given.Mean, 2) : old.Contact?.Perceived;
            Assert.Equal(score, step.Contact?.Perceived);
            Assert.Equal(old.Contact?.Channel, step.Contact?.Channel);
            if (contact?.Time is { } time && !left.Contains((step.Id, "time"))) Assert.InRange(step.Time!.Value.Typical.Seconds, time.Mean - 0.5, time.Mean + 0.5);
            else Assert.Equal(old.Time, step.Time);
            Assert.Equal(old.Standards.Select(standard => (standard.Text, standard.Time)), step.Standards.Select(standard => (standard.Text, standard.Time)));
            Assert.Equal(contact?.Met is not null && !left.Contains((step.Id, "actual")) ? 1 : 0, step.Standards.Count(standard => standard.Actual is not null));
        }
    }
}
