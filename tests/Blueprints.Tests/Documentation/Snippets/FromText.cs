using Blueprints;
using Blueprints.Text;

namespace Snippets;

internal static class FromText
{
    public static void Run()
    {
        #region snippet

        var compilation = Compiler.Compile(new SourceText(File.ReadAllText("tea.blueprint.yaml"), "tea.blueprint.yaml"));
        foreach (var diagnostic in compilation.Diagnostics) Console.WriteLine($"{diagnostic.Position.Line}: {diagnostic.Message}");
        if (compilation.Diagram is { } diagram) File.WriteAllText("tea.svg", Compiler.RenderSvg(diagram));

        #endregion
    }
}
