using System.Runtime.CompilerServices;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Interchange.Mermaid;

namespace Blueprints.Cli.Formats;

/// <summary>Writes Mermaid; see <see cref="DrawioFormat"/>.</summary>
internal static class MermaidFormat
{
    /// <summary>What users type for a form, in the order of <see cref="MermaidForm"/>.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["flowchart", "swimlane", "journey", "ishikawa"];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Exchanged Write(Diagram diagram, LayoutOptions options, DrawingSettings settings)
    {
        var place = 0;
        while (place < Forms.Count && Forms[place] != settings.Mermaid) place++;
        var file = MermaidWriter.Write(diagram, place < Forms.Count ? (MermaidForm)place : null, options.Language);
        return new Exchanged(file.ToBytes(), file.Told).TellIgnored(options);
    }
}
