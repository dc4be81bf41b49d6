using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels that say that a customer is not heard out, or is hung up on.</summary>
internal static class HearingWords
{
    private static readonly HashSet<string> Interrupting = LabelText.Set("interrupts interrupt interrupting");
    private static readonly HashSet<string> Joining = LabelText.Set("and again the a with to once twice every each several");

    private static readonly ImmutableArray<WordPattern> NotHearing = WordPattern.All(
        "cut|cuts|cutting @people short|off",
        "cut|cuts|cutting off|short @people",
        "cut|cuts|break|breaks|breaking|butt|butts|barge|barges in on|and|after|again|before|while|$",
        "talk|talks|talking|speak|speaks|speaking over @people",
        "doesnt|dont|not|never|without listen|listens|listening",
        "doesnt|dont|not|never|wont|without ?even let|lets|letting @people finish|speak|talk|explain|end",
        "doesnt|dont|not|never|wont|without allow|allows|allowing @people to finish|speak|talk|explain|end",
        "walk|walks|turn|turns|go|goes|get|gets away|off|up|out * while|before @people is|are|has|have ?still speaking|talking|explaining|finished|ended",
        "close|closes|end|ends|break|breaks|stop|stops|leave|leaves * in|off ?in the middle of ?the|a|his|her|their sentence|question|talk|conversation|call|chat|explanation|story|account",
        "mid sentence|word|question",
        "midsentence");

    private static readonly ImmutableArray<PiecePattern> NotHearingInChinese = PiecePattern.All(
        "打断", "插话", "截住|截断|抢 ^话头|话", "抢着 ^说|讲|答",
        "不听|没听|没有听|未听|不肯听 ^@people",
        "不等|没等|未等|不待|没待 说完|讲完|问完|说清|讲清|把话",
        "不让|没让|没有让|未让 ^@people 说话|讲话|说完|讲完|开口|把话",
        "没说完|没讲完|未说完|未讲完|没问完|还没说|还没讲|没打完 就|便|即|已",
        "还在|正在 打字|说|讲|写|问|描述|解释 就|便 结束|走|挂|关|离",
        "听|说|讲 ^一半|到一半|了一半|半截|了半截 就|便");

    private static readonly List<string>[] HangingUp = LabelText.Phrases("hangs up", "hang up", "puts the phone down", "puts down the phone", "slams the phone");
    private static readonly string[] HangingUpInChinese = ["挂断", "挂掉", "挂机", "挂了电话"];
    private static readonly HashSet<string> Parting = LabelText.Set("thanks thank goodbye good bye says wishes lets waits after first politely");
    private static readonly string[] PartingInChinese = ["谢", "道别", "再见", "祝", "让", "等", "后", "先", "礼貌"];

    /// <summary>Whether the customer is interrupted, or not listened to.</summary>
    public static bool IsInterrupting(LabelText label) => WordPattern.HasAny(label, NotHearing) || PiecePattern.HasAny(label, NotHearingInChinese) || InterruptsPeople(label.Words);

    /// <summary>Whether somebody hangs up, and not after a good-bye.</summary>
    public static bool IsHangingUp(LabelText label) =>
        (label.HasAny(HangingUp) && !label.Has(Parting)) || (Negations.HasUnnegatedPiece(label.Text, HangingUpInChinese) && !label.HasPiece(PartingInChinese));

    /// <summary>A treatment or a transfer can be interrupted as well; here it is a person, or whoever speaks.</summary>
    private static bool InterruptsPeople(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!Interrupting.Contains(words[i]) || Negations.IsNegated(words, i)) continue;
            if (i + 1 == words.Count || People.InWords.Contains(words[i + 1])) return true;
            if (Joining.Contains(words[i + 1]) && (words[i + 1] is not ("the" or "a") || (i + 2 < words.Count && People.InWords.Contains(words[i + 2])))) return true;
        }

        return false;
    }
}
