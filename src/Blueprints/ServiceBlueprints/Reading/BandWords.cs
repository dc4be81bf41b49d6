using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What the bands mean, in their order, for those who choose one.</summary>
internal static class BandWords
{
    public static readonly ImmutableArray<Bilingual> Meanings =
    [
        new("what the customer does", "顾客自己做的事"),
        new("what employees do before the customer's eyes", "员工在顾客眼前做的事"),
        new("what employees do for the customer where nobody sees it", "员工在顾客看不见的地方为顾客做的事"),
        new("what others and systems do so that employees can serve", "其他人和系统为员工提供的支持"),
    ];
}
