namespace Blueprints.TestSupport;

/// <summary>The files of the repository that the tests stand in, wherever they run.</summary>
public static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The names of the documents of a folder, in order; none where the folder is not there.</summary>
    public static IEnumerable<string> Documents(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*.blueprint.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>A text, its lines ended as in the repository whatever a checkout has made of them.</summary>
    /// <param name="path">The path from the root.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <inheritdoc cref="Read(string)"/>
    public static string Read(string folder, string name) => Read(Path.Combine(folder, name));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Blueprints.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
