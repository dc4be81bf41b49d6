using System.Runtime.CompilerServices;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Interchange.Drawio;

namespace Blueprints.Cli.Formats;

/// <summary>Writes draw.io. Names types of Blueprints.Interchange, which is only loaded where such a file is asked for.</summary>
internal static class DrawioFormat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Exchanged Write(Diagram diagram, LayoutOptions options, DrawingSettings settings)
    {
        var file = DrawioWriter.Write(diagram, options);
        return new Exchanged(file.ToBytes(), file.Told);
    }
}
