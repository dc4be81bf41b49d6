using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Drawn;

/// <summary>Gives every step a lane, and every lane an id and a band.</summary>
internal static class DrawnLanes
{
    private static readonly Bilingual[] Bands = [new("customer", "顾客"), new("frontstage", "前台"), new("backstage", "后台"), new("support", "支持")];

    /// <summary>The name of a band, as the language has it.</summary>
    public static string Key(Band band) => Bands[(int)band].English;

    /// <summary>The lanes from the customer down, with ids; those of the four bands where the file has none.</summary>
    public static List<(DrawnLane Lane, string Id, Band Band)> Resolve(DrawnProcess process, List<DrawnNode> steps)
    {
        var known = process.Lanes.ToDictionary(static lane => lane.Key, StringComparer.Ordinal);
        GiveLanes(process, steps, known);
        var used = steps.SelectMany(static step => (IEnumerable<string>)[step.Lane!, .. step.With]).ToHashSet(StringComparer.Ordinal);
        var lanes = process.Lanes.Where(lane => lane.Band is not null || used.Contains(lane.Key)).ToList();
        var ids = new TakenIds();
        foreach (var lane in lanes)
        {
            if (lane.Id is { } own) ids.Take(own);
        }

        var made = new List<(DrawnLane Lane, string Id, Band Band)>();
        foreach (var lane in lanes) made.Add((lane, lane.Id ?? ids.Give(Slug.Of(lane.Label, "lane")), lane.Band ?? BandNames.Guess(lane.Label)));
        Tell(process, made);
        return [.. made.OrderBy(static lane => lane.Band)];
    }

    /// <summary>A step in no lane stands in that of the step before it, or else behind it, or in the first.</summary>
    private static void GiveLanes(DrawnProcess process, List<DrawnNode> steps, Dictionary<string, DrawnLane> known)
    {
        var homeless = steps.Where(step => step.Lane is null || !known.ContainsKey(step.Lane)).ToList();
        if (homeless.Count == 0) return;
        if (process.Lanes.Count == 0)
        {
            process.Lanes.Add(new DrawnLane("", process.IsChinese ? "前台员工行为" : "Frontstage") { Id = "frontstage", Band = Band.Frontstage });
            foreach (var step in homeless) step.Lane = "";
            process.Log.Tell(new("it has no lanes, so that all steps stand in one: give each step its lane in the document", "其中没有泳道，因此所有步骤都放在一条泳道里；请在文档里为每一步写明泳道"));
            return;
        }

        foreach (var step in homeless)
        {
            step.Lane = null;
            process.Log.Tell(new($"'{Words.Clip(step.Label)}' stands in no lane; it is put where the step beside it stands", $"“{Words.Clip(step.Label)}”不在任何泳道里；放进相邻步骤的泳道"), step.Place, "steps in no lane");
        }

        var waiting = new Queue<DrawnNode>(steps.Where(static step => step.Lane is not null));
        while (waiting.TryDequeue(out var step))
        {
            foreach (var other in step.Out.Select(static arrow => arrow.To).Concat(step.In.Select(static arrow => arrow.From)))
            {
                if (other.Lane is not null || other == process.Finish) continue;
                other.Lane = step.Lane;
                waiting.Enqueue(other);
            }
        }

        foreach (var step in homeless) step.Lane ??= process.Lanes[0].Key;
    }

    private static void Tell(DrawnProcess process, List<(DrawnLane Lane, string Id, Band Band)> lanes)
    {
        var guessed = lanes.Where(static lane => lane.Lane.Band is null).Take(40).ToList();
        if (guessed.Count == 0) return;
        process.Log.Tell(new(
            "lanes by their names: " + string.Join(", ", guessed.Select(static lane => $"{Words.Clip(lane.Lane.Label)} ({Bands[(int)lane.Band].English})")) + "; change their bands in the document where that is wrong",
            "按名称归入各层的泳道：" + string.Join("、", guessed.Select(static lane => $"{Words.Clip(lane.Lane.Label)}（{Bands[(int)lane.Band].Chinese}）")) + "；不对的请在文档里改"));
    }
}
