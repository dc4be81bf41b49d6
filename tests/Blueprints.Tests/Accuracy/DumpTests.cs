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
        System.IO.File.WriteAllText("/tmp/dump.txt", text.ToString());
    }
}
