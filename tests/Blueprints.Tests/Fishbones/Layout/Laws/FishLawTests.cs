using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Tests.Fishbones.Layout.Drawn;
using static Blueprints.Tests.Fishbones.Layout.Laws.SampleFishbone;
using static Blueprints.Tests.ServiceBlueprints.Layout.Laws.SampleDrawing;

namespace Blueprints.Tests.Fishbones.Layout.Laws;

/// <summary>Each law holds of a good drawing, and is broken by a bad one.</summary>
public sealed class FishLawTests
{
    public static TheoryData<string, string, SceneNode?> Breaks { get; } = new()
    {
        { "inside-picture", "extra", Rectangle(590, 380, 30, 10) },
        { "inside-picture", "extra", Group("legend", null, Words("A text over the edge", 560, 390)) },
        { "everything-drawn", "c", null },
        { "everything-drawn", "effect", null },
        { "everything-drawn", "spine", null },
        { "everything-drawn", "title", null },
        { "everything-drawn", "extra", Cause("z", "Tug", 100, 180, (120, 200), (80, 200)) },
        { "everything-drawn", "a", Category("a", "Craft", 440) },
        { "everything-drawn", "c", Group("category", "c", Rectangle(110, 56, 80, 24), Words("Other", 150, 72)) },
        { "everything-drawn", "c", Group("category", "c", Category("c", "Other", 220).Children[1], Words("Other", 150, 72)) },
        { "texts-complete", "c", Category("c", "Oth", 220) },
        { "texts-complete", "title", Group("title", null, Words("La", 40, 20)) },
        { "texts-apart", "extra", Group("legend", null, Words("Over", 322, 136)) },
        { "texts-legible", "extra", new TextNode("tiny", new Point(300, 380), 8, FontWeight.Regular, new Color(0, 0, 0), TextAnchor.Middle, 14) },
        { "texts-in-boxes", "c", Category("c", "Other", 220, 0.57735026919, below: false, labelShift: 30) },
        { "texts-in-boxes", "effect", Head(575, 204) },
        { "labels-near", "a", A(ribLabelY: 100) },
        { "bones-clear-of-texts", "extra", Group("legend", null, Words("Over", 420, 170)) },
        { "bones-clear-of-texts", "extra", Group("legend", null, Words("Over", 100, 204)) },
        { "bones-clear-of-texts", "a", A(ribLabelY: 144) },
        { "bones-clear-of-texts", "a", A(more: Strike()) },
        { "marks-clear", "b", B(badgeX: 330) },
        { "marks-clear", "b", B(badgeX: 392) },
        { "boxes-clear", "c", Category("c", "Other", 400) },
        { "boxes-clear", "extra", Group("legend", null, Words("Over", 490, 180)) },
        { "boxes-clear", "spine", Group("spine", null, Path((60, 200), (480, 200)), new PolygonNode([new(60, 200), new(40, 20), new(20, 200)], null, null)) },
        { "boxes-clear", "extra", Cause("z", "Tug", 450, 170, (430, 180), (530, 180)) },
        { "spine-straight", "spine", Group("spine", null, Path((60, 205), (480, 200))) },
        { "spine-straight", "spine", Group("spine", null, Path((60, 200), (450, 200))) },
        { "spine-straight", "spine", Group("spine", null, Path((60, 210), (480, 210))) },
        { "one-angle", "c", Category("c", "Other", 220, 0.1, below: false, labelShift: 0) },
        { "one-angle", "c", Category("c", "Other", 220, 0.5, below: false, labelShift: 0) },
        { "one-angle", "c", Category("c", "Other", 150, -0.57735026919, below: false, labelShift: 0) },
        { "one-angle", "a", A(endY: 144) },
        { "bones-attached", "a", A(footX: 398) },
        { "bones-apart", "c", Category("c", "Other", 380) },
        { "category-order", "c", Category("c", "Other", 460) },
        { "sides-alternate", "b", B(below: false) },
    };

    [Fact]
    public void A_good_drawing_breaks_no_law() => Assert.Empty(FishLaws.Check(new FishPicture(new SampleFishbone().ToScene()), Fishbone));

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_bad_drawing_breaks_its_law(string law, string part, SceneNode? node)
    {
        var faults = FishLaws.Check(new FishPicture(new SampleFishbone().With(part, node).ToScene()), Fishbone).ToList();

        Assert.Contains(faults, fault => fault.StartsWith(law + ": ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_law_has_a_drawing_that_breaks_it() =>
        Assert.Equal(FishLaws.All.Select(law => law.Name).Order(StringComparer.Ordinal), Breaks.Select(row => (string)row[0]!).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A line of the cause a1's that strikes through the label of the cause on it.</summary>
    private static PathNode Strike() => Path((360, 108), (378, 108));
}
