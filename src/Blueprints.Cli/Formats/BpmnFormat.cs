using System.Runtime.CompilerServices;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Interchange.Bpmn;

namespace Blueprints.Cli.Formats;

/// <summary>Writes BPMN; see <see cref="DrawioFormat"/>.</summary>
internal static class BpmnFormat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Exchanged Write(Diagram diagram, LayoutOptions options, DrawingSettings settings)
    {
        var file = BpmnWriter.Write(diagram, options);
        return new Exchanged(file.ToBytes(), file.Told).TellIgnored(options);
    }
}
