using Blueprints;
using Blueprints.Text;

namespace Snippets;

internal static class WithFixes
{
    public static string Run()
    {
        #region snippet

        var source = new SourceText("blueprint: Tea\nsteps:\n  - custmer: Orders tea\n    time: 2\n");
        var fixedText = Compiler.Fix(source).Source;
        foreach (var diagnostic in Compiler.Compile(fixedText).Diagnostics)
        {
            foreach (var fix in diagnostic.Fixes) Console.WriteLine($"{diagnostic.Message}: {fix.Title}?");
        }

        #endregion

        return fixedText.Content;
    }
}
