using Blueprints.Office.Slides;

namespace Snippets;

internal static class ToSlides
{
    public static void Run(Blueprints.Diagrams.Diagram diagram)
    {
        #region snippet

        var deck = PptxWriter.Write(diagram);
        using (var file = File.Create("tea.pptx")) file.Write(deck.Bytes.Span);

        #endregion
    }
}
