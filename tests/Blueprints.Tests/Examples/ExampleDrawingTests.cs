using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.Documentation;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.Tests.ServiceBlueprints.Layout.Laws;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Examples;

/// <summary>The drawings of the examples, byte for byte as they were looked at and accepted.</summary>
public sealed class ExampleDrawingTests
{
    public static TheoryData<string> All { get; } = new(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void An_example_is_drawn_as_accepted(string name) =>
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings"), Stem(name), "svg", Draw(name, null));

    [Theory]
    [InlineData("dark")]
    [InlineData("print")]
    public void The_other_themes_are_drawn_as_accepted(string theme) =>
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings"), "bank-before." + theme, "svg", Draw("bank-before.blueprint.yaml", ThemeList.Find(theme)));

    /// <summary>Icons in every shape of card and at lanes: built-in ones, an SVG and a PNG.</summary>
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("print")]
    public void Icons_are_drawn_as_accepted(string theme)
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "icons");
        var source = new SourceText(File.ReadAllText(Path.Combine(folder, "icons.blueprint.yaml")), "icons.blueprint.yaml");
        var compilation = Compiler.Compile(source, new CompilerOptions { Files = new FolderFiles(folder) });

        Assert.Empty(compilation.Diagnostics);
        GoldenFile.Verify(folder, "icons." + theme, "svg", Compiler.RenderSvg(compilation.Diagram!, new LayoutOptions { Theme = ThemeList.Find(theme) }));
        Assert.Empty(LayoutLaws.Check(new Picture(Compiler.Layout(compilation.Diagram!)), (ServiceBlueprint)compilation.Diagram!));
    }

    /// <summary>The pictures in the documents are drawings of the examples; accepting the drawings brings them up to date.</summary>
    [Theory]
    [InlineData("bank-before", ".blueprint.yaml")]
    [InlineData("bank-after.zh", ".blueprint.yaml")]
    [InlineData("airport", ".fishbone.yaml")]
    public void The_pictures_in_the_documents_are_current(string example, string kind) => IsCurrent(example, Draw(example + kind, null));

    [Theory]
    [InlineData("bank-before", ".blueprint.yaml", "light")]
    [InlineData("restaurant.zh", ".blueprint.yaml", "dark")]
    [InlineData("hospital", ".fishbone.yaml", "print")]
    public void Findings_are_drawn_as_accepted(string example, string kind, string theme) =>
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings"), Stem(example + kind) + ".findings", "svg", Draw(example + kind, ThemeList.Find(theme), findings: true));

    [Theory]
    [InlineData("bank-before")]
    [InlineData("bank-before.zh")]
    public void The_pictures_of_findings_are_current(string example) => IsCurrent(example + ".findings", Draw(example + ".blueprint.yaml", null, findings: true));

    [Fact]
    public void The_picture_of_the_icons_is_current() => IsCurrent("icons", new SvgRenderer().RenderToString(IconSheet.Draw()));

    private static void IsCurrent(string name, string drawn)
    {
        var picture = Path.Combine(RepositoryFiles.Root, "docs", "images", name + ".svg");
        if (GoldenFile.Accepts) File.WriteAllText(picture, drawn);
        Assert.Equal(drawn, File.ReadAllText(picture).ReplaceLineEndings("\n"));
    }

    private static string Draw(string name, Theme? theme, bool findings = false)
    {
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name));
        return Compiler.RenderSvg(compilation.Diagram!, new LayoutOptions { Theme = theme, Analysis = findings ? Compiler.Analyze(compilation) : null }).ReplaceLineEndings("\n");
    }

    private static string Stem(string name) => name.Replace(".blueprint.yaml", "", StringComparison.Ordinal).Replace(".yaml", "", StringComparison.Ordinal);
}
