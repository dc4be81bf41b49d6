using Blueprints.Cli.Formats;
using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>watch</c>.</summary>
internal static class WatchHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Draws the documents of a folder, and again whenever they change.", "画出文件夹里的文档，并在文档改动时重画。"),
        Argument = new("The folder, with those below it.", "文件夹，连同下级文件夹。"),
        Options =
        [
            new("--output", "FOLDER", "Where to write: a folder (existing, or ending in /). Default: beside each document.", "写到哪里：文件夹（已有的，或以 / 结尾）。默认：与文档放在一起。"),
            new("--format", "NAME", $"The format: {Choices.List(FormatList.Names)}. Default: svg.", $"格式：{Choices.List(FormatList.Names, "、")}。默认：svg。"),
            new("--json", null, "Tell what happens on standard output, as JSON, an event a line.", "在标准输出上以 JSON 报告，每行一个事件。"),
            .. RenderHelp.Look,
            .. SharedHelp.Drawing(withExchange: true),
            RenderHelp.Mermaid,
            SharedHelp.Quiet,
            RenderHelp.Language,
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints watch services -o drawings/                draws a folder into another, again at each change
          blueprints watch services -o drawings/ --format png   the same as pictures
          blueprints watch services -o drawings/ --json         tells other programs of each drawing

        A document is drawn again when its text has changed, or that of a file it uses. Mistakes are told, and the last drawing
        stays; so does the drawing of a document that is gone. Ctrl-C ends it; no file is left half-written.

        Exit codes:
          0  It was ended.
          2  The command was called wrongly, or the folder can't be watched.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints watch services -o drawings/                把文件夹画到另一个文件夹，每次改动后重画
          blueprints watch services -o drawings/ --format png   同上，画成图片
          blueprints watch services -o drawings/ --json         把每次绘图告诉其他程序

        文档的文本或它所用的文件改动时重画。有错误时报告错误，保留上一次的图；文档不在了，图也保留。
        按 Ctrl-C 结束；不会留下写了一半的文件。

        退出码：
          0  已结束。
          2  命令用法不对，或者无法监视文件夹。
          3  Blueprints 自身的缺陷。

        """;
}
