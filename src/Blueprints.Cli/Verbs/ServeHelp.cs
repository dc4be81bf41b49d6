using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Serving;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>serve</c>.</summary>
internal static class ServeHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Draws over HTTP what it is sent, in the forms of Kroki.", "通过 HTTP 画出收到的文档，请求格式与 Kroki 相同。"),
        Options =
        [
            new("--port", "NUMBER", "The port; 0 takes any that is free. Default: 8000.", "端口；0 为任一空闲端口。默认：8000。"),
            new("--host", "ADDRESS", "The address to listen at; 0.0.0.0 or :: lets other machines in. Default: 127.0.0.1, this machine alone.", "监听的地址；0.0.0.0 或 :: 允许其他机器访问。默认：127.0.0.1，只限本机。"),
            new("--origin", "ORIGIN", "Pages of this origin may ask for drawings, such as https://docs.example; * for all. May be repeated. Default: none but its own.", "允许这个来源的网页请求绘图，如 https://docs.example；* 为全部。可以重复给出。默认：只限本服务自己的网页。"),
            new("--limit", "NAME=VALUE", $"One of the limits: {Choices.List(ServeLimits.Names)}. May be repeated.", $"设置一项限额：{Choices.List(ServeLimits.Names, "、")}。可以重复给出。"),
            new("--font", "FILE|FOLDER", "A font for characters that Inter lacks, in pictures and PDF; may be repeated. Default: the system's.", "图片和 PDF 里 Inter 没有的字符所用的字体；可以重复给出。默认：系统的字体。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of messages. Default: that of each document; of what is told of requests, what they ask for.", "消息所用的语言。默认：各文档自己的语言；有关请求的消息则按请求的要求。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints serve --port 8000                          draws for programs on this machine
          blueprints serve --limit time=2s --limit body=64KiB   gives less to each request

        POST /blueprint/svg takes a document as its body; GET / tells the other forms. Of a document nothing is read but what
        was sent. Ctrl-C ends it. docs/serve.md tells more.

        Exit codes:
          0  It was ended.
          2  The command was called wrongly, or the address or port is not to be had.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints serve --port 8000                          为本机的程序绘图
          blueprints serve --limit time=2s --limit body=64KiB   减少每个请求可用的资源

        POST /blueprint/svg 以文档为正文；GET / 列出其他格式。除收到的内容外，不读任何文件。按 Ctrl-C 结束。
        详见 docs/serve.md。

        退出码：
          0  已结束。
          2  命令用法不对，或者地址、端口无法使用。
          3  Blueprints 自身的缺陷。

        """;
}
