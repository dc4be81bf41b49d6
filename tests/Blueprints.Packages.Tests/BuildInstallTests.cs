using System.Text.RegularExpressions;

namespace Blueprints.Packages.Tests;

/// <summary>A new project outside the repository takes the package from a folder of packages, and draws when it is built.</summary>
[Collection(nameof(PackageTests))]
public sealed class BuildInstallTests(PackedPackages packages)
{
    private const string Skipped = "Skipping target \"BlueprintsDraw\" because all output files are up-to-date";
    private const string Weak = "docs/services/tea.blueprint.yaml(7,11,7,22): blueprints warning SB0201: nothing prevents 'Tea is cold' at 'Serves the tea'";

    [LongFact("it packs the packages, and builds a project with them")]
    public void A_fresh_project_draws_once_and_again_when_something_has_changed()
    {
        var project = Restored("drawn");
        var drawing = Path.Combine(project, "bin", "blueprints", "services", "tea.svg");
        Assert.Contains(Weak, Build(project), StringComparison.Ordinal);
        Assert.Equal(Compiler.RenderSvg(Compiler.Compile(Text.SourceText.Decode(File.ReadAllBytes(Document(project))), new() { Files = new Files.FolderFiles(project, "docs/services") }).Diagram!), File.ReadAllText(drawing));
        Assert.Equal(File.ReadAllText(drawing), File.ReadAllText(Path.Combine(project, "site", "tea.svg")));
        DrawsNothing(project);

        // What the document uses, what comes beside it, what was asked for, and what was drawn.
        var common = Path.Combine(project, "docs", "common.yaml");
        File.WriteAllText(common, File.ReadAllText(common).Replace("label: Guest", "label: Visitor", StringComparison.Ordinal));
        Assert.DoesNotContain(Skipped, Build(project), StringComparison.Ordinal);
        Assert.Contains("Visitor", File.ReadAllText(drawing), StringComparison.Ordinal);
        DrawsNothing(project);
        File.WriteAllText(Path.Combine(project, "blueprints.yaml"), "analysis:\n  fail-without-recovery: off\n");
        Assert.DoesNotContain(Weak, Drawn(project), StringComparison.Ordinal);
        File.Delete(Path.Combine(project, "blueprints.yaml"));
        Assert.Contains(Weak, Drawn(project), StringComparison.Ordinal);
        File.Delete(drawing);
        Drawn(project);
        Assert.True(File.Exists(drawing));
        Drawn(project, "-p:BlueprintsFormat=svg%3Bpng");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.ChangeExtension(drawing, ".png"))[..4]);
        Drawn(project);
        Assert.Equal(["tea.svg"], Directory.GetFiles(Path.GetDirectoryName(drawing)!).Select(Path.GetFileName));

        DotNet.Run(project, ["clean", "-v", "q"], packages.Cache);
        Assert.False(File.Exists(drawing) || Directory.Exists(Path.Combine(project, "obj", "blueprints")));
    }

    [LongFact("it packs the packages, and builds a project with them")]
    public void Mistakes_fail_the_build_at_their_place_and_warnings_can_be_turned_off_or_made_errors()
    {
        var project = Restored("mistaken");
        Assert.DoesNotContain("warning SB0201", Build(project, "-p:NoWarn=SB0201"), StringComparison.Ordinal);
        Assert.Contains("error SB0201", Failed(project, "-p:WarningsAsErrors=SB0201", "-p:BlueprintsTheme=dark"), StringComparison.Ordinal);
        File.WriteAllText(Document(project), File.ReadAllText(Document(project)).Replace("waiter: S", "watier: S", StringComparison.Ordinal));
        var place = $"{Document(project)}(5,5,5,11): blueprints error BP0012: unknown lane 'watier'; did you mean 'waiter'?";
        Assert.Contains(place, Failed(project), StringComparison.Ordinal);
        // Nothing was drawn, so it is told again.
        Assert.Contains(place, Failed(project), StringComparison.Ordinal);
        // The way that Visual Studio's own MSBuild takes.
        Assert.Contains(place, Failed(project, "-p:BlueprintsByOtherMSBuild=true"), StringComparison.Ordinal);
    }

    [LongFact("it packs the packages, and builds a project with them")]
    public void A_build_for_many_frameworks_draws_once_and_the_other_MSBuild_draws_the_same()
    {
        var project = Restored("several", "<PropertyGroup><TargetFramework /><TargetFrameworks>net10.0</TargetFrameworks></PropertyGroup>");
        Assert.Equal(2, Regex.Count(Build(project), "warning SB0201"));
        DrawsNothing(project);
        var drawing = File.ReadAllText(Path.Combine(project, "bin", "blueprints", "services", "tea.svg"));

        var other = Restored("other");
        Assert.Contains(Weak, Build(other, "-p:BlueprintsByOtherMSBuild=true"), StringComparison.Ordinal);
        Assert.Equal(drawing, File.ReadAllText(Path.Combine(other, "bin", "blueprints", "services", "tea.svg")));
        DrawsNothing(other, "-p:BlueprintsByOtherMSBuild=true");
    }

    private static string Document(string project) => Path.Combine(project, "docs", "services", "tea.blueprint.yaml");

    private void DrawsNothing(string project, params string[] arguments)
    {
        var told = Build(project, [.. arguments]);
        Assert.Contains(Skipped, told, StringComparison.Ordinal);
        Assert.DoesNotContain("warning SB", told, StringComparison.Ordinal);
    }

    /// <summary>A build that draws, and one after it that does not.</summary>
    private string Drawn(string project, params string[] arguments)
    {
        var told = Build(project, arguments);
        Assert.DoesNotContain(Skipped, told, StringComparison.Ordinal);
        DrawsNothing(project, arguments);
        return told;
    }

    private string Build(string project, params string[] arguments) => DotNet.Run(project, ["build", "--no-restore", "-v", "n", .. arguments], packages.Cache);

    private string Failed(string project, params string[] arguments) => DotNet.Fail(project, ["build", "--no-restore", .. arguments], packages.Cache);

    private string Restored(string name, string properties = "")
    {
        var project = packages.PathOf(name);
        var source = Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Packages.Tests", "BuildConsumer");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(project, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.WriteAllText(Path.Combine(project, "Directory.Build.props"), $"<Project><PropertyGroup><PackedVersion>{packages.Version}</PackedVersion></PropertyGroup></Project>");
        if (properties.Length > 0) File.WriteAllText(Path.Combine(project, "drawn.csproj"), File.ReadAllText(Path.Combine(project, "drawn.csproj")).Replace("  <ItemGroup>", properties + "\n  <ItemGroup>", StringComparison.Ordinal));
        DotNet.Run(project, ["restore", $"-p:RestoreSources={packages.Folder}"], packages.Cache);
        return project;
    }
}
