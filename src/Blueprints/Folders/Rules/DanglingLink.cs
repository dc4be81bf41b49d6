using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Text;

namespace Blueprints.Folders.Rules;

/// <summary>A link to a file or an id that is not there.</summary>
internal sealed class DanglingLink : FolderRule
{
    private const int MostNames = 8;

    public override RuleInfo Info { get; } = new("BP0301", "dangling-link", DiagnosticSeverity.Error)
    {
        Title = new("A link leads to a file or an id that is not there", "链接指向不存在的文件或编号"),
        Why = new("who follows it from the failure to its causes, or back, finds nothing, and no rule can tell whether the failure was looked into", "从失误追到原因、或从原因回到步骤的人会找不到东西，也无法判断该失误是否分析过"),
        Source = "this library",
        Fix = new("write FILE#ID, the file relative to this one and within the folder that is checked, the id as the other document has it", "写成“文件#id”：文件相对于本文件、且在所检查的文件夹之内，编号与对方文件中的一致"),
        Bad = """
            --- # parcels.blueprint.yaml
            blueprint: Parcel counter
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs the parcel
                id: weigh
                fail: {fail: Wrong weight, cause: weights.fishbone.yaml#scale}
            --- # weights.fishbone.yaml
            fishbone: Wrong weights
            categories:
              Machines:
                - cause: Scales not calibrated
                  id: scales
            """,
        Good = """
            --- # parcels.blueprint.yaml
            blueprint: Parcel counter
            steps:
              - customer: Hands over the parcel
              - frontstage: Weighs the parcel
                id: weigh
                fail: {fail: Wrong weight, cause: weights.fishbone.yaml#scales}
            --- # weights.fishbone.yaml
            fishbone: Wrong weights
            categories:
              Machines:
                - cause: Scales not calibrated
                  id: scales
            """,
        Words = """
            Parcel counter = 寄件柜台
            Hands over the parcel = 交出包裹
            Weighs the parcel = 称重
            Wrong weight = 称重有误
            Wrong weights = 称重有误
            Machines = 设备
            Scales not calibrated = 秤没有校准
            """,
    };

    public override void Check(FolderFacts facts, RuleRun run)
    {
        foreach (var link in facts.Entry.Links)
        {
            if (link.Path is null) Report(run, link, new("it leads above the folder that is checked", "它指向所检查文件夹之外"));
            else if (Target(facts.Folder, link) is not { } target) ReportFile(facts, run, link);
            else if (target.Diagram is not null) CheckElement(run, link, target);
        }
    }

    /// <summary>The document a link leads to, its file name written plainly or with %20 and the like.</summary>
    private static FolderEntry? Target(Folder folder, DocumentLink link) =>
        folder.Find(link.Path!) ?? (link.Path!.Contains('%', StringComparison.Ordinal) ? folder.Find(Uri.UnescapeDataString(link.Path)) : null);

    private static void ReportFile(FolderFacts facts, RuleRun run, DocumentLink link)
    {
        var files = facts.Folder.Entries.Where(entry => entry != facts.Entry && (entry.Diagram is null || entry.Diagram is Fishbone == link.ToFishbone)).Select(entry => entry.Path);
        var near = Spelling.Nearest(link.Path!, files);
        var name = near is null ? null : FolderPath.Relative(facts.Entry.Path, near);
        Report(run, link, name is null
            ? new($"there is no file '{link.Path}'", $"没有文件“{link.Path}”")
            : new($"there is no file '{link.Path}'; did you mean '{name}'?", $"没有文件“{link.Path}”；是否想写“{name}”？"));
    }

    private static void CheckElement(RuleRun run, DocumentLink link, FolderEntry target)
    {
        if (target.Diagram is Fishbone != link.ToFishbone)
        {
            Report(run, link, link.ToFishbone
                ? new($"'{target.Path}' is not a fishbone", $"“{target.Path}”不是鱼骨图")
                : new($"'{target.Path}' is not a blueprint", $"“{target.Path}”不是服务蓝图"));
            return;
        }

        if (target.Has(link.Id)) return;
        var what = link.ToFishbone ? new Bilingual("cause", "原因") : new Bilingual("step", "步骤");
        var near = Spelling.Nearest(link.Id, target.Names);
        Report(
            run,
            link,
            near is null
                ? new($"'{target.Path}' has no {what.English} '{link.Id}'", $"“{target.Path}”中没有{what.Chinese}“{link.Id}”")
                : new($"'{target.Path}' has no {what.English} '{link.Id}'; did you mean '{near}'?", $"“{target.Path}”中没有{what.Chinese}“{link.Id}”；是否想写“{near}”？"),
            target.Names.IsEmpty ? null : new($"its {what.English}s are: {Listed(target, ", ")}", $"其中的{what.Chinese}：{Listed(target, "、")}"));
    }

    private static string Listed(FolderEntry target, string separator)
    {
        var names = string.Join(separator, target.Names.Take(MostNames));
        return target.Names.Length > MostNames ? names + separator + "…" : names;
    }

    private static void Report(RuleRun run, DocumentLink link, Bilingual why, Bilingual? fix = null) =>
        run.Report(link.Span, link.Element, new($"the link '{link.Text}' leads nowhere: {why.English}", $"链接“{link.Text}”无效：{why.Chinese}"), fix);
}
