using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Laws of the picture as a whole.</summary>
public static class PictureLaws
{
    private const double Tolerance = 0.51;

    public static IEnumerable<string> InsidePicture(Picture picture, ServiceBlueprint blueprint)
    {
        var frame = new Rectangle(0, 0, picture.Scene.Width, picture.Scene.Height).Grow(Tolerance);
        foreach (var node in Leaves(picture.Scene.Nodes))
        {
            if (node is not TextNode && Shapes.Outline(node) is { } outline && !frame.Contains(Shapes.Bounds(outline))) yield return node.ToString();
        }

        foreach (var text in picture.Texts)
        {
            if (!frame.Contains(text.Wide)) yield return text.ToString();
        }
    }

    public static IEnumerable<string> BandsInOrder(Picture picture, ServiceBlueprint blueprint)
    {
        var lanes = blueprint.Lanes.OrderBy(lane => lane.Band).Select(lane => lane.Id).ToList();
        for (var tier = 0; tier < picture.Tiers; tier++)
        {
            var bands = picture.Bands.Where(band => picture.TierOf(band.Group) == tier && lanes.Contains(band.Id)).OrderBy(band => band.Bounds.Y).Select(band => band.Id).ToList();
            var drawn = string.Join(" ", bands);
            var expected = string.Join(" ", picture.Tiers == 1 ? lanes : lanes.Where(bands.Contains));
            if (drawn != expected) yield return $"lanes from top to bottom: {drawn}; expected: {expected}";
        }

        foreach (var lane in lanes.Where(lane => !picture.Bands.Exists(band => band.Id == lane))) yield return $"lane {lane} is not drawn";
        var all = picture.Bands.OrderBy(band => band.Bounds.Y).ToList();
        for (var i = 1; i < all.Count; i++)
        {
            if (all[i].Bounds.Y < all[i - 1].Bounds.Bottom - Tolerance) yield return $"lane {all[i].Id} overlaps lane {all[i - 1].Id}";
            if (Math.Abs(all[i].Bounds.X - all[0].Bounds.X) > Tolerance || Math.Abs(all[i].Bounds.Width - all[0].Bounds.Width) > Tolerance) yield return $"lane {all[i].Id} is not as wide as lane {all[0].Id}";
        }
    }

    /// <summary>
    /// Each step, evidence card, phase and flow of the model is drawn once, and nothing else is but the terminators of exits to the end and the
    /// twins of steps in the other lanes that act in them.
    /// </summary>
    public static IEnumerable<string> EverythingDrawn(Picture picture, ServiceBlueprint blueprint)
    {
        var steps = picture.Groups.Where(group => group.Role == "step" && !IsEnd(group.Id ?? "")).Select(group => group.Id ?? "");
        foreach (var line in Differences("step", blueprint.Steps.SelectMany(step => step.With.Select(lane => $"{step.Id}~{lane}").Prepend(step.Id)), steps)) yield return line;
        var evidence = picture.Groups.Where(group => group.Role == "evidence").Select(group => group.Id ?? "");
        foreach (var line in Differences("evidence", blueprint.Steps.Where(step => !step.Evidence.IsEmpty).Select(step => step.Id), evidence)) yield return line;
        foreach (var line in MissingFlows(picture, blueprint)) yield return line;
        foreach (var group in picture.Groups.Where(group => group.Role is "step" or "evidence" && !picture.Cards.Any(card => ReferenceEquals(card.Group, group)))) yield return $"{group.Role} {group.Id} has no outline";
        var known = picture.Ends.Select(card => card.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var flow in picture.Flows)
        {
            if (!known.Contains(flow.From) || !known.Contains(flow.To)) yield return $"{flow} has an end that is not drawn";
            if (flow.Points.Count < 2) yield return $"{flow} has no line";
        }
    }

    /// <summary>Every ring stands on the line of interaction, on a flow, clear of the other rings.</summary>
    public static IEnumerable<string> ContactsOnLine(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var (ring, tier) in picture.Contacts)
        {
            if (picture.LineY("interaction", tier) is not { } y) continue;
            var at = string.Create(CultureInfo.InvariantCulture, $"the ring at {ring.Center.X:0.#},{ring.Center.Y:0.#}");
            if (Math.Abs(ring.Center.Y - y) > 1) yield return at + " is off the line of interaction";
            if (!picture.Flows.Any(flow => Shapes.Distance(ring.Center, flow.Points) < 1.5) && !picture.Joins.Any(join => join.Bounds.Grow(1).Contains(new Rectangle(ring.Center.X, ring.Center.Y, 0, 0)))) yield return at + " is on no flow";
            foreach (var (other, _) in picture.Contacts.Where(other => other.Tier == tier))
            {
                var apart = other.Center.X - ring.Center.X;
                if (apart > 0.01 && apart < ring.Radius + other.Radius) yield return at + " touches the next ring";
            }
        }
    }

    /// <summary>
    /// Each flow has its arrow; two-way ones share that of a plain flow between the same steps, and plain ones said twice share one.
    /// </summary>
    private static IEnumerable<string> MissingFlows(Picture picture, ServiceBlueprint blueprint)
    {
        // Of an arrow that goes on in another row, the part that leaves its step.
        var drawn = picture.Flows.Where(flow => Picture.Data(flow.Group, "from-sign").Length == 0).ToLookup(flow => (flow.From, IsEnd(To(flow)) ? Flow.End : To(flow)));
        var model = blueprint.Flows.ToLookup(flow => (flow.From, flow.To));
        foreach (var flow in blueprint.Flows)
        {
            var isPlainEnd = flow.To == Flow.End && flow.When is null && flow.Label is null;
            if (!isPlainEnd && !drawn.Contains((flow.From, flow.To)) && !(flow.Both && drawn.Contains((flow.To, flow.From)))) yield return $"flow {flow.From}->{flow.To} is not drawn";
        }

        foreach (var arrows in drawn)
        {
            if (arrows.Count() > model[arrows.Key].Count()) yield return $"flow {arrows.Key.From}->{arrows.Key.Item2} is drawn too often";
        }
    }

    /// <summary>Every arrow that leads out of a row at a letter comes in again at the same letter, at the step it leads to, and no other does.</summary>
    public static IEnumerable<string> SignsMeet(Picture picture, ServiceBlueprint blueprint)
    {
        var letters = picture.Cards.Where(card => card.IsSign).ToDictionary(card => card.Id, card => card.Texts.Single().Node.Text, StringComparer.Ordinal);
        var leaving = picture.Flows.Where(flow => Picture.Data(flow.Group, "to-sign").Length > 0).Select(flow => (Letter: letters.GetValueOrDefault(flow.To, "?"), To: To(flow))).ToHashSet();
        var entering = picture.Flows.Where(flow => Picture.Data(flow.Group, "from-sign").Length > 0).Select(flow => (Letter: letters.GetValueOrDefault(flow.From, "?"), To: To(flow))).ToHashSet();
        foreach (var (letter, to) in leaving.Except(entering)) yield return $"what goes on at {letter} to {to} comes in nowhere";
        foreach (var (letter, to) in entering.Except(leaving)) yield return $"what comes in at {letter} to {to} leads out nowhere";
        foreach (var same in leaving.GroupBy(end => end.Letter).Where(group => group.Count() > 1)) yield return $"{same.Key} leads to {string.Join(" and ", same.Select(end => end.To))}";
    }

    private static string To(DrawnFlow flow) => Picture.Data(flow.Group, "to");

    /// <summary>Whether an id is that of a terminator drawn for an exit to the end.</summary>
    private static bool IsEnd(string id) => id.EndsWith("~end", StringComparison.Ordinal);

    private static IEnumerable<string> Differences(string what, IEnumerable<string> expected, IEnumerable<string> drawn)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in expected) counts[id] = counts.GetValueOrDefault(id) + 1;
        foreach (var id in drawn) counts[id] = counts.GetValueOrDefault(id) - 1;
        foreach (var (id, count) in counts)
        {
            if (count != 0) yield return $"{what} {id} is drawn {(count > 0 ? "too seldom" : "too often")}";
        }
    }

    private static IEnumerable<SceneNode> Leaves(IEnumerable<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is GroupNode group)
            {
                foreach (var leaf in Leaves(group.Children)) yield return leaf;
            }
            else
            {
                yield return node;
            }
        }
    }
}
