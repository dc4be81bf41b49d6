using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of <c>weights</c>: the dimensions of service quality.</summary>
internal static class WeightKeys
{
    public static readonly KeyTable<WeightDraft> Table = new(
        new("the weights", "维度权重"),
        [.. ContactReader.Table.Find("dimension")!.Shape.Words.Select((_, index) => Key((QualityDimension)index))]);

    public static ImmutableArray<DimensionWeight> Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping)
        {
            reader.WrongType(node, key);
            return [];
        }

        var draft = new WeightDraft();
        reader.Read(mapping, Table, draft);
        var weights = ImmutableArray.CreateBuilder<DimensionWeight>();
        for (var d = 0; d < draft.Weights.Length; d++)
        {
            if (draft.Weights[d] is { } weight) weights.Add(new DimensionWeight((QualityDimension)d, weight));
        }

        return weights.DrainToImmutable();
    }

    private static Key<WeightDraft> Key(QualityDimension dimension)
    {
        var words = ContactReader.Table.Find("dimension")!.Shape;
        var (english, chinese) = (words.Words[(int)dimension], words.Chinese[(int)dimension]);
        return new Key<WeightDraft>(english, ValueShape.Number(0) with { Unit = NumberUnit.Points }, new($"the weight of {english}", $"{chinese}的权重"), (r, d, n, k) => d.Weights[(int)dimension] = r.Number(n, k)) { Default = KeyDefault.Word("1"), Chinese = [chinese] };
    }
}
