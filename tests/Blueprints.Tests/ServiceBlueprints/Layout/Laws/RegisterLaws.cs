using System.Text;
using Blueprints.Geometry;
using Blueprints.Measures;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Laws of drawings with registers; one without any keeps them.</summary>
public static class RegisterLaws
{
    private static readonly string[] MarkRoles = ["fail-point", "wait-point", "standard-point"];

    /// <summary>Every register is drawn, each of its rows once and in order, and no character of a row that people read is left out.</summary>
    public static IEnumerable<string> RegistersWhole(Picture picture, ServiceBlueprint blueprint)
    {
        if (!Registers(picture).Any()) yield break;
        foreach (var table in Compiler.Registers(blueprint).Tables)
        {
            var rows = Registers(picture).Where(group => group.Id == table.Key).SelectMany(Rows).ToList();
            if (rows.Count != table.Rows.Length) yield return $"{table.Key} has {rows.Count} rows, not {table.Rows.Length}";
            for (var i = 0; i < Math.Min(rows.Count, table.Rows.Length); i++)
            {
                var drawn = Bare(string.Concat(Texts(rows[i])));
                for (var c = 0; c < table.Columns.Length; c++)
                {
                    var (cell, column) = (table.Rows[i][c], table.Columns[c]);
                    if (column.Key is "step" or "number" || cell is { Text: null, Value: null }) continue;
                    var text = Bare(TextTable.TextOf(cell, column, picture.Scene.Language));
                    if (!drawn.Contains(text, StringComparison.Ordinal)) yield return $"row {rows[i].Id} of {table.Key} does not say '{text}'";
                }
            }
        }
    }

    /// <summary>Each number on a mark is a row of its register about that step, and each such row has its number on a mark.</summary>
    public static IEnumerable<string> MarksNumbered(Picture picture, ServiceBlueprint blueprint)
    {
        if (!Registers(picture).Any()) yield break;
        var marks = Marks(picture).SelectMany(mark => Numbers(mark).Select(number => (number, Step: mark.Id))).ToList();
        var rows = Registers(picture).Where(group => group.Id is "fail-points" or "waits" or "standards").SelectMany(Rows).Where(row => row.Id is not null).Select(row => (row.Id!, Step: (string?)Picture.Data(row, "element"))).ToList();
        foreach (var (number, step) in marks.Except(rows)) yield return $"{number} at {step} is in no register";
        foreach (var (number, step) in rows.Except(marks)) yield return $"{number} of {step} stands at no step";
        foreach (var same in marks.GroupBy(mark => mark.number).Where(group => group.Count() > 1)) yield return $"{same.Key} stands at several steps";
    }

    /// <summary>Numbers rise as the drawing is read: row by row, column by column, from top to bottom.</summary>
    public static IEnumerable<string> NumbersInOrder(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var role in MarkRoles)
        {
            var last = 0;
            var cards = picture.Steps.OrderBy(card => picture.TierOf(card.Group)).ThenBy(card => Math.Round(card.Bounds.Center.X)).ThenBy(card => card.Bounds.Y);
            foreach (var mark in cards.SelectMany(card => card.Group.Children.OfType<GroupNode>().Where(mark => mark.Role == role)))
            {
                foreach (var number in Numbers(mark))
                {
                    var value = int.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture);
                    if (value <= last) yield return $"{number} at {mark.Id} comes after {last}";
                    last = value;
                }
            }
        }
    }

    /// <summary>Registers stand apart from each other, below all else, and apart are the rows of each.</summary>
    public static IEnumerable<string> RegistersApart(Picture picture, ServiceBlueprint blueprint)
    {
        var registers = Registers(picture).Select(group => (Group: group, Box: Box(group))).ToList();
        for (var i = 0; i < registers.Count; i++)
        {
            foreach (var (other, box) in registers.Skip(i + 1))
            {
                if (box.Overlaps(registers[i].Box)) yield return $"{registers[i].Group.Id} overlaps {other.Id}";
            }

            var rows = Rows(registers[i].Group).Select(Box).ToList();
            for (var row = 1; row < rows.Count; row++)
            {
                if (rows[row].Y < rows[row - 1].Bottom) yield return $"rows of {registers[i].Group.Id} overlap";
            }
        }

        if (registers.Count == 0) yield break;
        var top = picture.Scene.Tables?.Top ?? 0;
        if (registers.Exists(register => register.Box.Y < top)) yield return "a register begins above the foot";
        if (picture.Scene.Nodes.Where(node => node is not GroupNode { Role: "register" }).Any(node => Box(node).Bottom > top)) yield return "something but registers stands at the foot";
    }

    private static IEnumerable<GroupNode> Registers(Picture picture) => picture.Groups.Where(group => group.Role == "register");

    private static IEnumerable<GroupNode> Rows(GroupNode register) => register.Children.OfType<GroupNode>().Where(group => group.Role == "register-row");

    private static IEnumerable<GroupNode> Marks(Picture picture) => picture.Groups.Where(group => MarkRoles.Contains(group.Role));

    private static string[] Numbers(GroupNode mark) => Picture.Data(mark, "rows").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Texts(SceneNode node) => node switch
    {
        GroupNode group => group.Children.SelectMany(Texts),
        TextNode text => [text.Text.TrimEnd(Blueprints.Fonts.LineBreaker.Hyphen)],
        _ => [],
    };

    /// <summary>What a node covers, texts at the widened width.</summary>
    private static Rectangle Box(SceneNode node)
    {
        var points = Points(node).ToList();
        return points.Count == 0 ? default : Shapes.Bounds(points);
    }

    private static IEnumerable<Point> Points(SceneNode node) => node switch
    {
        GroupNode group => group.Children.SelectMany(Points),
        TextNode text => Corners(new DrawnText(text, null).Wide),
        _ => Shapes.Points(node),
    };

    private static Point[] Corners(Rectangle box) => [new(box.X, box.Y), new(box.Right, box.Bottom)];

    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) bare.Append(c);
        }

        return bare.ToString();
    }
}
