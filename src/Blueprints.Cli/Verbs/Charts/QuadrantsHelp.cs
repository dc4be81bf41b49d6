using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary>The help of <c>quadrants</c>.</summary>
internal static class QuadrantsHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Sets the importance of a blueprint's contacts against how they are perceived.", "把蓝图各接触点的重要性与感知的表现相对照。"),
        Argument = new("A blueprint; - is standard input.", "一份蓝图；- 表示标准输入。"),
        Options =
        [
            new("--output", "PATH", "Where to draw the chart; the ending says the format. Default: no chart.", "象限图写到哪里；扩展名决定格式。默认：不画图。"),
            SharedHelp.Theme("The colours of the chart. Default: the document's own, or light.", "象限图的配色。默认：文档自己的主题，否则为 light。"),
            .. SharedHelp.Drawing(),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of table, chart and messages. Default: the document's own; for table and messages, BLUEPRINTS_LANG first.", "表格、象限图和消息所用的语言。默认：文档自己的语言；表格和消息则先看环境变量 BLUEPRINTS_LANG。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints quadrants hospital.blueprint.yaml                prints the contacts by quadrant
          blueprints quadrants hospital.blueprint.yaml -o contacts.svg     prints them, and draws the chart
          blueprints quadrants hospital.blueprint.yaml -o contacts.png     draws a picture; with --scale 2, a sharper one

        Importance is the weight of a contact, 1 where it has none; performance is the service perceived. The axes stand at the means: what is important and below the mean comes first.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints quadrants hospital.blueprint.yaml                按象限列出接触点
          blueprints quadrants hospital.blueprint.yaml -o contacts.svg     列出接触点，并画出象限图
          blueprints quadrants hospital.blueprint.yaml -o contacts.png     画成图片；加上 --scale 2 更清晰

        重要性是接触点的权重（weight），没写的算 1；表现是感知的服务水平（perceived）。两轴位于均值处：重要而低于均值的排在最前。

        {SharedHelp.ExitCodesInChinese}
        """;
}
