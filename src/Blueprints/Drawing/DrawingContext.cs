using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Fonts;
using Blueprints.Measures;
using Blueprints.Running;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>What a drawing is made with, all choices made. Immutable.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Language">The language of the library's own words.</param>
/// <param name="Measurer">Measures text.</param>
/// <param name="Analysis">The findings to show; null for none.</param>
internal sealed record DrawingContext(Theme Theme, DiagramLanguage Language, ITextMeasurer Measurer, AnalysisResult? Analysis)
{
    /// <summary>Whether it is folded into rows.</summary>
    public Folding Folding { get; init; } = Folding.Auto;

    /// <summary>The paper that it is meant for.</summary>
    public Paper Paper { get; init; } = Paper.A3;

    /// <summary>The registers to show below it, those with rows; empty where none are.</summary>
    public ImmutableArray<MeasureTable> Registers { get; init; } = [];

    /// <summary>Whether the gaps of service quality stand below its lanes, and as a table at its foot.</summary>
    public bool Gaps { get; init; }

    /// <summary>What is remembered from the drawing before it, of the same document a little earlier; null where there was none.</summary>
    public Memory? Memory { get; init; }
}
