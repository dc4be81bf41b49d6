using Blueprints.Analysis;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Tests.Documentation;

namespace Blueprints.Tests.Yaml;

/// <summary>The tables of keys hold together: they are what the reference and the schema are made of.</summary>
public sealed class KeyTableTests
{
    private static readonly List<IKeyTable> Tables = [.. Reachable(BlueprintKeys.Table).Concat(Reachable(FishboneKeys.Table)).Concat([CauseKeys.Table, ConfigurationKeys.Table]).Distinct()];

    [Fact]
    public void Keys_are_unique_within_a_table_and_described() => Assert.All(Tables, table =>
    {
        Assert.Equal(table.Keys.Count, table.Keys.Select(key => key.Name).Distinct().Count());
        Assert.All(table.Keys, key => Assert.False(key.Description.English.EndsWith('.') || key.Description.Chinese.EndsWith('。'), key.Name));
    });

    [Fact]
    public void Keys_are_described_in_both_languages() => Assert.All(Tables, table =>
    {
        SameInBoth.Check(table.Owner);
        Assert.All(table.Keys, key =>
        {
            SameInBoth.Check(key.Description);
            // A default that is a value stands as it is written, and those of several words list them.
            if (key.Default.English != key.Default.Chinese && !key.Default.English.Contains(", ", StringComparison.Ordinal)) SameInBoth.Check(key.Default);
            else Assert.Equal(key.Default.English, key.Default.Chinese.Replace("、", ", ", StringComparison.Ordinal));
            if (key.Default.English == key.Default.Chinese && key.Shape.Words.Length > 0) Assert.Contains(key.Default.English, key.Shape.Words);
            Assert.True(key.Shape.Chinese.IsEmpty || key.Shape.Chinese.Length == key.Shape.Words.Length, key.Name);
            Assert.NotEmpty(key.Chinese);
            Assert.All(key.Chinese, word => Assert.True(SameInBoth.HasChinese(word), word));
            Assert.All(key.Shape.Chinese, word => Assert.True(SameInBoth.HasChinese(word), word));
        });
    });

    [Fact]
    public void A_misnomer_is_no_key_and_stands_for_one_only() => Assert.All(Tables, table =>
    {
        var misnomers = table.Keys.SelectMany(key => key.Misnomers).ToList();
        Assert.Equal(misnomers.Count, misnomers.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(misnomers.Intersect(table.Keys.SelectMany(key => key.Writings)));
    });

    [Fact]
    public void A_writing_stands_for_one_key_of_its_table_and_for_one_word_of_its_value() => Assert.All(Tables, table =>
    {
        Assert.All(table.Keys.SelectMany(key => key.Writings).CountBy(word => word), count => Assert.Equal(1, count.Value));
        Assert.All(table.Keys, key => Assert.All(key.Shape.Words.Concat(key.Shape.Chinese).CountBy(word => word), count => Assert.Equal(1, count.Value)));
        // Which keys a mapping has is kept in the bits of a number.
        Assert.InRange(table.Keys.Count, 1, 64);
    });

    [Fact]
    public void Every_word_of_a_value_has_its_Chinese() => Assert.All(Tables.SelectMany(table => table.Keys).SelectMany(key => Shapes(key.Shape)), shape => Assert.Equal(shape.Words.Length, shape.Chinese.Length));

    private static IEnumerable<ValueShape> Shapes(ValueShape shape) => shape.Alternatives.SelectMany(Shapes).Concat(shape.Item is null ? [] : Shapes(shape.Item)).Prepend(shape);

    [Fact]
    public void Words_of_the_tables_stand_in_the_order_of_the_model()
    {
        Assert.Equal(Enum.GetNames<StepKind>().Select(n => n.ToLowerInvariant()), StepKeys.Table.Find("kind")!.Shape.Words);
        Assert.Equal(Enum.GetNames<Band>().Select(n => n.ToLowerInvariant()), LaneKeys.Table.Find("band")!.Shape.Words);
        Assert.Equal(Enum.GetNames<StandardAspect>().Select(n => n.ToLowerInvariant()), StandardReader.Table.Find("aspect")!.Shape.Words);
        Assert.Equal(Enum.GetNames<QualityDimension>().Select(n => n.ToLowerInvariant()), ContactReader.Table.Find("dimension")!.Shape.Words);
        Assert.Equal("suspected confirmed ruled-out", string.Join(' ', CauseKeys.Table.Find("status")!.Shape.Words));
        Assert.Equal(["Suspected", "Confirmed", "RuledOut"], Enum.GetNames<CauseStatus>());
        Assert.Equal(Enum.GetNames<Gate>().Select(n => n.ToLowerInvariant()), CauseKeys.Table.Find("gate")!.Shape.Words);
        Assert.Equal(Enum.GetNames<Control>().Zip(CauseKeys.Table.Find("control")!.Shape.Words, (n, w) => n == "Experimental" ? "X" : n[..1]), CauseKeys.Table.Find("control")!.Shape.Words);
        Assert.Equal(Enum.GetNames<HeadSide>().Select(n => n.ToLowerInvariant()), FishboneKeys.Table.Find("head")!.Shape.Words);
        Assert.Equal("VA BVA NVA", string.Join(' ', StepKeys.Table.Find("value")!.Shape.Words));
    }

    [Fact]
    public void The_tables_reach_each_other_from_the_top() =>
        Assert.Equal(["a blueprint", "a promise", "a value", "the weights", "a lane", "a step", "an exit", "a further way", "a time", "a wait", "a standard", "a fail point", "a contact", "a phase heading", "a flow", "a fishbone", "a cause", "a configuration file"], Tables.Select(table => table.Owner.English));

    private static IEnumerable<IKeyTable> Reachable(IKeyTable table) => table.Keys.SelectMany(key => Within(key.Shape)).Prepend(table);

    private static IEnumerable<IKeyTable> Within(ValueShape shape)
    {
        if (shape.Table is not null)
        {
            foreach (var table in Reachable(shape.Table)) yield return table;
        }

        foreach (var inner in shape.Alternatives.SelectMany(Within).Concat(shape.Item is null ? [] : Within(shape.Item))) yield return inner;
    }
}
