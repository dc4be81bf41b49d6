using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The table of the provider's lanes, two by two: the customer's trips, hand-offs, words, shared documents and systems.</summary>
internal static class LanePairTable
{
    private static readonly Bilingual Wall = new("a wall: nothing passes but the customer", "有墙：除了顾客，什么都不通");
    private static readonly Bilingual More = new("further pairs are left out", "其余未列出");

    private static readonly ImmutableArray<MeasureColumn> Columns =
    [
        new("lane", new("lane", "泳道")),
        new("other", new("other lane", "另一泳道")),
        new("trips", new("trips of the customer", "顾客去"), Unit.Count),
        new("trips-back", new("trips back", "顾客回"), Unit.Count),
        new("hand-offs", new("hand-offs", "交接去"), Unit.Count),
        new("hand-offs-back", new("hand-offs back", "交接回"), Unit.Count),
        new("messages", new("words", "沟通"), Unit.Count),
        new("documents", new("shared documents", "共有单据")),
        new("systems", new("shared systems", "共用系统")),
        new("through", new("both deal with", "都经由")),
        new("note", new("note", "说明")),
    ];

    public static MeasureTable Of(ServiceBlueprint blueprint, BlueprintMeasures measures)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var lane in blueprint.Lanes) labels.TryAdd(lane.Id, lane.Label);
        var pairs = measures.LanePairs;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            var pair = pairs[i];
            rows.Add(
            [
                MeasureCell.Of(labels[pair.Lane]),
                MeasureCell.Of(labels[pair.Other]),
                MeasureCell.Of(pair.Trips.Value),
                MeasureCell.Of(pair.TripsBack.Value),
                MeasureCell.Of(pair.HandOffs.Value),
                MeasureCell.Of(pair.HandOffsBack.Value),
                MeasureCell.Of(pair.Messages),
                MeasureCell.Of(Joined(pair.Documents)),
                MeasureCell.Of(Joined(pair.Systems)),
                MeasureCell.Of(pair.Through is { } through ? labels[through] : null),
                MeasureCell.Of(Note(pair, i == pairs.Length - 1 && measures.AreLanePairsCut)),
            ]);
        }

        return new MeasureTable("lane-pairs", new("Between the lanes of the provider, for a case", "服务方泳道之间（每件业务）"), Columns, rows.MoveToImmutable());
    }

    private static Bilingual? Joined(ImmutableArray<string> names) => names.IsEmpty ? null : new(string.Join(", ", names), string.Join("、", names));

    private static Bilingual? Note(LanePair pair, bool isCut)
    {
        Bilingual? note = pair.IsWall ? Wall : null;
        foreach (var part in (ReadOnlySpan<Bilingual?>)[pair.Trips.Note, isCut ? More : null])
        {
            if (part is { } more) note = note is { } first ? new($"{first.English}; {more.English}", $"{first.Chinese}；{more.Chinese}") : more;
        }

        return note;
    }
}
