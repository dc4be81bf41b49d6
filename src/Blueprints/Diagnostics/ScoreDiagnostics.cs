using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>The mistakes that a table of observations, or of answers, can hold: their codes, once each. Told of in <c>docs/walking.md</c> and <c>docs/surveys.md</c>.</summary>
public static class ScoreDiagnostics
{
    internal static readonly DiagnosticDescriptor MissingColumn = New("BP0501", "missing-column", DiagnosticSeverity.Error, new("The table lacks a column that it needs.", "表里缺少必需的列"));
    internal static readonly DiagnosticDescriptor UnknownColumn = New("BP0502", "unknown-column", DiagnosticSeverity.Error, new("A heading is close to one that is read, but is none.", "列标题与可读的列相近，但不是"));
    internal static readonly DiagnosticDescriptor RepeatedColumn = New("BP0503", "repeated-column", DiagnosticSeverity.Error, new("Two columns are the same.", "两列相同"));
    internal static readonly DiagnosticDescriptor BrokenRow = New("BP0504", "broken-row", DiagnosticSeverity.Error, new("A row has more cells than there are headings, or a quote does not end.", "一行的格数多于标题，或引号没有结束"));
    internal static readonly DiagnosticDescriptor UnknownContact = New("BP0505", "unknown-contact", DiagnosticSeverity.Error, new("A row names a step that is no contact of the blueprint.", "一行写的步骤不是蓝图里的接触点"));
    internal static readonly DiagnosticDescriptor BadScore = New("BP0506", "bad-score", DiagnosticSeverity.Error, new("A score is no number from 1 to 7.", "评分不是 1 到 7 的数"));
    internal static readonly DiagnosticDescriptor BadTime = New("BP0507", "bad-time", DiagnosticSeverity.Error, new("A time is neither minutes nor a duration.", "时间既不是分钟数，也不是时长"));
    internal static readonly DiagnosticDescriptor BadAnswer = New("BP0508", "bad-answer", DiagnosticSeverity.Error, new("What should be yes or no is neither.", "应写“是”或“否”，却都不是"));
    internal static readonly DiagnosticDescriptor NoObservations = New("BP0509", "no-observations", DiagnosticSeverity.Error, new("The table holds no observation.", "表里没有观察记录"));
    internal static readonly DiagnosticDescriptor IgnoredColumn = New("BP0510", "ignored-column", DiagnosticSeverity.Warning, new("A column is not read.", "有一列不读"));

    internal static readonly DiagnosticDescriptor BadJudgement = New("BP0511", "bad-judgement", DiagnosticSeverity.Error, new("An answer is not on the scale of its question.", "回答不在该题的分制上")) with { HelpLink = "surveys.md" };
    internal static readonly DiagnosticDescriptor BadDate = New("BP0512", "bad-date", DiagnosticSeverity.Error, new("A date cannot be told.", "日期无法辨认")) with { HelpLink = "surveys.md" };
    internal static readonly DiagnosticDescriptor TooMuch = New("BP0513", "too-much", DiagnosticSeverity.Error, new("The table is larger than is read, or tells apart more groups than anybody reads.", "表太大，或分出的组太多")) with { HelpLink = "surveys.md" };
    internal static readonly DiagnosticDescriptor UnknownMethod = New("BP0514", "unknown-method", DiagnosticSeverity.Error, new("It cannot be told what kind of survey an answer belongs to, or which dimension.", "看不出回答属于哪种调查或哪个维度")) with { HelpLink = "surveys.md" };
    internal static readonly DiagnosticDescriptor Unpaired = New("BP0515", "unpaired", DiagnosticSeverity.Warning, new("Answers lack what they are held against, and are left out.", "有些回答缺少对应的期望或感知，不计入")) with { HelpLink = "surveys.md" };

    internal static readonly DiagnosticDescriptor BrokenLog = New("BP0516", "broken-log", DiagnosticSeverity.Error, new("An event log is no XES that can be read.", "事件日志不是可以读取的 XES")) with { HelpLink = "fitting.md" };

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [MissingColumn, UnknownColumn, RepeatedColumn, BrokenRow, UnknownContact, BadScore, BadTime, BadAnswer, NoObservations, IgnoredColumn, BadJudgement, BadDate, TooMuch, UnknownMethod, Unpaired, BrokenLog];

    /// <summary>Those of a table of observations.</summary>
    internal static IEnumerable<DiagnosticDescriptor> OfWalks => All.Where(one => one.HelpLink == "walking.md");

    /// <summary>Those of a table of answers: its own, and what any table can hold.</summary>
    internal static IEnumerable<DiagnosticDescriptor> OfSurveys =>
        [MissingColumn, RepeatedColumn, BrokenRow, UnknownContact, NoObservations, IgnoredColumn, .. All.Where(one => one.HelpLink == "surveys.md")];

    /// <summary>Those of an event log: its own, and what any table can hold.</summary>
    internal static IEnumerable<DiagnosticDescriptor> OfLogs => [MissingColumn, RepeatedColumn, BrokenRow, NoObservations, BadDate, TooMuch, BrokenLog];

    private static DiagnosticDescriptor New(string code, string name, DiagnosticSeverity severity, Bilingual summary) => new(code, name, severity, summary) { HelpLink = "walking.md" };
}
