namespace Blueprints.Tests.Accuracy;
public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var results = PlantedRun.Results;
        var text = new System.Text.StringBuilder($"{watch.Elapsed}\n");
        foreach (var group in results.GroupBy(r => r.Rule))
        {
            text.AppendLine($"{group.Key} en {group.Count(r => r.IsFound && r.Language == 0)} zh {group.Count(r => r.IsFound && r.Language != 0)}  others: {string.Join(" ", group.SelectMany(r => r.Others).GroupBy(c => c).OrderByDescending(g => g.Count()).Select(g => $"{g.Key}:{g.Count()}"))}");
            foreach (var r in group.Where(r => !r.IsFound)) { text.AppendLine($"   MISS {r.Service} {r.Language} {(r.Text.StartsWith("ERROR") ? r.Text[..120] : "")}"); System.IO.File.WriteAllText($"/tmp/miss/{r.Rule}.{r.Service}.{r.Language}.{(r.Text.StartsWith("fishbone") || r.Text.StartsWith("鱼骨图") ? "fishbone" : "blueprint")}.yaml", r.Text); }
        }
        foreach (var group in PlantedRun.HeldOut.GroupBy(r => r.Rule)) text.AppendLine($"HELD {group.Key} en {group.Count(r => r.IsFound && r.Language == 0)} zh {group.Count(r => r.IsFound && r.Language != 0)}");
        foreach (var real in RealRun.Results)
        {
            foreach (var f in real.Unexpected) text.AppendLine($"FALSE {real.Name} | {f.Code} | {RealRun.PlaceOf(f)} | {f.Message}");
            foreach (var (l, ok) in real.Labels.Where(l => !l.IsFound)) text.AppendLine($"MISSED {real.Name} | {l.Rule} | {l.Place} | {l.Why}");
        }
        text.AppendLine($"RIGHT {RealRun.Results.Sum(r => r.Right.Length)} UNEXPECTED {RealRun.Results.Sum(r => r.Unexpected.Length)} LABELS {RealRun.Results.Sum(r => r.Labels.Length)} FOUND {RealRun.Results.Sum(r => r.Labels.Count(l => l.IsFound))}");
        text.AppendLine(string.Join(" ", PlantedRun.Times.OrderByDescending(t => t.Value).Take(14)));
        System.IO.File.WriteAllText("/tmp/dump.txt", text.ToString());
    }
}
