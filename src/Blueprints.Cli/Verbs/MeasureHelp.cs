using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>measure</c>.</summary>
internal static class MeasureHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Measures documents: times, load, risks, quality.", "算出文档的各项指标：时间、负荷、风险、质量。"),
        Argument = SharedHelp.Files,
        Options =
        [
            new("--format", Choices.List(MeasureCommand.Formats, "|"), "What comes on standard output: lines and tables for people, or values. Default: text.", "标准输出上写什么：给人看的文字和表格，或者数值。默认：text。"),
            SharedHelp.ByteOrderMark,
            SharedHelp.Language("The language of names and reasons. Default: BLUEPRINTS_LANG, or the document's own.", "名称和理由所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档自己的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints measure bank.blueprint.yaml                           prints every figure, or why there is none, and the tables behind them
          blueprints measure before.blueprint.yaml after.blueprint.yaml    one after the other
          blueprints measure services --format csv                         values of a whole folder for a spreadsheet, without the tables

        What a document does not say is never taken for zero: a figure that needs it is absent, with the reason, or holds for what is known and names what it leaves out.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints measure bank.blueprint.yaml                           列出每项指标（或没有的原因）和背后的表格
          blueprints measure before.blueprint.yaml after.blueprint.yaml    两份依次列出
          blueprints measure services --format csv                         整个文件夹的数值，供电子表格使用，不含表格

        文档没有写的从不当作零：需要它的指标不给出，并说明原因；或者只按已知的部分计算，并说明略去了什么。

        {SharedHelp.ExitCodesInChinese}
        """;
}
