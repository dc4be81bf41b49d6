using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Tells of texts that are no share, with what to write in their place.</summary>
internal static class ShareSlips
{
    private static readonly Bilingual Form = new("write a share such as 2% or 0.02", "请写比例，如 2% 或 0.02");

    /// <summary>Words for a share that nobody can put a number to.</summary>
    private static readonly string[] Vague =
    [
        "nearly all", "almost all", "most", "many", "some", "a few", "few", "several", "hardly any", "almost none", "often", "sometimes", "rarely", "seldom", "tbd", "?", "unknown",
        "几乎全部", "绝大多数", "绝大部分", "大多数", "大部分", "多数", "很多", "部分", "有些", "一些", "少数", "少量", "极少", "个别", "几成", "经常", "有时", "偶尔", "很少", "待定", "未知",
    ];

    public static void Report(ValueReader reader, YamlNode node, KeyInfo key, string written)
    {
        var text = Slips.HalfWidthNumber(written);
        var clipped = VisibleText.Clip(written);
        var single = OtherAmounts.Nearest(text, out _);
        if (single is not null && IsShare(single))
        {
            reader.Report(
                LanguageDiagnostics.BadPercent,
                node.Span,
                new($"'{key.Written}' is not one share: '{clipped}'", $"“{key.Written}”不是一个比例：“{clipped}”"),
                new($"write the one share to count with, such as {VisibleText.Clip(single)}", $"请写计算用的一个比例，如 {VisibleText.Clip(single)}"),
                ReaderFixes.Write(reader, node, single, isSafe: false));
            return;
        }

        if (Array.Exists(Vague, word => CloseWords.Begins(text, word)))
        {
            reader.Report(
                LanguageDiagnostics.BadPercent,
                node.Span,
                new($"'{key.Written}' does not say how large a share: '{clipped}'", $"“{key.Written}”没有写明比例是多少：“{clipped}”"),
                new("write how many of a hundred, such as 80%, and an estimate will do; leave the key out while nobody knows", "请写百分之多少，如 80%，估计数即可；还没人知道时不写这个键"));
            return;
        }

        reader.BadNumber(
            LanguageDiagnostics.BadPercent,
            node,
            new($"'{key.Written}' is not a share: '{clipped}'", $"“{key.Written}”不是比例：“{clipped}”"),
            written,
            Form,
            static text => Numbers.TryParse(text.TrimEnd('%').TrimEnd(), out _));
    }

    private static bool IsShare(string text) => Numbers.TryParse(text.TrimEnd('%'), out var number) ? text.EndsWith('%') || number <= 1 : WrittenShare.TryParse(text, out _);
}
