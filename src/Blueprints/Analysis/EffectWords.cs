using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>Says what findings take of a case.</summary>
internal static class EffectWords
{
    /// <summary>More of them would hide the first.</summary>
    private const int MostTold = 2;

    /// <summary>A share from which on it counts as all.</summary>
    private const double All = 0.9995;

    /// <summary>The first of several effects in words; one at least.</summary>
    public static Bilingual Of(ImmutableArray<Effect> effects)
    {
        var told = One(effects[0]);
        for (var i = 1; i < Math.Min(MostTold, effects.Length); i++)
        {
            var next = One(effects[i]);
            told = new($"{told.English}; {next.English}", $"{told.Chinese}；{next.Chinese}");
        }

        return told;
    }

    /// <summary>What to add so that an effect can be told.</summary>
    public static Bilingual Missing(Bilingual needs) => new($"no data: add {needs.English}", $"没有数据：请补上{needs.Chinese}");

    private static Bilingual One(Effect effect)
    {
        var (most, mostChinese) = effect.IsAtMost ? ("up to ", "至多") : effect.IsAtLeast && effect.Share < All ? ("at least ", "至少") : ("", "");
        var spaced = mostChinese.Length > 0 ? mostChinese + " " : "";
        var share = MeasureValue.ToText(effect.Share, Unit.Share, DiagramLanguage.English);
        var (time, timeChinese) = MeasureValue.ToWords(effect.Amount, Unit.Seconds);
        var total = effect.HasQueues switch
        {
            true => new Bilingual(" with queues", "计入排队的"),
            false => new Bilingual(" without queues", "不计排队的"),
            null => new Bilingual("", ""),
        };
        return effect.Kind switch
        {
            EffectKind.Time => new($"{most}{time} of a case, {share} of its time{total.English}", $"每件业务{mostChinese}多用 {timeChinese}，占{total.Chinese}用时的 {share}"),
            EffectKind.Waiting => new($"{most}{time} of waiting in a case, {share} of its time{total.English}", $"每件业务{mostChinese}等待 {timeChinese}，占{total.Chinese}用时的 {share}"),
            EffectKind.Cost => new($"costs {most}{Money(effect)} a case, {share} of its cost", $"每件业务{mostChinese}多花 {Money(effect)}，占费用的 {share}"),
            EffectKind.CasesLost => new($"{most}{share} of the cases come to nothing", $"{spaced}{share} 的业务办不完"),
            EffectKind.CasesUnserved => new($"{most}{share} of the cases are never served: the queue grows as long as the demand lasts", $"{spaced}{share} 的业务永远轮不到：需求持续，队伍就不断增长"),
            EffectKind.PromiseBroken => new($"the promise is broken for {most}{share} of the cases", $"{spaced}{share} 的业务不能兑现承诺"),
            EffectKind.Counted => new($"{share} of what was counted", $"占计数的 {share}"),
            EffectKind.Risk => new($"a risk of {Number(effect)} of 1,000", $"风险顺序数 {Number(effect)}（最大 1,000）"),
            EffectKind.CausesTouched => effect.Share >= All ? new("touches every cause", "涉及所有原因") : new($"touches {Number(effect)} of {Whole(effect)} causes", $"涉及 {Whole(effect)} 个原因中的 {Number(effect)} 个"),
            _ => effect.Share >= All ? new("meets every case", "每件业务都会遇到") : new($"meets {share} of the cases", $"{share} 的业务会遇到"),
        };
    }

    private static string Money(Effect effect) => MeasureValue.ToText(effect.Amount, Unit.Money, DiagramLanguage.English);

    /// <summary>What the amount is a share of.</summary>
    private static string Whole(Effect effect) => MeasureValue.ToText(Math.Round(effect.Amount / effect.Share), Unit.Count, DiagramLanguage.English);

    private static string Number(Effect effect) => MeasureValue.ToText(effect.Amount, Unit.Count, DiagramLanguage.English);
}
