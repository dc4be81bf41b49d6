using Blueprints.Cli.Help;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>lsp</c>.</summary>
internal static class LspHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Answers an editor by the Language Server Protocol; the editor starts it.", "按语言服务器协议为编辑器服务；由编辑器启动。"),
        Options =
        [
            new("--stdio", null, "Speak over standard input and output, as it always does.", "通过标准输入和标准输出通信；总是如此。"),
            SharedHelp.Language("The language of problems and explanations. Default: what the editor asks for, or else each document's own.", "问题和说明所用的语言。默认：编辑器指定的，否则用各文档自己的。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Problems while you write, completion, explanations, where a name is given and used, renaming, outline, folding,
        formatting, and fixes. How editors are told of it stands in docs/editors.md. It ends with the editor, and writes no file.

        Exit codes:
          0  The editor took its leave.
          1  The editor went away without a word.
          2  The command was called wrongly, or standard input or output is closed.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        边写边报问题，补全，说明，名称的定义和引用，改名，大纲，折叠，格式，修正。怎样让编辑器用上它，见 docs/editors.md。
        它随编辑器结束，不写任何文件。

        退出码：
          0  编辑器正常退出。
          1  编辑器没有告别就断开了。
          2  命令用法不对，或者标准输入、标准输出已关闭。
          3  Blueprints 自身的缺陷。

        """;
}
