using System.Globalization;
using System.Text;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The drawing in a sentence or two, for those who do not see it.</summary>
internal static class SceneSummary
{
    public static string Of(ServiceBlueprint blueprint, LayoutGraph graph, BlueprintWords words, DiagramLanguage language)
    {
        var text = new StringBuilder();
        if (!string.IsNullOrWhiteSpace(blueprint.Description)) text.Append(blueprint.Description).Append(language == DiagramLanguage.Chinese ? "。" : ". ");
        var lanes = string.Join(words.ListSeparator, graph.Lanes.Select(lane => lane.Label));
        return language == DiagramLanguage.Chinese
            ? text.Append(CultureInfo.InvariantCulture, $"服务蓝图，共 {blueprint.Steps.Length} 个步骤，泳道：{lanes}。").ToString()
            : text.Append(CultureInfo.InvariantCulture, $"Service blueprint with {blueprint.Steps.Length} steps in the lanes {lanes}.").ToString();
    }
}
