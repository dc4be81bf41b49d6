using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary>The help of <c>histogram</c>.</summary>
internal static class HistogramHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Shows how a blueprint's time for the customer is spread, against the promise.", "显示蓝图中顾客的时间如何分布，并与承诺相对照。"),
        Argument = new("A blueprint; - is standard input.", "一份蓝图；- 表示标准输入。"),
        Options =
        [
            new("--output", "PATH", "Where to draw the chart; the ending says the format. Default: no chart.", "直方图写到哪里；扩展名决定格式。默认：不画图。"),
            SharedHelp.Theme("The colours of the chart. Default: the document's own, or light.", "直方图的配色。默认：文档自己的主题，否则为 light。"),
            .. SharedHelp.Drawing(),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of table, chart and messages. Default: the document's own; for table and messages, BLUEPRINTS_LANG first.", "表格、直方图和消息所用的语言。默认：文档自己的语言；表格和消息则先看环境变量 BLUEPRINTS_LANG。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints histogram hospital.blueprint.yaml                  prints the shares of the cases by time
          blueprints histogram hospital.blueprint.yaml -o times.svg     prints them, and draws the chart
          blueprints histogram hospital.blueprint.yaml -o times.png     draws a picture; with --scale 2, a sharper one

        The chart marks the promise and the share that keep it, mean, P50 and P90; where queues are known, an outline shows the times with them. The last bar takes in a long tail.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints histogram hospital.blueprint.yaml                  列出各段时间内的业务比例
          blueprints histogram hospital.blueprint.yaml -o times.svg     列出比例，并画出直方图
          blueprints histogram hospital.blueprint.yaml -o times.png     画成图片；加上 --scale 2 更清晰

        图中标出承诺和兑现的比例、均值、P50 和 P90；能算出排队时，用轮廓线画出计入排队的时间。长尾归入最后一根柱。

        {SharedHelp.ExitCodesInChinese}
        """;
}
