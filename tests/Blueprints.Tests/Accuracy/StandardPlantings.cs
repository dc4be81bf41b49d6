using YamlDotNet.RepresentationModel;
using static Blueprints.Tests.Accuracy.FlowPlantings;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Defects of standards and of manner (SB03, SB04).</summary>
internal static class StandardPlantings
{
    private static readonly HashSet<string> Personal = ["appearance", "attitude", "attentiveness", "tact", "guidance", "skill", "courtesy"];

    /// <summary>Of the procedural aspects those that no time stands for.</summary>
    private static readonly string[] Procedural = ["flow", "adaptability", "anticipation", "communication", "feedback", "supervision"];

    public static IEnumerable<Planting> All { get; } =
    [
        new("SB0301", (tree, number) => At(Pick(tree.Steps.Where(step => Has(step, "fail") || (Has(step, "contact") && LaneOf(step) != "customer")), number), step => Remove(step, "standard"))),
        new("SB0302", (tree, number) => At(Pick(tree.Steps.Where(step => Has(step, "standard") && LaneOf(step) != "customer"), number), step => Add(step, $"{{text: \"{PlantedWords.Of("SB0302", number, tree)[0]}\"}}"))),
        new("SB0303", (tree, number) => At(Pick(tree.Steps.Where(IsTimed), number), step => Set(Values(step, "standard").First(value => Has(value, "time")), "time", number % 2 == 0 ? "1 min" : "50 s"))),
        new("SB0304", (tree, number) => At(Pick(tree.Steps.Where(step => Values(step, "standard").Exists(value => Has(value, "actual"))), number), MissRate)),
        new("SB0305", OverPromise), new("SB0306", BreakPromise),
        new("SB0401", (tree, number) => At(Pick(tree.Steps.Where(step => LaneOf(step) != "customer" && Aspects(step).Any(Personal.Contains)), number), step => Without(step, Personal.Contains))),
        new("SB0402", Uncovered),
    ];

    private static bool IsTimed(YamlMappingNode step) =>
        Has(step, "time") && step["time"].ToString() is var time && !time.StartsWith("1 min", StringComparison.Ordinal) && !time.StartsWith("1分", StringComparison.Ordinal) && Values(step, "standard").Exists(value => Has(value, "time"));

    private static IEnumerable<string> Aspects(YamlMappingNode step) => Values(step, "standard").Where(value => Has(value, "aspect")).Select(value => value["aspect"].ToString());

    private static void Add(YamlMappingNode step, string standard) => step.Children["standard"] = new YamlSequenceNode([.. Values(step, "standard"), DocumentTree.Parse(standard)]);

    /// <summary>Takes out the standards of some aspects; the aspect alone where the standard has a time.</summary>
    private static void Without(YamlMappingNode step, Func<string, bool> isMeant)
    {
        var left = Values(step, "standard").Where(value => !Has(value, "aspect") || !isMeant(value["aspect"].ToString()) || Has(value, "time")).ToList();
        foreach (var value in left.Where(value => Has(value, "aspect") && isMeant(value["aspect"].ToString()))) Remove(value, "aspect");
        if (left.Count == 0) Remove(step, "standard");
        else step.Children["standard"] = new YamlSequenceNode(left);
    }

    private static void MissRate(YamlMappingNode step)
    {
        var standard = Values(step, "standard").First(value => Has(value, "actual"));
        var rate = double.Parse(standard["rate"].ToString().TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
        Set(standard, "actual", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rate - 6}%"));
    }

    /// <summary>The time that is promised, wherever it stands.</summary>
    private static void Promise(DocumentTree tree, string time)
    {
        if (tree.Root["promise"] is YamlMappingNode keys) Set(keys, "time", time);
        else Set(tree.Root, "promise", time);
    }

    /// <summary>Each standard takes all of the promise.</summary>
    private static string? OverPromise(DocumentTree tree, int number)
    {
        var promise = tree.Root["promise"] is YamlMappingNode keys ? keys["time"] : tree.Root["promise"];
        foreach (var standard in tree.Steps.All.SelectMany(step => Values(step, "standard")).Where(value => Has(value, "time"))) Set(standard, "time", promise.ToString());
        return null;
    }

    private static string? BreakPromise(DocumentTree tree, int number)
    {
        Promise(tree, number % 2 == 0 ? "5 min" : "4 min");
        return null;
    }

    private static string? Uncovered(DocumentTree tree, int number)
    {
        var aspect = Procedural[number % Procedural.Length];
        foreach (var step in tree.Steps.All.Where(step => Has(step, "standard"))) Without(step, aspect.Equals);
        foreach (var standard in tree.Steps.All.SelectMany(step => Values(step, "standard")).Where(value => Has(value, "aspect") && value["aspect"].ToString() == aspect)) Remove(standard, "aspect");
        return null;
    }
}
