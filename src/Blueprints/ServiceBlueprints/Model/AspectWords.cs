using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>The aspects that standards govern in words, as documents write them and as people read them.</summary>
internal static class AspectWords
{
    /// <summary>How many of them are procedural; they come first.</summary>
    public const int Procedural = (int)StandardAspect.Appearance;

    /// <summary>In the order of <see cref="StandardAspect"/>.</summary>
    public static ImmutableArray<Bilingual> All { get; } =
    [
        new("timing", "时限"),
        new("flow", "流程"),
        new("adaptability", "适应性"),
        new("anticipation", "预见性"),
        new("communication", "信息沟通"),
        new("feedback", "客户反馈"),
        new("supervision", "组织和监督"),
        new("appearance", "仪表"),
        new("attitude", "态度"),
        new("attentiveness", "关注"),
        new("tact", "得体"),
        new("guidance", "指导"),
        new("skill", "服务技巧"),
        new("courtesy", "礼貌"),
    ];
}
