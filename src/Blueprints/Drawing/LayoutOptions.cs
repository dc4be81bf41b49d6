using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>How a diagram is drawn.</summary>
public sealed record LayoutOptions
{
    /// <summary>The drawing as it is when nothing is said.</summary>
    public static LayoutOptions Default { get; } = new();

    /// <summary>The theme; null takes the document's own, or <c>light</c>. Default: null.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The language of the library's own words; null takes the document's. Default: null.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>
    /// Whether a long blueprint is folded into rows; null takes the document's own, or <see cref="Folding.Auto"/>. Fishbones never are.
    /// Default: null.
    /// </summary>
    public Folding? Folding { get; init; }

    /// <summary>
    /// The paper that a blueprint is folded for; null takes the document's own, or <see cref="Paper.A3"/>. Default: null.
    /// </summary>
    public Paper? Paper { get; init; }

    /// <summary>
    /// What the analysis found, to be shown: each finding has a number at its step or cause and an entry below the drawing, and a
    /// blueprint's critical path and bottleneck stand out. Default: null, nothing is shown.
    /// </summary>
    public AnalysisResult? Analysis { get; init; }

    /// <summary>
    /// Whether the registers (see <see cref="Compiler.Registers"/>) stand below the drawing as tables. In a blueprint the marks of fail points,
    /// waits and standards then bear their numbers. Default: false.
    /// </summary>
    public bool Registers { get; init; }

    /// <summary>
    /// Whether a blueprint shows the five gaps of service quality (Parasuraman, Zeithaml and Berry 1985): below the lanes, at each step,
    /// what is perceived less what is expected (gap 5) and how many standards are missed (gap 3); all five as a table at the foot. Fishbones
    /// have none. Default: false.
    /// </summary>
    public bool Gaps { get; init; }
}
