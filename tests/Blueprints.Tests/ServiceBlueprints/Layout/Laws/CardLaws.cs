using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Laws of cards and their marks.</summary>
public static class CardLaws
{
    private const double Tolerance = 0.51;

    public static IEnumerable<string> CardsInLanes(Picture picture, ServiceBlueprint blueprint)
    {
        var bands = picture.Bands.ToDictionary(band => (picture.TierOf(band.Group), band.Id), band => band.Bounds);
        var lanes = blueprint.Steps.ToDictionary(step => step.Id, step => step.Lane, StringComparer.Ordinal);
        foreach (var card in picture.Steps)
        {
            var id = card.Id.EndsWith("~end", StringComparison.Ordinal) ? card.Id[..card.Id.IndexOf('~', StringComparison.Ordinal)] : card.Id;
            if (!lanes.TryGetValue(id, out var lane) || !bands.TryGetValue((picture.TierOf(card.Group), lane), out var band)) yield return $"{card} has no lane";
            else if (!band.Grow(Tolerance).Contains(card.Bounds)) yield return $"{card} {card.Bounds} leaves lane {lane} {band}";
        }

        foreach (var twin in picture.Twins)
        {
            if (!bands.TryGetValue((picture.TierOf(twin.Group), Picture.Data(twin.Group, "lane")), out var band)) yield return $"{twin} has no lane";
            else if (!band.Grow(Tolerance).Contains(twin.Bounds)) yield return $"{twin} {twin.Bounds} leaves its lane {band}";
        }
    }

    /// <summary>No lane is higher than what stands and runs in it needs.</summary>
    public static IEnumerable<string> LanesFilled(Picture picture, ServiceBlueprint blueprint)
    {
        const double MostEmpty = 240;
        foreach (var band in picture.Bands)
        {
            var lane = band.Bounds;
            var filled = picture.Cards.Select(card => card.Bounds).Concat(picture.Texts.Select(text => text.Ink)).Where(box => box.Overlaps(lane)).Select(box => (Top: box.Y, box.Bottom))
                .Concat(picture.Flows.SelectMany(flow => flow.Straights).Where(line => Math.Abs(line.A.Y - line.B.Y) < 0.01 && line.A.Y > lane.Y && line.A.Y < lane.Bottom).Select(line => (Top: line.A.Y, Bottom: line.A.Y)))
                .Append((Top: lane.Bottom, lane.Bottom)).Order();
            var below = lane.Y;
            foreach (var (top, bottom) in filled)
            {
                if (top - below > MostEmpty) yield return $"lane {band.Id} is empty from {below:0} to {top:0}";
                below = Math.Max(below, bottom);
            }
        }
    }

    /// <summary>
    /// The cards of a step that several lanes act in stand over each other, each joined to the next by an upright double line that touches
    /// both and nothing else, with a ring where it crosses the line of interaction and somebody meets.
    /// </summary>
    public static IEnumerable<string> TwinsJoined(Picture picture, ServiceBlueprint blueprint)
    {
        var cards = picture.Cards.Where(card => !card.IsEvidence).ToDictionary(card => card.Id, StringComparer.Ordinal);
        foreach (var step in blueprint.Steps)
        {
            if (step.With.IsEmpty) continue;
            var joins = picture.Joins.Where(join => cards.TryGetValue(join.From, out var card) && (card.Id == step.Id || card.TwinOf == step.Id)).ToList();
            if (joins.Count != step.With.Length) yield return $"step {step.Id} has {joins.Count} joins for {step.With.Length} other lanes";
        }

        foreach (var join in picture.Joins)
        {
            if (!cards.TryGetValue(join.From, out var from) || !cards.TryGetValue(join.To, out var to))
            {
                yield return $"{join} has an end that is not drawn";
                continue;
            }

            if (Math.Abs(from.Bounds.Center.X - to.Bounds.Center.X) > 1) yield return $"{join} joins cards beside each other";
            foreach (var run in join.Runs)
            {
                if (Math.Abs(run[0].X - run[^1].X) > 0.01) yield return $"{join} is not upright";
                if (Shapes.Distance(run[0], from.Outline) > 3 || Shapes.Distance(run[^1], to.Outline) > 3) yield return $"{join} ends off its cards";
            }

            foreach (var other in picture.Cards)
            {
                if (other.Id != join.From && other.Id != join.To && join.Bounds.Overlaps(other.Bounds)) yield return $"{join} runs through {other}";
            }

            foreach (var text in picture.Texts)
            {
                if (join.Bounds.Overlaps(text.Ink)) yield return $"{join} runs through {text}";
            }

            foreach (var flow in picture.Flows)
            {
                if (flow.Straights.Any(line => Math.Abs(line.A.X - line.B.X) < 0.01 && Math.Abs(line.A.X - join.Bounds.Center.X) < 7 && Math.Min(line.A.Y, line.B.Y) < join.Bounds.Bottom - 2 && Math.Max(line.A.Y, line.B.Y) > join.Bounds.Y + 2)) yield return $"{flow} runs along {join}";
            }
        }
    }

    public static IEnumerable<string> CardsApart(Picture picture, ServiceBlueprint blueprint)
    {
        var cards = picture.Cards.OrderBy(card => card.Bounds.X).ToList();
        for (var i = 0; i < cards.Count; i++)
        {
            for (var j = i + 1; j < cards.Count && cards[j].Bounds.X < cards[i].Bounds.Right; j++)
            {
                if (cards[i].Bounds.Grow(-Tolerance).Overlaps(cards[j].Bounds)) yield return $"{cards[i]} overlaps {cards[j]}";
            }
        }
    }

    /// <summary>An evidence card stands over its step.</summary>
    public static IEnumerable<string> EvidenceOverStep(Picture picture, ServiceBlueprint blueprint)
    {
        var steps = picture.Steps.ToDictionary(card => card.Id, StringComparer.Ordinal);
        foreach (var card in picture.Cards)
        {
            if (!card.IsEvidence || !steps.TryGetValue(card.Id, out var step)) continue;
            if (Math.Abs(card.Bounds.Center.X - step.Bounds.Center.X) > 1) yield return $"{card} stands beside its step";
            if (card.Bounds.Bottom > step.Bounds.Y) yield return $"{card} does not stand above its step";
        }
    }

    /// <summary>A phase's heading spans the columns of its steps, beside the other headings.</summary>
    public static IEnumerable<string> PhasesHeadSteps(Picture picture, ServiceBlueprint blueprint)
    {
        var phases = new Dictionary<(int Tier, string Id), Rectangle>();
        foreach (var group in picture.Groups)
        {
            if (group.Role == "phase" && group.Children.OfType<RectangleNode>().FirstOrDefault() is { } shape) phases[(picture.TierOf(group), group.Id ?? "")] = shape.Bounds;
        }

        var steps = picture.Steps.ToDictionary(card => card.Id, StringComparer.Ordinal);
        var beside = BesideSteps.Find(blueprint);
        for (var i = 0; i < blueprint.Steps.Length; i++)
        {
            // What stands beside the flow stands by what it serves.
            var step = blueprint.Steps[i];
            if (beside?[i] == true || step.Phase is null || !steps.TryGetValue(step.Id, out var card) || !phases.TryGetValue((picture.TierOf(card.Group), step.Phase), out var head)) continue;
            if (card.Bounds.X < head.X - Tolerance || card.Bounds.Right > head.Right + Tolerance) yield return $"{card} stands outside its phase {step.Phase}";
        }

        foreach (var (id, head) in phases)
        {
            foreach (var (other, box) in phases)
            {
                if (id != other && head.Grow(-Tolerance).Overlaps(box)) yield return $"phase {id} overlaps phase {other}";
            }
        }
    }

    /// <summary>A mark may stick out of its card, but touches no other card, no other card's mark and no text but its own letter.</summary>
    public static IEnumerable<string> MarksClear(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var card in picture.Cards)
        {
            foreach (var mark in card.Marks)
            {
                var box = mark.Grow(-1);
                foreach (var other in picture.Cards)
                {
                    if (ReferenceEquals(other, card)) continue;
                    if (box.Overlaps(other.Bounds)) yield return $"a mark of {card} touches {other}";
                    if (other.Marks.Any(box.Overlaps)) yield return $"a mark of {card} touches a mark of {other}";
                }

                foreach (var text in picture.Texts)
                {
                    if (text.Owner?.Role is "fail-point" or "wait-point" or "standard-point" or "decision-point" or "split" or "finding") continue;
                    if (box.Overlaps(text.Ink)) yield return $"a mark of {card} touches {text}";
                }
            }
        }
    }
}
