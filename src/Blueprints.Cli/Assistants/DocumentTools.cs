using System.Globalization;
using System.Text;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;

namespace Blueprints.Cli.Assistants;

/// <summary>Tools that look at documents.</summary>
internal static class DocumentTools
{
    public static ToolResult Check(ToolCall call)
    {
        var (source, options) = call.Document();
        var compilation = Compiler.Compile(source, options, call.Token);
        var analysis = Compiler.Analyze(compilation, call.Analysis(), call.Token);
        return new(ToolCall.Written(stream => JsonDiagnosticWriter.Write(stream, [Compiler.Report(compilation, analysis)])));
    }

    public static ToolResult Fix(ToolCall call)
    {
        var (source, options) = call.Document();
        var after = Compiler.Fix(source, options, call.Analysis(), call.Token);
        var remarks = new StringBuilder();
        foreach (var done in after.Applied) remarks.Append(done.Code).Append(": ").Append(done.Message.ReplaceLineEndings(" ")).Append('\n');
        if (after.Applied.IsEmpty) remarks.Append("nothing was fixed\n");
        var left = Compiler.Compile(after.Source, options, call.Token).Diagnostics.Count(found => found.Severity == DiagnosticSeverity.Error);
        if (left > 0) remarks.Append(string.Create(CultureInfo.InvariantCulture, $"{left} mistakes are left; 'check' tells them\n"));
        if (call.Text("output") is { } path) remarks.Append(call.Folder.Write(path, ToolCall.Bytes(after.Source.Content), ".yaml", ".yml")).Append('\n');
        return new(after.Source.Content) { Remarks = remarks.ToString().TrimEnd('\n') };
    }

    public static ToolResult Measure(ToolCall call)
    {
        var compilation = call.Compiled();
        var sheet = Compiler.Measure(compilation.Diagram!, compilation.Source.Name, call.Analysis(), call.Token);
        return new(ToolCall.Written(stream => MeasureJsonWriter.Write(stream, [sheet], call.Language)));
    }

    public static ToolResult Compare(ToolCall call)
    {
        var (before, after) = (call.Compiled("before", "beforeFile"), call.Compiled("after", "afterFile"));
        var comparison = Compiler.Compare(before.Diagram!, after.Diagram!, cancellationToken: call.Token) ?? throw new ToolRefusal("the two are of different kinds");
        return new(ToolCall.Written(stream => ComparisonJsonWriter.Write(stream, comparison, call.Language)));
    }

    public static ToolResult Simulate(ToolCall call)
    {
        var compilation = call.Compiled();
        if (compilation.Diagram is not ServiceBlueprint blueprint) throw new ToolRefusal("only a service blueprint can be simulated");
        var options = SimulationOptions.Default with { Cases = call.Count("cases", 1, 20_000), Replications = call.Count("replications", 2, 100) ?? SimulationOptions.Default.Replications };
        var comparison = Simulation.Compare(blueprint, call.Texts("set"), options, cancellationToken: call.Token);
        if (comparison.Problems.IsEmpty) return new(ToolCall.Written(stream => MeasureJsonWriter.Write(stream, [comparison.ToSheet(compilation.Source.Name)], call.Language)));
        var problems = new StringBuilder("it can't be simulated:\n");
        foreach (var problem in comparison.Problems)
        {
            var language = call.Language ?? blueprint.Language;
            if (problem.Span.Length > 0) problems.Append(CultureInfo.InvariantCulture, $"line {compilation.Source.PositionOf(problem.Span.Start).Line}: ");
            problems.Append(problem.Message.In(language)).Append("; ").Append(problem.Help.In(language)).Append('\n');
        }

        throw new ToolRefusal(problems.ToString());
    }
}
