using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>new</c>.</summary>
internal static class NewHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Writes a document to begin with, or lists those that there are.", "写出一份起步用的文档，或列出有哪些。"),
        Argument = new("The template, by its name in English or Chinese. Default: lists them.", "模板的名称，中英文都可以。默认：列出全部模板。"),
        Options =
        [
            new("--output", "PATH", "Where to write: a file, a folder (existing, or ending in /), or - for standard output. Default: the template's name, in the current folder.", "写到哪里：文件、文件夹（已有，或以 / 结尾），或者 -（标准输出）。默认：当前文件夹，以模板名称为文件名。"),
            new("--language", Choices.List(LanguageOption.Names, "|"), "The language of the document. Default: that of messages.", "文档的语言。默认：与消息的语言相同。"),
            new("--force", null, "Replace a file that is there already.", "替换已有的文件。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of messages. Default: BLUEPRINTS_LANG, or en.", "消息的语言。默认：环境变量 BLUEPRINTS_LANG，其次是 en。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string ExitCodes = """
        Exit codes:
          0  Done.
          2  The command was called wrongly, as with a template that there is not, or a file can't be written or is there already.
          3  A fault in Blueprints itself.

        """;

    private const string ExitCodesInChinese = """
        退出码：
          0  完成。
          2  命令用法不对，例如没有这个模板；或者文件无法写入、已经存在。
          3  Blueprints 自身的缺陷。

        """;

    private const string English = $"""
        Examples:
          blueprints new                                          lists the templates
          blueprints new four-step                                writes four-step.blueprint.yaml
          blueprints new bank -o branch.blueprint.yaml            writes it under another name
          blueprints new complaint --language zh                  in Chinese

        Every template is a whole document. Its words and figures are examples, to be replaced by your own.

        {ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints new                                          列出全部模板
          blueprints new four-step                                写出 four-step.blueprint.yaml
          blueprints new bank -o branch.blueprint.yaml            换一个文件名
          blueprints new complaint --language zh                  中文文档

        每个模板都是一份完整的文档。其中的文字和数字都是示例，请换成您自己的。

        {ExitCodesInChinese}
        """;
}
