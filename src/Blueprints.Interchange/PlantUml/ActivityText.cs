using System.Text;

namespace Blueprints.Interchange.PlantUml;

/// <summary>The lines of a diagram of PlantUML that say something, those of one action that stand one under the other put together.</summary>
internal static class ActivityText
{
    /// <summary>The most lines that one action may go over.</summary>
    private const int MostLines = 200;

    /// <summary>Whether a text is a diagram of PlantUML, with the new grammar of activities.</summary>
    public static bool IsActivity(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("@startuml", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var line in text.Split('\n').Take(20_000))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 2 && trimmed[0] == ':' && trimmed[^1] is ';' or '|' or '<' or '>' or '/' or ']' or '}') return true;
            if (trimmed is "start" or "stop" || trimmed.StartsWith("if (", StringComparison.Ordinal) || trimmed.StartsWith("if(", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The statements, each with its place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">Takes the places where colours and the like are set.</param>
    public static List<(string Text, FilePlace Place)> Statements(string text, Action<FilePlace> look)
    {
        var statements = new List<(string Text, FilePlace Place)>();
        var lines = text.Split('\n');
        var isComment = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            var place = new FilePlace(i + 1, lines[i].Length - lines[i].TrimStart().Length + 1);
            if (isComment || line.StartsWith("/'", StringComparison.Ordinal))
            {
                isComment = !line.EndsWith("'/", StringComparison.Ordinal);
                continue;
            }

            if (line.Length == 0 || line[0] == '\'' || line[0] == '@') continue;
            if (line.StartsWith("skinparam", StringComparison.Ordinal) && line.EndsWith('{'))
            {
                look(place);
                while (++i < lines.Length && lines[i].Trim() != "}") continue;
                continue;
            }

            if (line == "<style>" || line.StartsWith("<style ", StringComparison.Ordinal))
            {
                look(place);
                while (++i < lines.Length && lines[i].Trim() != "</style>") continue;
                continue;
            }

            if (IsBlock(line) is { } end)
            {
                var block = new StringBuilder(line);
                for (var joined = 0; joined < MostLines && i + 1 < lines.Length && lines[++i].Trim() is var next && !next.Equals(end, StringComparison.OrdinalIgnoreCase); joined++) block.Append('\n').Append(next);
                statements.Add((block.ToString(), place));
                continue;
            }

            var color = line[0] == '#' ? line.IndexOf(':', StringComparison.Ordinal) : 0;
            if (color > 0)
            {
                look(place);
                line = line[color..];
            }

            if (line[0] == ':' && !Ends(line))
            {
                var action = new StringBuilder(line);
                for (var joined = 0; joined < MostLines && i + 1 < lines.Length; joined++)
                {
                    line = lines[++i].Trim();
                    action.Append('\n').Append(line);
                    if (Ends(line)) break;
                }

                line = action.ToString();
            }

            statements.Add((line, place));
        }

        return statements;
    }

    /// <summary>The line that ends a block which begins here; null where none begins.</summary>
    private static string? IsBlock(string line) => line.ToLowerInvariant() switch
    {
        "note left" or "note right" or "floating note left" or "floating note right" or "note" => "end note",
        "title" => "end title",
        "header" or "center header" or "left header" or "right header" => "endheader",
        "footer" or "center footer" or "left footer" or "right footer" => "endfooter",
        "legend" or "legend left" or "legend right" or "legend center" => "endlegend",
        _ => null,
    };

    private static bool Ends(string line) => line.Length > 0 && (line[^1] is ';' or '|' or '<' or '>' or '/' or ']' or '}' || line.EndsWith("; <<input>>", StringComparison.Ordinal) || (line.EndsWith(">>", StringComparison.Ordinal) && line.Contains("; <<", StringComparison.Ordinal)));
}
