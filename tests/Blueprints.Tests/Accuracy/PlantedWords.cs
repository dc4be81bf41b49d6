using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>What is planted for rules that go by words, from the files in tests/cases/accuracy/planted.</summary>
internal static class PlantedWords
{
    public const string Folder = "tests/cases/accuracy/planted";

    /// <summary>The services, in the order in which they are numbered.</summary>
    public static readonly string[] Services = ["bank", "hotel", "clinic", "claim", "repair", "restaurant", "shop", "library", "telecom", "office"];

    private static readonly Dictionary<string, string[]> Files = Read(Folder);

    private static readonly Dictionary<string, string[]> HeldOutFiles = Read(Folder + "/held-out");

    /// <summary>The rules for which further words were held out.</summary>
    public static IEnumerable<string> HeldOut => HeldOutFiles.Keys.Order(StringComparer.Ordinal);

    /// <summary>The parts of what is planted for a rule in the document of a service.</summary>
    public static string[] Of(string rule, int service, DocumentTree tree)
    {
        var lines = (tree.IsHeldOut ? HeldOutFiles : Files)[rule];
        var at = Array.IndexOf(lines, Services[service]);
        return lines[at + (tree.Language == DiagramLanguage.Chinese ? 2 : 1)].Split(" | ");
    }

    private static Dictionary<string, string[]> Read(string folder) =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, folder), "*.txt").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => File.ReadAllLines(file));
}
