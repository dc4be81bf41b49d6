using System.Text;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Laws of texts.</summary>
public static class TextLaws
{
    /// <summary>
    /// Every text of a card lies inside its outline: the box of the outline at the widened width, the outline itself nearly so.
    /// </summary>
    public static IEnumerable<string> TextsInCards(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var card in picture.Cards)
        {
            var box = card.Bounds.Grow(0.5);
            foreach (var text in card.Texts)
            {
                if (!box.Contains(text.Wide)) yield return $"{text} leaves its card {card.Bounds}: {text.Wide}";
                else if (Corners(text.Ink).Any(corner => !Shapes.Inside(corner, card.Outline) && Shapes.Distance(corner, card.Outline) > 4)) yield return $"{text} leaves the outline of its card";
            }
        }
    }

    /// <summary>No character of a step's label, of evidence, of an exit's words, of a name or of the title is left out.</summary>
    public static IEnumerable<string> TextsComplete(Picture picture, ServiceBlueprint blueprint)
    {
        var steps = picture.Steps.ToDictionary(card => card.Id, card => Bare(card.Texts), StringComparer.Ordinal);
        var evidence = picture.Cards.Where(card => card.IsEvidence).ToDictionary(card => card.Id, card => Bare(card.Texts), StringComparer.Ordinal);
        foreach (var step in blueprint.Steps)
        {
            if (steps.TryGetValue(step.Id, out var drawn) && !drawn.Contains(Bare(step.Label), StringComparison.Ordinal)) yield return $"step {step.Id} says '{drawn}', not '{step.Label}'";
            foreach (var item in step.Evidence)
            {
                if (evidence.TryGetValue(step.Id, out drawn) && !drawn.Contains(Bare(item), StringComparison.Ordinal)) yield return $"evidence of {step.Id} says '{drawn}', not '{item}'";
            }
        }

        foreach (var flow in blueprint.Flows)
        {
            var same = picture.Flows.Where(f => (From(f) == flow.From && (To(f) == flow.To || flow.To == Flow.End)) || (flow.Both && From(f) == flow.To && To(f) == flow.From)).Select(f => Bare(f.Texts)).ToList();
            foreach (var words in new[] { flow.When, flow.Label })
            {
                if (words is not null && same.Count > 0 && !same.Any(text => text.Contains(Bare(words), StringComparison.Ordinal))) yield return $"flow {flow.From}->{flow.To} does not say '{words}'";
            }
        }

        foreach (var lane in blueprint.Lanes)
        {
            if (!Said("lane", lane.Id, lane.Label)) yield return $"lane {lane.Id} does not say '{lane.Label}'";
        }

        foreach (var phase in blueprint.Phases)
        {
            if (blueprint.Steps.Any(step => step.Phase == phase.Id) && !Said("phase", phase.Id, phase.Label)) yield return $"phase {phase.Id} does not say '{phase.Label}'";
        }

        if (!Said("title", null, blueprint.Title)) yield return $"the title does not say '{blueprint.Title}'";

        bool Said(string role, string? id, string words) =>
            picture.Groups.Any(group => group.Role == role && (id is null || group.Id == id) && Bare(picture.Texts.Where(text => ReferenceEquals(text.Owner, group))).Contains(Bare(words), StringComparison.Ordinal));
    }

    public static IEnumerable<string> TextsApart(Picture picture, ServiceBlueprint blueprint)
    {
        var texts = picture.Texts.Where(text => text.Node.Text.Length > 0).OrderBy(text => text.Wide.Y).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = i + 1; j < texts.Count && texts[j].Wide.Y < texts[i].Wide.Bottom; j++)
            {
                if (texts[i].Wide.Grow(-0.5).Overlaps(texts[j].Wide.Grow(-0.5))) yield return $"{texts[i]} overlaps {texts[j]}";
            }
        }
    }

    /// <summary>What stands beside cards, such as the words of exits, stands on none of them, on no line and under no ring.</summary>
    public static IEnumerable<string> TextsClear(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var text in picture.Texts)
        {
            if (text.Node.Text.Length == 0 || text.Owner?.Role is "step" or "evidence" or "fail-point" or "wait-point" or "standard-point" or "decision-point" or "split" or "finding" or "continuation") continue;
            var box = text.Wide.Grow(-1);
            foreach (var card in picture.Cards)
            {
                if (box.Overlaps(card.Bounds) && (Corners(box).Any(corner => Shapes.Inside(corner, card.Outline)) || Shapes.Crosses(card.Outline, box))) yield return $"{text} stands on {card}";
            }

            foreach (var (group, line) in picture.Lines)
            {
                if (!ReferenceEquals(group, text.Owner) && Shapes.Crosses(line, box)) yield return $"{text} stands on line {Picture.Data(group, "line")}";
            }

            foreach (var (ring, _) in picture.Contacts)
            {
                if (Shapes.Around(ring).Overlaps(box)) yield return $"{text} stands under a contact";
            }
        }
    }

    private static string From(DrawnFlow flow) => Picture.Data(flow.Group, "from");

    private static string To(DrawnFlow flow) => Picture.Data(flow.Group, "to");

    private static Point[] Corners(Rectangle box) => [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)];

    private static string Bare(IEnumerable<DrawnText> texts) => Bare(string.Concat(texts.Select(text => text.Node.Text.TrimEnd(LineBreaker.Hyphen))));

    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) bare.Append(c);
        }

        return bare.ToString();
    }
}
