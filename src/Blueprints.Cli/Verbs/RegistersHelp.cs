using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>registers</c>.</summary>
internal static class RegistersHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Lists fail points, standards, contacts, documents or causes as tables.", "把失误点、执行标准、接触点、单据或原因列成清单。"),
        Argument = SharedHelp.Files,
        Options =
        [
            new("--format", Choices.List(RegisterFormat.Names, "|"), "The form: tables for people, for a page or a comment, for a spreadsheet, for programs. Default: text.", "写成什么形式：给人看的表格，用于网页或评论，用于电子表格，供程序使用。默认：text。"),
            SharedHelp.ByteOrderMark,
            new("--output", "FILE", "Where to write. Default: standard output.", "写到哪里。默认：标准输出。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of headings and of words that are not the author's. Default: BLUEPRINTS_LANG, or the document's own.", "标题和非作者所写的词语所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档自己的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints registers bank.blueprint.yaml                                  prints every register
          blueprints registers bank.blueprint.yaml --format markdown -o bank.md     for a report
          blueprints registers services --format csv -o registers.csv               those of a whole folder, for a spreadsheet

        Rows are numbered in the order in which the drawing is read. Nothing stands in a register but what the document says, and figures made of that.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints registers bank.blueprint.yaml                                  列出全部清单
          blueprints registers bank.blueprint.yaml --format markdown -o bank.md     用于报告
          blueprints registers services --format csv -o registers.csv               整个文件夹的清单，供电子表格使用

        序号按图的阅读顺序编排。清单里只有文档写明的内容，以及由此算出的数值。

        {SharedHelp.ExitCodesInChinese}
        """;
}
