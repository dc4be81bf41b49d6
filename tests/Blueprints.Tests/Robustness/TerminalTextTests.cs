using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Measures;
using Blueprints.Paretos;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Robustness;

/// <summary>
/// What a document says is quoted in terminals, where a control character would move the cursor, change colours, or pretend to be a line of
/// the command's own. The language refuses such characters; a program that builds a
/// diagram itself may have them in it.
/// </summary>
public sealed class TerminalTextTests
{
    private const string Evil = "\u001b[31mred\u009b2J\u0007\r\nerror: nothing is well\u2028\b\0";

    private const string Tea = """
        blueprint: Tea
        steps:
          - {customer: Orders, time: 5 min}
          - {frontstage: Brews, fail: Spills, standard: Hot, time: 5 min}
          - {backstage: Washes up}
        """;

    private const string Late = """
        fishbone: Late
        categories:
          People:
            - {cause: Tired, count: 3}
            - {cause: Too few, count: 2}
          Method:
            - No plan
        """;

    public static TheoryData<string> Texts => [.. Written().Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Has_no_control_character_but_its_own_line_breaks(string name)
    {
        var text = Written().Single(text => text.Name == name).Write();
        Assert.Contains("red", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029'));
        Assert.DoesNotContain("\nerror: nothing is well", text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, Func<string> Write)> Written()
    {
        foreach (var (kind, plain) in ((string, Diagram)[])[("blueprint", Read(Tea)), ("fishbone", Read(Late))])
        {
            var evil = Spoilt(plain, Evil);
            yield return ($"{kind}: findings", () => TextDiagnosticWriter.ToText(Compiler.Analyze(evil).Findings));
            yield return ($"{kind}: GitHub", () => Text(writer => GitHubDiagnosticWriter.Write(writer, [new DocumentReport("red", Compiler.Analyze(evil).Findings, [])])));
            yield return ($"{kind}: measures", () => Text(writer => MeasureTextWriter.Write(writer, Compiler.Measure(evil))));
            yield return ($"{kind}: comparison", () => Text(writer => ComparisonTextWriter.Write(writer, Compiler.Compare(plain, evil)!)));
            yield return ($"{kind}: Markdown", () => Text(writer => ComparisonMarkdownWriter.Write(writer, Compiler.Compare(evil, plain)!)));
        }

        yield return ("Pareto", () => Text(writer => ParetoTextWriter.Write(writer, Pareto.Of((Fishbone)Spoilt(Read(Late), Evil)))));
        yield return ("mistakes", () => TextDiagnosticWriter.ToText(Compiler.Compile(new SourceText($"blueprint: \"T\\e[31mred\"\n\"{Evil.Replace("\0", "", StringComparison.Ordinal)}\": 1\nsteps:\n  - \"cu\\e[1m\\nst\": Orders", "tea")).Diagnostics));
    }

    private static Diagram Spoilt(Diagram diagram, string words) => diagram switch
    {
        ServiceBlueprint blueprint => blueprint with
        {
            Title = blueprint.Title + words,
            Lanes = [.. blueprint.Lanes.Select(lane => lane with { Label = lane.Label + words })],
            Steps = [.. blueprint.Steps.Select(step => step with { Label = step.Label + words, FailPoints = [.. step.FailPoints.Select(fail => fail with { Text = fail.Text + words })] })],
        },
        Fishbone fishbone => fishbone with
        {
            Title = fishbone.Title + words,
            Unit = words,
            Categories = [.. fishbone.Categories.Select(category => category with { Label = category.Label + words, Causes = [.. category.Causes.Select(cause => cause with { Label = cause.Label + words })] })],
        },
        _ => throw new ArgumentException("An unknown kind.", nameof(diagram)),
    };

    private static Diagram Read(string yaml) => Compiler.Compile(new SourceText(yaml, "tea")).Diagram!;

    private static string Text(Action<StringWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
