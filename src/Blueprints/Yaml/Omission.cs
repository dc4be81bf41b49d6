namespace Blueprints.Yaml;

/// <summary>
/// Leaves out the part of a text around a mistake that cannot be repaired: the whole list item it stands in, or the line.
/// </summary>
internal static class Omission
{
    public static Repair Of(string text, TextLines lines, int place)
    {
        var line = lines.LineOf(Math.Min(place, text.Length));
        while (line > 0 && lines.IsBlank(line)) line--;
        var first = line;
        var indent = int.MaxValue;
        for (var above = line; above >= 0; above--)
        {
            if (lines.IsBlank(above)) continue;
            if (lines.IsItem(above) && lines.Indent(above) < indent && lines.Indent(above) <= lines.Indent(line))
            {
                first = above;
                indent = lines.Indent(above);
            }

            if (lines.Indent(above) == 0) break;
        }

        var last = line;
        while (indent < int.MaxValue && last + 1 < lines.Count && (lines.IsBlank(last + 1) || lines.Indent(last + 1) > indent)) last++;
        return Blank(text, lines.Start(first), lines.End(last));
    }

    private static Repair Blank(string text, int start, int end)
    {
        var blank = text.AsSpan(start, end - start).ToArray();
        for (var i = 0; i < blank.Length; i++)
        {
            if (blank[i] is not ('\n' or '\r')) blank[i] = ' ';
        }

        return new Repair(start, end - start, new string(blank));
    }
}
