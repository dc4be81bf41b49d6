using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels that say that a fault is put on the customer or on something of theirs, and those that say that its cause is looked for.</summary>
internal static class BlamingWords
{
    private const string Say = "say|says|reply|replies|tell|tells|answer|answers|claim|claims|suggest|suggests|maintain|maintains|insist|insists|write|writes|assert|asserts";

    private static readonly List<string>[] BlamingNobody = LabelText.Phrases(
        "blames nobody", "blame nobody", "blames no one", "blame no one", "blames itself", "blames himself", "blames herself", "blames us", "been given", "been sent", "been told", "been served", "been booked", "been charged", "was given", "was sent",
        "was told", "were given", "were sent", "were told", "received", "got a wrong", "got the wrong");

    private static readonly HashSet<string> Apologising = LabelText.Set("sorry apologises apologizes apology regrets");

    private static readonly ImmutableArray<WordPattern> Blaming = WordPattern.All(
        "blame|blames",
        "insist|insists that",
        "must be broken|faulty|defective|damaged|wrong|his|her|customers",
        "to blame",
        "at fault",
        "own|your|his|her|their fault",
        "accuse|accuses|suspect|suspects @people",
        "put|puts|putting * down to @people",
        "claim|claims ?that @person @past",
        "maintain|maintains|allege|alleges|assert|asserts that @people @past",
        "@person must have got|forgotten|lost|mistaken|misread|misunderstood|mixed|broken|dropped|pressed",
        $"{Say} * @people @past * wrong|wrongly|incorrectly|improperly|badly|carelessly",
        $"{Say} * worn|used|handled|operated|treated|installed|stored|washed|connected|plugged ?in wrong|wrongly|incorrectly|improperly|badly|carelessly",
        $"{Say} * matter|question of * taste|@people");

    private static readonly ImmutableArray<PiecePattern> BlamingInChinese = PiecePattern.All(
        "坚持说", "坚称", "责怪", "怪罪", "推说", "归咎", "一口咬定",
        "怪|指责|责备|埋怨 ^@people",
        "推给|推到 ^@people",
        "说是|说这是|称是 的问题|坏了|的错|的原因|的责任|有问题",
        "说是|称是|认定是|咬定是|回复是|答复是|解释是 ^@people 自己|把|不当|不好|造成|没|错|坏|误",
        "说|称|回复|答复 ^@people 记错|弄错|输错|填错|选错|搞错|看错|听错|用错|弄坏|摔坏|不当|没看清|没听清|没说清",
        "说|称|回复|答复 ^@people 口味|网络|手机|设备|电脑|要求|自己 太|不好|过于|落后",
        "说|称|回复|答复|认为 使用|操作|穿着|保管|安装|洗涤|保养 ^不当");

    private static readonly HashSet<string> Looking = LabelText.Set(
        "checks check tests test measures measure inspects inspect examines examine looks look reads read diagnoses diagnose investigates investigate tries try verifies verify compares compare asks");

    private static readonly string[] LookingInChinese = ["检查", "检测", "测试", "查看", "核实", "核对", "诊断", "查询", "排查", "询问", "试用", "勘察"];

    /// <summary>Whether the fault is put on something or somebody; to find out whose it is, is to look.</summary>
    public static bool IsBlaming(LabelText label) => IsPuttingFault(label) && (!IsLooking(label) || HearingWords.IsInterrupting(label));

    private static bool IsPuttingFault(LabelText label) =>
        (WordPattern.HasAny(label, Blaming) && !label.HasAny(BlamingNobody) && !label.Has(Apologising)) || PiecePattern.HasAny(label, BlamingInChinese);

    /// <summary>Whether a cause is looked for.</summary>
    public static bool IsLooking(LabelText label) => Negations.HasUnnegated(label.Words, Looking) || Negations.HasUnnegatedPiece(label.Text, LookingInChinese);
}
