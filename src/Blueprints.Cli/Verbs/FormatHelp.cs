using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>format</c>.</summary>
internal static class FormatHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Brings the texts of documents into one form; what they say stays.", "把文档的文本整理成统一的格式；内容不变。"),
        Argument = new(SharedHelp.Files.English, SharedHelp.Files.Chinese),
        Options =
        [
            new("--check", null, "Write nothing; name the documents that are not in their form.", "什么都不写，只列出格式需要整理的文档。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of messages. Default: BLUEPRINTS_LANG, or en.", "消息所用的语言。默认：环境变量 BLUEPRINTS_LANG，否则为 en。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints format bank.blueprint.yaml      writes it anew where it is not in its form
          blueprints format --check services         names those that are not; for CI
          blueprints format - < bank.blueprint.yaml  reads standard input, writes standard output

        Two blanks for each level, lists within their keys, quotes only where they are needed, short mappings of a list and comments
        behind lines in columns, at most one empty line. Lines stay lines; comments and words stay. Whatever the form, the drawing,
        the findings and the figures are the same. A document with a mistake is left as it is. Each file is written whole or not at all.

        Exit codes:
          0  Done; with --check, all are in their form.
          1  A document has mistakes, or with --check is not in its form.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints format bank.blueprint.yaml      格式需要整理时改写它
          blueprints format --check services         列出需要整理的文档；用于持续集成
          blueprints format - < bank.blueprint.yaml  从标准输入读，写到标准输出

        每层缩进两个空格，列表缩进在键之内，需要时才加引号，列表里的短映射和行尾注释对齐成列，最多空一行。
        行不拆也不并，注释和文字都不变。无论怎样整理，图、检查结果和指标都不变。有错误的文档保持原样。
        每个文件要么整个写好，要么不动。

        退出码：
          0  完成；用了 --check 时，格式都已整齐。
          1  文档有错误；用了 --check 时，有文档需要整理。
          2  命令用法不对，或者有文件无法读写。
          3  Blueprints 自身的缺陷。

        """;
}
