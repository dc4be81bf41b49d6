using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>Where cards stand, on small documents whose drawing anybody can predict.</summary>
public sealed class PlacementTests
{
    [Fact]
    public void An_answer_stands_under_the_action_it_answers()
    {
        var cards = Draw("""
            steps:
              - customer: Asks
              - frontstage: Answers
              - customer: Thanks
            """);

        Assert.Equal(X(cards, "asks"), X(cards, "answers"));
        Assert.True(X(cards, "thanks") > X(cards, "answers"));
    }

    [Fact]
    public void Alternatives_of_one_lane_stand_under_each_other()
    {
        var cards = Draw("""
            steps:
              - customer: Which?
                next: [{to: left, when: "A"}, {to: right, when: "B"}]
              - customer: Left
                next: both
              - customer: Right
              - customer: Both
            """);

        Assert.Equal(X(cards, "left"), X(cards, "right"));
        Assert.True(Y(cards, "left") < Y(cards, "right"));
        Assert.Equal(Y(cards, "which"), Y(cards, "left"));
        Assert.True(X(cards, "both") > X(cards, "left"));
    }

    [Fact]
    public void An_exit_that_leads_nowhere_further_stands_under_its_decision()
    {
        var cards = Draw("""
            steps:
              - frontstage: All well?
                next: [{to: go-on, when: "Yes"}, {to: refuse, when: "No"}]
              - frontstage: Refuse
                next: end
              - frontstage: Go on
            """);

        Assert.Equal(X(cards, "all-well"), X(cards, "refuse"));
        Assert.Equal(Y(cards, "all-well"), Y(cards, "go-on"));
    }

    [Fact]
    public void A_step_of_a_later_phase_stands_right_of_every_step_of_the_earlier()
    {
        var cards = Draw("""
            steps:
              - phase: One
              - customer: A
                id: a
                next: [b, c]
              - frontstage: B
                id: b
                next: d
              - frontstage: C
                id: c
              - phase: Two
              - support: D
                id: d
            """);

        Assert.True(X(cards, "d") > Math.Max(X(cards, "b"), X(cards, "c")));
    }

    [Fact]
    public void An_exit_to_the_end_gets_a_terminator_of_its_own()
    {
        var cards = Draw("""
            steps:
              - customer: Well?
                id: well
                next: [{to: on, when: "Yes"}, {to: end, when: "No"}]
              - customer: On
            """);

        Assert.Contains(cards, card => card.Id == "well~end");
    }

    [Fact]
    public void The_twenty_synthetic_steps_fit_into_2700_pixels_with_at_most_three_crossings()
    {
        var picture = Read(RepositoryFiles.Read("tests/cases/layouts", "synthetic-20.blueprint.yaml"));

        Assert.InRange(picture.Scene.Width, 1, 2700);
        Assert.InRange(Crossings(picture), 0, 3);
    }

    /// <summary>
    /// Every crossing of the line of interaction is a contact: no other arrow of an example runs through the customer's side and back.
    /// </summary>
    [Theory]
    [InlineData("bank-before")]
    [InlineData("bank-after.zh")]
    [InlineData("restaurant.zh")]
    [InlineData("hospital")]
    [InlineData("hospital.zh")]
    [InlineData("telephone-support")]
    public void Only_contacts_cross_the_line_of_interaction(string example)
    {
        var picture = Read(RepositoryFiles.Read("examples", example + ".blueprint.yaml"));
        var line = picture.Groups.Single(group => group.Id == "interaction").Children.OfType<Blueprints.Scenes.PathNode>().First().Segments[0].To.Y;
        var crossings = picture.Flows.Sum(flow => Enumerable.Range(1, flow.Points.Count - 1).Count(i => (flow.Points[i - 1].Y < line) != (flow.Points[i].Y < line)));

        Assert.Equal(picture.Groups.Count(group => group.Role == "contact"), crossings);
    }

    /// <summary>
    /// A step more at the end leaves the others at their places; in its own column they may move across by what it is wider.
    /// </summary>
    [Theory]
    [InlineData("bank-before")]
    [InlineData("bank-after")]
    [InlineData("restaurant")]
    [InlineData("hospital")]
    [InlineData("telephone-support")]
    public void A_step_more_at_the_end_moves_no_other(string example)
    {
        var text = RepositoryFiles.Read("examples", example + ".blueprint.yaml");
        var flows = text.IndexOf("\nflows:", StringComparison.Ordinal);
        var lane = Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(text)).Diagram).Steps[^1].Lane;
        var step = $"\n  - {lane}: One more\n    id: one-more\n";
        var longer = flows < 0 ? text + step : text.Insert(flows, step);

        var before = Read(text).Steps.ToDictionary(card => card.Id, card => card.Bounds.Center);
        var after = Read(longer).Steps.ToDictionary(card => card.Id, card => card.Bounds.Center);

        Assert.Equal(before.Count + 1, after.Count);
        Assert.All(before, card => Assert.Equal(card.Value.X, after[card.Key].X, after[card.Key].X >= after["one-more"].X - 1 ? 30.0 : 1e-6));
        Assert.All(before, card => Assert.Equal(card.Value.Y, after[card.Key].Y, 6));
    }

    private static List<DrawnCard> Draw(string steps) => [.. Read("blueprint: Test\n" + steps).Steps];

    private static Picture Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return new Picture(Compiler.Layout(compilation.Diagram!, new LayoutOptions { Folding = Folding.None }));
    }

    private static double X(List<DrawnCard> cards, string id) => cards.Single(card => card.Id == id).Bounds.Center.X;

    private static double Y(List<DrawnCard> cards, string id) => cards.Single(card => card.Id == id).Bounds.Center.Y;

    private static int Crossings(Picture picture)
    {
        var count = 0;
        for (var i = 0; i < picture.Flows.Count; i++)
        {
            for (var j = i + 1; j < picture.Flows.Count; j++)
            {
                if (Cross(picture.Flows[i], picture.Flows[j])) count++;
            }
        }

        return count;
    }

    private static bool Cross(DrawnFlow a, DrawnFlow b)
    {
        for (var i = 1; i < a.Points.Count; i++)
        {
            for (var j = 1; j < b.Points.Count; j++)
            {
                var (p, q) = ((a.Points[i - 1], a.Points[i]), (b.Points[j - 1], b.Points[j]));
                if (Side(p, q.Item1) * Side(p, q.Item2) < 0 && Side(q, p.Item1) * Side(q, p.Item2) < 0) return true;
            }
        }

        return false;
    }

    private static double Side((Point Start, Point End) line, Point point) =>
        ((line.End.X - line.Start.X) * (point.Y - line.Start.Y)) - ((line.End.Y - line.Start.Y) * (point.X - line.Start.X));
}
