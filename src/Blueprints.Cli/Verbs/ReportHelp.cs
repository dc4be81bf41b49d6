using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>report</c>.</summary>
internal static class ReportHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Writes a report for a board: one page with what matters most, then drawing and registers.", "写一份给管理层的报告：首页是最要紧的内容，然后是全图和清单。"),
        Argument = SharedHelp.Files,
        Options =
        [
            new("--output", "FILE", "Where to write; the ending .pdf, .html or .md says the form.", "写到哪里；结尾 .pdf、.html 或 .md 决定形式。"),
            new("--page", Choices.List(ReportCommand.Pages, "|"), "For PDF: the paper. Default: A4.", "用于 PDF：纸张。默认：A4。"),
            new("--theme", Choices.List(DrawingFlags.ThemeNames(), "|"), "The colours. Default: those that the document names, or light.", "配色。默认：文档所指定的，其次是 light。"),
            new("--font", "FILE", "For PDF: a font file or a folder of fonts for characters that Inter has not. May be repeated.", "用于 PDF：Inter 没有的字符所用的字体文件或文件夹。可重复。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of the report. Default: BLUEPRINTS_LANG, or the document's own.", "报告的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档自己的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints report bank.blueprint.yaml -o bank.pdf                       a page for the board, then the drawing and the registers
          blueprints report bank.blueprint.yaml -o bank.html                      one page for a browser, with links from weak links to steps
          blueprints report bank-before.yaml bank-after.yaml -o bank.pdf          the second, with before and after
          blueprints report bank.blueprint.yaml -o bank.md                        for a wiki; the drawing is made by render

        The first page shows the service in small, its main figures, the five weak links that matter most with what they take of a case, what to do and who sees to it.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints report bank.blueprint.yaml -o bank.pdf                       给管理层的首页，然后是全图和清单
          blueprints report bank.blueprint.yaml -o bank.html                      浏览器中的一页，从薄弱环节可以点到步骤
          blueprints report bank-before.yaml bank-after.yaml -o bank.pdf          第二份文档的报告，附改进前后对照
          blueprints report bank.blueprint.yaml -o bank.md                        用于网页；图由 render 另画

        首页有流程缩略图、主要指标、五个最要紧的薄弱环节及其影响、做什么、谁来办。

        {SharedHelp.ExitCodesInChinese}
        """;
}
