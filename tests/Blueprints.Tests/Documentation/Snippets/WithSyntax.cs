using Blueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Snippets;

internal static class WithSyntax
{
    public static string Run()
    {
        #region snippet

        const string text = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n    time: 2 min\n";
        var tree = Compiler.Compile(new SourceText(text)).Syntax;
        var node = tree.NodeAt(text.IndexOf("2 min"))!;
        var entry = (SyntaxEntry)node.Parent!;
        var told = $"{node.Path} of {node.Element?.Id} takes {entry.Definition?.Takes.English}";

        #endregion

        return told;
    }
}
