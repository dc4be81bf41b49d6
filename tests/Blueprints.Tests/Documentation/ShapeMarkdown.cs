using Blueprints.Diagrams.Reading;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>Says in Markdown what may stand after a key.</summary>
internal static class ShapeMarkdown
{
    public static string Of(ValueShape shape, DiagramLanguage language) => Of(shape).In(language);

    private static Bilingual Of(ValueShape shape)
    {
        var parts = new List<Bilingual> { Single(shape) };
        foreach (var alternative in shape.Alternatives)
        {
            // OrListOf: the items are whatever may stand alone.
            parts.Add(alternative is { Kind: ValueKind.List, Item.Kind: var kind } && kind == shape.Kind ? new("a list of them", "写成列表") : Single(alternative));
        }

        if (parts.Count == 1) return parts[0];
        return new(
            string.Join(", ", parts[..^1].Select(part => part.English)) + ", or " + parts[^1].English,
            string.Join('、', parts[..^1].Select(part => part.Chinese)) + "，或" + parts[^1].Chinese);
    }

    private static Bilingual Single(ValueShape shape) => shape.Kind switch
    {
        ValueKind.Text => new("text", "文本"),
        ValueKind.LongText => new("text, of several lines if need be", "文本，可写几行"),
        ValueKind.Number => new(("number " + ShapeText.Range(shape)).TrimEnd(), ShapeText.RangeInChinese(shape) + "数字"),
        ValueKind.Integer => new(("whole number " + ShapeText.Range(shape)).TrimEnd(), ShapeText.RangeInChinese(shape) + "整数"),
        ValueKind.Percent => shape.MaxExcluded ? new("[share](#shares-and-numbers) under 100%", "小于 100% 的[比例](#比例与数字)") : new("[share](#shares-and-numbers)", "[比例](#比例与数字)"),
        ValueKind.Duration => new("[duration](#durations)", "[时长](#时长)"),
        ValueKind.DurationRange => new("[duration](#durations) or range", "[时长](#时长)或时长范围"),
        ValueKind.Demand => new("[arrivals](amounts.md#arrivals)", "[到达量](amounts.zh.md#到达量)"),
        ValueKind.Rate => new("[cost in a time](amounts.md#what-people-cost)", "[单位时间的费用](amounts.zh.md#人工费用)"),
        ValueKind.Hours => new("[working hours](#working-hours)", "[工作时间](#工作时间)"),
        ValueKind.Flag => new("`yes` or `no`", "`yes` 或 `no`"),
        ValueKind.Word => new(string.Join(", ", shape.Words.Select((word, i) => shape.Chinese.IsEmpty ? $"`{word}`" : $"`{word}` ({shape.Chinese[i]})")), string.Join('、', shape.Words.Select((word, i) => shape.Chinese.IsEmpty ? $"`{word}`" : $"`{word}`（{shape.Chinese[i]}）"))),
        ValueKind.Id => new("[id](#ids)", "[id](#id)"),
        ValueKind.Arrows => new("[arrows](#further-arrows)", "[箭头](#其他箭头)"),
        ValueKind.Address => new("[address](#links)", "[网址](#链接)"),
        ValueKind.Link => new("[`FILE#ID`](#links)", "[`文件#id`](#链接)"),
        ValueKind.Icon => new("[icon](#icons)", "[图标](#图标)"),
        ValueKind.File => new("[file](#a-common-file)", "[文件](#共用文件)"),
        ValueKind.Theme => new("[theme](#the-head-of-a-blueprint)", "[主题](#蓝图的开头)"),
        ValueKind.Cause => new("[cause](#causes)", "[原因](#原因)"),
        ValueKind.Mapping => new($"[several keys](#{Page.Anchor("Keys of " + shape.Table!.Owner.English)})", $"[一组键](#{Page.Anchor(shape.Table.Owner.Chinese + "的键")})"),
        ValueKind.OpenMapping => new($"`NAME:` with {Of(shape.Item!).English}", $"`名称:` 加{Spaced(Of(shape.Item!).Chinese)}"),
        ValueKind.List => new($"list of {Of(shape.Item!).English}", $"{Of(shape.Item!).Chinese}的列表"),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.Kind, "no words for this kind of value"),
    };

    private static string Spaced(string words) => char.IsAscii(words[0]) && words[0] != '[' ? " " + words : words;
}
