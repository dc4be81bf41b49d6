using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>What is worked out of a document, to be looked at: figures and findings. Not read back.</summary>
internal static class FigureTables
{
    private static readonly ImmutableArray<SheetColumn> MeasureColumns =
    [
        new("name", new("measure", "指标"), CellType.Info) { IsOptional = false }, new("value", new("value", "数值"), CellType.Info) { IsOptional = false },
        new("unit", new("unit", "单位"), CellType.Info) { IsOptional = false }, new("told", new("in words", "说明"), CellType.Info) { IsOptional = false },
    ];

    private static readonly ImmutableArray<SheetColumn> FindingColumns =
    [
        new("code", new("code", "代码"), CellType.Info) { IsOptional = false }, new("severity", new("severity", "级别"), CellType.Info) { IsOptional = false },
        new("element", new("element", "元素"), CellType.Info) { IsOptional = false }, new("message", new("finding", "检查结果"), CellType.Info) { IsOptional = false },
        new("advice", new("advice", "建议"), CellType.Info),
    ];

    public static SheetTable Measures(Diagram diagram, CancellationToken cancellationToken)
    {
        var (rows, language) = (new List<SheetRow>(), diagram.Language);
        foreach (var measure in Compiler.Measure(diagram, "-", null, cancellationToken).Rows)
        {
            var value = measure.Figure.Value;
            var told = value is { } known ? MeasureValue.ToText(known, measure.Unit, language) : measure.Figure.Reason?.In(language);
            rows.Add(new SheetRow(measure.Key,
            [
                SheetCell.Of(measure.Name.In(language)),
                SheetCell.Of(measure.Unit == Unit.Seconds ? value / 60 : value),
                SheetCell.Of(measure.Unit switch { Unit.Seconds => new Bilingual("min", "分钟").In(language), Unit.Share => "1 = 100%", _ => null }),
                SheetCell.Of(told),
            ]));
        }

        return new SheetTable("measures", new("Measures", "指标"), MeasureColumns, rows) { IsRead = false };
    }

    public static SheetTable Findings(Diagram diagram, AnalysisResult analysis)
    {
        var rows = new List<SheetRow>();
        foreach (var finding in analysis.Findings)
        {
            var severity = finding.Severity switch { DiagnosticSeverity.Error => new Bilingual("error", "错误"), DiagnosticSeverity.Warning => new("warning", "警告"), _ => new("information", "提示") };
            rows.Add(new SheetRow(finding.Code, [SheetCell.Of(finding.Code), SheetCell.Of(severity.In(diagram.Language)), SheetCell.Of(finding.Element), SheetCell.Of(finding.Message), SheetCell.Of(finding.Advice)]));
        }

        return new SheetTable("findings", new("Findings", "检查结果"), FindingColumns, rows) { IsRead = false };
    }
}
