using System.Runtime.CompilerServices;
using Blueprints.Cli.Messaging;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Office.Slides;

namespace Blueprints.Cli.Formats;

/// <summary>Writes PowerPoint. Names types of Blueprints.Office, which is only loaded where such a file is asked for.</summary>
internal static class PptxFormat
{
    /// <summary>Sees to it that what was asked for fits slides.</summary>
    /// <exception cref="UsageException">The paper is no slide.</exception>
    public static void Check(DrawingSettings settings)
    {
        if (settings.Page is { IsSlide: false } paper) throw new UsageException($"a slide is 16:9 or 4:3, not {paper}; give --page one of them, or make a PDF", $"幻灯片是 16:9 或 4:3，不能是 {paper}；请在 --page 后写其中一种，或者做成 PDF");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Exchanged Write(Diagram diagram, LayoutOptions options, DrawingSettings settings)
    {
        var file = PptxWriter.Write(diagram, options, new PptxOptions { IsNarrow = settings.Page == Paper.Slide, Registers = options.Registers });
        return new Exchanged(file.Bytes.ToArray(), file.Told);
    }
}
