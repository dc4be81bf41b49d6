using Blueprints.Diagrams;
using Blueprints.Interchange.Drawn;
using Blueprints.Mermaid;
using Blueprints.Text;

namespace Blueprints.Interchange.Mermaid;

/// <summary>Reads the diagrams of Mermaid that a blueprint can be made of.</summary>
internal static class MermaidDrawing
{
    /// <summary>Whether a text is one of them.</summary>
    public static bool Is(SourceText source, CompilerOptions options) => MermaidScript.Read(source, options).Lines is [var first, ..] && (FlowchartReader.Begins(first.Text) || JourneyReader.Begins(first.Text));

    /// <exception cref="UnreadableFileException">There is too much in it.</exception>
    public static void Read(SourceText source, CompilerOptions options, DrawnProcess process)
    {
        var script = MermaidScript.Read(source, options);
        foreach (var diagnostic in script.Diagnostics) process.Log.Tell(new(diagnostic.Message, diagnostic.Message), new FilePlace(diagnostic.Position.Line, diagnostic.Position.Column));
        if (FlowchartReader.Begins(script.Lines[0].Text)) FlowchartReader.Read(script, process);
        else JourneyReader.Read(script, process);
    }
}
