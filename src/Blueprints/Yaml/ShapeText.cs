using System.Globalization;

namespace Blueprints.Yaml;

/// <summary>Says in words what may stand after a key.</summary>
internal static class ShapeText
{
    /// <summary>What to write for a key.</summary>
    public static string Advice(KeyInfo key) => "write " + (key.Advice ?? $"{key.Name}: and {Of(key.Shape)}");

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

    public static string Range(ValueShape shape)
    {
        var min = shape.Min.ToString(CultureInfo.InvariantCulture);
        var max = shape.Max.ToString(CultureInfo.InvariantCulture);
        if (double.IsInfinity(shape.Max)) return double.IsInfinity(shape.Min) ? "" : shape.MinExcluded ? $"over {min}" : $"of {min} or more";
        return $"from {min} to {(shape.MaxExcluded ? "under " : "")}{max}";
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
        ValueKind.Flag => "yes or no",
        ValueKind.Word => "one of " + string.Join(", ", shape.Words),
        ValueKind.Id => "an id",
        ValueKind.Address => "an address",
        ValueKind.Link => "a link such as delays.fishbone.yaml#signature",
        ValueKind.Icon => "the name of an icon such as phone, or a file such as pictures/logo.svg",
        ValueKind.Theme => "the name of a theme such as dark",
        ValueKind.Cause => "a cause",
        ValueKind.Mapping => "a mapping such as {" + string.Join(", ", shape.Table!.Keys.Take(3).Select(k => k.Name + ": ...")) + "}",
        ValueKind.OpenMapping => "a mapping",
        _ => "a list",
    };
}
