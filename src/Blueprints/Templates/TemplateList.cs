using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Templates;

/// <summary>The documents to begin with. Thread-safe.</summary>
public static class TemplateList
{
    private const string Blueprint = ".blueprint.yaml";
    private const string Fishbone = ".fishbone.yaml";

    /// <summary>All of them, in the order in which they are offered; a further one is two files in <c>Documents</c> and one line here.</summary>
    public static ImmutableArray<TemplateInfo> All { get; } =
    [
        new("four-step", "四步法", new("The method's four steps on a small service, with a remark at each.", "用一个小服务走完方法的四个步骤，每步有注释。"), Blueprint),
        new("complaint", "投诉", new("A complaint is handled in six stages.", "分六个阶段处理投诉。"), Blueprint),
        new("failures", "失误指数", new("FedEx's eight failures, weighted and counted as a quality index.", "联邦快递的八类失误，加权计数成质量指数。"), Blueprint),
        new("bank", "银行", new("An account is opened at a branch.", "到银行网点开户。"), Blueprint),
        new("hotel", "酒店", new("A night at a hotel.", "住店一晚。"), Blueprint),
        new("clinic", "门诊", new("A visit to the outpatient clinic.", "门诊就诊。"), Blueprint),
        new("online", "线上服务", new("An online subscription, from the first look to the first month.", "线上订阅服务，从初次了解到用满一个月。"), Blueprint),
        new("claim", "理赔", new("An insurance claim, from the damage to the money.", "保险理赔，从出险到赔款到账。"), Blueprint),
        new("fishbone-service", "服务鱼骨图", new("Why a service fails: a fishbone.", "服务失误的原因：鱼骨图。"), Fishbone),
        new("fishbone-manufacturing", "制造鱼骨图", new("Why a product fails: a fishbone by 5M1E.", "产品缺陷的原因：人机料法环测鱼骨图。"), Fishbone),
    ];

    /// <summary>The template of a name, English or Chinese, whatever its case; null where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static TemplateInfo? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var template in All)
        {
            if (template.IsNamed(name)) return template;
        }

        return null;
    }
}
