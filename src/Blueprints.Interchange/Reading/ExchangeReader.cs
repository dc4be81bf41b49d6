using System.Text;
using Blueprints.Diagrams;
using Blueprints.Interchange.Bpmn;
using Blueprints.Interchange.Drawio;
using Blueprints.Interchange.Drawn;
using Blueprints.Interchange.Mermaid;
using Blueprints.Interchange.Outlines;
using Blueprints.Interchange.PlantUml;
using Blueprints.Text;

namespace Blueprints.Interchange.Reading;

/// <summary>
/// Reads files that other tools drew into documents of this language: flowcharts, swimlanes and journeys of Mermaid, drawings of draw.io, processes
/// of BPMN 2.0, activity diagrams of PlantUML, outlines as OPML and as indented lines. They may be strangers':
/// nothing in them is run or fetched, what they hold is bounded, and what is not understood is told and leaves the rest readable. Pure; safe to
/// call from many threads.
/// </summary>
public static class ExchangeReader
{
    /// <summary>Whether a file is one that <see cref="Read"/> reads, by its beginning and its name.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static bool Reads(ReadOnlyMemory<byte> file, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FormatOf(file, name, CompilerOptions.Default) is not null;
    }

    /// <summary>What a file is that <see cref="Read"/> does not read, and what it does; null where it reads it, or where nothing is known of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name; "-" for standard input.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static Bilingual? Recognise(ReadOnlyMemory<byte> file, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Reads(file, name) ? null : UnreadFiles.Of(SourceText.Decode(file.Span, name).Content, RootOf(file.Span), name);
    }

    /// <summary>The document that a file makes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What messages call the file. Default: "-".</param>
    /// <param name="options">How the document is compiled. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExchangeReading Read(ReadOnlyMemory<byte> file, string name = "-", CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= CompilerOptions.Default;
        var log = new ReadingLog();
        try
        {
            var process = new DrawnProcess(log);
            switch (FormatOf(file, name, options))
            {
                case ExchangeFormat.Drawio:
                    DrawioReader.Read(XmlTree.Read(new MemoryStream(file.ToArray(), writable: false)), process);
                    break;
                case ExchangeFormat.Bpmn:
                    BpmnReader.Read(XmlTree.Read(new MemoryStream(file.ToArray(), writable: false)), process);
                    break;
                case ExchangeFormat.Opml:
                    return Outlined(tree => OpmlOutline.Read(XmlTree.Read(new MemoryStream(file.ToArray(), writable: false)), TitleOf(name), tree, log), name, options, log, cancellationToken);
                case ExchangeFormat.Outline:
                    return Outlined(tree => TextOutline.Read(SourceText.Decode(file.Span, name).Content, TitleOf(name), tree), name, options, log, cancellationToken);
                case ExchangeFormat.PlantUml:
                    ActivityReader.Read(SourceText.Decode(file.Span, name).Content, process);
                    break;
                case ExchangeFormat.Mermaid:
                    MermaidDrawing.Read(SourceText.Decode(file.Span, name), options, process);
                    break;
                default:
                    throw new UnreadableFileException(new("it is no file of a tool that is known here", "它不是这里认识的工具的文件"));
            }

            cancellationToken.ThrowIfCancellationRequested();
            return Compiled(DrawnText.Write(process, TitleOf(name)), name, options, log, cancellationToken);
        }
        catch (UnreadableFileException bad)
        {
            return new ExchangeReading(null, [.. log.All(), new ExchangeMessage(bad.Words) { Line = bad.Place.Line, Column = bad.Place.Column, IsError = true }]);
        }
    }

    private static ExchangeReading Outlined(Action<OutlineTree> read, string name, CompilerOptions options, ReadingLog log, CancellationToken cancellationToken)
    {
        var tree = new OutlineTree();
        read(tree);
        var messages = log.All().ToList();
        if (tree.Write(name, options, messages) is not { } text) return new ExchangeReading(null, [.. messages]);
        return new ExchangeReading(Compiler.Compile(new SourceText(text, name), options, cancellationToken), [.. messages]);
    }

    private static ExchangeFormat? FormatOf(ReadOnlyMemory<byte> file, string name, CompilerOptions options)
    {
        if (RootOf(file.Span) is { } root)
        {
            return root switch
            {
                "mxfile" or "mxGraphModel" => ExchangeFormat.Drawio,
                "definitions" => ExchangeFormat.Bpmn,
                "opml" => ExchangeFormat.Opml,
                "svg" when name.EndsWith(".drawio.svg", StringComparison.OrdinalIgnoreCase) => ExchangeFormat.Drawio,
                _ => null,
            };
        }

        var source = SourceText.Decode(file.Span, name);
        if (ActivityText.IsActivity(source.Content)) return ExchangeFormat.PlantUml;
        if (MermaidDrawing.Is(source, options)) return ExchangeFormat.Mermaid;
        return (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".outline", StringComparison.OrdinalIgnoreCase)) && !source.Content.AsSpan().TrimStart().StartsWith("ishikawa") ? ExchangeFormat.Outline : null;
    }

    /// <summary>The name of the first element of XML, without its prefix; null where a file is no XML.</summary>
    private static string? RootOf(ReadOnlySpan<byte> file)
    {
        var encoding = file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        var text = encoding.GetString(file[..Math.Min(file.Length, MostBeforeRoot)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("<!", StringComparison.Ordinal))
        {
            var isComment = text.StartsWith("<!--", StringComparison.Ordinal);
            var hasSubset = text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && text.AsSpan().IndexOfAny('[', '>') is var first and > 0 && text[first] == '[';
            var close = isComment ? "-->" : hasSubset ? "]>" : ">";
            var end = text.IndexOf(close, StringComparison.Ordinal);
            if (end < 0) return null;
            text = text[(end + close.Length)..].TrimStart();
        }

        if (text.Length < 2 || text[0] != '<') return null;
        var stop = text.AsSpan(1).IndexOfAny(" \t\r\n/>");
        var name = stop < 0 ? text[1..] : text.Substring(1, stop);
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>In how many bytes the first element has to begin.</summary>
    private const int MostBeforeRoot = 16 * 1024;

    private static string TitleOf(string name) => Path.GetFileNameWithoutExtension(name) is { Length: > 0 } own && own != "-" ? own : "Untitled";

    private static ExchangeReading Compiled(PlacedLines text, string name, CompilerOptions options, ReadingLog log, CancellationToken cancellationToken)
    {
        var compilation = Compiler.Compile(new SourceText(text.ToString(), name), options, cancellationToken);
        var messages = log.All().ToList();
        foreach (var diagnostic in compilation.Diagnostics)
        {
            var place = text.PlaceOf(diagnostic.Position.Line);
            var words = diagnostic.Message + (diagnostic.Help is { } help ? $" ({help})" : "");
            messages.Add(new ExchangeMessage(new(words, words)) { Line = place.Line, Column = place.Column, IsError = diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error });
        }

        return new ExchangeReading(compilation, [.. messages]);
    }
}
