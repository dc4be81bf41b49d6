using System.Collections.Immutable;
using Blueprints.Comparisons;
using Blueprints.Comparisons.Drawing;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.Tests.ServiceBlueprints.Layout.Laws;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Themes;
using Xunit;

namespace Blueprints.Tests.Comparisons;

/// <summary>Pictures of comparisons: those of the bank as they were looked at and accepted, and laws for random pairs.</summary>
public sealed class ComparisonPictureTests
{
    [Theory]
    [InlineData("", "light", ComparisonView.OverEachOther)]
    [InlineData("", "light", ComparisonView.Overlay)]
    [InlineData(".zh", "dark", ComparisonView.OverEachOther)]
    [InlineData(".zh", "print", ComparisonView.Overlay)]
    public void The_bank_is_drawn_as_accepted(string language, string theme, ComparisonView view)
    {
        var comparison = ((BlueprintComparison)Compiler.Compare(Read($"bank-before{language}.blueprint.yaml"), Read($"bank-after{language}.blueprint.yaml"))!);
        var scene = ComparisonPicture.Layout(comparison, new LayoutOptions { Theme = ThemeList.Find(theme) }, view);
        var name = $"bank{language}.{(view == ComparisonView.Overlay ? "overlay" : "compared")}.{theme}";
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings"), name, "svg", new SvgRenderer().RenderToString(scene));
    }

    /// <summary>The pictures in the documents are those of the bank; accepting brings them up to date.</summary>
    [Theory]
    [InlineData("", ComparisonView.OverEachOther, "bank.compared")]
    [InlineData(".zh", ComparisonView.Overlay, "bank.overlay.zh")]
    public void The_pictures_in_the_documents_are_current(string language, ComparisonView view, string picture)
    {
        var comparison = ((BlueprintComparison)Compiler.Compare(Read($"bank-before{language}.blueprint.yaml"), Read($"bank-after{language}.blueprint.yaml"))!);
        var drawn = new SvgRenderer().RenderToString(ComparisonPicture.Layout(comparison, null, view));
        var file = Path.Combine(RepositoryFiles.Root, "docs", "images", picture + ".svg");
        if (GoldenFile.Accepts) File.WriteAllText(file, drawn);
        Assert.Equal(drawn, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    /// <summary>Steps that are the same, and stand in the same order in both, stand at the same place across.</summary>
    [Fact]
    public void Common_steps_stand_over_each_other()
    {
        var comparison = ((BlueprintComparison)Compiler.Compare(Read("bank-before.blueprint.yaml"), Read("bank-after.blueprint.yaml"))!);
        var scene = ComparisonPicture.Layout(comparison);
        var (before, after) = (Centers(scene, "before"), Centers(scene, "after"));
        foreach (var id in (string[])["number", "present", "authorise", "sign", "pay", "receive"]) Assert.Equal(before[id], after[id], 3);
    }

    [Fact]
    public void Ghosts_and_new_steps_are_marked_where_they_stand()
    {
        var comparison = ((BlueprintComparison)Compiler.Compare(Read("bank-before.blueprint.yaml"), Read("bank-after.blueprint.yaml"))!);
        var scene = ComparisonPicture.Layout(comparison);
        Assert.Equal(["approve", "compare", "phone"], Marked(scene, "before", "−"));
        Assert.Equal(["pin", "read"], Marked(scene, "after", "+"));
        Assert.Equal(["authorise", "check", "refuse", "slip"], Marked(scene, "after", "→"));
    }

    /// <summary>
    /// Random documents, against themselves with steps taken out and against others altogether: everything in the picture, and no text on
    /// another.
    /// </summary>
    [Fact]
    public void Random_pairs_keep_the_laws()
    {
        for (ulong seed = 1; seed <= (ulong)LongRuns.Count(20, 60); seed++)
        {
            var one = Compile(RandomDocument.Create(seed, 60).ToYaml());
            var other = seed % 2 == 0 ? Compile(RandomDocument.Create(seed + 1000, 60).ToYaml()) : Thinned(one);
            foreach (var view in Enum.GetValues<ComparisonView>())
            {
                var picture = new Picture(ComparisonPicture.Layout(((BlueprintComparison)Compiler.Compare(one, other)!), null, view));
                Assert.Empty(PictureLaws.InsidePicture(picture, one).Concat(TextLaws.TextsApart(picture, one)).Select(fault => $"seed {seed}, {view}: {fault}"));
            }
        }
    }

    /// <summary>Every third step taken out, with the arrows at it.</summary>
    private static ServiceBlueprint Thinned(ServiceBlueprint blueprint)
    {
        var kept = blueprint.Steps.Where((_, i) => i % 3 != 1).ToImmutableArray();
        var ids = kept.Select(step => step.Id).Append(Flow.End).ToHashSet(StringComparer.Ordinal);
        return blueprint with { Steps = kept, Flows = [.. blueprint.Flows.Where(flow => ids.Contains(flow.From) && ids.Contains(flow.To))] };
    }

    private static Dictionary<string, double> Centers(Scene scene, string side) =>
        Groups(scene, side).Where(group => group.Role == "step").ToDictionary(group => group.Id!, group => ((RectangleNode?)group.Children.FirstOrDefault(node => node is RectangleNode))?.Bounds.Center.X ?? 0, StringComparer.Ordinal);

    private static List<string> Marked(Scene scene, string side, string sign) =>
        [.. Groups(scene, side).Where(group => group.Role == "change" && group.Id is not null && group.Children.OfType<TextNode>().Any(text => text.Text == sign)).Select(group => group.Id!).Order(StringComparer.Ordinal)];

    private static IEnumerable<GroupNode> Groups(Scene scene, string side) => Below(scene.Nodes.OfType<GroupNode>().Single(group => group.Role == side));

    private static IEnumerable<GroupNode> Below(GroupNode group) => group.Children.OfType<GroupNode>().SelectMany(child => Below(child).Prepend(child));

    private static ServiceBlueprint Read(string name) => Compile(RepositoryFiles.Read("examples", name));

    private static ServiceBlueprint Compile(string yaml) => Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(yaml, "compared.yaml")).Diagram);
}
