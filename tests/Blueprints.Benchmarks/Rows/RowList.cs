using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Measures;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Skia;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Benchmarks;

/// <summary>The rows of each table, in the order of the pipeline.</summary>
internal static class RowList
{
    private const double Pixels = 2000 * 1200;

    public static Row[] All { get; } =
    [
        new(RowText.Parse, subject => () => Parse(subject.Yaml), subject => YamlFloor.Of(subject.Yaml)),
        new(RowText.Read, subject => () => Compiler.Compile(new SourceText(subject.Yaml)), subject => YamlFloor.Of(subject.Yaml)),
        new(RowText.Layout, subject => () => Compiler.Layout(subject.Diagram), WidthFloor.Of),
        new(RowText.Svg, subject => Into(new SvgRenderer(), subject), subject => XmlFloor.Of(subject.Svg)),
        new(RowText.Whole, subject => () => Compiler.RenderSvg(Compiler.Compile(new SourceText(subject.Yaml)).Diagram!), subject => YamlFloor.Of(subject.Yaml) + XmlFloor.Of(subject.Svg)),
        new(RowText.Png, subject => Into(Png(subject), subject), PackingFloorOf),
        new(RowText.Pdf, subject => Into(new PdfRenderer(new PdfOptions { UseSystemFonts = false }), subject), PageFloor.Of),
        new(RowText.Analyse, subject => () => Compiler.Analyze(subject.Compilation), subject => WalkFloor.Of(subject.Diagram)),
        new(RowText.Measure, subject => () => Compiler.Measure(subject.Diagram), subject => WalkFloor.Of(subject.Diagram)),
        new(RowText.Compare, CompareOf, subject => JoinFloor.Of(subject.Diagram, Renamed.Of(subject.Diagram))),
    ];

    /// <summary>Over flows with times.</summary>
    public static Row[] Flows { get; } =
    [
        new(RowText.Means, subject => () => Means(Measured(subject)), subject => WalkFloor.Of(subject.Diagram)),
        new(RowText.Spread, subject => () => Spread(Measured(subject)), subject => DrawFloor.Of(subject.Diagram)),
        new(RowText.Rules, subject => () => Compiler.Analyze(subject.Compilation), subject => WalkFloor.Of(subject.Diagram)),
    ];

    private static BlueprintMeasures Measured(Subject subject) => BlueprintMeasures.Of((ServiceBlueprint)subject.Diagram);

    private static void Means(BlueprintMeasures measures)
    {
        GC.KeepAlive(measures.LeadTime);
        GC.KeepAlive(measures.TouchTime);
        GC.KeepAlive(measures.TotalCost);
        GC.KeepAlive(measures.FirstTimeRight);
        GC.KeepAlive(measures.Visits);
    }

    private static void Spread(BlueprintMeasures measures)
    {
        GC.KeepAlive(measures.LeadSpread);
        GC.KeepAlive(measures.LeadMedian);
        GC.KeepAlive(measures.Lead95);
        GC.KeepAlive(measures.CustomerTime);
        GC.KeepAlive(measures.PromiseKept);
    }

    private static void Parse(string yaml)
    {
        var source = new SourceText(yaml);
        YamlParser.Parse(source, CompilerOptions.Default, new DiagnosticBag(source, CompilerOptions.Default.MaxDiagnostics, null), null);
    }

    private static PngRenderer Png(Subject subject) =>
        new(new PictureOptions { Scale = Math.Sqrt(Pixels / (subject.Scene.Width * subject.Scene.Height)), UseSystemFonts = false });

    private static Action Into(ISceneRenderer renderer, Subject subject)
    {
        var stream = new MemoryStream();
        return () =>
        {
            stream.SetLength(0);
            renderer.Render(subject.Scene, stream);
        };
    }

    private static Action PackingFloorOf(Subject subject)
    {
        using var stream = new MemoryStream();
        Png(subject).Render(subject.Scene, stream);
        return PackingFloor.Of(stream.ToArray());
    }

    private static Action CompareOf(Subject subject)
    {
        var after = Renamed.Of(subject.Diagram);
        return () => Compiler.Compare(subject.Diagram, after);
    }
}
