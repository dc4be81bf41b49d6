namespace Blueprints.Skia.Fonts;

/// <summary>A font that a system may have.</summary>
/// <param name="Family">Its family, which picks its faces out of a collection; null for all faces.</param>
/// <param name="Files">The names of its files, regular and bold.</param>
internal sealed record SystemFont(string? Family, params string[] Files);

/// <summary>
/// The fonts looked for, in order: those for Chinese, which have Japanese and Korean too; those of other scripts; those of signs.
/// </summary>
internal static class SystemFontList
{
    public static SystemFont[] All { get; } =
    [
        new("Noto Sans CJK SC", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
        new("Noto Sans SC", "NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", "NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
        new("Source Han Sans SC", "SourceHanSans-Regular.ttc", "SourceHanSans-Bold.ttc", "SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
        new("Source Han Sans CN", "SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
        new("Microsoft YaHei", "msyh.ttc", "msyhbd.ttc", "msyh.ttf", "msyhbd.ttf"),
        new("PingFang SC", "PingFang.ttc"),
        new("Hiragino Sans GB", "Hiragino Sans GB.ttc"),
        new("Heiti SC", "STHeiti Light.ttc", "STHeiti Medium.ttc"),
        new("WenQuanYi Micro Hei", "wqy-microhei.ttc"),
        new("WenQuanYi Zen Hei", "wqy-zenhei.ttc"),
        new(null, "DroidSansFallbackFull.ttf"),
        new(null, "DroidSansFallback.ttf"),
        new("SimHei", "simhei.ttf"),
        new("SimSun", "simsun.ttc"),
        new("Malgun Gothic", "malgun.ttf", "malgunbd.ttf"),
        new("Apple SD Gothic Neo", "AppleSDGothicNeo.ttc"),
        new("Yu Gothic", "YuGothR.ttc", "YuGothB.ttc"),
        new("Noto Sans Arabic", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
        new("Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
        new("Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"),
        new("Noto Sans Bengali", "NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf"),
        new("Noto Sans Tamil", "NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf"),
        new("Noto Sans Telugu", "NotoSansTelugu-Regular.ttf", "NotoSansTelugu-Bold.ttf"),
        new("Noto Sans Thai", "NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),
        new("Noto Sans Khmer", "NotoSansKhmer-Regular.ttf", "NotoSansKhmer-Bold.ttf"),
        new("Noto Sans Myanmar", "NotoSansMyanmar-Regular.ttf", "NotoSansMyanmar-Bold.ttf"),
        new("Noto Sans Georgian", "NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf"),
        new("Noto Sans Armenian", "NotoSansArmenian-Regular.ttf", "NotoSansArmenian-Bold.ttf"),
        new("Segoe UI", "segoeui.ttf", "seguisb.ttf"),
        new("Nirmala UI", "Nirmala.ttc", "Nirmala.ttf", "NirmalaB.ttf"),
        new("Leelawadee UI", "LeelawUI.ttf", "LeelaUIb.ttf"),
        new("Geeza Pro", "GeezaPro.ttc"),
        new("Kohinoor Devanagari", "Kohinoor.ttc"),
        new("Thonburi", "Thonburi.ttc"),
        new("Arial", "arial.ttf", "arialbd.ttf"),
        new("Arial Unicode MS", "Arial Unicode.ttf"),
        new("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        new("FreeSans", "FreeSans.ttf", "FreeSansBold.ttf", "FreeSans.otf", "FreeSansBold.otf"),
        new("Segoe UI Symbol", "seguisym.ttf"),
        new("Segoe UI Emoji", "seguiemj.ttf"),
        new("Apple Symbols", "Apple Symbols.ttf"),
        new("Noto Sans Symbols", "NotoSansSymbols-Regular.ttf", "NotoSansSymbols-Bold.ttf"),
        new("Noto Sans Symbols 2", "NotoSansSymbols2-Regular.ttf", "NotoSansSymbols2-Regular.otf"),
        new("Noto Emoji", "NotoEmoji-Regular.ttf", "NotoEmoji-Bold.ttf"),
        new("Symbola", "Symbola.ttf", "Symbola.otf"),
    ];
}
