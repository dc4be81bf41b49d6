namespace Blueprints.Cli.Tests;

/// <summary>The files of the repository that the tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Blueprints.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("the tests don't run inside the repository");
        return folder.FullName;
    }
}
