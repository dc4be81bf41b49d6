using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Reports;

/// <summary>How a report is made. Immutable.</summary>
public sealed record BoardReportOptions
{
    /// <summary>The settings of the analysis. Default: those of the document.</summary>
    public AnalysisOptions? Analysis { get; init; }

    /// <summary>The language of the report. Default: that of the document.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>What the rows of the drawing are made for. Default: what the document names, or A3.</summary>
    public Paper? Paper { get; init; }

    /// <summary>The colours of its drawings. Default: those that the document names, or light ones.</summary>
    public Theme? Theme { get; init; }
}
