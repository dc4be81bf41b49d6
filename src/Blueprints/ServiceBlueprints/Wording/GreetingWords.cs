using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels that say that a greeting, or the name of who speaks, is left out.</summary>
internal static class GreetingWords
{
    private static readonly ImmutableArray<WordPattern> Ungreeting = WordPattern.All(
        "without|no|not|doesnt|dont|never ?even ?a|any ?single ?word|words ?of ?greeting greeting|greetings|greet|greets",
        "without|no ?even ?a|any ?word|words ?of welcome|hello",
        "doesnt|dont|never|not ?even welcome|welcomes @people",
        "doesnt|dont|never|not ?even say|says hello|good",
        "without ?even saying|a hello|good",
        "no good morning|day|afternoon|evening",
        "without a word",
        "without number|name|unit",
        "without|not|doesnt|dont|never ?even say|says|saying|mention|mentions|mentioning who",
        "not|doesnt|dont|never|without introduce|introduces|introducing",
        "not|doesnt|dont|never|without give|gives|giving|say|says|saying|tell|tells|telling ?a|his|her|their|any name|number|unit",
        "pick|picks up * say|says only|just",
        "answer|answers the phone|call * say|says only|just",
        "pick|picks up * only|just say|says");

    private static readonly ImmutableArray<PiecePattern> UngreetingInChinese = PiecePattern.All(
        "不|没有|没|未|无人 ^问候|问好|打招呼|招呼|称呼|欢迎语|自我介绍|介绍自己|自报|报工号|报姓名|报单位|报身份",
        "不|没有|没|未 ^作|做|说|主动|先|向他|向客人|向顾客|向客户 ^问候|问好|打招呼|欢迎语|自我介绍|介绍自己|报工号|报姓名|报单位",
        "接起|接通|接听|接过电话|拿起 只说|只喊|只应|就说一声",
        "一声不吭", "一言不发", "一声不响");

    /// <summary>Whether a greeting is said to be left out.</summary>
    public static bool IsUngreeting(LabelText label) => WordPattern.HasAny(label, Ungreeting) || PiecePattern.HasAny(label, UngreetingInChinese);
}
