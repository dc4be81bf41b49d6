using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>What a senior consultant expects to be found in a document.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Places">The ids of steps or causes, any of which will do; <c>-</c> for the whole document.</param>
/// <param name="Why">The reason, in the document's language.</param>
internal sealed record Label(string Rule, ImmutableArray<string> Places, string Why)
{
    /// <summary>The place as it is written.</summary>
    public string Place => string.Join('&', Places);

    /// <summary>Whether a finding is the one expected, by its place.</summary>
    public bool Fits(Diagnostic finding) =>
        finding.Code == Rule && (Places.Contains("-") || Places.Any(place => finding.Element == place || finding.Elements.Contains(place)));
}

/// <summary>A document of public origin, what was expected of it, and what was found.</summary>
/// <param name="Name">Its file, without the ending.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Facts">What is from there, and what was inferred.</param>
/// <param name="Right">The findings that were expected.</param>
/// <param name="Unexpected">Those that were not.</param>
/// <param name="Labels">What was expected, and whether it was found.</param>
internal sealed record RealResult(string Name, string Title, string Source, string Facts, ImmutableArray<Diagnostic> Right, ImmutableArray<Diagnostic> Unexpected, ImmutableArray<(Label Label, bool IsFound)> Labels);

/// <summary>The rules over documents of public origin, held against labels that were written before. Computed once.</summary>
internal static class RealRun
{
    private const string Folder = "tests/cases/accuracy/real";

    private static readonly Lazy<ImmutableArray<RealResult>> Run = new(() =>
        [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, Folder), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).Select(Read)]);

    public static ImmutableArray<RealResult> Results => Run.Value;

    /// <summary>How a finding is called by the place that it is told at.</summary>
    public static string PlaceOf(Diagnostic finding) => finding.Element ?? finding.Elements.FirstOrDefault() ?? "-";

    private static RealResult Read(string file)
    {
        var name = file.Split(".blueprint.", 2)[0].Split(".fishbone.", 2)[0];
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read(Folder, file), file));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        var lines = RepositoryFiles.Read(Folder, name + ".labels.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var labels = lines.Where(line => line.StartsWith("SB", StringComparison.Ordinal) || line.StartsWith("FB", StringComparison.Ordinal))
            .Select(line => line.Split(' ', 3)).Select(parts => new Label(parts[0], [.. parts[1].Split('|')], parts[2])).ToList();
        var findings = Compiler.Analyze(compilation).Findings;
        var found = labels.Select(label => findings.Any(label.Fits)).ToArray();
        var isRight = findings.Select(finding => labels.Exists(label => label.Fits(finding))).ToArray();
        MatchTheOnlyOnes(labels, found, findings, isRight);
        return new RealResult(
            name,
            compilation.Diagram!.Title,
            lines[0]["source: ".Length..],
            lines[1]["facts: ".Length..],
            [.. findings.Where((_, i) => isRight[i])],
            [.. findings.Where((_, i) => !isRight[i])],
            [.. labels.Select((label, i) => (label, found[i]))]);
    }

    /// <summary>
    /// A label and a finding of one rule that name different steps of one stretch are the same where each is the only one of the rule that
    /// is
    /// left in the document.
    /// </summary>
    private static void MatchTheOnlyOnes(List<Label> labels, bool[] found, IReadOnlyList<Diagnostic> findings, bool[] isRight)
    {
        foreach (var rule in labels.Select(label => label.Rule).Distinct())
        {
            var (open, unexpected) = (Enumerable.Range(0, labels.Count).Where(i => !found[i] && labels[i].Rule == rule).ToList(), Enumerable.Range(0, findings.Count).Where(i => !isRight[i] && findings[i].Code == rule).ToList());
            if (open.Count != 1 || unexpected.Count != 1) continue;
            (found[open[0]], isRight[unexpected[0]]) = (true, true);
        }
    }
}
