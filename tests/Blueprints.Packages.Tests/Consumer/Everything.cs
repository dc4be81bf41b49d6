using Blueprints;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.Schemas;
using Blueprints.Skia;
using Blueprints.Text;

namespace Consumer;

/// <summary>
/// Goes through all that the libraries do. The tests call it as well, with the libraries of the repository, and compare the files.
/// </summary>
internal static class Everything
{
    public static void Make(string document, string folder)
    {
        Directory.CreateDirectory(folder);
        var compilation = Compiler.Compile(new SourceText(File.ReadAllText(document), Path.GetFileName(document)));
        var diagram = compilation.Diagram ?? throw new InvalidDataException(TextDiagnosticWriter.ToText(compilation.Diagnostics));
        var scene = Compiler.Layout(diagram);
        var bare = new PictureOptions { UseSystemFonts = false };

        File.WriteAllText(Path.Combine(folder, "drawing.svg"), Compiler.RenderSvg(diagram));
        Write(folder, "drawing.png", (drawing, file) => new PngRenderer(bare).Render(drawing, file), scene);
        Write(folder, "drawing.webp", (drawing, file) => new WebpRenderer(bare).Render(drawing, file), scene);
        Write(folder, "drawing.jpg", (drawing, file) => new JpegRenderer(bare).Render(drawing, file), scene);
        Write(folder, "drawing.pdf", (drawing, file) => new PdfRenderer(new PdfOptions { Page = PageSize.A4, UseSystemFonts = false }).Render(drawing, file), scene);

        var report = Compiler.Report(compilation, Compiler.Analyze(compilation));
        Write<DocumentReport[]>(folder, "findings.json", (reports, stream) => JsonDiagnosticWriter.Write(stream, reports), [report]);
        Write<DocumentReport[]>(folder, "findings.sarif", (reports, stream) => SarifDiagnosticWriter.Write(stream, reports), [report]);
        Write<MeasureSheet[]>(folder, "measures.json", (sheets, stream) => MeasureJsonWriter.Write(stream, sheets, DiagramLanguage.Chinese), [Compiler.Measure(diagram)]);
        Write(folder, "schema.json", (kind, stream) => DocumentSchema.Write(stream, kind), SchemaKind.All);
    }

    private static void Write<T>(string folder, string name, Action<T, Stream> write, T what)
    {
        using var file = File.Create(Path.Combine(folder, name));
        write(what, file);
    }
}
