using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Measures;
using Blueprints.Scenes;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Reports;

/// <summary>
/// What a board is shown of a service or a problem on one page, and what stands behind it: the weak links that matter most with what they
/// take, the figures, before and after, who does what next; then the drawing, the registers and the sources of the rules. Immutable; safe to
/// share between threads.
/// </summary>
public sealed record BoardReport
{
    /// <summary>The width of a strip by its height.</summary>
    private const double Strip = 2.4;

    /// <summary>More rows than these can't be told apart on a strip.</summary>
    private const int MostSmallRows = 4;

    private BoardReport()
    {
    }

    /// <summary>The title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>Its description; null where it has none.</summary>
    public required string? Description { get; init; }

    /// <summary>The language of the report.</summary>
    public required DiagramLanguage Language { get; init; }

    /// <summary>The figures that say most, ten at most.</summary>
    public required ImmutableArray<ReportFigure> Figures { get; init; }

    /// <summary>What the figures leave out or take for given; the first has the number 1.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The weak links, those that matter most first; the first <see cref="FindingGroup.Leading"/> go on the first page.</summary>
    public required ImmutableArray<WeakLink> WeakLinks { get; init; }

    /// <summary>How many findings of each severity, and how many the author has accepted.</summary>
    public required string Summary { get; init; }

    /// <summary>The accepted findings, each with its reason.</summary>
    public required ImmutableArray<Diagnostic> Accepted { get; init; }

    /// <summary>Before and after, where two documents are given: rows of name, before, after, change and verdict. Default: none.</summary>
    public ImmutableArray<ImmutableArray<string>> Changes { get; init; } = [];

    /// <summary>What changed, in one line; null where there is one document.</summary>
    public string? ChangeSummary { get; init; }

    /// <summary>The registers of the document.</summary>
    public required ImmutableArray<MeasureTable> Registers { get; init; }

    /// <summary>The drawing with the numbers of the weak links, folded, without the list below it.</summary>
    public required Scene Drawing { get; init; }

    /// <summary>The same in the shape of a strip across a page, to be seen at a glance.</summary>
    public required Scene Small { get; init; }

    /// <summary>The same with the list and the registers, for pages of paper.</summary>
    public required Scene Paper { get; init; }

    /// <summary>The first page as a drawing.</summary>
    public Scene FirstPage => BoardPage.Of(this);

    /// <summary>The colours.</summary>
    public required Theme Theme { get; init; }

    /// <summary>Makes a report. Near-linear in the size of the document.</summary>
    /// <param name="diagram">The document.</param>
    /// <param name="before">An earlier one of the same kind, to hold it against. Default: none.</param>
    /// <param name="options">How. Default: as the document says.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="ArgumentException">
    /// The two are of different kinds, or <see cref="Compiler.Validate"/> finds something in one of them.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BoardReport Of(Diagram diagram, Diagram? before = null, BoardReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        options ??= new BoardReportOptions();
        var language = options.Language ?? diagram.Language;
        var analysisOptions = (options.Analysis ?? AnalysisOptions.Default) with { Language = language };
        var analysis = Compiler.Analyze(diagram, analysisOptions, cancellationToken);
        var layout = new LayoutOptions { Theme = options.Theme, Language = language, Analysis = analysis, Paper = options.Paper };
        var comparison = before is null ? null : Compiler.Compare(before, diagram, null, analysis, cancellationToken) ?? throw new ArgumentException("the document before is of another kind", nameof(before));
        var (figures, notes) = ReportFigures.Of(Compiler.Measure(diagram, "-", analysisOptions, cancellationToken), language);
        return new BoardReport
        {
            Title = diagram.Title,
            Description = diagram.Description,
            Language = language,
            Figures = figures,
            Notes = notes,
            WeakLinks = WeakLinkList.Of(analysis, language),
            Summary = FindingWords.Summary(analysis, language),
            Accepted = analysis.Accepted,
            Changes = comparison is null ? [] : ReportFigures.Changes(comparison, language),
            ChangeSummary = comparison is null ? null : ComparisonWords.Summary(comparison, language),
            Registers = Compiler.Registers(diagram, "-", cancellationToken).Tables,
            Drawing = ReportDrawing.WithoutList(Compiler.Layout(diagram, layout, cancellationToken)),
            Small = SmallOf(diagram, layout, cancellationToken),
            Theme = options.Theme ?? (diagram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0],
            Paper = Compiler.Layout(diagram, layout with { Registers = true }, cancellationToken),
        };
    }

    /// <summary>In as many rows as make it most like a strip.</summary>
    private static Scene SmallOf(Diagram diagram, LayoutOptions layout, CancellationToken cancellationToken)
    {
        Scene? best = null;
        for (var rows = 1; rows <= MostSmallRows; rows++)
        {
            var scene = ReportDrawing.WithoutList(Compiler.Layout(diagram, layout with { Folding = Folding.Into(rows) }, cancellationToken));
            if (best is not null && Unlike(scene) >= Unlike(best)) break;
            best = scene;
        }

        return best!;

        static double Unlike(Scene scene) => Math.Abs(Math.Log(scene.Width / scene.Height / Strip));
    }
}
