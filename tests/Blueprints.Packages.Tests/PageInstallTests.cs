using Blueprints.Testing;
using Blueprints.Text;

namespace Blueprints.Packages.Tests;

/// <summary>A new project outside the repository takes the packages for pages and for tests from a folder of packages.</summary>
[Collection(nameof(PackageTests))]
public sealed class PageInstallTests(PackedPackages packages)
{
    private const string Document = "bank-before.blueprint.yaml";

    [LongFact("it packs the packages, and builds a program with them")]
    public void A_fresh_project_makes_pages_and_holds_a_document()
    {
        var program = packages.PathOf("pages");
        Directory.CreateDirectory(program);
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Packages.Tests", "PageConsumer"))) File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(program, "Directory.Build.props"), $"<Project><PropertyGroup><PackedVersion>{packages.Version}</PackedVersion></PropertyGroup></Project>");
        DotNet.Run(program, ["restore", $"-p:RestoreSources={packages.Folder}"], packages.Cache);
        DotNet.Run(program, ["build", "-c", "Release", "--no-restore"], packages.Cache);

        var examples = Path.Combine(RepositoryFiles.Root, "examples");
        var told = DotNet.Run(program, [Path.Combine("bin", "Release", "net10.0", "pages.dll"), examples, Document], (DocumentSnapshot.AcceptVariable, ""));
        Assert.Contains("is missing.\nIf what was received is right, rename bank.received.txt", told, StringComparison.Ordinal);
        Assert.Contains("\n+ # findings\n", told, StringComparison.Ordinal);
        var svg = Compiler.RenderSvg(Compiler.Compile(SourceText.Decode(File.ReadAllBytes(Path.Combine(examples, Document)))).Diagram!);
        Assert.Contains(svg, File.ReadAllText(Path.Combine(program, "page.html")), StringComparison.Ordinal);
    }
}
