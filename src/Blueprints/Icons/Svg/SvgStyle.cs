using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Icons;

/// <summary>The properties of a shape that come down from the elements around it, and its own.</summary>
internal sealed record SvgStyle
{
    private const int MostDashes = 16;

    /// <summary>As it is at the top: filled with the colour of the place, no line.</summary>
    public static SvgStyle Initial { get; } = new();

    public IconInk? Fill { get; init; } = IconInk.OfPlace;

    public IconInk? Stroke { get; init; }

    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    /// <summary>The opacity of the element and of those around it, multiplied.</summary>
    public double Opacity { get; init; } = 1;

    public double StrokeWidth { get; init; } = 1;

    public bool EvenOdd { get; init; }

    public bool RoundCap { get; init; }

    public bool RoundJoin { get; init; }

    public bool IsHidden { get; init; }

    public ImmutableArray<double> Dash { get; init; } = [];

    /// <summary>
    /// The style with one property more. What is left out is told to <paramref name="omit"/>; names that are no properties of drawing
    /// change nothing.
    /// </summary>
    public SvgStyle With(string name, string value, Action<Bilingual> omit)
    {
        value = value.Trim();
        if (value.Length == 0 || value == "inherit") return this;
        switch (name)
        {
            case "fill": return this with { Fill = Ink(name, value, omit) };
            case "stroke": return this with { Stroke = Ink(name, value, omit) };
            case "fill-opacity": return this with { FillOpacity = Share(value) ?? FillOpacity };
            case "stroke-opacity": return this with { StrokeOpacity = Share(value) ?? StrokeOpacity };
            case "opacity": return this with { Opacity = Opacity * (Share(value) ?? 1) };
            case "stroke-width": return this with { StrokeWidth = SvgLength.Parse(value) is { } width and >= 0 ? width : StrokeWidth };
            case "fill-rule": return this with { EvenOdd = value == "evenodd" };

            // Lines have round or plain ends and corners; square ends and cut corners come nearest to round ones.
            case "stroke-linecap": return this with { RoundCap = value is "round" or "square" };
            case "stroke-linejoin": return this with { RoundJoin = value is "round" or "bevel" };
            case "stroke-dasharray": return this with { Dash = Dashes(value) };
            case "display": return this with { IsHidden = IsHidden || value == "none" };
            case "visibility": return this with { IsHidden = IsHidden || value is "hidden" or "collapse" };
            case "clip-path" or "mask" or "filter" or "marker-start" or "marker-mid" or "marker-end" or "marker" when value != "none":
                omit(new($"'{name}'", $"“{name}”"));
                return this;
            default: return this;
        }
    }

    /// <summary>The ink of a fill or a line with its opacities; null where it shows nothing.</summary>
    public IconInk? Shown(IconInk? ink, double opacity)
    {
        opacity *= Opacity;
        return ink is null || opacity <= 0 || ink.Color is { Alpha: 0 } ? null : ink with { Opacity = opacity };
    }

    private static IconInk? Ink(string name, string value, Action<Bilingual> omit)
    {
        if (value is "none" or "transparent") return null;
        if (value.Equals("currentColor", StringComparison.OrdinalIgnoreCase)) return IconInk.OfPlace;
        if (SvgColors.Parse(value) is { } color) return new IconInk(color, 1);
        omit(value.StartsWith("url(", StringComparison.OrdinalIgnoreCase)
            ? new($"the gradient or pattern of '{name}'", $"“{name}”的渐变或图案")
            : new($"the colour '{VisibleText.Clip(value)}'", $"颜色“{VisibleText.Clip(value)}”"));
        return IconInk.OfPlace;
    }

    private static double? Share(string value)
    {
        var isPercent = value.EndsWith('%');
        return SvgLength.Parse(isPercent ? value[..^1] : value) is { } number ? Math.Clamp(isPercent ? number / 100 : number, 0, 1) : null;
    }

    private static ImmutableArray<double> Dashes(string value)
    {
        var dashes = ImmutableArray.CreateBuilder<double>();
        var scanner = new NumberScanner(value);
        while (dashes.Count < MostDashes && scanner.TryNumber(out var length))
        {
            if (length < 0) return [];
            dashes.Add(length);
        }

        foreach (var length in dashes)
        {
            if (length > 0) return dashes.ToImmutable();
        }

        return [];
    }
}
