using Blueprints.Interchange.Drawio;

namespace Snippets;

internal static class ToDrawio
{
    public static void Run(Blueprints.Diagrams.Diagram diagram)
    {
        #region snippet

        var file = DrawioWriter.Write(diagram);
        File.WriteAllBytes("tea.drawio", file.ToBytes());
        foreach (var sentence in file.Told) Console.WriteLine(sentence.English);

        #endregion
    }
}
