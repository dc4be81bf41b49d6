using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Formats;

/// <summary>The formats there are, in the order in which they are offered; the first is the default.</summary>
internal static class FormatList
{
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("svg", SvgFormat.Create, DrawingOptions.EmbedFonts | DrawingOptions.IdPrefix | DrawingOptions.Font) { MediaType = "image/svg+xml" },
        new("png", PngFormat.Create, DrawingOptions.Pixels | DrawingOptions.Background | DrawingOptions.Font) { MediaType = "image/png" },
        new("pdf", PdfFormat.Create, DrawingOptions.Page | DrawingOptions.Fit | DrawingOptions.Background | DrawingOptions.Font) { MediaType = "application/pdf" },
        new("webp", WebpFormat.Create, DrawingOptions.Scale | DrawingOptions.Width | DrawingOptions.Quality | DrawingOptions.Background | DrawingOptions.Font) { MediaType = "image/webp" },
        new("jpeg", JpegFormat.Create, DrawingOptions.Pixels | DrawingOptions.Quality | DrawingOptions.Background | DrawingOptions.Font) { Extension = ".jpg", MediaType = "image/jpeg" },
        OutputFormat.Exchange("pptx", PptxFormat.Write, DrawingOptions.Page) with { Check = PptxFormat.Check },
        OutputFormat.Exchange("xlsx", XlsxFormat.Write),
        OutputFormat.Exchange("drawio", DrawioFormat.Write),
        OutputFormat.Exchange("bpmn", BpmnFormat.Write),
        OutputFormat.Exchange("mermaid", MermaidFormat.Write, DrawingOptions.Mermaid) with { Extension = ".mmd" },
    ];

    public static IReadOnlyList<string> Names => NamesOf(withExchange: true);

    private static List<string> NamesOf(bool withExchange)
    {
        var names = new List<string>();
        foreach (var format in All)
        {
            if (withExchange || format.Write is null) names.Add(format.Name);
        }

        return names;
    }

    /// <summary>The names of the formats that take an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="withExchange">Whether those that other tools edit are among them, which hold no charts.</param>
    public static IReadOnlyList<string> Taking(DrawingOptions option, bool withExchange)
    {
        var names = new List<string>();
        foreach (var format in All)
        {
            if (format.Takes(option) && (withExchange || format.Write is null)) names.Add(format.Name);
        }

        return names;
    }

    /// <summary>The format asked for by name, or told from the ending of the output.</summary>
    /// <param name="name">The name; null where none was given.</param>
    /// <param name="output">The output; null where none was given.</param>
    /// <param name="canBeNamed">Whether the verb has an option for the name, which a message may point to. One that has none draws a chart, for
    /// which there are pictures only.</param>
    /// <exception cref="UsageException">There is no such format.</exception>
    public static OutputFormat Choose(string? name, string? output, bool canBeNamed = true)
    {
        if (name is not null && ByEnding("." + name) is { } named) return named;
        if (Choices.Find(new("format", "格式"), name, All, item => item.Name) is { } chosen) return chosen;
        var names = NamesOf(withExchange: canBeNamed);
        if (!canBeNamed && output is not null && (Path.EndsInDirectorySeparator(output) || output.EndsWith('.')))
            throw new UsageException($"'{output}' names no file; end the name in {Choices.List(names)}", $"“{output}”不是文件名；请让名称以 {Choices.List(names, "、")} 结尾");
        var extension = output is null || output == "-" || OutputPlan.IsFolder(output) ? "" : Path.GetExtension(output);
        if (extension.Length == 0) return All[0];
        return (ByEnding(extension) is { } told && (canBeNamed || told.Write is null) ? told : null)
            ?? throw new UsageException(
                $"cannot tell the format from '{output}'; the formats are {Choices.List(names)}: end the name in one of them{(canBeNamed ? ", or say --format" : "")}",
                $"从“{output}”看不出格式；格式有 {Choices.List(names, "、")}：请让名称以其中一种结尾{(canBeNamed ? "，或写 --format" : "")}");
    }

    /// <summary>The pictures, which are served, in the order in which they are offered.</summary>
    public static IReadOnlyList<OutputFormat> Served
    {
        get
        {
            var served = new List<OutputFormat>();
            foreach (var format in All)
            {
                if (format.MediaType is not null) served.Add(format);
            }

            return served;
        }
    }

    private static OutputFormat? ByEnding(string extension)
    {
        foreach (var format in All)
        {
            if (format.HasEnding(extension)) return format;
        }

        return null;
    }
}
