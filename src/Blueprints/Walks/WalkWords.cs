using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Walks;

/// <summary>The words of a script that are not the author's.</summary>
internal static class WalkWords
{
    public static readonly Bilingual Heading = new("Walk-through", "流程穿越");
    public static readonly Bilingual Number = new("no.", "序号");
    public static readonly Bilingual ToDo = new("what to do", "要做的");
    public static readonly Bilingual Look = new("what to look at", "要看的");
    public static readonly Bilingual Standard = new("standard", "标准");
    public static readonly Bilingual Clock = new("minutes", "分钟");
    public static readonly Bilingual Score = new("score 1-7", "评分 1-7");
    public static readonly Bilingual Met = new("met", "达标");
    public static readonly Bilingual Remarks = new("remarks", "备注");
    public static readonly Bilingual Observer = new("Observer", "观察者");
    public static readonly Bilingual Date = new("Date", "日期");
    public static readonly Bilingual Place = new("Place", "地点");
    public static readonly Bilingual Yes = new("yes", "是");
    public static readonly Bilingual No = new("no", "否");
    public static readonly Bilingual MomentOfTruth = new("moment of truth", "关键时刻");
    public static readonly Bilingual Afterwards = new("afterwards", "之后");
    public static readonly Bilingual NoWay = new("No way through this service leads to an end.", "这项服务没有通向结束的路线。");
    public static readonly Bilingual NoStop = new("The customer has no part in this way.", "这条路线上顾客没有参与。");

    /// <summary>How to go about it; the same above every script.</summary>
    public static readonly Bilingual Rules = new(
        "Go through it as a customer would, and be known to nobody. Start the clock when it is your turn, stop it when the contact is over; where the standard says \"wait included\", start it when you arrive. "
            + "Score from 1 (not acceptable) over 4 (neither) to 7 (outstanding). Write down what you saw and heard, not what you think of it.",
        "以顾客身份走完全程，不要让人认出。轮到您时开始计时，这次接触结束时停止；标准写明“含等待”的，从到达时开始计时。"
            + "评分从 1（不能接受）、4（一般）到 7（出色）。写下看到和听到的事实，不写看法。");

    /// <summary>The heading of a script.</summary>
    public static string HeadingOf(WalkSheet sheet, DiagramLanguage language) => new Bilingual($"{Heading.English}: {sheet.Title}", $"{Heading.Chinese}：{sheet.Title}").In(language);

    /// <summary>How many ways there are, and which.</summary>
    public static Bilingual TitleOf(WalkWay way, WalkSheet sheet)
    {
        var number = way.Number.ToString(CultureInfo.InvariantCulture);
        var count = sheet.Ways.Length.ToString(CultureInfo.InvariantCulture);
        var share = way.Share is { } known ? MeasureValue.ToText(known, Unit.Share, DiagramLanguage.English) : null;
        return share is null
            ? new($"Way {number} of {count} (share not known)", $"路线 {number}，共 {count} 条（占比不详）")
            : new($"Way {number} of {count}: {share} of the cases", $"路线 {number}，共 {count} 条：占 {share} 的业务");
    }

    /// <summary>What becomes of the cases that no script is for; null where there are none.</summary>
    public static Bilingual? RestOf(WalkSheet sheet)
    {
        if (sheet.Rest is not > 0) return null;
        var share = MeasureValue.ToText(sheet.Rest.Value, Unit.Share, DiagramLanguage.English);
        return new($"The other {share} of the cases go by rarer ways, or are sent back on their way.", $"其余 {share} 的业务走较少见的路线，或途中被退回。");
    }

    public static string ChoiceOf(WalkChoice choice, DiagramLanguage language)
    {
        var answer = $"{choice.Label} → {choice.Answer.In(language)}";
        return choice.Share is { } share ? $"{answer} ({MeasureValue.ToText(share, Unit.Share, language)})" : answer;
    }

    /// <summary>What is to be done, a line each.</summary>
    public static IEnumerable<string> ToDoOf(WalkStop stop, DiagramLanguage language)
    {
        foreach (var label in stop.ToDo) yield return label;
        foreach (var document in stop.Documents) yield return new Bilingual($"papers: {document}", $"单据：{document}").In(language);
    }

    /// <summary>What is to be looked at, a line each.</summary>
    public static IEnumerable<string> LookOf(WalkStop stop, DiagramLanguage language)
    {
        foreach (var (lane, label) in stop.Seen) yield return lane.Length == 0 ? label : new Bilingual($"{lane}: {label}", $"{lane}：{label}").In(language);
        foreach (var evidence in stop.Evidence) yield return new Bilingual($"evidence: {evidence}", $"有形展示：{evidence}").In(language);
        foreach (var standard in stop.OtherStandards) yield return StandardOf(standard, language);
        foreach (var (number, text) in stop.Fails)
        {
            var mark = number.ToString(CultureInfo.InvariantCulture);
            yield return new Bilingual($"F{mark}, may go wrong: {text}", $"F{mark}，可能出错：{text}").In(language);
        }
    }

    /// <summary>What is required, a line each.</summary>
    public static IEnumerable<string> StandardsOf(WalkStop stop, DiagramLanguage language)
    {
        foreach (var standard in stop.Standards) yield return StandardOf(standard, language);
        foreach (var (number, wait) in stop.Waits)
        {
            if (wait?.Tolerated is not { } tolerated) continue;
            var mark = number.ToString(CultureInfo.InvariantCulture);
            yield return new Bilingual($"W{mark}: wait of {tolerated.ToText(language)} tolerated", $"W{mark}：可容忍等待 {tolerated.ToText(language)}").In(language);
        }
    }

    private static string StandardOf(WalkStandard standard, DiagramLanguage language)
    {
        var mark = standard.Number.ToString(CultureInfo.InvariantCulture);
        return new Bilingual($"S{mark}: {Of(standard.Standard, language)}", $"S{mark}：{Of(standard.Standard, language)}").In(language);
    }

    /// <summary>A standard in words.</summary>
    private static string Of(Standard standard, DiagramLanguage language)
    {
        var parts = new List<string>();
        if (standard.Text is { } text) parts.Add(text);
        if (standard.Time is { } time)
        {
            var most = time.AsBound.ToText(language);
            parts.Add((standard.IsTurnaround == true ? new Bilingual($"within {most}, wait included", $"{most}以内，含等待") : new Bilingual($"within {most}", $"{most}以内")).In(language));
        }

        if (standard.Rate is { } rate)
        {
            var share = MeasureValue.ToText(rate, Unit.Share, language);
            parts.Add(new Bilingual($"in {share} of cases", $"达标率 {share}").In(language));
        }

        if (standard.Aspect is { } aspect) parts.Add(AspectWords.Of((int)aspect).In(language));
        return string.Join(language == DiagramLanguage.Chinese ? "；" : "; ", parts);
    }
}
