using System.Globalization;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Laws of arrows.</summary>
public static class FlowLaws
{
    /// <summary>How far into a card a line may reach: its own width, and rounding.</summary>
    private const double Margin = 1.5;

    /// <summary>How far apart flows run side by side.</summary>
    private const double Apart = 8;

    /// <summary>How far apart the ends of arrows at one card are.</summary>
    private const double Port = 5;

    /// <summary>
    /// A flow starts on the boundary of the card it leaves and ends, with its line or its head, on that of the card it enters.
    /// </summary>
    public static IEnumerable<string> FlowsTouchCards(Picture picture, ServiceBlueprint blueprint)
    {
        var cards = picture.Ends.ToDictionary(card => card.Id, StringComparer.Ordinal);
        foreach (var flow in picture.Flows)
        {
            if (flow.Points.Count < 2 || !cards.TryGetValue(flow.From, out var from) || !cards.TryGetValue(flow.To, out var to)) continue;
            var heads = flow.Heads.SelectMany(head => head.Points).ToList();
            if (!TouchesAny(flow.Points[0], from)) yield return $"{flow} starts off its card";
            if (!TouchesAny(flow.Points[^1], to)) yield return $"{flow} ends off its card";

            bool TouchesAny(Point end, DrawnCard card) => Touches(end, card) || picture.Twins.Any(twin => twin.TwinOf == card.Id && Touches(end, twin));

            bool Touches(Point end, DrawnCard card) =>
                heads.Where(point => double.Hypot(point.X - end.X, point.Y - end.Y) < 14).Append(end).Any(point => Shapes.Distance(point, card.Outline) <= 2);
        }
    }

    public static IEnumerable<string> FlowsClearOfCards(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var flow in picture.Flows)
        {
            foreach (var card in picture.Cards)
            {
                if (!card.IsEvidence && (card.Id == flow.From || card.Id == flow.To)) continue;
                if (flow.Crosses(card.Bounds.Grow(-Margin))) yield return $"{flow} runs through {card}";
            }
        }
    }

    /// <summary>Nor does it run through the cards it joins: it leaves the one and stops at the other.</summary>
    public static IEnumerable<string> FlowsClearOfOwnCards(Picture picture, ServiceBlueprint blueprint)
    {
        var cards = picture.Ends.ToDictionary(card => card.Id, StringComparer.Ordinal);
        foreach (var flow in picture.Flows)
        {
            if (cards.TryGetValue(flow.From, out var from) && Enters(flow, from)) yield return $"{flow} runs through {from}, which it leaves";
            if (flow.To != flow.From && cards.TryGetValue(flow.To, out var to) && Enters(flow, to)) yield return $"{flow} runs through {to}, which it enters";
        }
    }

    public static IEnumerable<string> FlowsClearOfTexts(Picture picture, ServiceBlueprint blueprint)
    {
        var boxes = picture.Texts.Where(text => text.Node.Text.Length > 0).Select(text => (Text: text, Box: text.Wide.Grow(-1))).ToList();
        foreach (var flow in picture.Flows)
        {
            foreach (var (text, box) in boxes)
            {
                if (flow.Crosses(box)) yield return $"{flow} runs through {text}";
            }
        }
    }

    /// <summary>Flows meet by crossing alone: no two run on top of each other, nor side by side so close that they look like one.</summary>
    public static IEnumerable<string> FlowsApart(Picture picture, ServiceBlueprint blueprint)
    {
        for (var i = 0; i < picture.Flows.Count; i++)
        {
            for (var j = i + 1; j < picture.Flows.Count; j++)
            {
                var (one, other) = (picture.Flows[i], picture.Flows[j]);
                if (!one.Bounds.Grow(Apart).Overlaps(other.Bounds.Grow(Apart))) continue;
                var on = one.Straights.SelectMany(_ => other.Straights, (a, b) => Overlap(a, b, 1.5)).DefaultIfEmpty().Max();
                if (on > 2) yield return string.Create(CultureInfo.InvariantCulture, $"{one} runs on top of {other} for {on:0.#} px");
                var beside = one.Straights.SelectMany(_ => other.Straights, (a, b) => Overlap(a, b, Apart)).DefaultIfEmpty().Max();
                if (on <= 2 && beside > 10) yield return string.Create(CultureInfo.InvariantCulture, $"{one} runs within {Apart} px of {other} for {beside:0.#} px");
            }
        }
    }

    /// <summary>No two arrows leave or enter a card at one point.</summary>
    public static IEnumerable<string> PortsApart(Picture picture, ServiceBlueprint blueprint)
    {
        var ends = picture.Flows.Where(flow => flow.Points.Count > 1).SelectMany(flow => new[] { (Card: flow.From, At: Start(flow), Flow: flow), (Card: flow.To, At: flow.Points[^1], Flow: flow) }).ToLookup(end => end.Card);
        foreach (var card in ends)
        {
            var all = card.ToList();
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    if (double.Hypot(all[i].At.X - all[j].At.X, all[i].At.Y - all[j].At.Y) < Port) yield return $"{all[i].Flow} and {all[j].Flow} meet at {card.Key}";
                }
            }
        }

        static Point Start(DrawnFlow flow) => flow.Points[0];
    }

    /// <summary>Time runs from left to right: a flow to a step further down the document never leads back.</summary>
    public static IEnumerable<string> TimeLeftToRight(Picture picture, ServiceBlueprint blueprint)
    {
        var graph = StepGraph.Build(blueprint);
        var phases = PhaseOf(blueprint);
        var cards = picture.Steps.ToDictionary(card => card.Id, StringComparer.Ordinal);
        foreach (var exit in graph.Exits)
        {
            if (exit.IsLoop || exit.To == graph.End || phases[exit.To] < phases[exit.From]) continue;
            var (a, b) = (graph.Ids[exit.From], graph.Ids[exit.To]);
            if (cards.TryGetValue(a, out var from) && cards.TryGetValue(b, out var to) && IsBefore(to, from)) yield return $"flow {a}->{b} leads to the left";
        }

        bool IsBefore(DrawnCard one, DrawnCard other)
        {
            var (first, second) = (picture.TierOf(one.Group), picture.TierOf(other.Group));
            return first != second ? first < second : one.Bounds.Center.X < other.Bounds.Center.X - 1;
        }
    }

    private static int[] PhaseOf(ServiceBlueprint blueprint)
    {
        var (phases, current) = (new int[blueprint.Steps.Length], 0);
        for (var i = 0; i < phases.Length; i++)
        {
            if (blueprint.Steps[i].Phase is { } id) current = 1 + blueprint.Phases.IndexOf(blueprint.Phases.First(phase => phase.Id == id));
            phases[i] = current;
        }

        return phases;
    }

    /// <summary>The words of a flow stand beside its line.</summary>
    public static IEnumerable<string> FlowWordsNear(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var flow in picture.Flows)
        {
            if (flow.Texts.Count == 0 || flow.Points.Count < 2) continue;
            if (!flow.Texts.Any(text => flow.Crosses(text.Ink.Grow(16)))) yield return $"{flow} is far from its words {flow.Texts[0]}";
        }
    }

    private static bool Enters(DrawnFlow flow, DrawnCard card)
    {
        for (var i = 1; i < flow.Points.Count; i++)
        {
            var (a, b) = (flow.Points[i - 1], flow.Points[i]);
            if (!Shapes.Crosses(a, b, card.Bounds.Grow(-Margin))) continue;
            var steps = Math.Max(1, (int)double.Hypot(b.X - a.X, b.Y - a.Y));
            for (var k = 0; k <= steps; k++)
            {
                var at = new Point(a.X + ((b.X - a.X) * k / steps), a.Y + ((b.Y - a.Y) * k / steps));
                if (Shapes.Inside(at, card.Outline) && Shapes.Distance(at, card.Outline) > 2.5) return true;
            }
        }

        return false;
    }

    /// <summary>For how long two straight pieces run side by side within a distance.</summary>
    private static double Overlap((Point A, Point B) one, (Point A, Point B) other, double within)
    {
        double dx = one.B.X - one.A.X, dy = one.B.Y - one.A.Y, length = double.Hypot(dx, dy);
        double ex = other.B.X - other.A.X, ey = other.B.Y - other.A.Y, size = double.Hypot(ex, ey);
        if (length < 1e-9 || size < 1e-9 || Math.Abs((dx * ey) - (dy * ex)) > 0.02 * length * size) return 0;
        double Across(Point p) => Math.Abs(((p.X - one.A.X) * dy) - ((p.Y - one.A.Y) * dx)) / length;
        double Along(Point p) => (((p.X - one.A.X) * dx) + ((p.Y - one.A.Y) * dy)) / length;
        if (Across(other.A) > within && Across(other.B) > within) return 0;
        var (low, high) = (Math.Min(Along(other.A), Along(other.B)), Math.Max(Along(other.A), Along(other.B)));
        return Math.Min(length, high) - Math.Max(0, low);
    }
}
