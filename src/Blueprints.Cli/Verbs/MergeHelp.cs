using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>merge</c>.</summary>
internal static class MergeHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Brings what was edited in a workbook or on slides into the document that they were made of.", "把在工作簿或幻灯片里改动的内容合并进生成它的文档。"),
        Argument = new("The document, and the workbook (.xlsx) or the deck (.pptx) that render made of it.", "文档，以及 render 由它做成的工作簿（.xlsx）或演示文稿（.pptx）。"),
        Options =
        [
            new("--theirs", null, "Where the document and the file both changed a value, take that of the file. Default: the document stays, and it is told.", "文档和该文件都改了同一个值时采用该文件的。默认：以文档为准，并会说明。"),
            new("--dry-run", null, "Write nothing, and show the changes of the document as a unified diff.", "什么也不写，只以统一差异格式显示文档的改动。"),
            new("--output", "FILE", "A copy of the document to write in place of itself.", "写进文档的一份副本，不改动原文档。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of messages. Default: BLUEPRINTS_LANG, or that of the document.", "消息所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档自己的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints render bank.blueprint.yaml -o bank.xlsx               makes the workbook, to be edited in Excel or LibreOffice
          blueprints merge bank.blueprint.yaml bank.xlsx --dry-run         shows what would change
          blueprints merge bank.blueprint.yaml bank.xlsx                   writes it into the document
          blueprints merge bank.blueprint.yaml bank.pptx                   words of shapes, and steps moved into another lane

        What only the workbook or the deck changed is written, value by value; comments and the layout of the document stay. Nothing is
        deleted but values that were emptied in a workbook. What was not merged is told, and the exit code is 1: values that both changed,
        rows that were added, shapes or rows that were copied or taken out.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints render bank.blueprint.yaml -o bank.xlsx               做成工作簿，在 Excel 或 LibreOffice 中修改
          blueprints merge bank.blueprint.yaml bank.xlsx --dry-run         显示会改动什么
          blueprints merge bank.blueprint.yaml bank.xlsx                   写进文档
          blueprints merge bank.blueprint.yaml bank.pptx                   形状的文字，以及移到别的泳道的步骤

        只在工作簿或演示文稿里改动的值逐个写入；文档的注释和版式不变。除了在工作簿里清空的值，什么也不删。没有合并的会说明，退出码为 1：两边都改了的值，新增的行，复制或删去的行和形状。

        {SharedHelp.ExitCodesInChinese}
        """;
}
