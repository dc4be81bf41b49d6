using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>What is said of a document as a whole: a row each.</summary>
internal static class DocumentRows
{
    /// <summary>The keys there may be, in order, with what people call them.</summary>
    public static readonly ImmutableArray<(string Key, Bilingual Name, CellType Type)> Keys =
    [
        ("blueprint", new("blueprint", "服务蓝图"), CellType.Text), ("fishbone", new("fishbone", "鱼骨图"), CellType.Text),
        ("language", new("language", "语言"), CellType.Text), ("description", new("description", "说明"), CellType.Text),
        ("promise", new("promise (min)", "承诺（分钟）"), CellType.Minutes), ("demand", new("demand", "到达量"), CellType.Text),
        ("hours", new("hours", "工作时间"), CellType.Text), ("closing", new("closing", "下班"), CellType.Text), ("volume", new("volume", "业务量"), CellType.Number),
        ("weights.reliability", new("weight of reliability", "可靠性权重"), CellType.Number), ("weights.assurance", new("weight of assurance", "保证性权重"), CellType.Number),
        ("weights.responsiveness", new("weight of responsiveness", "反应性权重"), CellType.Number), ("weights.empathy", new("weight of empathy", "移情性权重"), CellType.Number),
        ("weights.tangibles", new("weight of tangibles", "可感知性权重"), CellType.Number),
        ("head", new("head", "鱼头"), CellType.Text), ("unit", new("unit", "单位"), CellType.Text),
        ("theme", new("theme", "主题"), CellType.Text), ("paper", new("paper", "纸张"), CellType.Text), ("fold", new("fold", "折行"), CellType.Text),
        ("basis", new("basis", "依据"), CellType.Text), ("source", new("source", "来源"), CellType.Text), ("date", new("date", "日期"), CellType.Text),
    ];

    public static List<SheetRow> Of(ServiceBlueprint blueprint)
    {
        var (rows, language) = (new Rows(blueprint), blueprint.Language);
        rows.Add("blueprint", SheetCell.Of(blueprint.Title));
        Common(rows, blueprint);
        rows.Add("promise", TimeCell.Of(blueprint.Promise, language));
        if (blueprint is { DemandPerHour: { } demand, DemandStretches.IsEmpty: true }) rows.Add("demand", SheetCell.Of(Demand(demand, blueprint)));
        rows.Add("hours", blueprint.WorkingHours is { } week ? SheetCell.Of(week.ToText(language)) : blueprint.Hours is { } hours ? SheetCell.Of(TimeCell.OfMinutes(hours.Seconds / 60)) : default);
        if (blueprint.ClosingWork == ClosingWork.Finish) rows.Add("closing", SheetCell.Of(language == DiagramLanguage.Chinese ? "做完" : "finish"));
        rows.Add("volume", SheetCell.Of(blueprint.Volume));
        foreach (var weight in blueprint.Weights) rows.Add("weights." + BlueprintColumns.Dimensions[(int)weight.Dimension].English, SheetCell.Of(weight.Weight));
        if (blueprint.Basis is { } basis)
        {
            rows.Add("basis", SheetCell.Of(BlueprintColumns.Bases[(int)basis.Kind].In(language)));
            rows.Add("source", SheetCell.Of(basis.Source));
            rows.Add("date", SheetCell.Of(basis.Date));
        }

        return rows.All;
    }

    public static List<SheetRow> Of(Fishbone fishbone)
    {
        var rows = new Rows(fishbone);
        rows.Add("fishbone", SheetCell.Of(fishbone.Title));
        Common(rows, fishbone);
        if (fishbone.Head == HeadSide.Left) rows.Add("head", SheetCell.Of(fishbone.Language == DiagramLanguage.Chinese ? "左" : "left"));
        rows.Add("unit", SheetCell.Of(fishbone.Unit));
        return rows.All;
    }

    private static void Common(Rows rows, Diagram diagram)
    {
        rows.Add("language", SheetCell.Of(diagram.Language == DiagramLanguage.Chinese ? "zh" : "en"));
        rows.Add("description", SheetCell.Of(diagram.Description));
        rows.Add("theme", SheetCell.Of(diagram.Theme));
        if (diagram.Paper is { } paper) rows.Add("paper", SheetCell.Of(paper.ToString()));
        if (diagram.Folding is { } fold) rows.Add("fold", SheetCell.Of(fold.ToString()));
    }

    private static string Demand(double perHour, ServiceBlueprint blueprint)
    {
        var (number, word) = blueprint.DemandPeriod switch
        {
            DemandPeriod.Second => (perHour / 3600, "second"),
            DemandPeriod.Minute => (perHour / 60, "minute"),
            DemandPeriod.Day => (perHour * 24, "day"),
            DemandPeriod.Week => (perHour * 168, "week"),
            DemandPeriod.Month => (perHour * 720, "month"),
            DemandPeriod.Year => (perHour * 8760, "year"),
            _ => (perHour, "hour"),
        };
        return $"{TimeCell.Number(Math.Round(number, 9))}{(blueprint.DemandWord is { } what ? " " + what : "")} per {word}";
    }

    private sealed class Rows(Diagram diagram)
    {
        public List<SheetRow> All { get; } = [];

        public void Add(string key, SheetCell value)
        {
            if (value.IsEmpty) return;
            foreach (var (name, words, _) in Keys)
            {
                if (name == key) All.Add(new SheetRow(key, [SheetCell.Of(words.In(diagram.Language)), value]));
            }
        }
    }
}
