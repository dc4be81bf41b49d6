using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.Tests.ServiceBlueprints.Layout.Laws;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>Reads, lays out and draws a document, and lists every law that its drawing breaks.</summary>
public static class LayoutTrial
{
    /// <summary>One line a breach, each as <c>law: breach</c>; reading and drawing are laws too.</summary>
    public static List<string> Faults(string yaml)
    {
        var faults = new List<string>();
        try
        {
            if (Read(yaml, faults) is not { } blueprint) return faults;
            faults.AddRange(Check(blueprint, new LayoutOptions { Folding = Folding.None }));
            faults.AddRange(Check(blueprint, new LayoutOptions { Folding = Folding.None, Analysis = ManyFindings.Of(blueprint) }).Select(fault => "with findings, " + fault));
            faults.AddRange(Check(blueprint, new LayoutOptions { Analysis = ManyFindings.Of(blueprint) }).Select(fault => "folded by itself, " + fault));
            if (blueprint.Steps.Length > 3) faults.AddRange(Check(blueprint, new LayoutOptions { Folding = Folding.Into(3) }).Select(fault => "folded in three, " + fault));
            faults.AddRange(Check(blueprint, new LayoutOptions { Folding = Folding.None, Registers = true }).Select(fault => "with registers, " + fault));
            faults.AddRange(Check(blueprint, new LayoutOptions { Registers = true, Gaps = true, Analysis = ManyFindings.Of(blueprint) }).Select(fault => "with registers and findings, " + fault));
            if (Compiler.RenderSvg(blueprint) != Compiler.RenderSvg(Read(yaml, faults)!)) faults.Add("same-bytes: two drawings of one document differ");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            faults.Add($"draws: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }

        return faults;
    }

    private static IEnumerable<string> Check(ServiceBlueprint blueprint, LayoutOptions options) => LayoutLaws.Check(new Picture(Compiler.Layout(blueprint, options)), blueprint);

    private static ServiceBlueprint? Read(string yaml, List<string> faults)
    {
        var compilation = Compiler.Compile(new SourceText(yaml, "random.blueprint.yaml"));
        if (compilation.Diagram is ServiceBlueprint blueprint && !compilation.HasErrors) return blueprint;
        faults.AddRange(compilation.Diagnostics.Select(diagnostic => $"reads: {diagnostic.Code} {diagnostic.Position} {diagnostic.Message}"));
        return null;
    }
}
