using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>What is planted for rules that go by words, from the files in tests/cases/accuracy/planted.</summary>
internal static class PlantedWords
{
    public const string Folder = "tests/cases/accuracy/planted";

    /// <summary>The services, in the order in which they are numbered.</summary>
    public static readonly string[] Services = ["bank", "hotel", "clinic", "claim", "repair", "restaurant", "shop", "library", "telecom", "office"];

    private static readonly Dictionary<string, string[]> Files =
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, Folder), "*.txt").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => File.ReadAllLines(file));

    /// <summary>The parts of what is planted for a rule in the document of a service.</summary>
    public static string[] Of(string rule, int service, DiagramLanguage language)
    {
        var lines = Files[rule];
        var at = Array.IndexOf(lines, Services[service]);
        return lines[at + (language == DiagramLanguage.Chinese ? 2 : 1)].Split(" | ");
    }

    /// <summary>Likewise, for the document itself.</summary>
    public static string[] Of(string rule, int service, DocumentTree tree) => Of(rule, service, tree.Language);
}
