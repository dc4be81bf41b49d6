using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>What holds where a key doesn't stand, in the words that many keys share.</summary>
internal static class KeyDefault
{
    public static Bilingual None => new("none", "无");

    public static Bilingual NotKnown => new("not known", "未知");

    public static Bilingual NotSaid => new("not said", "未注明");

    public static Bilingual Nowhere => new("nowhere", "不跳转");

    public static Bilingual OfTitle => new("that of the title", "标题的语言");

    /// <summary>A value as it is written, in any language.</summary>
    public static Bilingual Word(string word) => new(word, word);
}
