using Blueprints.Cli.Help;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>mcp</c>.</summary>
internal static class McpHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Answers an assistant by the Model Context Protocol (MCP); its program starts it.", "按模型上下文协议（MCP）为智能助手服务；由助手程序启动。"),
        Argument = new("The folder that documents are read from, and nothing else is. Default: the current one.", "从哪个文件夹读文档，别处一律不读。默认：当前文件夹。"),
        Options =
        [
            new("--write", null, "Let it write documents and drawings into the folder.", "允许它把文档和图写进这个文件夹。"),
            SharedHelp.Language("The language of help and of messages about files.", "帮助和有关文件的消息所用的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Its tools are list, check, fix, measure, compare, simulate, render, explain, schema, convert and new; each takes a document as a text
        or as a file of the folder. It uses no network, and ends with its client. docs/assistants.md tells how it is started.

        Exit codes:
          0  Done.
          2  The command was called wrongly, or standard input or output is closed.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        工具有 list、check、fix、measure、compare、simulate、render、explain、schema、convert 和 new；文档可以直接给文字，
        也可以给文件夹里的文件。它不使用网络，随助手程序结束。怎样启动它，见 docs/assistants.md。

        退出码：
          0  完成。
          2  命令用法不对，或者标准输入、标准输出已关闭。
          3  Blueprints 自身的缺陷。

        """;
}
