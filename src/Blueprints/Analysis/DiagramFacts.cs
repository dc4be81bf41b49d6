using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>
/// What is computed of a diagram before rules, figures and drawings ask for it, so that each thing is computed once. Each kind of diagram
/// has facts of its own. Safe to share between threads.
/// </summary>
internal abstract class DiagramFacts
{
    /// <summary>The diagram that they are about.</summary>
    public abstract Diagram Diagram { get; }

    /// <summary>Whether figures are refused to whoever asks for them, with <see cref="FiguresRefusedException"/>, so that only what needs none is
    /// found. Default: false. Said before anything is asked.</summary>
    public bool RefusesFigures { get; set; }

    /// <summary>Adds what the author has accepted at single elements, in the order of the document.</summary>
    public abstract void AddAccepted(Acceptances acceptances);

    /// <summary>The label of an element; null where there is none.</summary>
    public virtual string? LabelOf(string element) => PlaceOf(element)?.Label;

    /// <summary>Who sees to an element: the lane of a step, the owner of a cause; null where nobody is named.</summary>
    public virtual string? OwnerOf(string element) => null;

    /// <summary>What can be said of the effect of a finding whose rule says none; null for nothing.</summary>
    public virtual Effect? EffectOf(Diagnostic finding) => null;

    /// <summary>Where an element stands, and its label; null where there is none, or findings never speak of several.</summary>
    public virtual (TextSpan Span, string Label)? PlaceOf(string element) => null;
}
