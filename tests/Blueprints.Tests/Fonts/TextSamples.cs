namespace Blueprints.Tests.Fonts;

/// <summary>Pieces of which test texts are made: what breaks, what must not, and what is odd.</summary>
internal static class TextSamples
{
    public static readonly string[] Pieces =
    [
        "a", "W", "word", "identity", "check-in", "and/or", "5", "30", "min", "%", ".", ",", "(", ")", "!", "?", "\"", "'", "-", "/", "–", "—", "…", "“", "”", "‘", "’", "·", "$", "€",
        " ", " ", " ", " ", "  ", "\t", "\u00A0", "\u3000", "\u200B",
        "中", "文", "步骤", "持卡人", "等待", "分钟", "个工作日", "第", "３", "，", "。", "、", "；", "：", "？", "！", "）", "（", "【", "】", "《", "》", "「", "」", "『", "』", "％", "￥", "々",
        "ひ", "ー", "っ", "カ", "한", "국어", "é", "e\u0301", "😀", "👩\u200D👩\u200D👧", "👍🏽", "🇨🇳", "1\uFE0F\u20E3", "𠮷", "ส", "กำ", "ש", "Ж",
    ];
}
