using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>studio</c>.</summary>
internal static class StudioHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Opens a folder in a page of the browser, to write documents and see them drawn.", "在浏览器的页面里打开文件夹，编写文档并看到图。"),
        Argument = new("The folder, with those below it. Default: the current one.", "文件夹，连同下级文件夹。默认：当前文件夹。"),
        Options =
        [
            new("--port", "NUMBER", "The port; 0 takes any that is free. Default: 8010, or any that is free where that is taken.", "端口；0 为任一空闲端口。默认：8010，被占用时为任一空闲端口。"),
            new("--export", "FOLDER", "Write the page as plain files for a web server, and serve nothing.", "把页面写成普通文件，供网页服务器使用；不启动服务。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of the page and of messages. Default: that of the browser; of messages, en.", "页面和消息所用的语言。默认：浏览器的语言；消息为 en。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints studio services              opens the folder; open the address that it prints
          blueprints studio --export www/studio   writes the page for any web server

        Only this machine reaches it, and only the browser that opens the address first. It reads and saves the documents of the
        folder and nothing outside; a file that was changed meanwhile is not overwritten. Ctrl-C ends it. docs/studio.md tells
        more.

        Exit codes:
          0  It was ended, or the page was written.
          2  The command was called wrongly, the port is not to be had, or there is no studio in this build.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints studio services              打开文件夹；再打开它给出的地址
          blueprints studio --export www/studio   写出页面，供任何网页服务器使用

        只有本机、只有最先打开该地址的浏览器才能使用。它只读写该文件夹里的文档；文件在别处改动过时，不会覆盖。
        按 Ctrl-C 结束。详见 docs/studio.md。

        退出码：
          0  已结束，或页面已写出。
          2  命令用法不对，端口无法使用，或者这个构建里没有工作室。
          3  Blueprints 自身的缺陷。

        """;
}
