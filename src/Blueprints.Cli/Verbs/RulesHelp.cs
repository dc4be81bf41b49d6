using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>rules</c>.</summary>
internal static class RulesHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Lists the rules that check goes by, or explains one.", "列出 check 依据的规则，或者解释其中一条。"),
        Argument = new("The code or the name of a rule. Default: all.", "一条规则的编号或名称。默认：全部。"),
        Options = [SharedHelp.Language("The language. Default: BLUEPRINTS_LANG, or en.", "所用的语言。默认：环境变量 BLUEPRINTS_LANG，否则为 en。")],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints rules                  lists all rules
          blueprints rules SB0101           explains one: why it matters, how to fix it, its settings, examples
          blueprints rules too-large        the same by name
          blueprints rules --lang zh        in Chinese

        Exit codes:
          0  Done.
          2  The command was called wrongly, as with a rule that there is not.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints rules                  列出全部规则
          blueprints rules SB0101           解释一条：为什么要紧、怎么改、设置项和例子
          blueprints rules too-large        同样，用名称
          blueprints rules --lang zh        用中文

        退出码：
          0  完成。
          2  命令用法不对，例如没有这条规则。
          3  Blueprints 自身的缺陷。

        """;
}
