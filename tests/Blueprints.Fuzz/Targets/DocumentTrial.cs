using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Comparisons.Drawing;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.Histograms;
using Blueprints.Histograms.Drawing;
using Blueprints.Measures;
using Blueprints.Paretos;
using Blueprints.Paretos.Drawing;
using Blueprints.Quadrants;
using Blueprints.Quadrants.Drawing;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Fuzz.Targets;

/// <summary>All that is done with a document: with each the usual, with one in so many the rest.</summary>
internal static class DocumentTrial
{
    private static readonly CompilerOptions Options = CompilerOptions.Default with { Files = new MemoryFiles() };

    public static void Run(SourceText source, byte[]? original, Trial trial)
    {
        var compilation = Compiler.Compile(source, Options);
        CheckCompilation(compilation, trial);
        if (compilation.HasErrors)
        {
            if (trial.Every(16)) ReportLaws.Check([Compiler.Report(compilation, Compiler.Analyze(compilation))], DiagramLanguage.English);
            return;
        }

        Use(compilation, original, trial);
    }

    /// <summary>The laws of reading.</summary>
    public static void CheckCompilation(Compilation compilation, Trial trial)
    {
        DiagnosticLaws.Check(compilation.Diagnostics, compilation.Source, trial);
        trial.IsRefused = compilation.HasErrors;
        if (compilation.HasErrors != compilation.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) throw new FuzzFailure("a diagram unless there is an error", $"{compilation.HasErrors}");
        ReportLaws.CheckLines("text", TextDiagnosticWriter.ToText(compilation.Diagnostics));
    }

    /// <summary>What is done with a document in order.</summary>
    public static void Use(Compilation compilation, byte[]? original, Trial trial)
    {
        var diagram = compilation.Diagram!;
        var language = trial.Choose(2) == 0 ? DiagramLanguage.English : DiagramLanguage.Chinese;
        var findings = Analyse(compilation, language, trial);
        var theme = ThemeList.All[trial.Choose(ThemeList.All.Length)];
        var layout = new LayoutOptions { Theme = theme, Analysis = trial.Every(3) ? findings : null, Registers = trial.Every(4) };
        var svg = Compiler.RenderSvg(diagram, layout);
        SvgLaws.Check(svg);
        trial.Drawings++;
        if (trial.Every(8)) Analyse(compilation, language == DiagramLanguage.English ? DiagramLanguage.Chinese : DiagramLanguage.English, trial);
        if (trial.Every(8)) ReportLaws.Check([Compiler.Report(compilation, findings)], language);
        if (trial.Every(8)) Measure(compilation);
        if (trial.Every(32)) CheckSame(svg, Compiler.RenderSvg(Compiler.Compile(compilation.Source, Options).Diagram!, layout));
        if (original is not null && trial.Every(8)) Compare(original, compilation, findings, trial);
        if (diagram is Fishbone fishbone && trial.Every(8)) UseFishbone(fishbone, compilation);
        if (trial.Every(200)) PictureTrial.Png(diagram, layout);
        if (trial.Every(1000)) PictureTrial.Pdf(diagram, layout);
    }

    private static AnalysisResult Analyse(Compilation compilation, DiagramLanguage language, Trial trial)
    {
        var result = Compiler.Analyze(compilation, new AnalysisOptions { Language = language });
        DiagnosticLaws.Check(result.Findings, compilation.Source, trial);
        DiagnosticLaws.Check(result.Accepted, compilation.Source, trial);
        return result;
    }

    private static void Measure(Compilation compilation)
    {
        var sheet = Compiler.Measure(compilation.Diagram!, compilation.Source.Name);
        using var text = new StringWriter();
        MeasureTextWriter.Write(text, sheet, DiagramLanguage.English);
        MeasureTextWriter.Write(text, sheet, DiagramLanguage.Chinese);
        MeasureCsvWriter.Write(text, [sheet], null);
        CheckFigures("measures", text.ToString(), compilation);
        ReportLaws.CheckJson("measures", stream => MeasureJsonWriter.Write(stream, [sheet], null));
        List(compilation);
        if (compilation.Diagram is not ServiceBlueprint blueprint) return;
        var times = TimeHistogram.Of(blueprint);
        if (!times.Bins.IsEmpty) SvgLaws.Check(new Rendering.SvgRenderer().RenderToString(HistogramChart.Layout(times)));
        if (ImportancePerformance.Of(blueprint) is not { Points.IsEmpty: false } analysis) return;
        SvgLaws.Check(new Rendering.SvgRenderer().RenderToString(QuadrantChart.Layout(analysis)));
    }

    private static void List(Compilation compilation)
    {
        var sheet = Compiler.Registers(compilation.Diagram!, compilation.Source.Name);
        using var text = new StringWriter();
        RegisterTextWriter.Write(text, sheet, DiagramLanguage.English);
        RegisterMarkdownWriter.Write(text, sheet, DiagramLanguage.Chinese);
        RegisterCsvWriter.Write(text, [sheet], null);
        CheckFigures("registers", text.ToString(), compilation);
        ReportLaws.CheckJson("registers", stream => RegisterJsonWriter.Write(stream, [sheet], null));
    }

    private static void Compare(byte[] original, Compilation after, AnalysisResult findings, Trial trial)
    {
        var before = Compiler.Compile(SourceText.Decode(original, "before.yaml"), Options);
        if (before.HasErrors) return;
        var findingsBefore = Compiler.Analyze(before, new AnalysisOptions { Language = DiagramLanguage.English });
        if (Compiler.Compare(before.Diagram!, after.Diagram!, findingsBefore, findings) is not { } comparison) return;
        using var text = new StringWriter();
        foreach (var language in (DiagramLanguage[])[DiagramLanguage.English, DiagramLanguage.Chinese])
        {
            ComparisonTextWriter.Write(text, comparison, language);
            ComparisonMarkdownWriter.Write(text, comparison, language);
            ReportLaws.CheckJson("a comparison", stream => ComparisonJsonWriter.Write(stream, comparison, language));
        }

        ReportLaws.CheckLines("a comparison", text.ToString());
        CheckFigures("a comparison", text.ToString(), before, after);
        if (comparison is not BlueprintComparison blueprints) return;
        var view = trial.Choose(2) == 0 ? ComparisonView.OverEachOther : ComparisonView.Overlay;
        SvgLaws.Check(new Rendering.SvgRenderer().RenderToString(ComparisonPicture.Layout(blueprints, LayoutOptions.Default, view)));
    }

    private static void UseFishbone(Fishbone fishbone, Compilation compilation)
    {
        var written = FishboneWriter.Write(fishbone);
        var again = Compiler.Compile(new SourceText(written, "written.fishbone.yaml"), Options);
        if (again.Diagram is not Fishbone read) throw new FuzzFailure("written fishbones are read", again.Diagnostics[0].ToString());
        var twice = FishboneWriter.Write(read);
        if (written != twice) throw new FuzzFailure("written fishbones are the same", written + "\nwas read as\n" + twice);

        using var text = new StringWriter();
        foreach (var by in (ParetoBy[])[ParetoBy.Cause, ParetoBy.Category])
        {
            var pareto = Pareto.Of(fishbone, new ParetoOptions { By = by, Top = by == ParetoBy.Cause ? 3 : null });
            if (pareto.Rows.IsEmpty) continue;
            ParetoTextWriter.Write(text, pareto);
            ParetoCsvWriter.Write(text, pareto);
            SvgLaws.Check(new Rendering.SvgRenderer().RenderToString(ParetoChart.Layout(pareto)));
        }

        ReportLaws.CheckLines("a Pareto table", text.ToString());
        CheckFigures("a Pareto table", text.ToString(), compilation);
    }

    /// <summary>Infinite waits are shown as such (∞); what is neither is a sum gone wrong, unless it is an author's word.</summary>
    private static void CheckFigures(string what, string text, params Compilation[] compilations)
    {
        foreach (var word in (string[])["NaN", "Infinity"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !Array.Exists(compilations, compilation => compilation.Source.Content.Contains(word, StringComparison.Ordinal))) throw new FuzzFailure($"finite figures in {what}", text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 20)]);
        }
    }

    private static void CheckSame(string svg, string again)
    {
        if (svg != again) throw new FuzzFailure("the same drawing twice", $"{svg.Length} and {again.Length} characters");
    }
}
