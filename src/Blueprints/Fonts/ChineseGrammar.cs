namespace Blueprints.Fonts;

/// <summary>
/// The characters of Chinese that lean on others when they are words by themselves. These are closed classes, to which no new words come;
/// they are written down here, since the dictionary does not say which way a word leans.
/// </summary>
internal static class ChineseGrammar
{
    /// <summary>Whether it is any of these but a numeral, which may be a part of a longer word as well.</summary>
    public static bool Leans(char c) => IsParticle(c) || IsSentenceParticle(c) || IsModifier(c) || IsConjunction(c) || IsPreposition(c) || IsPlace(c);

    /// <summary>Belongs to what stands before it.</summary>
    public static bool IsParticle(char c) => c is '的' or '了' or '着' or '得' or '们' or '吗' or '呢' or '吧';

    /// <summary>Ends a phrase or a sentence, and never begins a line.</summary>
    public static bool IsSentenceParticle(char c) => c is '的' or '了' or '着' or '们' or '吗' or '呢' or '吧' or '呀' or '啊' or '啦' or '嘛' or '呗' or '哦' or '咯' or '哇' or '呐';

    /// <summary>Belongs to what stands after it, or joins it to what stands before: it may begin a line.</summary>
    public static bool LeansForward(char c) => IsModifier(c) || IsConjunction(c) || IsPreposition(c);

    /// <summary>Belongs to what stands after it.</summary>
    public static bool IsModifier(char c) => c is '不' or '未' or '没' or '每' or '各' or '某' or '再' or '很' or '最' or '已' or '请' or '该' or '本' or '待' or '所';

    /// <summary>Says of a thing which it is, in one character: 老SIM卡.</summary>
    public static bool Qualifies(char c) => IsModifier(c) || c is '新' or '老' or '旧' or '原' or '总' or '副';

    /// <summary>Belongs to what it counts.</summary>
    public static bool IsNumeral(char c) =>
        c is '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '半' or '几';

    /// <summary>Joins what stands before it and after it.</summary>
    public static bool IsConjunction(char c) => c is '和' or '与' or '或' or '及' or '并' or '但' or '而';

    /// <summary>Leads up to what stands after it.</summary>
    public static bool IsPreposition(char c) =>
        c is '在' or '从' or '向' or '由' or '被' or '把' or '将' or '为' or '对' or '给' or '按' or '以' or '到' or '于' or '是' or '有' or '可' or '就' or '也' or '都';

    /// <summary>Says where or when, of what stands before it: 单上, 起飞前.</summary>
    public static bool IsPlace(char c) => c is '上' or '下' or '中' or '内' or '外' or '前' or '后' or '里' or '时';
}
