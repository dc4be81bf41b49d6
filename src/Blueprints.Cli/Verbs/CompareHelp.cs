using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>compare</c>.</summary>
internal static class CompareHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Compares two documents, before and after.", "比较改进前后的两份文档。"),
        Argument = new("Two blueprints or two fishbones, before and after; - is standard input, for one of them.", "两份蓝图或两份鱼骨图，先写改进前的，再写改进后的；其中一份可以写 -，即标准输入。"),
        Options =
        [
            new("--format", Choices.List(CompareCommand.Formats, "|"), "What comes on standard output. Default: text.", "标准输出上写成什么形式。默认：text。"),
            new("--output", "PATH", "Where to draw both; the ending says the format. Default: no picture.", "对照图写到哪里；扩展名决定格式。默认：不画图。"),
            new("--overlay", null, "Draw both as one, what was taken out as ghosts.", "把两份画成一张，删去的部分用虚影表示。"),
            SharedHelp.Theme("The colours of the picture. Default: the document's own, or light.", "对照图的配色。默认：文档自己的主题，否则为 light。"),
            .. SharedHelp.Drawing(),
            new("--fail-on", Choices.List(CompareCommand.Failures, "|"), "worse: end with 1 where a measure got worse, or a new error or warning came up. Default: never.", "worse：有指标变差，或者出现新的错误或警告，退出码就是 1。默认：never。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of what is said, and of the picture. Default: that of the document after; for what is said, BLUEPRINTS_LANG first.", "文字和对照图所用的语言。默认：改进后文档的语言；文字则先看环境变量 BLUEPRINTS_LANG。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints compare before.blueprint.yaml after.blueprint.yaml                                     says what changed, and what it is worth
          blueprints compare before.blueprint.yaml after.blueprint.yaml -o bank.png                         draws both, too
          git show main:bank.blueprint.yaml | blueprints compare - bank.blueprint.yaml --format markdown    for a comment on a pull request

        Steps and causes are the same where their ids are; the rest is brought together by the likeness of their words, shown as a guess.

        Exit codes:
          0  Done, also where something got worse, unless --fail-on worse is given.
          1  A document has mistakes, the two are of different kinds, or something got worse with --fail-on worse.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints compare before.blueprint.yaml after.blueprint.yaml                                     说明改了什么、好了多少
          blueprints compare before.blueprint.yaml after.blueprint.yaml -o bank.png                         同时画出对照图
          git show main:bank.blueprint.yaml | blueprints compare - bank.blueprint.yaml --format markdown    用作合并请求的评论

        id 相同的步骤和原因视为同一个；其余的按文字的相似程度配对，并注明是推测。

        退出码：
          0  完成；有变差的也算完成，除非给了 --fail-on worse。
          1  文档有错误，两份种类不同，或者给了 --fail-on worse 而有变差的。
          2  命令用法不对，或者有文件无法读写。
          3  Blueprints 自身的缺陷。

        """;
}
