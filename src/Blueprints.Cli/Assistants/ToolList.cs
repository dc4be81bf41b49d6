namespace Blueprints.Cli.Assistants;

/// <summary>The tools there are.</summary>
internal static class ToolList
{
    private static readonly ToolArgument Text = new("text", "string", "The document itself, in YAML. Give this or 'file'.");
    private static readonly ToolArgument File = new("file", "string", "The path of the document below the folder. Give this or 'text'.");
    private static readonly ToolArgument Language = new("language", "string", "The language of what is said. Default: that of the document.") { Values = ["en", "zh"] };

    public static Tool[] All { get; } =
    [
        new("list", "Lists the documents of the folder, by the paths that 'file' takes.", WordTools.List),
        new("check", "Finds the mistakes and the weak links of a service blueprint or fishbone, with places, reasons and fixes, as JSON.", DocumentTools.Check, Text, File, Language),
        new("fix", "Applies the fixes that can mean only one thing, and gives the document after them.", DocumentTools.Fix, Text, File, Language, Output("document")) { CanWrite = true },
        new("measure", "Measures a document: times, load, risks, quality, as JSON, each figure with its formula.", DocumentTools.Measure, Text, File, Language),
        new(
            "compare",
            "Tells what changed between two documents: steps, figures and findings, as JSON.",
            DocumentTools.Compare,
            new("before", "string", "The document before, in YAML. Give this or 'beforeFile'."),
            new("beforeFile", "string", "The path of the document before."),
            new("after", "string", "The document after, in YAML. Give this or 'afterFile'."),
            new("afterFile", "string", "The path of the document after."),
            Language),
        new(
            "simulate",
            "Runs a service blueprint many times as discrete events: times, promise, load, waits with their 95% intervals, as JSON; with 'set' what would change.",
            DocumentTools.Simulate,
            Text,
            File,
            Language,
            new("set", "array", "Scenarios, each what is different, such as 'clerk.staff=3' or 'demand=30 per hour'."),
            new("cases", "integer", "How many cases a run has, up to 20000."),
            new("replications", "integer", "How many runs, 2 to 100. Default: 30.")),
        new(
            "render",
            "Draws a document. The picture is given back as PNG to look at, or as SVG in words.",
            DrawingTools.Render,
            Text,
            File,
            new("format", "string", "Default: what the name of the output says, or else png.") { Values = ["png", "svg"] },
            new("width", "integer", "How many pixels wide a picture is, 100 to 10000. Default: as wide as the drawing, and at most 6 million pixels in all."),
            Output("drawing")) { CanWrite = true },
        new("explain", "Explains a rule or a message by its name or code; without one it lists the rules.", WordTools.Explain, new ToolArgument("name", "string", "Such as dead-end, SB0102 or unknown-lane."), Language),
        new(
            "schema",
            "Tells every key of a kind of document, what it means and takes, a line each.",
            WordTools.Schema,
            new("kind", "string", "The kind.", IsRequired: true) { Values = ["blueprint", "fishbone", "configuration"] },
            new("form", "string", "json for the whole JSON Schema, of several hundred thousand characters. Default: keys.") { Values = ["keys", "json"] },
            Language),
        new(
            "convert",
            "Makes a fishbone of Mermaid's ishikawa text, or writes the keys of a document in English or Chinese.",
            WordTools.Convert,
            Text,
            File,
            new("keys", "string", "The language of the keys. Leave it out for Mermaid's text.") { Values = ["en", "zh"] },
            Output("document")) { CanWrite = true },
        new("new", "Gives a document to begin with; without a name it lists those that there are.", WordTools.New, new ToolArgument("template", "string", "Its name."), Language, Output("document")) { CanWrite = true },
    ];

    /// <summary>A tool by its name; null where there is none.</summary>
    public static Tool? Find(string name) => Array.Find(All, tool => tool.Name == name);

    private static ToolArgument Output(string what) => new("output", "string", $"The path below the folder to write the {what} to; only where writing is allowed. Default: it is given back alone.");
}
