using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary>The help of <c>pareto</c>.</summary>
internal static class ParetoHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Ranks the causes of a fishbone by their counts.", "把鱼骨图的原因按次数排序（帕累托分析）。"),
        Argument = new("A fishbone; - is standard input.", "一份鱼骨图；- 表示标准输入。"),
        Options =
        [
            new("--output", "PATH", "Where to draw the chart; the ending says the format. Default: no chart.", "帕累托图写到哪里；扩展名决定格式。默认：不画图。"),
            new("--by", Choices.List(ParetoCommand.RowKinds, "|"), "What is counted. Default: cause.", "按什么统计。默认：cause。"),
            new("--format", Choices.List(ParetoCommand.Formats, "|"), "What comes on standard output: the table, values, or the chart. Default: text.", "标准输出上写什么：表格、数值或帕累托图。默认：text。"),
            SharedHelp.ByteOrderMark,
            new("--top", "N", "How many rows to keep; the rest becomes one, Other. Default: all.", "保留几行；其余的合为一行“其他”。默认：全部。"),
            SharedHelp.Theme("The colours of the chart. Default: the document's own, or light.", "帕累托图的配色。默认：文档自己的主题，否则为 light。"),
            .. SharedHelp.Drawing(),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of table, chart and messages. Default: the document's own; for table and messages, BLUEPRINTS_LANG first.", "表格、帕累托图和消息所用的语言。默认：文档自己的语言；表格和消息则先看环境变量 BLUEPRINTS_LANG。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints pareto airport.fishbone.yaml                      prints the table
          blueprints pareto airport.fishbone.yaml -o pareto.svg        prints it, and draws the chart
          blueprints pareto airport.fishbone.yaml -o pareto.png        draws a picture; with --scale 2, a sharper one
          blueprints pareto airport.fishbone.yaml --by category        counts by category
          blueprints pareto airport.fishbone.yaml --format csv         prints values for a spreadsheet

        A cause's count stands for the causes behind it too, so nothing is counted twice. Causes ruled out are left out. Where nothing has a count, votes are taken.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints pareto airport.fishbone.yaml                      列出表格
          blueprints pareto airport.fishbone.yaml -o pareto.svg        列出表格，并画出帕累托图
          blueprints pareto airport.fishbone.yaml -o pareto.png        画成图片；加上 --scale 2 更清晰
          blueprints pareto airport.fishbone.yaml --by category        按类别统计
          blueprints pareto airport.fishbone.yaml --format csv         列出数值，供电子表格使用

        一个原因的次数包括它背后的原因，因此不会重复计数。已排除的原因不计。都没有次数时，改用票数。

        {SharedHelp.ExitCodesInChinese}
        """;
}
