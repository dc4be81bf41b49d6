using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Surveys;

/// <summary>The help of <c>survey</c>.</summary>
internal static class SurveyHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Reads what customers answered: satisfaction, SERVQUAL, NPS, effort; with intervals and trend.", "读入顾客的回答：满意度、SERVQUAL、NPS、费力度，并给出区间和趋势。"),
        Argument = new("A table of answers, and the blueprint whose contacts it names; - is standard input.", "一份回答表，以及表中接触点所在的蓝图；- 表示标准输入。"),
        Options =
        [
            new("--format", Choices.List(SurveyFormat.Names, "|"), "The form: tables for people, for a page or a comment, for a spreadsheet, for programs. Default: text.", "写成什么形式：给人看的表格，用于网页或评论，用于电子表格，供程序使用。默认：text。"),
            new("--output", "FILE", "Where to write the figures. Default: standard output. With --import: the copy of the blueprint.", "数值写到哪里。默认：标准输出。与 --import 同用：蓝图的副本。"),
            new("--import", null, "Write the means of contacts into a copy of the blueprint, as satisfaction, expected and perceived.", "把接触点的均值写进蓝图的一份副本：满意度、期望、感知。"),
            new("--scale", "LEAST-MOST", "The scale of expected and perceived service. Default: 1-7.", "期望和感知的分制。默认：1-7。"),
            new("--segment", "HEADING", "The column by which customers are told apart. Default: one that is called segment or group.", "按哪一列区分顾客。默认：名为“客群”或“分组”的列。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of headings and of words that are not the author's. Default: BLUEPRINTS_LANG, or that of the document or the table.", "标题和非作者所写的词语所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档或表自己的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints survey answers.csv                                                        the figures of every kind of question
          blueprints survey answers.csv --segment Branch --scale 1-5 --format md -o survey.md  for a report, by branch
          blueprints survey answers.csv bank.blueprint.yaml --import -o asked.blueprint.yaml   writes them into a copy, contact by contact

        A table with a mistake is not read: all of them are told, and nothing is written.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints survey answers.csv                                                        每种问题的数值
          blueprints survey answers.csv --segment Branch --scale 1-5 --format md -o survey.md  用于报告，按网点
          blueprints survey answers.csv bank.blueprint.yaml --import -o asked.blueprint.yaml   按接触点写进副本

        有错误的表不读入：全部错误一次列出，什么也不写。

        {SharedHelp.ExitCodesInChinese}
        """;
}
