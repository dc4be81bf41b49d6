using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Drawing;
using Blueprints.Folders;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Scenes;

namespace Blueprints.Kinds;

/// <summary>
/// All that a kind of diagram is, to those who need not know which: how it is read, checked, measured, listed, drawn, compared and linked.
/// </summary>
internal abstract class DiagramKind
{
    /// <summary>How its documents are read.</summary>
    public abstract DocumentKind Document { get; }

    /// <summary>What programs need to know of it.</summary>
    public abstract DocumentKindInfo Info { get; }

    /// <summary>What its rules say of themselves, by code; made when asked for.</summary>
    public abstract ImmutableArray<RuleInfo> Rules { get; }

    /// <summary>Whether a diagram is of this kind.</summary>
    public abstract bool Has(Diagram diagram);

    /// <summary>What contradicts itself in a diagram built in C#.</summary>
    public abstract ImmutableArray<Diagnostic> ContradictionsOf(Diagram diagram);

    /// <summary>What is to be known of a diagram before it is analysed, measured or drawn.</summary>
    public abstract DiagramFacts FactsOf(Diagram diagram);

    /// <summary>The rules of this kind, ready to run over a diagram.</summary>
    public abstract RuleBatch Check(DiagramFacts facts);

    /// <summary>The figures of a diagram, ready to be written.</summary>
    public abstract MeasureSheet Measure(DiagramFacts facts, string name);

    /// <summary>The registers of a diagram, those without rows among them.</summary>
    public abstract ImmutableArray<MeasureTable> RegistersOf(DiagramFacts facts);

    /// <summary>Lays a diagram out and draws it.</summary>
    public abstract Scene Draw(DiagramFacts facts, DrawingContext context);

    /// <summary>Lays a diagram out, as shapes and connectors.</summary>
    public abstract PlacedDiagram Place(DiagramFacts facts, DrawingContext context);

    /// <summary>What changed between two diagrams of this kind.</summary>
    public abstract DiagramComparison Compare(Diagram before, Diagram after, AnalysisResult findingsBefore, AnalysisResult findingsAfter);

    /// <summary>What others can link to, and its own links.</summary>
    public abstract FolderContents ContentsOf(Diagram diagram);
}
