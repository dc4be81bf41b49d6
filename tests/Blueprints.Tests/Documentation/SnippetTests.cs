namespace Blueprints.Tests.Documentation;

/// <summary>The C# on the pages compiles: the same lines stand in a folder Snippets, each file with the usings of its block.</summary>
public sealed class SnippetTests
{
    private static readonly string[] Folders = ["tests/Blueprints.Tests/Documentation/Snippets", "tests/Blueprints.Packages.Tests/Snippets"];

    public static TheoryData<string> Blocks => [.. Page.AllBlocks.Where(block => block.Info == "csharp").Select(block => block.ToString())];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void CSharp_is_what_is_compiled_here(string name)
    {
        var block = Page.AllBlocks.First(block => block.ToString() == name);
        var compiled = Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs")).Select(file => SnippetOf(File.ReadAllLines(file)));
        Assert.Contains(block.Text.TrimEnd(), compiled);
    }

    /// <summary>The usings of a file, and the lines of its region.</summary>
    private static string SnippetOf(string[] lines)
    {
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        var region = lines.SkipWhile(line => line.Trim() != "#region snippet").Skip(1).TakeWhile(line => line.Trim() != "#endregion").SkipWhile(line => line.Length == 0).ToList();
        var indent = region[0].Length - region[0].TrimStart().Length;
        var code = region.Select(line => line.Length == 0 ? "" : line[indent..]);
        return string.Join('\n', [.. usings, .. usings.Count > 0 ? [""] : (string[])[], .. code]).TrimEnd();
    }
}
