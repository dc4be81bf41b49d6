using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Authoring;
using Blueprints.Comparisons;
using Blueprints.Comparisons.Drawing;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Interchange.Bpmn;
using Blueprints.Interchange.Drawio;
using Blueprints.Interchange.Mermaid;
using Blueprints.Measures;
using Blueprints.Office.Sheets;
using Blueprints.Office.Slides;
using Blueprints.Registers;
using Blueprints.Rendering;
using Blueprints.Reports;
using Blueprints.ServiceBlueprints;
using Blueprints.Skia;
using Blueprints.Text;
using Blueprints.Walks;

namespace Blueprints.Fuzz.Growth;

/// <summary>Something that is made of a document.</summary>
/// <param name="Name">What.</param>
/// <param name="NeedsDiagram">Whether documents with mistakes have none.</param>
/// <param name="Make">Makes it.</param>
/// <param name="Exponent">The b of n^b that it may grow with.</param>
internal sealed record GrowthOutput(string Name, bool NeedsDiagram, Action<Compilation> Make, double Exponent = 1.3);

/// <summary>All that is made of documents. A further output is one line.</summary>
internal static class GrowthOutputs
{
    public static ImmutableArray<GrowthOutput> All { get; } =
    [
        new("reading", false, read => Compiler.Compile(read.Source)),
        new("syntax", false, read => GC.KeepAlive(Compiler.Compile(read.Source).Syntax.Elements)),
        new("messages", false, read => TextDiagnosticWriter.Write(TextWriter.Null, read.Diagnostics)),
        new("fixes", false, read => Compiler.Fix(read.Source)),
        new("editing", false, Edit),
        new("findings", true, read => Compiler.Analyze(read)),
        new("findings as SARIF", true, read => SarifDiagnosticWriter.Write(Stream.Null, [Compiler.Report(read, Compiler.Analyze(read))])),
        new("findings as JSON", true, read => JsonDiagnosticWriter.Write(Stream.Null, [Compiler.Report(read, Compiler.Analyze(read))])),
        new("measures", true, read => MeasureJsonWriter.Write(Stream.Null, [Compiler.Measure(read.Diagram!)], null)),
        new("measures as text", true, read => MeasureTextWriter.Write(TextWriter.Null, Compiler.Measure(read.Diagram!), DiagramLanguage.Chinese)),
        new("registers", true, read => RegisterMarkdownWriter.Write(TextWriter.Null, Compiler.Registers(read.Diagram!))),
        new("board page", true, read => HtmlReportWriter.Write(TextWriter.Null, BoardReport.Of(read.Diagram!))),
        new("walk", true, read => { if (read.Diagram is ServiceBlueprint blueprint) WalkHtmlWriter.Write(TextWriter.Null, Compiler.Walk(blueprint)); }),
        new("drawing", true, read => Compiler.RenderSvg(read.Diagram!)),
        new("drawing in one row", true, read => Compiler.RenderSvg(read.Diagram!, new LayoutOptions { Folding = Folding.None })),
        new("drawing with findings", true, read => Compiler.RenderSvg(read.Diagram!, new LayoutOptions { Analysis = Compiler.Analyze(read) })),
        new("drawing with registers", true, read => Compiler.RenderSvg(read.Diagram!, new LayoutOptions { Registers = true })),
        new("drawing with fonts", true, read => Compiler.RenderSvg(read.Diagram!, null, new SvgOptions { Fonts = new SvgFontMaker() })),
        new("shapes and connectors", true, read => Placed.PlacedTextWriter.ToText(Compiler.Place(read.Diagram!))),
        new("comparison", true, Compare),
        new("BPMN", true, read => { if (read.Diagram is ServiceBlueprint) BpmnWriter.Write(read.Diagram); }),
        new("draw.io", true, read => DrawioWriter.Write(read.Diagram!)),
        new("Mermaid", true, read => MermaidWriter.Write(read.Diagram!)),
        // Lays out a document several times, in more rows each time; what leads over from row to row grows with both.
        new("deck", true, read => PptxWriter.Write(read.Diagram!, null, new PptxOptions { Registers = true }), 1.6),
        new("workbook", true, read => XlsxWriter.Write(read.Diagram!)),
    ];

    private static void Edit(Compilation read)
    {
        var document = AuthoringDocument.Of(read.Source);
        // At the same kind of place in each of the documents: a step's id, where they have any, or else the beginning of an item.
        var half = read.Source.Content.Length / 2;
        var id = read.Source.Content.IndexOf("id: s", half, StringComparison.Ordinal);
        var item = read.Source.Content.IndexOf("- ", half, StringComparison.Ordinal);
        var middle = id >= 0 ? id + 5 : item >= 0 ? item + 2 : half;
        document.CompletionsAt(middle);
        document.HoverAt(middle);
        document.ReferencesAt(middle);
        document.RenameAt(middle, "other");
        document.Outline();
        document.Problems();
    }

    private static void Compare(Compilation read)
    {
        var text = read.Source.Content;
        var other = Compiler.Compile(new SourceText(text.Replace("Signs", "Seals", StringComparison.Ordinal).Replace("id: s3,", "id: r3,", StringComparison.Ordinal), "other.yaml"));
        if (other.Diagram is not { } after || Compiler.Compare(read.Diagram!, after) is not { } comparison) return;
        ComparisonMarkdownWriter.Write(TextWriter.Null, comparison);
        if (comparison is BlueprintComparison blueprints) new SvgRenderer().Render(ComparisonPicture.Layout(blueprints, LayoutOptions.Default, ComparisonView.Overlay), Stream.Null);
    }
}
