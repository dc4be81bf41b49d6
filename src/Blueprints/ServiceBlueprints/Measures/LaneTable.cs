using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The table of the provider's lanes: their load, queues, and the staff they need.</summary>
internal static class LaneTable
{
    private static readonly ImmutableArray<MeasureColumn> Columns =
    [
        new("lane", new("lane", "泳道")),
        new("staff", new("staff", "人数"), Unit.Count),
        new("work", new("work for a case", "每件作业时间"), Unit.Seconds),
        new("jobs", new("jobs of a case", "每件作业数"), Unit.Count),
        new("utilisation", new("busy", "利用率"), Unit.Share),
        new("arriving", new("by what arrives", "按实际到达"), Unit.Share),
        new("queue-wait", new("wait of a job", "每项排队时间"), Unit.Seconds),
        new("queue-wait-case", new("wait of a case", "每件排队时间"), Unit.Seconds),
        new("queue-length", new("waiting", "排队数"), Unit.Count),
        new("least-staff", new("staff needed", "所需人数"), Unit.Count),
        new("room", new("room for demand", "需求余量"), Unit.Share),
        new("note", new("note", "说明")),
    ];

    public static MeasureTable Of(StepGraph whole, BlueprintMeasures measures)
    {
        var lanes = new Dictionary<string, Lane>(StringComparer.Ordinal);
        foreach (var lane in whole.Blueprint.Lanes) lanes.TryAdd(lane.Id, lane);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>(measures.Lanes.Length);
        foreach (var load in measures.Lanes)
        {
            var (lane, queue) = (lanes[load.Lane], load.Queue is { IsStable: true } stable ? stable : null);
            rows.Add(
            [
                MeasureCell.Of(lane.Label),
                MeasureCell.Of(lane.Staff),
                MeasureCell.Of(load.Work.Value),
                MeasureCell.Of(load.Jobs),
                MeasureCell.Of(load.Utilization.Value),
                MeasureCell.Of(load.Arriving.Value < load.Utilization.Value - Queue.Tolerance ? load.Arriving.Value : null),
                MeasureCell.Of(queue?.MeanWait),
                MeasureCell.Of(queue is null ? null : load.WaitPerCase),
                MeasureCell.Of(queue?.MeanWaiting),
                MeasureCell.Of(load.LeastStaff),
                MeasureCell.Of(load.Room),
                MeasureCell.Of(Note(load, load.Lane == measures.Bottleneck)),
            ]);
        }

        return new MeasureTable("lanes", new("Lanes of the provider", "服务方泳道"), Columns, rows.MoveToImmutable());
    }

    private static Bilingual? Note(LaneLoad load, bool isBottleneck)
    {
        Bilingual? note = isBottleneck ? new("the bottleneck", "瓶颈") : null;
        foreach (var part in (ReadOnlySpan<Bilingual?>)[load.Utilization.Note, load.NoQueue])
        {
            if (part is { } more) note = note is { } first ? new($"{first.English}; {more.English}", $"{first.Chinese}；{more.Chinese}") : more;
        }

        return note;
    }
}
