using Blueprints;
using Blueprints.Analysis;
using Blueprints.Diagnostics;

namespace Snippets;

internal static class LikeTheCommand
{
    public static void Run()
    {
        #region snippet

        foreach (var kind in Compiler.Kinds) Console.WriteLine($"{kind.Name.English}: {string.Join(" or ", kind.Endings)}");
        RuleTextWriter.WriteList(Console.Out, RuleList.All);
        if (Spelling.Nearest("to-large", RuleList.All.Select(rule => rule.Name)) is { } near) RuleTextWriter.Write(Console.Out, RuleList.Find(near)!);

        #endregion
    }
}
