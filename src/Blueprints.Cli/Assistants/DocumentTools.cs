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
        var analysis = Compiler.Analyze(compilation, new() { Language = call.Language }, call.Token);
        return new(ToolCall.Written(stream => JsonDiagnosticWriter.Write(stream, [Compiler.Report(compilation, analysis)])));
    }

    public static ToolResult Fix(ToolCall call)
    {
        var (source, options) = call.Document();
        var after = Compiler.Fix(source, options, new() { Language = call.Language }, call.Token);
        var text = new StringBuilder();
        foreach (var done in after.Applied) text.Append("# ").Append(done.Code).Append(": ").Append(done.Message.ReplaceLineEndings(" ")).Append('\n');
        if (after.Applied.IsEmpty) text.Append("# nothing to fix\n");
        if (call.Text("output") is { } path) call.Folder.Write(path, ToolCall.Bytes(after.Source.Content), ".yaml", ".yml");
        return new(text.Append(after.Source.Content).ToString());
    }

    public static ToolResult Measure(ToolCall call)
    {
        var compilation = call.Compiled();
        var sheet = Compiler.Measure(compilation.Diagram!, compilation.Source.Name, cancellationToken: call.Token);
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
        var options = SimulationOptions.Default with { Cases = call.Count("cases", 20_000), Replications = call.Count("replications", 100) ?? SimulationOptions.Default.Replications };
        var comparison = Simulation.Compare(blueprint, call.Texts("set"), options, cancellationToken: call.Token);
        if (comparison.Problems.IsEmpty) return new(ToolCall.Written(stream => MeasureJsonWriter.Write(stream, [comparison.ToSheet(compilation.Source.Name)], call.Language)));
        var problems = new StringBuilder("it can't be simulated:\n");
        foreach (var problem in comparison.Problems) problems.Append(problem.Message.In(call.Language ?? blueprint.Language)).Append('\n');
        throw new ToolRefusal(problems.ToString());
    }
}
