using System.Runtime.CompilerServices;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Office.Sheets;

namespace Blueprints.Cli.Formats;

/// <summary>Writes Excel. Names types of Blueprints.Office, which is only loaded where such a file is asked for.</summary>
internal static class XlsxFormat
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Exchanged Write(Diagram diagram, LayoutOptions options, DrawingSettings settings)
    {
        var file = XlsxWriter.Write(diagram, options);
        return new Exchanged(file.Bytes.ToArray(), file.Told).TellIgnored(options with { Registers = false }, hasFindings: true);
    }
}
