using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Folders;
using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>What became of one defect in one healthy document.</summary>
/// <param name="Rule">The rule that is to find it.</param>
/// <param name="Service">The name of the service.</param>
/// <param name="Language">The language of the document.</param>
/// <param name="IsFound">Whether the rule found it, at its place.</param>
/// <param name="Others">The other rules that found something, each once.</param>
internal sealed record PlantedResult(string Rule, string Service, DiagramLanguage Language, bool IsFound, ImmutableArray<string> Others);

/// <summary>Every defect planted once in each of the healthy documents, in an ordinary run in one of them, in both languages. Computed once.</summary>
internal static class PlantedRun
{
    private const string Folder = "tests/cases/accuracy/healthy";

    private static readonly Lazy<ImmutableArray<PlantedResult>> Run = new(() => Compute(isHeldOut: false));

    private static readonly Lazy<ImmutableArray<PlantedResult>> HeldOutRun = new(() => Compute(isHeldOut: true));

    public static ImmutableArray<PlantedResult> Results => Run.Value;

    /// <summary>The same with the words that were held out, for the rules that have some.</summary>
    public static ImmutableArray<PlantedResult> HeldOut => HeldOutRun.Value;

    /// <summary>What is planted in blueprints.</summary>
    public static ImmutableArray<Planting> OfBlueprints { get; } = [.. FlowPlantings.All, .. WeakLinkPlantings.All, .. StandardPlantings.All, .. MannerPlantings.All, .. ContactPlantings.All, .. LoadPlantings.All, .. SettingPlantings.All];

    /// <summary>What is planted in fishbones.</summary>
    public static ImmutableArray<Planting> OfFishbones { get; } = [.. FishbonePlantings.All];

    /// <summary>The healthy document of a service.</summary>
    public static SourceText Healthy(string service, DiagramLanguage language, string kind)
    {
        var name = $"{service}.{(language == DiagramLanguage.Chinese ? "zh" : "en")}.{kind}.yaml";
        return new SourceText(RepositoryFiles.Read(Folder, name), name);
    }

    private static ImmutableArray<PlantedResult> Compute(bool isHeldOut)
    {
        var rules = PlantedWords.HeldOut.ToHashSet();
        var jobs = new List<Func<PlantedResult>>();
        foreach (var language in Enum.GetValues<DiagramLanguage>())
        {
            for (var i = 0; i < PlantedWords.Services.Length; i++)
            {
                var number = i;
                foreach (var planting in Turn(OfBlueprints.Where(IsMeant))) jobs.Add(() => Plant(planting, "blueprint", number, language, isHeldOut));
                foreach (var planting in Turn(OfFishbones.Where(IsMeant))) jobs.Add(() => Plant(planting, "fishbone", number, language, isHeldOut));
                if (isHeldOut) continue;
                foreach (var (rule, plant) in Turn(FolderPlantings.All)) jobs.Add(() => PlantInFolder(rule, plant, number, language));

                IEnumerable<T> Turn<T>(IEnumerable<T> plantings) => LongRuns.Share(plantings, number, PlantedWords.Services.Length);
            }
        }

        return [.. jobs.AsParallel().AsOrdered().Select(job => job())];

        bool IsMeant(Planting planting) => !isHeldOut || rules.Contains(planting.Rule);
    }

    private static PlantedResult Plant(Planting planting, string kind, int number, DiagramLanguage language, bool isHeldOut)
    {
        var service = PlantedWords.Services[number];
        var tree = Tree(service, language, kind, isHeldOut);
        var place = planting.Plant(tree, number);
        return Judge(planting.Rule, service, language, place, Compiler.Analyze(tree.Compile()).Findings);
    }

    private static PlantedResult PlantInFolder(string rule, Action<DocumentTree, DocumentTree, string, string, int> plant, int number, DiagramLanguage language)
    {
        var service = PlantedWords.Services[number];
        var (blueprint, fishbone) = (Tree(service, language, "blueprint"), Tree(service, language, "fishbone"));
        var names = ($"{service}.blueprint.yaml", $"{service}.fishbone.yaml");
        plant(blueprint, fishbone, names.Item1, names.Item2, number);
        var results = Compiler.AnalyzeFolder([new(names.Item1, blueprint.Compile()), new(names.Item2, fishbone.Compile())]);
        return Judge(rule, service, language, null, results.SelectMany(result => result.Findings));
    }

    private static DocumentTree Tree(string service, DiagramLanguage language, string kind, bool isHeldOut = false)
    {
        var source = Healthy(service, language, kind);
        return new DocumentTree(source.Content, source.Name, language) { IsHeldOut = isHeldOut };
    }

    private static PlantedResult Judge(string rule, string service, DiagramLanguage language, string? place, IEnumerable<Diagnostic> findings)
    {
        var all = findings.ToList();
        var isFound = all.Exists(finding => finding.Code == rule && (place is null || finding.Element == place || finding.Elements.Contains(place)));
        return new PlantedResult(rule, service, language, isFound, [.. all.Select(finding => finding.Code).Where(code => code != rule).Distinct().Order(StringComparer.Ordinal)]);
    }
}
