using System.Runtime.CompilerServices;
using Blueprints.Diagrams;
using Blueprints.Reports;
using Blueprints.Skia;

namespace Blueprints.Cli.Formats;

/// <summary>Writes a report as PDF. Names types of Blueprints.Skia, and is only called where a PDF is asked for.</summary>
internal static class PdfReport
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Write(Stream stream, BoardReport report, Paper paper, IEnumerable<string> fonts)
    {
        var renderer = new PdfRenderer(new PdfOptions
        {
            Page = new PageSize(Math.Min(paper.Width, paper.Height), Math.Max(paper.Width, paper.Height)) { IsLevel = paper.IsSlide },
            Fonts = [.. fonts],
        });
        renderer.Render([report.FirstPage, report.Paper], stream);
    }
}
