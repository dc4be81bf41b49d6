using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>Says in words what may stand after a key.</summary>
internal static class ShapeText
{
    /// <summary>What to write for a key.</summary>
    public static Bilingual Advice(KeyInfo key) =>
        key.Advice is { } advice ? new("write " + advice.English, advice.Chinese) : new($"write {key.Written}: and {Of(key.Shape)}", Join($"请在 {key.Written}: 后面写", InChinese(key.Shape)));

    /// <summary>What to write for a value whose key stands already.</summary>
    public static Bilingual Write(ValueShape shape) => new("write " + Of(shape), Join("请写", InChinese(shape)));

    /// <summary>What may stand here, in both languages.</summary>
    public static Bilingual Words(ValueShape shape) => new(Of(shape), InChinese(shape));

    public static string Of(ValueShape shape)
    {
        var text = Single(shape);
        for (var i = 0; i < shape.Alternatives.Length; i++)
        {
            var alternative = shape.Alternatives[i];
            text += (i == shape.Alternatives.Length - 1 ? " or " : ", ") + (alternative.Kind == ValueKind.List ? "a list of them" : Single(alternative));
        }

        return text;
    }

    /// <summary>The range in English, in words that follow a number.</summary>
    public static string Range(ValueShape shape)
    {
        var min = shape.Min.ToString(CultureInfo.InvariantCulture);
        var max = shape.Max.ToString(CultureInfo.InvariantCulture);
        if (double.IsInfinity(shape.Max)) return double.IsInfinity(shape.Min) ? "" : shape.MinExcluded ? $"over {min}" : $"of {min} or more";
        return $"from {min} to {(shape.MaxExcluded ? "under " : "")}{max}";
    }

    /// <summary>The range in Chinese, in words that a number follows.</summary>
    public static string RangeInChinese(ValueShape shape)
    {
        var min = shape.Min.ToString(CultureInfo.InvariantCulture);
        var max = shape.Max.ToString(CultureInfo.InvariantCulture);
        if (double.IsInfinity(shape.Max)) return double.IsInfinity(shape.Min) ? "" : shape.MinExcluded ? $"大于 {min} 的" : $"不小于 {min} 的";
        return shape.MaxExcluded ? $"不小于 {min}、小于 {max} 的" : $"{min} 到 {max} 之间的";
    }

    private static string Single(ValueShape shape) => shape.Kind switch
    {
        ValueKind.Text or ValueKind.LongText => "a text",
        ValueKind.Number => ("a number " + Range(shape)).TrimEnd(),
        ValueKind.Integer => ("a whole number " + Range(shape)).TrimEnd(),
        ValueKind.Percent => "a share such as 2% or 0.02",
        ValueKind.Duration => "a duration such as 2 min",
        ValueKind.DurationRange => "a duration such as 2 min, or a range such as 30-60 s",
        ValueKind.Demand => "arrivals such as 24 per hour",
        ValueKind.Rate => "a cost such as 30 per hour",
        ValueKind.Hours => "working hours such as Mon-Fri 9:00-17:00",
        ValueKind.Flag => "yes or no",
        ValueKind.Word => "one of " + string.Join(", ", shape.Words),
        ValueKind.Id => "an id",
        ValueKind.Arrows => "ids with an arrow between them such as check -> pay",
        ValueKind.Address => "an address",
        ValueKind.Link => "a link such as delays.fishbone.yaml#signature",
        ValueKind.Icon => "the name of an icon such as phone, or a file such as pictures/logo.svg",
        ValueKind.File => "a file such as common.yaml",
        ValueKind.Theme => "the name of a theme such as dark",
        ValueKind.Cause => "a cause",
        ValueKind.Mapping => $"a mapping such as {Sample(shape)}",
        ValueKind.OpenMapping => "a mapping",
        _ => "a list",
    };

    private static string InChinese(ValueShape shape)
    {
        var text = SingleInChinese(shape);
        for (var i = 0; i < shape.Alternatives.Length; i++)
        {
            var alternative = shape.Alternatives[i];
            var isLast = i == shape.Alternatives.Length - 1;
            text = alternative.Kind == ValueKind.List ? text + "，或写成列表" : Join(text + (isLast ? "，或" : "、"), SingleInChinese(alternative));
        }

        return text;
    }

    private static string SingleInChinese(ValueShape shape) => shape.Kind switch
    {
        ValueKind.Text or ValueKind.LongText => "文本",
        ValueKind.Number => RangeInChinese(shape) + "数字",
        ValueKind.Integer => RangeInChinese(shape) + "整数",
        ValueKind.Percent => "比例（如 2% 或 0.02）",
        ValueKind.Duration => "时长（如 2 min）",
        ValueKind.DurationRange => "时长（如 2 min）或时长范围（如 30-60 s）",
        ValueKind.Demand => "到达量（如 24 per hour）",
        ValueKind.Rate => "费用（如 30 per hour）",
        ValueKind.Hours => "工作时间（如 周一至周五 9:00-17:00）",
        ValueKind.Flag => "yes 或 no",
        ValueKind.Word => string.Join("、", shape.Words) + " 之一",
        ValueKind.Id => "id",
        ValueKind.Arrows => "用箭头连接的 id（如 check -> pay）",
        ValueKind.Address => "网址",
        ValueKind.Link => "链接（如 delays.fishbone.yaml#signature）",
        ValueKind.Icon => "图标名称（如 phone）或图片文件（如 pictures/logo.svg）",
        ValueKind.File => "文件（如 common.yaml）",
        ValueKind.Theme => "主题名称（如 dark）",
        ValueKind.Cause => "原因",
        ValueKind.Mapping => $"“键: 值”形式，如 {Sample(shape)}",
        ValueKind.OpenMapping => "若干“键: 值”",
        _ => "列表",
    };

    private static string Sample(ValueShape shape) => "{" + string.Join(", ", shape.Table!.Keys.Take(3).Select(k => k.Name + ": ...")) + "}";

    /// <summary>Chinese words before others, with a space where these begin with a Latin letter or a digit.</summary>
    private static string Join(string before, string after) => after.Length > 0 && after[0] < '\u0080' ? $"{before} {after}" : before + after;
}
