using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Tests.Fonts;

/// <summary>Whole drawings of documents on which words were torn, or text left its place.</summary>
public class WholeWordTests
{
    [Theory]
    [InlineData("r-torn-words.yaml")]
    [InlineData("r-longtitles.yaml")]
    public void No_word_of_a_drawing_is_torn(string name)
    {
        var (text, scene) = Draw(name);
        var drawn = Texts(scene.Nodes).SelectMany(node => node.Text.Split(' ')).ToHashSet(StringComparer.Ordinal);
        string[] words = name.StartsWith("r-torn", StringComparison.Ordinal)
            ? ["Applicant", "Authentication", "complete?", "Authorisation", "given", "Acknowledgement", "missing", "Responsibility", "Communication", "post"]
            : [.. Enumerable.Range(0, 24).Select(i => $"some_long_name_quite_long_name-{i}")];
        foreach (var word in words)
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
            Assert.Contains(word, drawn);
        }
    }

    [Theory]
    [InlineData("持公司介绍信", "前往营业厅申领")]
    [InlineData("同意暂时恢复", "老SIM卡，须第二天", "出具介绍信")]
    [InlineData("内部人帮助", "开通新SIM卡，", "老SIM卡自动注销")]
    [InlineData("“凭什么我交费呀，", "你去修呗！”")]
    public void Chinese_cards_break_where_the_reading_pauses(params string[] lines)
    {
        var drawn = Texts(Draw("z-brk.blueprint.yaml").Scene.Nodes).Select(node => node.Text).ToList();
        var at = drawn.IndexOf(lines[0]);
        Assert.True(at >= 0, string.Join('|', drawn));
        Assert.Equal(lines, drawn.Skip(at).Take(lines.Length));
    }

    [Fact]
    public void A_card_is_as_wide_as_its_longest_word()
    {
        var scene = Draw("r-longtitles.yaml").Scene;
        var card = Groups(scene.Nodes).First(group => group is { Role: "step", Id: "s10" });
        var outline = card.Children.OfType<RectangleNode>().First().Bounds;
        var label = card.Children.OfType<TextNode>().First();
        Assert.InRange(outline.Width, (label.Width * LineBreaker.FontSlack) + 18, 280);
    }

    [Fact]
    public void A_legend_stays_within_its_drawing_and_shows_no_figure()
    {
        var scene = Draw("a-legend.fishbone.yaml").Scene;
        var legend = Groups(scene.Nodes).First(group => group.Role == "legend");
        var texts = Texts(legend.Children).ToList();
        Assert.All(texts.Where(text => text.Anchor == TextAnchor.Start), text => Assert.InRange(text.Origin.X + (text.Width * LineBreaker.FontSlack), 0, scene.Width - 28));
        Assert.Contains("departures delayed by more than a quarter of an hour in the months of March and April, weekends not counted", string.Join(' ', texts.Select(text => text.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain(texts, text => text.Text.Any(char.IsDigit));
        Assert.True(texts.Max(text => text.Origin.Y) < scene.Height - 10);
    }

    private static (string Text, Scene Scene) Draw(string name)
    {
        var text = RepositoryFiles.Read("tests/cases/found", name);
        return (text, Compiler.Layout(Compiler.Compile(new SourceText(text)).Diagram!));
    }

    private static IEnumerable<GroupNode> Groups(IEnumerable<SceneNode> nodes) => nodes.OfType<GroupNode>().SelectMany(group => Groups(group.Children).Prepend(group));

    private static IEnumerable<TextNode> Texts(IEnumerable<SceneNode> nodes) =>
        nodes.SelectMany(node => node switch { TextNode text => [text], GroupNode group => Texts(group.Children), _ => Array.Empty<TextNode>().AsEnumerable() });
}
