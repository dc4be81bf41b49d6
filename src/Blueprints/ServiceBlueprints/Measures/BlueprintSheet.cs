using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Quadrants;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The measures of a blueprint as a sheet: the single figures, and the tables behind them.</summary>
internal static class BlueprintSheet
{
    private static readonly MeasureColumn StepId = new("step", new("step", "步骤"));
    private static readonly MeasureColumn Label = new("label", new("label", "名称"));

    public static MeasureSheet Of(BlueprintFacts facts, string name)
    {
        var (blueprint, graph, measures) = (facts.Blueprint, facts.Graph, facts.Measures);
        MeasureTable[] tables = [SpreadTable.Of(blueprint, measures), PartTables.Outcomes(measures), PartTables.Promises(graph, measures), FixedTimes.Of(facts.Whole.Graph), BasisTable.Of(facts), Path(graph, facts.Times, measures), LaneTable.Of(facts.Whole.Graph, measures), LanePairTable.Of(blueprint, measures), Risks(measures), Contacts(graph, measures), Dimensions(blueprint, measures), MomentTable.Of(blueprint, hasZone: true), FiveGaps.Of(facts), ImportancePerformance.Of(blueprint).Table];
        return new MeasureSheet(name, blueprint.Title, blueprint.Language, MeasureSheet.RowsOf(BlueprintMeasureList.All, measures), [.. tables.Where(table => !table.Rows.IsEmpty)]);
    }

    private static MeasureTable Path(StepGraph graph, StepTimes times, BlueprintMeasures measures)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        foreach (var id in measures.CriticalPath?.Steps ?? [])
        {
            var step = graph.IndexOf(id);
            rows.Add([Text(id), Text(graph.Steps[step].Label), Text(graph.Lanes[step].Label), Number(graph.Steps[step].Time is null ? null : times.Work[step]), Number(graph.Steps[step].Wait?.Time is null ? null : times.Wait[step])]);
        }

        var title = measures.CriticalPath is { HasChoices: true }
            ? new Bilingual("The likeliest course: the likeliest exit of each choice, the longest of parallel ways", "最可能的路径：每个选择取比例最高的出口，并行取最长")
            : new("Critical path", "关键路径");
        return new MeasureTable(
            "critical-path",
            title,
            [StepId, Label, new("lane", new("lane", "泳道")), new("work", new("work", "作业"), Unit.Seconds), new("wait", new("wait before", "之前等待"), Unit.Seconds)],
            rows.DrainToImmutable());
    }

    private static MeasureTable Risks(BlueprintMeasures measures) => new(
        "risks",
        new("Risks", "风险"),
        [
            StepId, new("fail-point", new("fail point", "失误点")), new("severity", new("severity", "严重度"), Unit.Count), new("occurrence", new("occurrence", "发生度"), Unit.Count),
            new("detection", new("detection", "探测度"), Unit.Count), new("rpn", new("RPN", "RPN"), Unit.Count), new("action-priority", new("AP", "行动优先级")),
        ],
        [.. measures.Risks.Select(risk => (ImmutableArray<MeasureCell>)
        [
            Text(risk.Step), Text(risk.FailPoint.Text), Number(risk.FailPoint.Severity), Number(risk.FailPoint.Occurrence), Number(risk.FailPoint.Detection), Number(risk.Rpn), MeasureCell.Of(risk.Priority is { } priority ? ActionPriorities.Letter(priority) : null),
        ])]);

    private static MeasureTable Contacts(StepGraph graph, BlueprintMeasures measures) => new(
        "contacts",
        new("Contacts", "接触点"),
        [
            StepId, Label, new("expected", new("expected", "期望"), Unit.Number), new("perceived", new("perceived", "感知"), Unit.Number), new("gap", new("gap", "差距"), Unit.Number),
            new("adequacy", new("over adequate", "高于可接受"), Unit.Number), new("superiority", new("over desired", "高于理想"), Unit.Number), new("satisfaction", new("satisfaction", "满意度"), Unit.Number),
            new("believed", new("believed", "管理层认知"), Unit.Number), new("knowledge-gap", new("believed over expected", "认知差距"), Unit.Number),
        ],
        [.. measures.Judgements.Select(row => (ImmutableArray<MeasureCell>)
        [
            Text(row.Step), Text(graph.Steps[graph.IndexOf(row.Step)].Label), Number(row.Contact.Expected), Number(row.Contact.Perceived), Number(row.Gap), Number(row.Adequacy), Number(row.Superiority), Number(row.Contact.Satisfaction), Number(row.Contact.Believed), Number(row.KnowledgeGap),
        ])]);

    private static MeasureTable Dimensions(ServiceBlueprint blueprint, BlueprintMeasures measures) => new(
        "dimensions",
        new("Dimensions of service quality", "服务质量维度"),
        [new("dimension", new("dimension", "维度")), new("contacts", new("contacts", "接触点数"), Unit.Count), new("gap", new("gap", "差距"), Unit.Number), new("weight", new("weight", "权重"), Unit.Number)],
        [.. measures.Dimensions.Select(row => (ImmutableArray<MeasureCell>)[MeasureCell.Of(NameOf(row.Dimension)), Number(row.Contacts), Number(row.Gap), Number(blueprint.WeightOf(row.Dimension))])]);

    private static Bilingual NameOf(QualityDimension dimension) => dimension switch
    {
        QualityDimension.Reliability => new("reliability", "可靠性"),
        QualityDimension.Assurance => new("assurance", "保证性"),
        QualityDimension.Responsiveness => new("responsiveness", "反应性"),
        QualityDimension.Empathy => new("empathy", "移情性"),
        _ => new("tangibles", "可感知性"),
    };

    private static MeasureCell Text(string text) => MeasureCell.Of(text);

    private static MeasureCell Number(double? value) => MeasureCell.Of(value);
}
