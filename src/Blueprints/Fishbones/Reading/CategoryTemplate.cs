using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Fishbones.Reading;

/// <summary>
/// A customary list of categories. 6M and 4S are those of manufacture and of services; 8P exists in two versions, that of marketing and
/// that of service
/// administration; 5M1E and 4M1E are the
/// order in which Chinese quality handbooks list 人机料法环测 and 人机料法环.
/// </summary>
internal sealed record CategoryTemplate(string Name, string NameInChinese, ImmutableArray<string> English, ImmutableArray<string> Chinese)
{
    public static ImmutableArray<CategoryTemplate> All { get; } =
    [
        new("6M", "制造六要素", ["Man", "Machine", "Method", "Material", "Measurement", "Mother Nature"], ["人员", "机器", "方法", "材料", "测量", "环境"]),
        new("4S", "服务四要素", ["Surroundings", "Suppliers", "Systems", "Skills"], ["环境", "供应商", "系统", "技能"]),
        new("8P-marketing", "营销要素", ["Product", "Price", "Place", "Promotion", "People", "Process", "Physical evidence", "Performance"], ["产品", "价格", "渠道", "促销", "人员", "过程", "有形展示", "绩效"]),
        new("8P-service", "服务管理要素", ["Procedures", "Policies", "Place", "Product", "People", "Processes", "Price", "Promotion"], ["程序", "政策", "地点", "产品", "人员", "流程", "价格", "促销"]),
        new("5M1E", "人机料法环测", ["Man", "Machine", "Material", "Method", "Environment", "Measurement"], ["人员", "机器", "材料", "方法", "环境", "测量"]),
        new("4M1E", "人机料法环", ["Man", "Machine", "Material", "Method", "Environment"], ["人员", "机器", "材料", "方法", "环境"]),
    ];

    public static ImmutableArray<string> Names => [.. All.Select(template => template.Name)];

    public static ImmutableArray<string> NamesInChinese => [.. All.Select(template => template.NameInChinese)];

    /// <summary>The categories of each, in a line.</summary>
    public static ImmutableArray<Bilingual> Meanings => [.. All.Select(template => new Bilingual(string.Join(", ", template.English), string.Join("、", template.Chinese)))];

    /// <summary>The categories' names in a language.</summary>
    public ImmutableArray<string> In(DiagramLanguage language) => language == DiagramLanguage.Chinese ? Chinese : English;

    /// <summary>
    /// The place of a category in the list, by its name in either language and any case, or by the character that stands for it, as 料 for
    /// 材料; -1 where it is none of them.
    /// </summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < English.Length; i++)
        {
            if (string.Equals(English[i], name, StringComparison.OrdinalIgnoreCase) || Chinese[i] == name) return i;
        }

        if (name.Length != 1) return -1;
        var having = Chinese.Where(other => other.Contains(name[0], StringComparison.Ordinal)).ToList();
        return having.Count == 1 ? Chinese.IndexOf(having[0]) : -1;
    }
}
