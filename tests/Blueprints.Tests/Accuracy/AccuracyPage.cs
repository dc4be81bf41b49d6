using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Tests.Documentation;
using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>The page that says how often the rules are right, in one language.</summary>
internal sealed class AccuracyPage(DiagramLanguage language)
{
    private readonly StringBuilder _text = new();

    public static string Of(DiagramLanguage language) => new AccuracyPage(language).Write();

    private static IEnumerable<RuleInfo> Measured => RuleList.All.Where(rule => PlantedRun.Results.Any(result => result.Rule == rule.Code) || RealRun.Results.Any(result => result.Labels.Any(label => label.Label.Rule == rule.Code)));

    private string Write()
    {
        var (cases, other) = (language == DiagramLanguage.Chinese ? "../../../tests/cases/accuracy" : "../../tests/cases/accuracy", $"{RulePage.OtherFolder(language)}accuracy.md");
        Line(Say("# How often the rules are right", "# 规则有多准"), "");
        Line(Say($"[All rules](README.md) · [中文]({other})", $"[全部规则](README.md) · [English]({other})"), "");
        AccuracyWords.Write(this, cases);
        Section(Say("By rule", "按规则"));
        ByRule();
        Section(Say("Planted defects that were not found", "种下而没有查出的缺陷"));
        NotFound();
        Section(Say("What else was found where a defect was planted", "种下缺陷时还查出了什么"));
        Others();
        Section(Say("Findings in the real ones that were not expected", "真实文档中意料之外的发现"));
        Unexpected();
        Section(Say("What was expected in the real ones and not found", "真实文档中预期而没有查出的"));
        Missed();
        Section(Say("The thirty documents and their sources", "三十份文档及其出处"));
        Sources();
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    public string Say(string english, string chinese) => new Bilingual(english, chinese).In(language);

    public void Line(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines) _text.Append(line).Append('\n');
    }

    public void Section(string heading) => Line($"## {heading}", "");

    private void Head(string english, string chinese) => _text.Append(GeneratedParts.Head(new(english, chinese), language));

    private void Row(params ReadOnlySpan<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private string Link(string code) => RuleList.All.FirstOrDefault(rule => rule.Code == code) is { } rule ? $"[{code} `{rule.Name}`]({RulePage.FileOf(rule)})" : code;

    private void ByRule()
    {
        Head(
            "rule | planted, en | planted, zh | at first, en | at first, zh | held out, en | held out, zh | right | conceded | false | labels found | labels missed | withdrawn | precision | recall",
            "规则 | 种下，英文 | 种下，中文 | 首次，英文 | 首次，中文 | 留出，英文 | 留出，中文 | 正确 | 读后承认 | 误报 | 标注查出 | 标注漏报 | 撤回 | 查准率 | 查全率");
        foreach (var rule in Measured)
        {
            var figures = RealFigures.Of(rule.Code);
            var first = Verdicts.FirstOf(rule.Code);
            Row(
                Link(rule.Code), Planted(rule.Code, PlantedRun.Results, DiagramLanguage.English), Planted(rule.Code, PlantedRun.Results, DiagramLanguage.Chinese),
                first is var (english, _) ? $"{english}/10" : "", first is var (_, chinese) ? $"{chinese}/10" : "",
                Planted(rule.Code, PlantedRun.HeldOut, DiagramLanguage.English), Planted(rule.Code, PlantedRun.HeldOut, DiagramLanguage.Chinese),
                Count(figures.Right), Count(figures.Conceded), Count(figures.False), Count(figures.Found), Count(figures.Missed), Count(figures.Withdrawn), figures.PrecisionInWords, figures.RecallInWords);
        }

        Line("");
        var all = RealFigures.Of(null);
        AccuracyWords.WriteSums(this, PlantedRun.Results, all);
    }

    private static string Count(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static string Planted(string rule, IEnumerable<PlantedResult> results, DiagramLanguage language)
    {
        var own = results.Where(result => result.Rule == rule && result.Language == language).ToList();
        return own.Count == 0 ? "" : $"{own.Count(result => result.IsFound)}/{own.Count}";
    }

    private void NotFound()
    {
        var missed = PlantedRun.Results.Where(result => !result.IsFound).ToList();
        if (missed.Count == 0)
        {
            Line(Say("None.", "没有。"), "");
            return;
        }

        Head("rule | document | reason", "规则 | 文档 | 理由");
        foreach (var result in missed) Row(Link(result.Rule), $"{result.Service}.{(result.Language == DiagramLanguage.Chinese ? "zh" : "en")}", Verdicts.WhyMissed(result.Rule, result.Service, result.Language).In(language));
        Line("");
    }

    private void Others()
    {
        Head("planted | found as well | times of 20 | reason", "种下的 | 还查出的 | 20 次中的次数 | 理由");
        foreach (var planted in PlantedRun.Results.GroupBy(result => result.Rule).OrderBy(group => RuleList.All.ToList().FindIndex(rule => rule.Code == group.Key)))
        {
            foreach (var found in planted.SelectMany(result => result.Others).GroupBy(code => code).OrderBy(group => group.Key, StringComparer.Ordinal))
                Row(Link(planted.Key), Link(found.Key), Count(found.Count()), Verdicts.WhyAlso(planted.Key, found.Key).In(language));
        }

        Line("");
    }

    private void Unexpected()
    {
        Head("document | rule | place | verdict | reason", "文档 | 规则 | 位置 | 判定 | 理由");
        foreach (var result in RealRun.Results)
        {
            foreach (var finding in result.Unexpected)
            {
                var verdict = Verdicts.Of(result.Name, finding.Code, RealRun.PlaceOf(finding));
                Row(result.Name, Link(finding.Code), RealRun.PlaceOf(finding), verdict.IsConceded ? Say("conceded after reading", "读后承认") : Say("**false**", "**误报**"), verdict.Reason.In(language));
            }
        }

        Line("");
    }

    private void Missed()
    {
        Head("document | rule | place | verdict | reason", "文档 | 规则 | 位置 | 判定 | 理由");
        foreach (var result in RealRun.Results)
        {
            foreach (var (label, _) in result.Labels.Where(one => !one.IsFound))
            {
                var verdict = Verdicts.Of(result.Name, label.Rule, label.Place);
                Row(result.Name, Link(label.Rule), label.Place.Replace("&", ", ", StringComparison.Ordinal), verdict.IsConceded ? Say("withdrawn after reading", "读后撤回") : Say("**missed**", "**漏报**"), verdict.Reason.In(language));
            }
        }

        Line("");
    }

    private void Sources()
    {
        Head("document | title | source | what is from there", "文档 | 标题 | 出处 | 哪些出自那里");
        foreach (var result in RealRun.Results) Row(result.Name, result.Title, result.Source, result.Facts.Replace("inferred:", Say("inferred:", "推断："), StringComparison.Ordinal));
        Line("");
    }
}
