namespace Blueprints.Tests.Layouts;

/// <summary>Finds the repository's documents from wherever the tests run.</summary>
public static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The names of the documents of a folder, in order; none where the folder is not there.</summary>
    public static IEnumerable<string> Documents(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*.blueprint.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal) : [];
    }

    public static string Read(string folder, string name) => File.ReadAllText(Path.Combine(Root, folder, name));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Blueprints.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
