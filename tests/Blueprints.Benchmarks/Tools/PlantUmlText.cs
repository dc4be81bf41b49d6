using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>
/// A generated blueprint as an activity diagram of PlantUML with swimlanes. These hold one chain, so arrows past the next step are left
/// out.
/// </summary>
internal static class PlantUmlText
{
    public static string Of(SyntheticBlueprint blueprint)
    {
        var text = new StringBuilder("@startuml\n");
        foreach (var (_, _, label) in SyntheticBlueprint.Lanes) text.Append(CultureInfo.InvariantCulture, $"|{label}|\n");
        text.Append("start\n");
        foreach (var step in blueprint.Steps) text.Append(CultureInfo.InvariantCulture, $"|{SyntheticBlueprint.Lanes[step.Lane].Label}|\n:{step.Label};\n");
        return text.Append("stop\n@enduml\n").ToString();
    }
}
