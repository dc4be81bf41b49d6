using static Blueprints.Tests.Accuracy.FlowPlantings;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>What shows only in blueprint and fishbone together (BP03).</summary>
internal static class FolderPlantings
{
    /// <summary>Each changes the blueprint and the fishbone of a service; their names are given with them.</summary>
    public static IReadOnlyList<(string Rule, Action<DocumentTree, DocumentTree, string, string, int> Plant)> All { get; } =
    [
        ("BP0301", (blueprint, fishbone, _, name, number) => Link(blueprint, number, name + (number % 2 == 0 ? "#no-such-cause" : "x#cause"))),
        ("BP0302", (blueprint, fishbone, _, name, number) =>
        {
            var steps = blueprint.Steps.Where(step => Has(step, "fail"));
            Set(fishbone.Causes[0], "id", "linked");
            Set(Values(Pick(steps, number), "fail")[0], "cause", name + "#linked");
            Set(Values(Pick(steps, number + 1), "fail")[0], "severity", "9");
        }),
        ("BP0303", (blueprint, fishbone, name, _, number) =>
            Set(Pick(fishbone.Causes.Where(cause => Has(cause, "status") && cause["status"].ToString() == "confirmed").ToList(), number), "step", name + "#" + IdOf(Pick(blueprint.Steps.All, number)))),
    ];

    private static void Link(DocumentTree blueprint, int number, string link) => Set(Values(Pick(blueprint.Steps.Where(step => Has(step, "fail")), number), "fail")[0], "cause", link);
}
