using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using static Blueprints.Tests.ServiceBlueprints.Layout.Laws.SampleDrawing;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Each law holds of a good drawing, and is broken by a bad one.</summary>
public sealed class LayoutLawTests
{
    public static TheoryData<string, string, SceneNode?> Breaks { get; } = new()
    {
        { "inside-picture", "extra", Rectangle(580, 400, 30, 10) },
        { "inside-picture", "extra", Group("legend", null, Words("A text over the edge", 590, 410)) },
        { "bands-in-order", "lane c", Lane("customer", "Guest", 305) },
        { "bands-in-order", "lane c", Lane("customer", "Guest", 200) },
        { "bands-in-order", "lane c", Lane("customer", "Guest", 160, width: 500) },
        { "everything-drawn", "c", null },
        { "everything-drawn", "extra", Card("step", "d", 450, 320, "Four") },
        { "everything-drawn", "evidence", null },
        { "everything-drawn", "b>c", null },
        { "everything-drawn", "extra", Flow("c", "a", (340, 330), (300, 330), (300, 210), (260, 210)) },
        { "everything-drawn", "extra", Flow("c", "nowhere~end", (440, 340), (480, 340)) },
        { "everything-drawn", "b>c", Flow("b", "c", (260, 340)) },
        { "contacts-on-line", "ring", Group("contact", "b", new CircleNode(new Point(210, 290), 5, null, null)) },
        { "contacts-on-line", "ring", Group("contact", "b", new CircleNode(new Point(240, 280), 5, null, null)) },
        { "contacts-on-line", "a>b", Group("flow", null, [new("from", "a"), new("to", "b")], SampleDrawing.Path((210, 230), (210, 280), (216, 280), (216, 290), (210, 290), (210, 310)), Ring(216)) },
        { "cards-in-lanes", "c", Card("step", "c", 340, 380, "Sits") },
        { "cards-in-lanes", "a", Card("step", "a", 160, 320, "Enters") },
        { "lanes-filled", "lane c", Lane("customer", "Guest", 160, height: 560) },
        { "twins-joined", "extra", Join("c", "nobody", 390, 360, 400) },
        { "twins-joined", "extra", Join("a", "b", 215, 230, 290) },
        { "twins-joined", "extra", Join("a", "c", 390, 230, 320) },
        { "cards-apart", "c", Card("step", "c", 250, 320, "Sits") },
        { "cards-apart", "evidence", Card("evidence", "a", 160, 160, "Menu") },
        { "evidence-over-step", "evidence", Card("evidence", "a", 170, 90, "Menu") },
        { "evidence-over-step", "evidence", Card("evidence", "a", 160, 240, "Menu") },
        { "phases-head-steps", "phase", Group("phase", "arrive", Rectangle(150, 50, 200, 20), Words("Arrive", 250, 64)) },
        { "phases-head-steps", "extra", Group("phase", "other", Rectangle(540, 50, 50, 20)) },
        { "marks-clear", "c", Card("step", "c", 262, 320, "Sits") },
        { "icons-drawn", "a", Card("step", "a", 160, 190, "Enters") },
        { "icons-drawn", "c", Group("step", "c", Rectangle(340, 320, 100, 40), Words("Sits", 390, 344), Icon("food", 344, 330)) },
        { "icons-clear", "a", Group("step", "a", Rectangle(160, 190, 100, 40), Words("Enters", 215, 214), Icon("clock", 150, 200)) },
        { "icons-clear", "a", Group("step", "a", Rectangle(160, 190, 100, 40), Words("Enters", 215, 214), Icon("clock", 190, 200)) },
        { "icons-clear", "a", Group("step", "a", Rectangle(160, 190, 100, 40), Words("Enters", 215, 214), Icon("clock", 350, 330)) },
        { "icons-clear", "lane c", Group("lane", "customer", Rectangle(5, 160, 590, 110), Words("Guest", 50, 210), Icon("customer", 35, 145)) },
        { "icons-clear", "a", Group("step", "a", Rectangle(160, 190, 100, 40), Words("Enters", 215, 214), Icon("clock", 166, 200), Group("fail-point", null, Rectangle(160, 190, 12, 14))) },
        { "texts-in-cards", "c", Group("step", "c", Rectangle(340, 320, 22, 40), Words("Sits", 351, 344)) },
        { "texts-in-cards", "c", Group("step", "c", Rectangle(340, 320, 100, 40), Words("Sits", 390, 370)) },
        { "texts-in-cards", "c", Group("step", "c", new PolygonNode([new(340, 340), new(390, 320), new(440, 340), new(390, 360)], null, null), Words("Sits", 360, 330)) },
        { "texts-complete", "c", Card("step", "c", 340, 320, "Si…") },
        { "texts-complete", "evidence", Card("evidence", "a", 160, 90, "Me") },
        { "texts-complete", "b>c", Flow("b", "c", Words("Y", 300, 334), (260, 340), (340, 340)) },
        { "texts-complete", "phase", Group("phase", "arrive", Words("Arr", 350, 64)) },
        { "texts-complete", "lane c", Lane("customer", "G", 160) },
        { "texts-complete", "title", Group("title", null, Words("Samp", 20, 30)) },
        { "texts-apart", "extra", Group("legend", null, Words("Over", 390, 350)) },
        { "texts-clear", "extra", Group("legend", null, Words("On", 435, 352)) },
        { "texts-clear", "extra", Group("legend", null, Words("On", 300, 284)) },
        { "texts-clear", "extra", Group("legend", null, Words("On", 221, 287)) },
        { "flows-touch-cards", "a>b", Flow("a", "b", (210, 236), (210, 310)) },
        { "flows-touch-cards", "a>b", Flow("a", "b", (210, 230), (210, 300)) },
        { "flows-clear-of-cards", "extra", Flow("a", "b", (260, 210), (390, 210), (390, 390), (210, 390), (210, 370)) },
        { "flows-clear-of-cards", "extra", Flow("a", "b", (210, 190), (210, 75)) },
        { "flows-clear-of-own-cards", "a>b", Flow("a", "b", (210, 190), (210, 310)) },
        { "flows-clear-of-own-cards", "a>b", Flow("a", "b", (210, 230), (210, 370)) },
        { "flows-clear-of-texts", "extra", Flow("a", "b", (160, 210), (50, 210), (50, 345), (160, 340)) },
        { "flows-clear-of-texts", "b>c", Flow("b", "c", Words("Yes", 300, 342), (260, 340), (340, 340)) },
        { "flows-apart", "extra", Flow("a", "c", (210.5, 230), (210.5, 300), (390, 300), (390, 320)) },
        { "flows-apart", "extra", Flow("a", "c", (217, 230), (217, 300), (390, 300), (390, 320)) },
        { "time-left-to-right", "c", Card("step", "c", 50, 320, "Sits") },
        { "signs-meet", "extra", Group("flow", null, [new("from", "a"), new("to", "c"), new("to-sign", "a->A")], SampleDrawing.Path((260, 200), (300, 200))) },
        { "ports-apart", "extra", Flow("a", "c", (212, 230), (212, 260), (390, 260), (390, 320)) },
        { "registers-whole", "extra", Group("register", "evidence") },
        { "registers-whole", "extra", Group("register", "evidence", Group("register-row", "1", Words("Me", 50, 460))) },
        { "registers-apart", "extra", new GroupNode { Children = [Group("register", "evidence", Rectangle(20, 450, 100, 20)), Group("register", "contacts", Rectangle(110, 450, 100, 20))] } },
        { "registers-apart", "extra", Group("register", "evidence", Group("register-row", "1", Rectangle(20, 450, 100, 20)), Group("register-row", "2", Rectangle(20, 465, 100, 20))) },
        { "registers-apart", "extra", Group("register", "evidence", Rectangle(20, 390, 100, 20)) },
        { "marks-numbered", "extra", Group("register", "fail-points", Group("register-row", "F1", [new("element", "b")], Rectangle(20, 450, 10, 10))) },
        { "marks-numbered", "extra", new GroupNode { Children = [Group("register", "evidence"), Group("fail-point", "b", [new("rows", "F1")], Rectangle(250, 306, 18, 18))] } },
        { "numbers-in-order", "a", Group("step", "a", Rectangle(160, 190, 100, 40), Words("Enters", 215, 214), Icon("clock", 166, 200), Group("fail-point", "a", [new("rows", "F2 F1")], Rectangle(160, 180, 18, 18))) },
        { "flow-words-near", "b>c", Flow("b", "c", Words("Yes", 500, 240), (260, 340), (340, 340)) },
    };

    private static GroupNode Join(string from, string to, double x, double top, double bottom) =>
        Group("join", null, [new("from", from), new("to", to)], SampleDrawing.Path((x - 2.5, top), (x - 2.5, bottom)), SampleDrawing.Path((x + 2.5, top), (x + 2.5, bottom)));

    private static GroupNode Ring(double x) => Group("contact", "b", new CircleNode(new Point(x, 280), 5, null, null));

    [Fact]
    public void A_good_drawing_breaks_no_law() =>
        Assert.Empty(LayoutLaws.Check(new Picture(new SampleDrawing().ToScene()), Blueprint));

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_bad_drawing_breaks_its_law(string law, string part, SceneNode? node)
    {
        var faults = LayoutLaws.Check(new Picture(new SampleDrawing().With(part, node).ToScene()), Blueprint).ToList();

        Assert.Contains(faults, fault => fault.StartsWith(law + ": ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_law_has_a_drawing_that_breaks_it() =>
        Assert.Equal(LayoutLaws.All.Select(law => law.Name).Order(StringComparer.Ordinal), Breaks.Select(row => (string)row[0]!).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_curve_through_a_card_breaks_the_law()
    {
        var curve = new PathNode([PathSegment.Move(210, 230), PathSegment.Cubic(new Point(480, 230), new Point(480, 430), new Point(210, 370))], null, null);
        var flow = Group("flow", null, [new("from", "a"), new("to", "b")], curve);

        var faults = LayoutLaws.Check(new Picture(new SampleDrawing().With("a>b", flow).ToScene()), Blueprint);

        Assert.Contains("flows-clear-of-cards: flow a->b runs through step c", faults);
    }
}
