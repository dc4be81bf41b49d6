using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>merge</c>.</summary>
internal static class MergeHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Brings what was edited in a workbook into the document that it was made of.", "把在工作簿里改动的内容合并进生成它的文档。"),
        Argument = new("The document, and the workbook that render made of it.", "文档，以及 render 由它做成的工作簿。"),
        Options =
        [
            new("--theirs", null, "Where document and workbook both changed a value, take that of the workbook. Default: the document stays, and it is told.", "文档和工作簿都改了同一个值时采用工作簿的。默认：以文档为准，并会说明。"),
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

        What only the workbook changed is written, value by value; comments and the layout of the document stay. Nothing is deleted but
        values that were emptied. What was not merged is told, and the exit code is 1: values that both changed, rows that were added,
        copied or taken out.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints render bank.blueprint.yaml -o bank.xlsx               做成工作簿，在 Excel 或 LibreOffice 中修改
          blueprints merge bank.blueprint.yaml bank.xlsx --dry-run         显示会改动什么
          blueprints merge bank.blueprint.yaml bank.xlsx                   写进文档

        只在工作簿里改动的值逐个写入；文档的注释和版式不变。除了清空的值，什么也不删。没有合并的会说明，退出码为 1：两边都改了的值，新增、复制或删去的行。

        {SharedHelp.ExitCodesInChinese}
        """;
}
