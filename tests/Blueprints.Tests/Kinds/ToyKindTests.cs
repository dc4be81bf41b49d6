using System.Text;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Folders;
using Blueprints.Kinds;
using Blueprints.Placed;
using Blueprints.Rendering;
using Blueprints.Schemas;
using Blueprints.Text;

namespace Blueprints.Tests.Kinds;

/// <summary>
/// A kind of diagram is one record: one that is added here alone is read, checked, measured, drawn, placed, compared, linked and listed
/// like those of the library.
/// </summary>
public sealed class ToyKindTests
{
    private static readonly KindRegistry Registry = new([.. KindRegistry.BuiltIn.All, RecipeKind.Instance]);
    private static readonly Pipeline Pipeline = new(Registry);

    [Fact]
    public void It_is_read()
    {
        var recipe = Assert.IsType<Recipe>(Compile("recipe: Pancakes\nserves: 4\ningredients: [flour, milk, eggs]\n").Diagram);

        Assert.Equal(("Pancakes", 4.0, 3), (recipe.Title, recipe.Serves, recipe.Ingredients.Length));
    }

    [Theory]
    [InlineData("recipee: Pancakes\n", "recipe")]
    [InlineData("dish: Pancakes\n", "recipe")]
    [InlineData("ingredients: [salt]\n", "recipe")]
    [InlineData("recipe: Pancakes\ningredient: [salt]\n", "ingredients")]
    [InlineData("cake: Pancakes\n", "recipe: and the dish")]
    public void Mistakes_get_advice_for_the_kind_at_hand(string text, string advice)
    {
        var mistake = Assert.Single(Compile(text).Diagnostics);

        Assert.Contains(advice, mistake.Message + " " + mistake.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_checked_by_its_own_rules_and_by_those_about_settings()
    {
        Assert.Equal(["TK0001"], Analyze("recipe: Soup\n").Findings.Select(finding => finding.Code));
        Assert.Empty(Analyze("recipe: Soup\nanalysis: {thin-soup: {least: 0}}\n").Findings);
        Assert.Equal("we like it thin", Assert.Single(Analyze("recipe: Soup\naccept: {thin-soup: we like it thin}\n").Accepted).Accepted);
        Assert.Equal(["BP0201"], Analyze("recipe: Soup\ningredients: [water, salt]\nanalysis: {thick-soup: off}\n").Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void It_is_measured() => Assert.Equal(3, Pipeline.Measure(Read("recipe: Soup\ningredients: [a, b, c]\n"), "soup", AnalysisOptions.Default).Rows.Single().Figure.Value);

    [Fact]
    public void It_is_drawn_and_placed()
    {
        var recipe = Read("recipe: Soup\n");

        Assert.Contains(">Soup</text>", new SvgRenderer().RenderToString(Pipeline.Layout(recipe, LayoutOptions.Default)), StringComparison.Ordinal);
        Assert.Equal("recipe 200 x 100  \"Soup\"\ndish dish circle  60,10 80x80  \"Soup\"\n", PlacedTextWriter.ToText(Pipeline.Place(recipe, LayoutOptions.Default)));
    }

    [Fact]
    public void It_is_compared()
    {
        var (before, after) = (Read("recipe: Soup\ningredients: [water, salt]\n"), Read("recipe: Soup\ningredients: [water, pepper]\n"));
        var comparison = Pipeline.Compare(before, after, null, null)!;
        using var text = new StringWriter();
        ComparisonTextWriter.Write(text, comparison);

        Assert.Contains("ingredients: 1 taken out, 1 new", ComparisonWords.Summary(comparison, DiagramLanguage.English), StringComparison.Ordinal);
        Assert.Contains("+ pepper", text.ToString(), StringComparison.Ordinal);
        Assert.Null(Pipeline.Compare(before, Compile("fishbone: Late\ncategories: {People: [One]}\n").Diagram!, null, null));
    }

    [Fact]
    public void It_is_checked_in_its_folder()
    {
        var documents = new[] { new FolderDocument("a.recipe.yaml", Compile("recipe: Soup\n")), new FolderDocument("b.fishbone.yaml", Compile("fishbone: Late\ncategories: {People: [One]}\n")) };

        Assert.Equal(["TK0001"], Pipeline.AnalyzeFolder(documents, AnalysisOptions.Default)[0].Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void It_is_listed()
    {
        Assert.Equal("thin-soup", Registry.Rules.Find("TK0001")!.Name);
        Assert.Equal([".recipe.yaml", ".recipe.yml"], Registry.Infos[^1].Endings.AsEnumerable());
        Assert.Equal("recipe", Registry.Infos[^1].Key);
        Assert.Null(RuleList.Find("TK0001"));
    }

    [Fact]
    public void It_has_a_schema()
    {
        var (own, any) = (new MemoryStream(), new MemoryStream());
        DocumentSchema.Write(own, Registry, RecipeKind.Instance, DiagramLanguage.English);
        DocumentSchema.WriteAny(any, Registry, DiagramLanguage.English);
        var (one, all) = (Encoding.UTF8.GetString(own.ToArray()), Encoding.UTF8.GetString(any.ToArray()));

        Assert.Contains("\"title\": \"Recipe\"", one, StringComparison.Ordinal);
        Assert.Contains("thin-soup", one, StringComparison.Ordinal);
        Assert.DoesNotContain("hand-off-ping-pong", one, StringComparison.Ordinal);
        Assert.Contains("Service blueprint, fishbone diagram, recipe or settings", all, StringComparison.Ordinal);
    }

    private static Compilation Compile(string text) => Pipeline.Compile(new SourceText(text, "soup.recipe.yaml"), CompilerOptions.Default);

    private static Diagram Read(string text) => Compile(text).Diagram!;

    private static AnalysisResult Analyze(string text)
    {
        var compilation = Compile(text);
        return Pipeline.Analyze(compilation.Diagram!, compilation.Source, AnalysisOptions.Default);
    }
}
