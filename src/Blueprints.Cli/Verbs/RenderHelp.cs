using Blueprints.Cli.Formats;
using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>render</c>.</summary>
internal static class RenderHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Draws documents.", "把文档画成图。"),
        Argument = SharedHelp.Files,
        Options =
        [
            new("--output", "PATH", "Where to write: a file, a folder (existing, or ending in /), or - for standard output. Default: beside the document.", "写到哪里：文件、文件夹（已有的，或以 / 结尾），或者 -，即标准输出。默认：与文档放在一起。"),
            new("--format", "NAME", $"The format: {Choices.List(FormatList.Names)}. Default: told from PATH, or svg.", $"格式：{Choices.List(FormatList.Names, "、")}。默认：从 PATH 的扩展名看出，否则为 svg。"),
            .. Look,
            .. SharedHelp.Drawing(withExchange: true),
            Mermaid,
            SharedHelp.Quiet,
            Language,
        ],
        Notes = new(English, Chinese),
    };

    /// <summary>The options of what a drawing shows.</summary>
    public static IEnumerable<OptionHelp> Look =>
    [
        SharedHelp.Theme("The colours. Default: the document's own, or light.", "配色。默认：文档自己的主题，否则为 light。"),
        new("--fold", "auto|none|ROWS", "Fold a long blueprint into rows, one under the other. Default: the document's own, or auto: where it would be too small to read, or wider than 3:1.", "把长蓝图折成上下几行。默认：文档自己的设置，否则为 auto：字会太小而无法阅读，或图宽超过 3:1 时折行。"),
        new("--findings", null, "Show what the analysis finds: numbers at the steps, a list below, the likeliest course or critical path, the bottleneck.", "标出检查结果：步骤旁的编号、图下的清单、最可能的路径或关键路径、瓶颈。"),
        new("--registers", null, "Show the registers below, as tables: fail points, waits, standards, contacts, evidence, documents, what is to be done. The marks bear their numbers.", "在图下列出各张清单：失误点、等待点、执行标准、接触点、有形展示、单据、待办；图上的标记带有清单中的编号。"),
        new("--gaps", null, "Show the five gaps of service quality: under each step what is perceived less what is expected, and the standards missed; all five as a table.", "标出服务质量的五个差距：每个步骤下方标感知减期望的差，以及未达到的标准数；五个差距另列一表。"),
    ];

    public static OptionHelp Mermaid => new("--mermaid", "FORM", $"For mermaid: as which of its diagrams, {Choices.List(MermaidFormat.Forms)}. Default: flowchart of a blueprint, ishikawa of a fishbone.", $"用于 mermaid：写成哪一种图，{Choices.List(MermaidFormat.Forms, "、")}。默认：蓝图为 flowchart，鱼骨图为 ishikawa。");

    public static OptionHelp Language => SharedHelp.Language("The language of row names, lines, legend and messages. Default: the document's own; for messages, BLUEPRINTS_LANG first.", "行名、分界线、图例和消息所用的语言。默认：文档自己的语言；消息则先看环境变量 BLUEPRINTS_LANG。");

    private const string English = $"""
        Examples:
          blueprints render bank.blueprint.yaml                 writes bank.svg beside it
          blueprints render bank.blueprint.yaml -o out.svg      writes out.svg
          blueprints render bank.blueprint.yaml -o out.png      draws a picture; with --scale 2, a sharper one
          blueprints render bank.blueprint.yaml -o out.pdf      makes a PDF; with --page A4, pages to print
          blueprints render bank.blueprint.yaml -o out.pptx     makes slides for PowerPoint; with --findings, notes
          blueprints render bank.blueprint.yaml -o out.xlsx     makes a workbook of Excel, to edit the values there
          blueprints render bank.blueprint.yaml -o out.drawio   writes it for draw.io, to go on there
          blueprints render bank.blueprint.yaml -o out.bpmn     writes it as BPMN 2.0, with its diagram
          blueprints render bank.blueprint.yaml -o out.mmd      writes it for Mermaid; with --mermaid swimlane, its lanes
          blueprints render services -o drawings/               draws a whole folder into another
          blueprints render bank.blueprint.yaml --findings      marks the weak links
          blueprints render bank.blueprint.yaml --registers     numbers the marks, with tables of what they mean
          blueprints render - -o - < bank.blueprint.yaml        reads standard input, writes standard output

        A drawing is written whole or not at all. A document with mistakes is not drawn; the others are.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints render bank.blueprint.yaml                 在旁边写出 bank.svg
          blueprints render bank.blueprint.yaml -o out.svg      写出 out.svg
          blueprints render bank.blueprint.yaml -o out.png      画成图片；加上 --scale 2 更清晰
          blueprints render bank.blueprint.yaml -o out.pdf      做成 PDF；加上 --page A4 则分页，便于打印
          blueprints render bank.blueprint.yaml -o out.pptx     做成 PowerPoint 幻灯片；加上 --findings 有备注
          blueprints render bank.blueprint.yaml -o out.xlsx     做成 Excel 工作簿，便于在其中修改各项数值
          blueprints render bank.blueprint.yaml -o out.drawio   写成 draw.io 文件，便于在其中接着编辑
          blueprints render bank.blueprint.yaml -o out.bpmn     写成 BPMN 2.0，连同图形
          blueprints render bank.blueprint.yaml -o out.mmd      写成 Mermaid 文本；加上 --mermaid swimlane 用它的泳道图
          blueprints render services -o drawings/               把整个文件夹画到另一个文件夹
          blueprints render bank.blueprint.yaml --findings      标出薄弱环节
          blueprints render bank.blueprint.yaml --registers     给标记编号，并在图下列出清单
          blueprints render - -o - < bank.blueprint.yaml        从标准输入读，写到标准输出

        图要么完整写出，要么不写。有错误的文档不画，其余的照画。

        {SharedHelp.ExitCodesInChinese}
        """;
}
