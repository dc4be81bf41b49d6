using System.Text.Json;

namespace Blueprints.Packages.Tests;

/// <summary>
/// A new project outside the repository takes the libraries from a folder of packages, and makes of them what the repository's own
/// libraries make.
/// </summary>
[Collection(nameof(PackageTests))]
public sealed class LibraryInstallTests(PackedPackages packages)
{
    private static readonly string Document = Path.Combine(RepositoryFiles.Root, "examples", "bank-before.blueprint.yaml");

    [LongFact("it packs the packages, and builds a program with them")]
    public void A_fresh_project_draws()
    {
        var program = Restored("consumer");
        DotNet.Run(program, ["build", "-c", "Release", "--no-restore"], packages.Cache);
        DotNet.Run(program, [Path.Combine("bin", "Release", "net10.0", "consumer.dll"), Document, "made"]);
        IsWhatTheRepositoryMakes(Path.Combine(program, "made"));
    }

    /// <summary>
    /// What trimming warns of is an error in this project. Only the libraries' own types that are used stay, and their work is the same.
    /// </summary>
    [LongFact("it takes half a minute, and the runtime of the platform from a source of packages")]
    public void A_trimmed_program_draws() => PublishAndDraw("trimmed", "-p:PublishTrimmed=true");

    /// <summary>Likewise for what compiling to machine code warns of.</summary>
    [LongFact("it takes a minute, a linker, and the compiler from a source of packages")]
    public void A_program_compiled_ahead_draws() => PublishAndDraw("compiled", "-p:PublishAot=true");

    private void PublishAndDraw(string name, string how)
    {
        var program = Restored(name);
        DotNet.Run(program, ["publish", "-c", "Release", "--use-current-runtime", how, "-o", "published"], packages.Cache);
        DotNet.Start(Path.Combine(program, "published", OperatingSystem.IsWindows() ? "consumer.exe" : "consumer"), program, [Document, "made"]);
        IsWhatTheRepositoryMakes(Path.Combine(program, "made"));
    }

    /// <summary>
    /// A project in a folder of its own, restored from the packages and from what the machine has, without any other source.
    /// </summary>
    private string Restored(string name)
    {
        var program = packages.PathOf(name);
        Directory.CreateDirectory(program);
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Packages.Tests", "Consumer"))) File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(program, "Directory.Build.props"), $"<Project><PropertyGroup><PackedVersion>{packages.Version}</PackedVersion></PropertyGroup></Project>");
        DotNet.Run(program, ["restore", $"-p:RestoreSources={packages.Folder}"], packages.Cache);
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(program, "obj", "project.assets.json")));
        var ours = assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')[0]).Where(library => library.StartsWith("Blueprints", StringComparison.Ordinal));
        Assert.Equal(["Blueprints", "Blueprints.Skia"], ours.Order(StringComparer.Ordinal));
        return program;
    }

    private void IsWhatTheRepositoryMakes(string made)
    {
        var expected = packages.PathOf("expected");
        Consumer.Everything.Make(Document, expected);
        Assert.Equal(Directory.GetFiles(expected).Select(Path.GetFileName).Order(), Directory.GetFiles(made).Select(Path.GetFileName).Order());
        foreach (var file in Directory.GetFiles(expected)) Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(made, Path.GetFileName(file))));
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings", "bank-before.verified.svg")).ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(made, "drawing.svg")));
    }
}
