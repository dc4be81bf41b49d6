using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels that say that a customer complains, and that something is done for one who does.</summary>
internal static class ComplaintWords
{
    // What a patient complains of, a complaint in medicine, is brought to be treated, not against the provider.
    private static readonly ImmutableArray<WordPattern> Complaining = WordPattern.All(
        "complains|complain",
        "protest|protests",
        "make|makes|file|files|lodge|lodges|raise|raises|send|sends|write|writes|bring|brings|hand|hands|submit|submits ?in ?a|an|the ?formal|written complaint|complaints",
        "complaint about",
        "letter of complaint",
        "voice|voices|express|expresses|show|shows ?his|her|their|some|a|the displeasure|anger|dissatisfaction|annoyance|discontent|disappointment|dismay",
        "dissatisfied|unhappy|displeased|angry|annoyed|upset * says|tells so|it|us|@people",
        "demand|demands|insist|insists ?on|to * manager|supervisor|superior|boss|head",
        "leave|leaves|post|posts|write|writes|send|sends ?a|an angry|bad|poor|furious|scathing review|rating|letter|mail|message",
        "threaten|threatens");

    private static readonly ImmutableArray<PiecePattern> ComplainingInChinese = PiecePattern.All(
        "投诉", "抱怨", "申诉", "差评", "发火", "发怒", "发脾气", "生气地",
        "表示|表达|流露|诉说 不满",
        "要求|坚持要|非要 ^找|见|叫 负责人|领导|经理|主管|店长|上级",
        "扬言|威胁 ^要|说");

    private static readonly HashSet<string> TakingUp = LabelText.Set(
        "records record logs log registers register notes files apologises apologise apologizes apologize apology passes forwards escalates hands refunds refund replaces replace compensates compensate settles solves " +
        "resolves replies answers looks investigates checks listens hears offers agrees promises credits repairs corrects redoes transfers connects fetches invites understands repeats thanks waives rebooks reimburses");

    private static readonly List<string>[] TakingUpInPhrases = LabelText.Phrases("takes down", "takes up", "takes the complaint", "takes it up", "writes down", "calls back", "puts right", "puts it right", "makes good");

    private static readonly string[] TakingUpInChinese =
    [
        "记录", "受理", "登记", "道歉", "致歉", "转交", "转给", "转接", "上报", "处理", "解决", "赔", "退款", "退费", "补偿", "更换", "回复", "答复", "回电", "核实", "调查", "查明", "倾听", "听取", "承诺", "协商", "安抚", "改正", "补做", "感谢",
    ];

    /// <summary>Whether somebody complains.</summary>
    public static bool IsComplaining(LabelText label) => WordPattern.HasAny(label, Complaining) || (PiecePattern.HasAny(label, ComplainingInChinese) && !label.Text.Contains("好评", StringComparison.Ordinal));

    /// <summary>Whether something is done for one who complains.</summary>
    public static bool IsTakingUp(LabelText label) =>
        Negations.HasUnnegated(label.Words, TakingUp) || (label.HasAny(TakingUpInPhrases) && !Negations.Has(label)) || Negations.HasUnnegatedPiece(label.Text, TakingUpInChinese);
}
