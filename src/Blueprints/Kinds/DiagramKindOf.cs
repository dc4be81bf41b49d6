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
/// A kind of diagram. To add one, write what each of these members asks for, and add the kind to <see cref="KindRegistry"/>: nothing
/// else has to know of it.
/// </summary>
/// <typeparam name="TDiagram">The model.</typeparam>
/// <typeparam name="TFacts">What is computed of it once, for rules, figures and drawings.</typeparam>
internal abstract class DiagramKind<TDiagram, TFacts> : DiagramKind
    where TDiagram : Diagram
    where TFacts : DiagramFacts
{
    private ImmutableArray<RuleInfo> _infos;
    private DocumentKindInfo? _info;

    /// <summary>
    /// What contradicts itself in one built in C#, null and undefined values among it; linear in its size, and never throws.
    /// </summary>
    public abstract ImmutableArray<Diagnostic> Validate(TDiagram diagram);

    /// <summary>What rules, figures and drawings look at.</summary>
    public abstract TFacts Facts(TDiagram diagram);

    /// <summary>The rules, by code; made when asked for.</summary>
    public abstract ImmutableArray<AnalysisRule<TFacts>> OwnRules();

    /// <summary>The figures as a sheet, with the name of the document.</summary>
    public abstract MeasureSheet Sheet(TFacts facts, string name);

    /// <summary>The registers: what the method makes of a diagram, as tables to work through.</summary>
    public abstract ImmutableArray<MeasureTable> Registers(TFacts facts);

    /// <summary>The drawing.</summary>
    public abstract Scene Draw(TFacts facts, DrawingContext context);

    /// <summary>The same as shapes and connectors.</summary>
    public abstract PlacedDiagram Place(TFacts facts, DrawingContext context);

    /// <summary>What changed between two, with the findings of each.</summary>
    public abstract DiagramComparison Compare(TDiagram before, TDiagram after, AnalysisResult findingsBefore, AnalysisResult findingsAfter);

    /// <summary>What links can lead to, and where its own links lead.</summary>
    public abstract FolderContents Contents(TDiagram diagram);

    public override DocumentKindInfo Info => _info ??= new DocumentKindInfo(Document.Key, Document.Name, [.. Document.Endings]);

    public override ImmutableArray<RuleInfo> Rules => _infos.IsDefault ? _infos = [.. OwnRules().Select(rule => rule.Info)] : _infos;

    public override bool Has(Diagram diagram) => diagram is TDiagram;

    public override ImmutableArray<Diagnostic> ContradictionsOf(Diagram diagram) => Validate((TDiagram)diagram);

    public override DiagramFacts FactsOf(Diagram diagram) => Facts((TDiagram)diagram);

    public override RuleBatch Check(DiagramFacts facts) => new RuleBatch<TFacts>(OwnRules(), (TFacts)facts);

    public override MeasureSheet Measure(DiagramFacts facts, string name) => Sheet((TFacts)facts, name);

    public override ImmutableArray<MeasureTable> RegistersOf(DiagramFacts facts) => Registers((TFacts)facts);

    public override Scene Draw(DiagramFacts facts, DrawingContext context) => Draw((TFacts)facts, context);

    public override PlacedDiagram Place(DiagramFacts facts, DrawingContext context) => Place((TFacts)facts, context);

    public override DiagramComparison Compare(Diagram before, Diagram after, AnalysisResult findingsBefore, AnalysisResult findingsAfter) =>
        Compare((TDiagram)before, (TDiagram)after, findingsBefore, findingsAfter);

    public override FolderContents ContentsOf(Diagram diagram) => Contents((TDiagram)diagram);
}
