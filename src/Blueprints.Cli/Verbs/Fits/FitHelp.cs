using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Fits;

/// <summary>The help of <c>fit</c>.</summary>
internal static class FitHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Takes times, waits, shares, arrivals and people of a service from an event log, and writes them into its document.", "从事件日志得出服务的时间、等待、占比、到达量和人数，并写进文档。"),
        Argument = new("A blueprint; - is standard input.", "一份蓝图；- 表示标准输入。"),
        Options =
        [
            new("--log", "FILE", "The log: a table with columns case, step, start, end, resource, or XES. Needed.", "日志：有业务、步骤、开始、结束、人员各列的表，或 XES。必填。"),
            new("--dry-run", null, "Write nothing, and show the changes of the document as a unified diff.", "什么也不写，只以统一差异格式显示文档的改动。"),
            new("--output", "FILE", "A copy of the document to write in place of itself.", "写进文档的一份副本，不改动原文档。"),
            new("--format", Choices.List(FitFormat.Names, "|"), "The form of the figures on standard output: tables for people, for a page or a comment, for programs. Default: text.", "标准输出上的数字写成什么形式：给人看的表格，用于网页或评论，供程序使用。默认：text。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of headings and of words that are not the author's. Default: BLUEPRINTS_LANG, or that of the document.", "标题和非作者所写的词语所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档自己的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints fit bank.blueprint.yaml --log events.csv --dry-run                        shows what would be written
          blueprints fit bank.blueprint.yaml --log events.csv                                  writes it into the document, and tells the figures
          blueprints fit bank.blueprint.yaml --log events.xes -o fitted.blueprint.yaml         writes it into a copy

        Each value gets basis: observed, the size of its sample, the log and the day. A log with a mistake is not read: all of them
        are told, and nothing is written.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints fit bank.blueprint.yaml --log events.csv --dry-run                        显示会写入什么
          blueprints fit bank.blueprint.yaml --log events.csv                                  写进文档，并给出数字
          blueprints fit bank.blueprint.yaml --log events.xes -o fitted.blueprint.yaml         写进副本

        每个数值都注明依据为观测，以及样本量、日志和日期。有错误的日志不读入：全部错误一次列出，什么也不写。

        {SharedHelp.ExitCodesInChinese}
        """;
}
