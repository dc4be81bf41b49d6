using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A number or a share that may stand in braces with what it rests on: <c>cost: {value: 12, basis: assumed}</c>.</summary>
internal static class ValueKeys
{
    /// <summary>The keys in the braces; what may stand after <c>value</c> is what the key itself takes.</summary>
    public static readonly KeyTable<ValueDraft> Table = new(
        new("a value", "数值"),
        [
            new("value", ValueShape.Number().Or(ValueShape.Percent, ValueShape.Demand, ValueShape.Rate), new("the value itself, as it would stand without braces", "数值本身，写法与不用花括号时相同"), static (_, d, n, _) => d.Value = n) { Required = true, Advice = new("value: and the value", "请在 value: 后面写数值"), Chinese = ["数值", "值"] },
            .. BasisKeys.OfValue<ValueDraft>(static d => d.Basis),
        ]);

    /// <summary>The same value, also in braces.</summary>
    public static ValueShape OrWithBasis(ValueShape shape) => shape.Or(ValueShape.Mapping(Table));

    /// <summary>The node of the value itself, and what it rests on; null, and reported, where there is none.</summary>
    public static YamlNode? Open(ValueReader reader, YamlNode node, KeyInfo key, out Basis? basis)
    {
        basis = null;
        if (node is not YamlMapping mapping) return node;
        var draft = new ValueDraft();
        reader.Read(mapping, Table, draft);
        basis = BasisDraft.Done(draft.Basis, reader);
        return draft.Value is YamlMapping ? Wrong(reader, draft.Value, key) : draft.Value;
    }

    private static YamlNode? Wrong(ValueReader reader, YamlNode node, KeyInfo key)
    {
        reader.WrongType(node, key);
        return null;
    }

    public static double? Number(ValueReader reader, YamlNode node, KeyInfo key, out Basis? basis) => Open(reader, node, key, out basis) is { } value ? reader.Number(value, key) : null;

    public static double? Percent(ValueReader reader, YamlNode node, KeyInfo key, out Basis? basis) => Open(reader, node, key, out basis) is { } value ? reader.Percent(value, key) : null;
}
