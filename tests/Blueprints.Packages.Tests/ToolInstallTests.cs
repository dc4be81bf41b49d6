namespace Blueprints.Packages.Tests;

/// <summary>The command, installed from a folder of packages, does what the repository's own does.</summary>
[Collection(nameof(PackageTests))]
public sealed class ToolInstallTests : IDisposable
{
    private const string Document = "bank-before.blueprint.yaml";

    private readonly string _folder;
    private readonly PackedPackages _packages;

    public ToolInstallTests(PackedPackages packages)
    {
        _packages = packages;
        _folder = packages.PathOf("tool");
        Directory.CreateDirectory(_folder);
        File.Copy(Path.Combine(RepositoryFiles.Root, "examples", Document), Path.Combine(_folder, Document));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LongFact("it packs the packages, and installs the command from them")]
    public void It_is_installed_and_works()
    {
        DotNet.Run(_folder, ["tool", "install", "Blueprints.Cli", "--version", _packages.Version, "--tool-path", "bin", "--source", _packages.Folder], _packages.Cache, ("DOTNET_CLI_HOME", _packages.PathOf("home")));

        Assert.Equal(_packages.Version, Command("--version").Trim());
        Command("render", Document, "-o", "drawing.svg");
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings", "bank-before.verified.svg")).ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(_folder, "drawing.svg")));

        Command("render", Document, "-o", "drawing.png");
        Own("render", Document, "-o", "own.png");
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, "own.png")), File.ReadAllBytes(Path.Combine(_folder, "drawing.png")));

        IsSame("rules");
        IsSame("check", Document, "--format", "json");
        IsSame("measure", Document);
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "schemas", "blueprint.schema.json")).ReplaceLineEndings("\n"), Command("schema", "blueprint"));
    }

    private void IsSame(params string[] arguments) => Assert.Equal(Own(arguments), Command(arguments));

    private string Command(params string[] arguments) => DotNet.Start(Path.Combine(_folder, "bin", OperatingSystem.IsWindows() ? "blueprints.exe" : "blueprints"), _folder, arguments);

    /// <summary>The command as it was built with the tests.</summary>
    private string Own(params string[] arguments) => DotNet.Run(_folder, [Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll"), .. arguments]);
}
