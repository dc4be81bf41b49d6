using System.Globalization;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>The words in which comparisons are told.</summary>
internal static class ComparisonWords
{
    /// <summary>What changed, in one line.</summary>
    public static string Summary(DiagramComparison comparison, DiagramLanguage language)
    {
        var isChinese = language == DiagramLanguage.Chinese;
        if (comparison.IsSame) return isChinese ? "两份文档相同" : "the two documents are the same";
        var counted = comparison.Parts.First(part => part.Unchanged is not null);
        var parts = new List<string>();
        Add(ChangeKind.Removed, "taken out", "取消");
        Add(ChangeKind.Added, "new", "新增");
        Add(ChangeKind.Changed, "changed", "更改");
        var name = counted.Heading.In(language) + (isChinese ? "：" : ": ");
        var none = counted.Unchanged!.Value.In(language);
        var elements = parts.Count == 0 ? none : name + string.Join(isChinese ? "，" : ", ", parts);
        var findings = comparison.Findings;
        var gone = findings.NoLongerStated.Length;
        var unsaid = gone == 0 ? "" : isChinese ? $"，不再写明 {gone}" : $", {gone} no longer stated";
        var found = isChinese
            ? $"检查结果：解决 {findings.Resolved.Length}{unsaid}，仍在 {findings.Remaining.Length}，新增 {findings.New.Length}"
            : $"findings: {findings.Resolved.Length} resolved{unsaid}, {findings.Remaining.Length} remaining, {findings.New.Length} new";
        return elements + (isChinese ? "；" : "; ") + found;

        void Add(ChangeKind kind, string english, string chinese)
        {
            var count = counted.Elements.Count(element => element.Kind == kind);
            if (count == 0) return;
            var number = count.ToString(CultureInfo.InvariantCulture);
            parts.Add(isChinese ? $"{chinese} {number}" : $"{number} {english}");
        }
    }

    /// <summary>A figure, marked where it leaves something out; a dash where it is absent.</summary>
    public static string Figure(Figure figure, Unit unit, DiagramLanguage language) => figure.Value is not { } value ? "—"
        : unit == Unit.Share && value is > 0 and < 0.001 ? "< 0.1%"
        : (figure.IsAtMost ? "≤ " : figure.IsPartial && unit == Unit.Seconds ? "≥ " : "") + MeasureValue.ToText(value, unit, language);

    /// <summary>The difference as readers take it best: points of shares, per cent of others; empty where neither says much.</summary>
    public static string Difference(MeasureChange change, DiagramLanguage language)
    {
        if (change.Difference is not { } difference || difference == 0) return "";
        if (change.Unit == Unit.Share)
        {
            var points = Math.Round(difference * 100, 1);
            return Signed(points) + (language == DiagramLanguage.Chinese ? " 个百分点" : " points");
        }

        if (change.Change is not { } share || Math.Abs(share) > 9.99) return change.Unit is Unit.Number or Unit.Count ? Signed(Math.Round(difference, 3)) : "";
        return Signed(Math.Round(share * 100)) + "%";
    }

    private static string Signed(double number) => (number > 0 ? "+" : number < 0 ? "−" : "") + Math.Abs(number).ToString(CultureInfo.InvariantCulture);
}
