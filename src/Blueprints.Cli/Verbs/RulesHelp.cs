using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>rules</c>.</summary>
internal static class RulesHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Lists the rules that check goes by, or explains one, or a message.", "列出 check 依据的规则，或者解释其中一条规则、一条消息。"),
        Argument = new("The code or the name of a rule or a message. Default: all rules.", "规则或消息的编号或名称。默认：全部规则。"),
        Options = [SharedHelp.Language("The language. Default: BLUEPRINTS_LANG, or en.", "所用的语言。默认：环境变量 BLUEPRINTS_LANG，否则为 en。")],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints rules                  lists all rules
          blueprints rules SB0107           explains one: why it matters, how to fix it, its settings, examples
          blueprints rules too-large        the same by name
          blueprints rules BP0012           explains a message: what leads to it, how to put it right, an example
          blueprints rules --lang zh        in Chinese

        Exit codes:
          0  Done.
          2  The command was called wrongly, as with a rule or message that there is not.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints rules                  列出全部规则
          blueprints rules SB0107           解释一条：为什么要紧、怎么改、设置项和例子
          blueprints rules too-large        同样，用名称
          blueprints rules BP0012           解释一条消息：常见原因、怎么改和例子
          blueprints rules --lang zh        用中文

        退出码：
          0  完成。
          2  命令用法不对，例如没有这条规则或消息。
          3  Blueprints 自身的缺陷。

        """;
}
