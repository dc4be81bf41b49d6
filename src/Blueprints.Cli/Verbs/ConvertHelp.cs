using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>convert</c>.</summary>
internal static class ConvertHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Makes documents of workbooks, drawings and outlines of other programs, or writes the keys of documents in English or Chinese.", "把其他程序的工作簿、图和大纲转成文档，或者把文档的键改写成英文或中文。"),
        Argument = new("Workbooks and tables (.xlsx, .csv), drawings of draw.io (.drawio), BPMN (.bpmn), Mermaid (.mmd) and PlantUML (.puml), outlines (.opml, .txt), or with --keys documents and folders; - is standard input.", "工作簿和表格（.xlsx、.csv），draw.io（.drawio）、BPMN（.bpmn）、Mermaid（.mmd）和 PlantUML（.puml）的图，大纲（.opml、.txt）；用了 --keys 则是文档和文件夹；- 表示标准输入。"),
        Options =
        [
            new("--output", "PATH", "Where to write: a file, a folder (existing, or ending in /), or - for standard output. Default: beside what is read; with --keys, in place of the document.", "写到哪里：文件、文件夹（已有的，或以 / 结尾），或者 -，即标准输出。默认：与读入的文件放在一起；用了 --keys 则改写原文档。"),
            new("--keys", "LANGUAGE", "Write the keys of documents, and the words that they take, in English (en) or Chinese (zh). Texts, numbers, comments and the layout of the file stay.", "把文档的键和键所用的词写成英文（en）或中文（zh）。文字、数字、注释和版式都不变。"),
            new("--map", "HEADING=KEY", "For a table of steps or of causes: what a column is, where its heading does not say so, such as Wer=lane; may be given several times. Default: guessed by the headings, and told.", "用于步骤表或原因表：表头看不出是什么的列是什么，如 Wer=lane；可以写几次。默认：按表头推测，并会说明。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of messages. Default: BLUEPRINTS_LANG, or en.", "消息所用的语言。默认：环境变量 BLUEPRINTS_LANG，否则为 en。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints convert list.csv --map Wer=lane              makes a blueprint of a table of steps
          blueprints convert delays.mmd                           writes delays.fishbone.yaml beside it
          blueprints convert bank.xlsx                            writes bank.blueprint.yaml from a workbook that render made
          blueprints convert claims.bpmn                          writes claims.blueprint.yaml; what is guessed or left out is told
          blueprints convert delays.mmd -o late.fishbone.yaml     writes late.fishbone.yaml
          blueprints convert - -o - < delays.mmd                  reads standard input, writes standard output
          blueprints convert bank.blueprint.yaml --keys zh        writes its keys in Chinese

        What is read is a workbook that render made, edited since, any table of steps or of causes with headings, drawings of draw.io, processes of BPMN 2.0, the flowchart, swimlane, journey and ishikawa diagrams of Mermaid, activity diagrams of PlantUML, and outlines as OPML or indented lines. A file that is there already is replaced only where -o names it.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints convert list.csv --map Wer=lane              把步骤表做成蓝图
          blueprints convert delays.mmd                           在旁边写出 delays.fishbone.yaml
          blueprints convert bank.xlsx                            把 render 做的工作簿读回，写出 bank.blueprint.yaml
          blueprints convert claims.bpmn                          写出 claims.blueprint.yaml；推测和未读入的内容会说明
          blueprints convert delays.mmd -o late.fishbone.yaml     写出 late.fishbone.yaml
          blueprints convert - -o - < delays.mmd                  从标准输入读，写到标准输出
          blueprints convert bank.blueprint.yaml --keys zh        把它的键改写成中文

        读的是 render 做出、后来改过的工作簿，带表头的步骤表或原因表，draw.io 的图，BPMN 2.0 的流程，Mermaid 的 flowchart、swimlane、journey 和 ishikawa 图，PlantUML 的活动图，以及 OPML 或缩进文本的大纲。已有的文件只在 -o 指明时才替换。

        {SharedHelp.ExitCodesInChinese}
        """;
}
