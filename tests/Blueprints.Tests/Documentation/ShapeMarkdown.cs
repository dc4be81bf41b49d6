using Blueprints.Yaml;

namespace Blueprints.Tests.Documentation;

/// <summary>Says in Markdown what may stand after a key.</summary>
internal static class ShapeMarkdown
{
    public static string Of(ValueShape shape)
    {
        var parts = new List<string> { Single(shape) };
        foreach (var alternative in shape.Alternatives)
        {
            // OrListOf: the items are whatever may stand alone.
            parts.Add(alternative is { Kind: ValueKind.List, Item.Kind: var kind } && kind == shape.Kind ? "a list of them" : Single(alternative));
        }

        return parts.Count == 1 ? parts[0] : string.Join(", ", parts[..^1]) + ", or " + parts[^1];
    }

    private static string Single(ValueShape shape) => shape.Kind switch
    {
        ValueKind.Text => "text",
        ValueKind.LongText => "text, of several lines if need be",
        ValueKind.Number => ("number " + ShapeText.Range(shape)).TrimEnd(),
        ValueKind.Integer => ("whole number " + ShapeText.Range(shape)).TrimEnd(),
        ValueKind.Percent => shape.MaxExcluded ? "[share](#shares) under 100%" : "[share](#shares)",
        ValueKind.Duration => "[duration](#durations)",
        ValueKind.DurationRange => "[duration](#durations) or range",
        ValueKind.Demand => "[arrivals](#the-head-of-a-blueprint)",
        ValueKind.Flag => "`yes` or `no`",
        ValueKind.Word => string.Join(", ", shape.Words.Select(word => $"`{word}`")),
        ValueKind.Id => "[id](#ids)",
        ValueKind.Address => "[address](#links)",
        ValueKind.Link => "[`FILE#ID`](#links)",
        ValueKind.Icon => "[icon](#icons)",
        ValueKind.Theme => "[theme](#the-head-of-a-blueprint)",
        ValueKind.Cause => "[cause](#causes)",
        ValueKind.Mapping => $"[mapping](#{Page.Anchor("Keys of " + shape.Table!.Owner.English)})",
        ValueKind.OpenMapping => $"`NAME:` with {Of(shape.Item!)}",
        ValueKind.List => $"list of {Of(shape.Item!)}",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.Kind, "no words for this kind of value"),
    };
}
