using Blueprints.Reports;
using Blueprints.Skia;

namespace Snippets;

internal static class ToReport
{
    public static void Run(Blueprints.Diagrams.Diagram diagram, TextWriter writer, Stream stream)
    {
        #region snippet

        var report = BoardReport.Of(diagram);
        HtmlReportWriter.Write(writer, report);
        new PdfRenderer(new PdfOptions { Page = PageSize.A4 }).Render([report.FirstPage, report.Paper], stream);

        #endregion
    }
}
