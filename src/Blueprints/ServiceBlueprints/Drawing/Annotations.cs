using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Sheets;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>What the analysis adds to a drawing: numbered findings, the critical path, the bottleneck.</summary>
internal sealed class Annotations
{
    /// <summary>A lane less busy than this is no bottleneck worth showing.</summary>
    private const double BottleneckFrom = 0.5;

    private readonly HashSet<string> _path = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _pathFlows = [];

    public Annotations(ServiceBlueprint blueprint, AnalysisResult analysis, DiagramLanguage language)
    {
        Analysis = analysis;
        Numbers = new FindingNumbers(analysis);
        var measures = BlueprintMeasures.Of(blueprint);
        if (measures.CriticalPath is { Steps.Length: > 1 } path)
        {
            for (var i = 0; i < path.Steps.Length; i++)
            {
                _path.Add(path.Steps[i]);
                if (i > 0) _pathFlows.Add((path.Steps[i - 1], path.Steps[i]));
            }
        }

        if (measures.Bottleneck is { } lane && measures.BusiestLane.Value is { } utilisation and >= BottleneckFrom)
        {
            Bottleneck = lane;
            var share = Math.Round(utilisation * 100).ToString(CultureInfo.InvariantCulture);
            BottleneckCaption = language == DiagramLanguage.Chinese ? $"瓶颈 · 利用率 {share}%" : $"Bottleneck · {share}% busy";
        }
    }

    public AnalysisResult Analysis { get; }

    public FindingNumbers Numbers { get; }

    /// <summary>The id of the lane that holds the others up; null where none does.</summary>
    public string? Bottleneck { get; }

    public string? BottleneckCaption { get; }

    public bool HasPath => _pathFlows.Count > 0;

    public bool IsOnPath(Step step) => _path.Contains(step.Id);

    public bool IsOnPath(LayoutEdge edge) => edge.Flow.Kind == FlowKind.Sequence && !edge.Flow.Both && _pathFlows.Contains((edge.Flow.From, edge.Flow.To));
}
