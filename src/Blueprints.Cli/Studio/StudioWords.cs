using System.Net;
using Blueprints.Text;

namespace Blueprints.Cli.Studio;

/// <summary>What the studio's server itself shows and says.</summary>
internal static class StudioWords
{
    public static Bilingual NoPage => new(
        "no studio in this build: its page is made before the command is, by src/Blueprints.Studio/build.sh, which needs node; see docs/studio.md",
        "这个构建里没有工作室：页面要在构建命令之前由 src/Blueprints.Studio/build.sh 生成，生成需要 node；见 docs/studio.md");

    public static Bilingual NoEntry => new(
        "open the address that 'blueprints studio' printed. It lets in one browser, once; to come in again, end the studio with Ctrl-C and start it anew",
        "请打开 blueprints studio 给出的地址。该地址只能用一次，只放行一个浏览器；要再次进入，请按 Ctrl-C 结束工作室后重新启动");

    /// <summary>The page that one who came in is led on by: it was asked for by another site perhaps, which the cookie isn't sent from, and leads on by itself.</summary>
    public static string Entered(DiagramLanguage language) => Page(language, new("The studio opens …", "正在打开工作室…"), "<meta http-equiv=\"refresh\" content=\"0; url=./\">");

    /// <summary>A page that says why nothing is shown.</summary>
    public static string Refused(DiagramLanguage language, Bilingual words) => Page(language, words, "");

    private static string Page(DiagramLanguage language, Bilingual words, string head) =>
        $"<!doctype html>\n<html lang=\"{(language == DiagramLanguage.Chinese ? "zh" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n{head}<title>Blueprints</title>\n</head>\n<body>\n<main>\n<h1>Blueprints</h1>\n<p>{WebUtility.HtmlEncode(words.In(language))}</p>\n</main>\n</body>\n</html>\n";
}
