using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Verbs;
using Blueprints.Text;

namespace Blueprints.Cli.Help;

/// <summary>What the help says of things that several verbs have.</summary>
internal static class SharedHelp
{
    /// <summary>The exit codes of most verbs.</summary>
    public const string ExitCodes = """
        Exit codes:
          0  Done.
          1  A document has mistakes.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    public const string ExitCodesInChinese = """
        退出码：
          0  完成。
          1  文档有错误。
          2  命令用法不对，或者有文件无法读写。
          3  Blueprints 自身的缺陷。

        """;

    public static Bilingual Files
    {
        get
        {
            var names = Documents.Endings("*", new(" and ", " 和 "));
            return new($"Documents, and folders to search for {names.English}; - is standard input.", $"文档，或者文件夹（在其中查找 {names.Chinese}）；- 表示标准输入。");
        }
    }

    public static OptionHelp ByteOrderMark => new("--bom", null, "For csv: begin with a byte order mark, by which Excel knows that it is UTF-8.", "用于 csv：以字节顺序标记开头，Excel 据此认出 UTF-8。");

    public static OptionHelp Quiet => new("--quiet", null, "Say nothing where nothing is wrong.", "没有问题时不输出提示。");

    /// <summary>The options that every verb has, and the command itself.</summary>
    public static IReadOnlyList<OptionHelp> Everywhere =>
    [
        Language("The language of help and messages. Default: BLUEPRINTS_LANG, or that of each document, or en.", "帮助和消息所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是各文档自己的语言，再次是 en。"),
        new("--version", null, "Show the version.", "显示版本号。"),
        new("--help", null, "Show this help.", "显示本帮助。"),
    ];

    public static OptionHelp Language(string english, string chinese) => new("--lang", Choices.List(LanguageOption.Names, "|"), english, chinese);

    public static OptionHelp Theme(string english, string chinese) => new("--theme", Choices.List(DrawingFlags.ThemeNames(), "|"), english, chinese);

    /// <summary>The options that say how a drawing is made.</summary>
    /// <param name="withExchange">Whether the verb writes files that other tools edit as well.</param>
    public static IEnumerable<OptionHelp> Drawing(bool withExchange = false)
    {
        yield return Of(withExchange, DrawingOptions.Scale, "--scale", "NUMBER", new("pixels for a pixel of the drawing, 0.01 to 100. Default: 1.", "放大倍数，0.01 到 100。默认：1。"));
        yield return Of(withExchange, DrawingOptions.Width, "--width", "PIXELS", new("how wide, in place of --scale.", "图片宽度，代替 --scale。"));
        yield return Of(withExchange, DrawingOptions.Dpi, "--dpi", "NUMBER", new("the resolution recorded, which tells programs how large to place it. Default: 96 times the scale.", "文件中记录的分辨率，其他程序据此决定摆放的大小。默认：96 乘以放大倍数。"));
        yield return Of(withExchange, DrawingOptions.Quality, "--quality", "NUMBER", new("1 to 100: the less, the smaller the file and the more is lost. Default: 90.", "1 到 100，越小文件越小，损失也越多。默认：90。"));
        yield return Of(withExchange, DrawingOptions.Background, "--background", "none|#RRGGBB", new("the ground. Default: the theme's.", "底色，none 为透明。默认：主题的底色。"));
        yield return Of(withExchange, DrawingOptions.Page, "--page", "PAPER", new("16:9, 4:3, A0 to A5, Letter, or a size in millimetres such as 420x297; a long drawing is folded into rows for it, and goes on over several pages. Default: one page of the drawing's own size.", "16:9、4:3、A0 至 A5、Letter，或毫米尺寸如 420x297；长图按它折成几行，并分成几页。默认：一页，与图同样大小。"));
        yield return Of(withExchange, DrawingOptions.Fit, "--fit", null, new("all of the drawing on one page, with --page.", "与 --page 同用，把整张图放在一页上。"));
        yield return Of(withExchange, DrawingOptions.EmbedFonts, "--embed-fonts", null, new("the letters used go into the file, for viewers without their fonts.", "把用到的字形放进文件，供没有这些字体的看图者使用。"));
        yield return Of(withExchange, DrawingOptions.IdPrefix, "--id-prefix", "NAME", new("what every id in the file begins with, for drawings that share a page. Default: made from what is drawn.", "文件中每个 id 的开头，供放在同一网页上的几张图使用。默认：由图的内容得出。"));
        yield return Of(withExchange, DrawingOptions.Font, "--font", "FILE|FOLDER", new("a font for characters that Inter lacks; may be repeated. Default: the system's.", "Inter 没有的字符所用的字体；可以重复给出。默认：系统的字体。"));
    }

    private static OptionHelp Of(bool withExchange, DrawingOptions kind, string name, string? value, Bilingual text) =>
        new(name, value, $"For {Choices.List(FormatList.Taking(kind, withExchange))}: {text.English}", $"用于 {Choices.List(FormatList.Taking(kind, withExchange), "、")}：{text.Chinese}");
}
