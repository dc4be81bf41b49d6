using System.Collections.Immutable;

namespace Blueprints.Themes;

/// <summary>The themes there are, in the order in which they are offered.</summary>
public static class ThemeList
{
    /// <summary>All themes; the first is the default.</summary>
    public static ImmutableArray<Theme> All { get; } = [LightTheme.Instance, DarkTheme.Instance, PrintTheme.Instance];

    /// <summary>The theme of a name, whatever its case; null where there is none.</summary>
    public static Theme? Find(string name)
    {
        foreach (var theme in All)
        {
            if (string.Equals(theme.Name, name, StringComparison.OrdinalIgnoreCase)) return theme;
        }

        return null;
    }
}
