using System.Globalization;

namespace Blueprints.Icons;

/// <summary>A built-in icon as a drawing of its own, for lists that show what is offered.</summary>
internal static class IconPicture
{
    /// <summary>As SVG, in a grey that shows on light and on dark grounds.</summary>
    public static string Of(IconEntry icon) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 {IconList.Grid} {IconList.Grid}"><path d="{icon.Data}" fill="none" stroke="#7A8899" stroke-width="{IconList.StrokeWidth}" stroke-linecap="round" stroke-linejoin="round"/></svg>""");

    /// <summary>As SVG, by its name; null where there is no such icon.</summary>
    public static string? Of(string name)
    {
        foreach (var entry in IconList.All)
        {
            if (entry.IsCalled(name)) return Of(entry);
        }

        return null;
    }
}
