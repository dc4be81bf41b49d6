using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>What a document says that its workbook cannot hold.</summary>
internal static class LeftOut
{
    public static List<Bilingual> Of(Diagram diagram)
    {
        var names = new List<Bilingual>();
        if (!diagram.Analysis.IsEmpty) names.Add(new("settings of the analysis", "分析设置"));
        if (diagram is ServiceBlueprint blueprint) Of(blueprint, names);
        else if (diagram is Fishbone fishbone && fishbone.Categories.Any(static category => category.Causes.Any(HasAccept))) names.Add(Accepted);
        if (!diagram.Accept.IsEmpty && !names.Contains(Accepted)) names.Add(Accepted);
        if (names.Count == 0) return [];
        return [new($"the workbook leaves out: {string.Join(", ", names.Select(static name => name.English))}", $"工作簿不含：{string.Join("、", names.Select(static name => name.Chinese))}")];
    }

    private static readonly Bilingual Accepted = new("findings that are accepted", "已接受的检查结果");

    private static void Of(ServiceBlueprint blueprint, List<Bilingual> names)
    {
        if (!blueprint.DemandStretches.IsEmpty) names.Add(new("arrivals by hours of the week", "按时段写的到达量"));
        if (blueprint.Lanes.Any(static lane => lane.Icon is not null) || blueprint.Steps.Any(static step => step.Icon is not null)) names.Add(new("icons", "图标"));
        if (blueprint.Steps.Any(static step => !step.Accept.IsEmpty)) names.Add(Accepted);
        if (blueprint.DemandBasis is not null || blueprint.Lanes.Any(static lane => (lane.StaffBasis ?? lane.RateBasis) is not null) || blueprint.Steps.Any(HasBasis)) names.Add(new("what single values rest on", "单个数值的依据"));
        if (blueprint.Steps.Any(static step => step.Wait?.Patience is { } patience && (patience.IsRange || patience.Shape != DurationShape.Pert))) names.Add(new("how patience is spread", "耐心的分布"));
    }

    private static bool HasBasis(Step step) => (step.ShareBasis ?? step.YieldBasis ?? step.CostBasis ?? step.ReworkBasis ?? step.StaffBasis ?? step.Time?.Basis ?? step.Wait?.Time?.Basis) is not null;

    private static bool HasAccept(Cause cause) => !cause.Accept.IsEmpty || cause.Causes.Any(HasAccept);
}
