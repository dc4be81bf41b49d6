using Blueprints.Interchange.Drawn;
using Blueprints.Mermaid;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Mermaid;

/// <summary>A shape as a flowchart writes it behind the name of a node.</summary>
/// <param name="Words">Its words; null where none are said.</param>
/// <param name="Role">What it is.</param>
/// <param name="Kind">The kind of step.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct FlowchartShape(string? Words, NodeRole Role, StepKind Kind, int End)
{
    /// <summary>Whether it is rounded at both ends, as starts, ends and many a step are.</summary>
    public bool IsTerminator { get; init; }

    private static readonly (string Open, string[] Close, NodeRole Role, StepKind Kind, bool IsTerminator)[] Brackets =
    [
        ("(((", [")))"], NodeRole.End, StepKind.Action, false),
        ("((", ["))"], NodeRole.Step, StepKind.Action, true),
        ("([", ["])"], NodeRole.Step, StepKind.Action, true),
        ("[[", ["]]"], NodeRole.Step, StepKind.Subprocess, false),
        ("[(", [")]"], NodeRole.Step, StepKind.Storage, false),
        ("[/", ["/]", "\\]"], NodeRole.Step, StepKind.Data, false),
        ("[\\", ["\\]", "/]"], NodeRole.Step, StepKind.Data, false),
        ("{{", ["}}"], NodeRole.Step, StepKind.Action, false),
        ("(", [")"], NodeRole.Step, StepKind.Action, false),
        ("[", ["]"], NodeRole.Step, StepKind.Action, false),
        ("{", ["}"], NodeRole.Step, StepKind.Decision, false),
        (">", ["]"], NodeRole.Step, StepKind.Action, false),
    ];

    /// <summary>Reads the shape at a place; null where there is none, or only the beginning of one.</summary>
    public static FlowchartShape? Read(string text, int at)
    {
        if (at + 1 < text.Length && text[at] == '@' && text[at + 1] == '{') return Named(text, at);
        foreach (var (open, closes, role, kind, isTerminator) in Brackets)
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) != 0) continue;
            var start = at + open.Length;
            var (words, from) = Quoted(text, start);
            var end = -1;
            var length = 0;
            foreach (var close in closes)
            {
                var found = text.IndexOf(close, from, StringComparison.Ordinal);
                if (found >= 0 && (end < 0 || found < end)) (end, length) = (found, close.Length);
            }

            // ((a)b) is a round shape within words of the next larger bracket.
            if (end < 0) continue;
            // Slanting sides that are not parallel are work done by hand, not data.
            var isSlanting = open is "[/" or "[\\" && text[end] != open[1];
            return new FlowchartShape(Shown(words ?? text[start..end]), role, isSlanting ? StepKind.Action : kind, end + length) { IsTerminator = isTerminator };
        }

        return null;
    }

    /// <summary>Words as Mermaid shows them: without quotes, the marks of Markdown and tags.</summary>
    public static string Shown(string words)
    {
        var text = words.Trim();
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"') text = text[1..^1].Trim();
        if (text.Length > 1 && text[0] == '`' && text[^1] == '`') text = text[1..^1].Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Trim();
        return Drawn.Words.OneLine(MermaidScript.Decode(PlainHtml.Strip(text)));
    }

    private static (string? Words, int End) Quoted(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ') at++;
        if (at >= text.Length || text[at] != '"') return (null, start);
        var close = text.IndexOf('"', at + 1);
        return close < 0 ? (null, start) : (text[(at + 1)..close], close + 1);
    }

    /// <summary><c>@{ shape: doc, label: "Words" }</c>.</summary>
    private static FlowchartShape? Named(string text, int at)
    {
        var (shape, label) = ((string?)null, (string?)null);
        for (var i = at + 2; i < text.Length;)
        {
            while (i < text.Length && text[i] is ' ' or ',' or '\t') i++;
            if (i < text.Length && text[i] == '}') return Of(shape, label, i + 1);
            var colon = text.IndexOf(':', i);
            if (colon < 0) return null;
            var key = text[i..colon].Trim();
            var (quoted, end) = Quoted(text, colon + 1);
            if (quoted is null)
            {
                var stop = text.AsSpan(colon + 1).IndexOfAny(',', '}');
                if (stop < 0) return null;
                end = colon + 1 + stop;
                quoted = text[(colon + 1)..end].Trim();
            }

            if (key == "shape") shape = quoted;
            else if (key == "label") label = quoted;
            i = end;
        }

        return null;
    }

    private static FlowchartShape Of(string? shape, string? label, int end)
    {
        var (role, kind, isTerminator) = shape switch
        {
            "doc" or "document" or "docs" or "documents" or "st-doc" or "stacked-document" or "lin-doc" or "lined-document" or "tag-doc" or "tagged-document" => (NodeRole.Step, StepKind.Document, false),
            "delay" or "half-rounded-rectangle" or "hourglass" or "collate" => (NodeRole.Step, StepKind.Wait, false),
            "diam" or "diamond" or "decision" or "question" => (NodeRole.Step, StepKind.Decision, false),
            "stadium" or "pill" or "terminal" or "circle" or "circ" => (NodeRole.Step, StepKind.Action, true),
            "sm-circ" or "small-circle" or "start" => (NodeRole.Start, StepKind.Action, false),
            "dbl-circ" or "double-circle" or "fr-circ" or "framed-circle" or "stop" => (NodeRole.End, StepKind.Action, false),
            "fr-rect" or "framed-rectangle" or "subproc" or "subprocess" or "subroutine" => (NodeRole.Step, StepKind.Subprocess, false),
            "cyl" or "cylinder" or "db" or "database" or "lin-cyl" or "lined-cylinder" or "disk" or "h-cyl" or "das" or "datastore" or "bow-rect" or "stored-data" => (NodeRole.Step, StepKind.Storage, false),
            "lean-r" or "lean-right" or "in-out" or "lean-l" or "lean-left" or "out-in" => (NodeRole.Step, StepKind.Data, false),
            "fork" or "join" => (NodeRole.Parallel, StepKind.Action, false),
            _ => (NodeRole.Step, StepKind.Action, false),
        };
        return new FlowchartShape(label is null ? null : Shown(label), role, kind, end) { IsTerminator = isTerminator };
    }
}
