using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Scenes;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Documentation;

/// <summary>The picture of all built-in icons: each over its name in English and Chinese.</summary>
internal static class IconSheet
{
    private const int Columns = 8;
    private const double Cell = 96;
    private const double CellHeight = 92;
    private const double IconSize = 32;

    public static Scene Draw()
    {
        var theme = ThemeList.All[0];
        var rows = (IconList.All.Length + Columns - 1) / Columns;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        for (var i = 0; i < IconList.All.Length; i++)
        {
            var (icon, x, y) = (IconList.All[i], (i % Columns * Cell) + (Cell / 2), (i / Columns * CellHeight) + 14);
            nodes.Add(IconDrawing.Draw(icon.Icon, new Rectangle(x - (IconSize / 2), y, IconSize, IconSize), theme.Text));
            nodes.Add(Text(icon.Name, x, y + IconSize + 17, 12.5, FontWeight.SemiBold, theme.Text));
            nodes.Add(Text(icon.Chinese, x, y + IconSize + 34, 12, FontWeight.Regular, theme.MutedText));
        }

        return new Scene
        {
            Width = Columns * Cell,
            Height = (rows * CellHeight) + 8,
            Title = "Built-in icons",
            Description = string.Join(", ", IconList.Names),
            Language = DiagramLanguage.English,
            Background = theme.Background,
            Nodes = nodes.ToImmutable(),
        };
    }

    private static TextNode Text(string text, double x, double y, double size, FontWeight weight, Color color) =>
        new(text, new Point(x, y), size, weight, color, TextAnchor.Middle, InterMeasurer.Instance.Width(text, size, weight));
}
