using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>What to do about a bad end or a bad moment, by what kind of moment it is: nobody comforts a caller with a present.</summary>
internal static class ClosingAdvice
{
    private const double Angry = -1;

    private static readonly HashSet<string> Unpleasant = LabelText.Set("pay pays paying payment bill bills form forms queue queues queuing fills signs invoice fee fees deposit");

    private static readonly string[] UnpleasantInChinese = ["付款", "缴费", "交费", "账单", "结账", "填表", "填写", "排队", "押金", "付费", "签字"];

    private static readonly Bilingual PutRight = new(
        "put right what made it bad before they go: own it, say what happens next, by when and who does it, and call back to see that it did; where nothing can be done, name another way; a present in its place makes it worse",
        "先把让顾客不满的事处理好再结束：承认问题，说明接下来做什么、何时、由谁做，事后回访；确实办不到的，指出别的办法；用小礼物代替只会更糟");

    private static readonly Bilingual Forward = new(
        "move what is unpleasant (paying, forms, queues) forward or take it out, and end with what the customer came for, and thanks",
        "把不愉快的事（付款、填表、排队）提前或取消，以顾客想要的结果和致谢收尾");

    private static readonly Bilingual Far = new(
        "end with the result in plain words: what was done, what comes next and by when, and whom to ask",
        "用平实的话说明结果来收尾：办好了什么，接下来什么时候有什么，有事找谁");

    private static readonly Bilingual Near = new(
        "end with something that the customer likes: the result shown, thanks, a small gift",
        "用顾客喜欢的内容收尾：展示成果、致谢、小礼物");

    /// <summary>For a step with which customers leave.</summary>
    public static Bilingual For(BlueprintFacts facts, int n)
    {
        var step = facts.Graph.Steps[n];
        var label = new LabelText(step.Label);
        var isUnpleasant = label.Has(Unpleasant) || label.HasPiece(UnpleasantInChinese);
        if (isUnpleasant && Outcome(facts, n) is not (ServiceBlueprints.Outcome.Unsolved or ServiceBlueprints.Outcome.Abandoned)) return Forward;
        if (step.Emotion <= Angry || Outcome(facts, n) is ServiceBlueprints.Outcome.Unsolved or ServiceBlueprints.Outcome.Abandoned) return PutRight;
        return IsFar(facts) ? Far : Near;
    }

    private static Outcome? Outcome(BlueprintFacts facts, int n)
    {
        if (facts.Graph.Steps[n].Outcome is { } own) return own;
        foreach (var e in facts.Graph.Outgoing.Of(n))
        {
            if (facts.Graph.Exits[e] is { Flow.Outcome: { } said }) return said;
        }

        return null;
    }

    /// <summary>Whether customer and provider meet by telephone, mail or screen, as far as channels say.</summary>
    private static bool IsFar(BlueprintFacts facts)
    {
        var (near, far) = (0, 0);
        foreach (var step in facts.Graph.Steps)
        {
            if (step.Contact?.Channel is not { } channel || ChannelWords.IsAfar(channel) is not { } isAfar) continue;
            if (isAfar) far++;
            else near++;
        }

        return far > near;
    }
}
