using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>
/// The aspects that standards govern in words, as documents write them and as people read them, in the order of <see cref="StandardAspect"/>.
/// </summary>
internal static class AspectWords
{
    /// <summary>How many of them are procedural; they come first.</summary>
    public const int Procedural = (int)StandardAspect.Appearance;

    /// <summary>In English.</summary>
    public static ImmutableArray<string> English { get; } =
    [
        "timing", "flow", "adaptability", "anticipation", "communication", "feedback", "supervision",
        "appearance", "attitude", "attentiveness", "tact", "guidance", "skill", "courtesy",
    ];

    /// <summary>In Chinese.</summary>
    public static ImmutableArray<string> Chinese { get; } =
    [
        "时限", "流程", "适应性", "预见性", "信息沟通", "客户反馈", "组织和监督",
        "仪表", "态度", "关注", "得体", "指导", "服务技巧", "礼貌",
    ];

    /// <summary>An aspect in both languages.</summary>
    public static Bilingual Of(int aspect) => new(English[aspect], Chinese[aspect]);
}
