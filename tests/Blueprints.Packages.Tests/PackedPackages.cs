using System.IO.Compression;

namespace Blueprints.Packages.Tests;

/// <summary>
/// The packages, packed anew into a folder of their own outside the repository, and a place to install them into: a cache of its own, so
/// that the machine's never holds them. What others
/// have made comes from the machine's cache, where the build of the tests has put it.
/// </summary>
public sealed class PackedPackages : IDisposable
{
    private static readonly string[] Projects = ["Blueprints", "Blueprints.Skia", "Blueprints.Interchange", "Blueprints.Office", "Blueprints.Markdown", "Blueprints.Testing", "Blueprints.MSBuild", "Blueprints.Cli"];

    public PackedPackages()
    {
        // It is made for tests that are skipped as well.
        if (!LongRuns.IsOne) return;
        foreach (var project in Projects) DotNet.Run(RepositoryFiles.Root, ["pack", Path.Combine("src", project), "-c", "Release", .. HowToBuild, "-o", Folder]);
        Version = Path.GetFileName(Directory.GetFiles(Folder, "Blueprints.Cli.*.nupkg").Single())["Blueprints.Cli.".Length..^".nupkg".Length];
        LinkMachineCache();
        File.WriteAllText(PathOf("nuget.config"), $"<configuration><packageSources><add key=\"packed\" value=\"{Folder}\" /></packageSources><fallbackPackageFolders><add key=\"machine\" value=\"{PathOf("machine")}\" /></fallbackPackageFolders></configuration>");
    }

    /// <summary>Everything of this run.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("blueprints-packages-").FullName;

    public string Folder => PathOf("packages");

    /// <summary>Where NuGet unpacks what is installed.</summary>
    public (string Name, string Value) Cache => ("NUGET_PACKAGES", PathOf("cache"));

    public string Version { get; } = "";

#if DEBUG
    /// <summary>What goes out is the release, which is not what was built for these tests.</summary>
    private static string[] HowToBuild => ["--no-restore"];
#else
    private static string[] HowToBuild => ["--no-build"];
#endif

    public string PathOf(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>The paths of a package's files, in order.</summary>
    /// <param name="name">The name of the package.</param>
    /// <param name="ending">The ending of the file: <c>nupkg</c>, or <c>snupkg</c> for its symbols.</param>
    public string[] FilesOf(string name, string ending = "nupkg")
    {
        using var archive = ZipFile.OpenRead(FileOf(name, ending));
        return [.. archive.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).Order(StringComparer.Ordinal)];
    }

    public byte[] Read(string name, string path, string ending = "nupkg")
    {
        using var archive = ZipFile.OpenRead(FileOf(name, ending));
        using var stream = archive.GetEntry(path)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    public bool HasSymbols(string name) => File.Exists(FileOf(name, "snupkg"));

    private string FileOf(string name, string ending) => Path.Combine(Folder, $"{name}.{Version}.{ending}");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>All of the machine's cache but what somebody may have installed of ours.</summary>
    private void LinkMachineCache()
    {
        var cache = DotNet.Run(Root, ["nuget", "locals", "global-packages", "--list"]).Trim()["global-packages: ".Length..];
        Directory.CreateDirectory(PathOf("machine"));
        foreach (var package in Directory.GetDirectories(cache).Where(package => !Path.GetFileName(package).StartsWith("blueprints", StringComparison.OrdinalIgnoreCase)))
        {
            Directory.CreateSymbolicLink(PathOf("machine", Path.GetFileName(package)), package);
        }
    }
}
