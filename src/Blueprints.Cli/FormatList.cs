using Blueprints.Rendering;

namespace Blueprints.Cli;

/// <summary>The formats there are, in the order in which they are offered; the first is the default.</summary>
internal static class FormatList
{
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("svg", _ => new SvgRenderer()),
        new("png", PngFormat.Create, DrawingOptions.Pixels | DrawingOptions.Background | DrawingOptions.Font),
        new("pdf", PdfFormat.Create, DrawingOptions.Page | DrawingOptions.Fit | DrawingOptions.Background | DrawingOptions.Font),
    ];

    public static IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            foreach (var format in All) names.Add(format.Name);
            return names;
        }
    }

    /// <summary>The names of the formats that take an option.</summary>
    public static IReadOnlyList<string> Taking(DrawingOptions option)
    {
        var names = new List<string>();
        foreach (var format in All)
        {
            if (format.Takes(option)) names.Add(format.Name);
        }

        return names;
    }

    /// <summary>The format asked for by name, or told from the ending of the output.</summary>
    /// <exception cref="UsageException">There is no such format.</exception>
    public static OutputFormat Choose(string? name, string? output)
    {
        if (Choices.Find("format", name, All, item => item.Name) is { } chosen) return chosen;
        var extension = output is null || output == "-" || OutputPlan.IsFolder(output) ? "" : Path.GetExtension(output);
        if (extension.Length == 0) return All[0];
        foreach (var format in All)
        {
            if (string.Equals(format.Extension, extension, StringComparison.OrdinalIgnoreCase)) return format;
        }

        throw new UsageException($"cannot tell the format from '{output}'; the formats are {Choices.List(Names)}: end the name in one of them, or say --format");
    }
}
