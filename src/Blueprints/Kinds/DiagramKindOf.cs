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
/// A kind of diagram. To add one, write what each of these properties asks for, and add the kind to <see cref="KindRegistry"/>: nothing
/// else has to know of it.
/// </summary>
/// <typeparam name="TDiagram">The model.</typeparam>
/// <typeparam name="TFacts">What is computed of it once, for rules, figures and drawings.</typeparam>
internal sealed class DiagramKind<TDiagram, TFacts> : DiagramKind
    where TDiagram : Diagram
    where TFacts : DiagramFacts
{
    private ImmutableArray<RuleInfo> _infos;
    private DocumentKindInfo? _info;

    /// <summary>Its first key, its names, the endings of its files, its keys, and how its documents are read.</summary>
    public required DocumentKind Reading { get; init; }

    /// <summary>
    /// What contradicts itself in one built in C#, null and undefined values among it; linear in its size, and never throws.
    /// </summary>
    public required Func<TDiagram, ImmutableArray<Diagnostic>> Validate { get; init; }

    /// <summary>What rules, figures and drawings look at.</summary>
    public required Func<TDiagram, TFacts> Facts { get; init; }

    /// <summary>The rules, by code; made when asked for.</summary>
    public required Func<ImmutableArray<AnalysisRule<TFacts>>> OwnRules { get; init; }

    /// <summary>The figures as a sheet, with the name of the document.</summary>
    public required Func<TFacts, string, MeasureSheet> Sheet { get; init; }

    /// <summary>The registers: what the method makes of a diagram, as tables to work through.</summary>
    public required Func<TFacts, ImmutableArray<MeasureTable>> Registers { get; init; }

    /// <summary>The drawing.</summary>
    public required Func<TFacts, DrawingContext, Scene> Drawing { get; init; }

    /// <summary>The same as shapes and connectors.</summary>
    public required Func<TFacts, DrawingContext, PlacedDiagram> Placing { get; init; }

    /// <summary>What changed between two, with the findings of each.</summary>
    public required Func<TDiagram, TDiagram, AnalysisResult, AnalysisResult, DiagramComparison> Comparison { get; init; }

    /// <summary>What links can lead to, and where its own links lead.</summary>
    public required Func<TDiagram, FolderContents> Contents { get; init; }

    public override DocumentKind Document => Reading;

    public override DocumentKindInfo Info => _info ??= new DocumentKindInfo(Reading.Key, Reading.Name, [.. Reading.Endings]);

    public override ImmutableArray<RuleInfo> Rules => _infos.IsDefault ? _infos = [.. OwnRules().Select(rule => rule.Info)] : _infos;

    public override bool Has(Diagram diagram) => diagram is TDiagram;

    public override ImmutableArray<Diagnostic> ContradictionsOf(Diagram diagram) => Validate((TDiagram)diagram);

    public override DiagramFacts FactsOf(Diagram diagram) => Facts((TDiagram)diagram);

    public override RuleBatch Check(DiagramFacts facts) => new RuleBatch<TFacts>(OwnRules(), (TFacts)facts);

    public override MeasureSheet Measure(DiagramFacts facts, string name) => Sheet((TFacts)facts, name);

    public override ImmutableArray<MeasureTable> RegistersOf(DiagramFacts facts) => Registers((TFacts)facts);

    public override Scene Draw(DiagramFacts facts, DrawingContext context) => Drawing((TFacts)facts, context);

    public override PlacedDiagram Place(DiagramFacts facts, DrawingContext context) => Placing((TFacts)facts, context);

    public override DiagramComparison Compare(Diagram before, Diagram after, AnalysisResult findingsBefore, AnalysisResult findingsAfter) =>
        Comparison((TDiagram)before, (TDiagram)after, findingsBefore, findingsAfter);

    public override FolderContents ContentsOf(Diagram diagram) => Contents((TDiagram)diagram);
}
