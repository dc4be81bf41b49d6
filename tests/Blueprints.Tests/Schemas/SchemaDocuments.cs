using System.Text;
using Blueprints.Schemas;
using Blueprints.Tests.Documentation;
using Blueprints.Text;

namespace Blueprints.Tests.Schemas;

/// <summary>The schemas, and the documents of the repository to judge by them.</summary>
internal static class SchemaDocuments
{
    private static readonly Dictionary<SchemaKind, SchemaEvaluator> Evaluators = Enum.GetValues<SchemaKind>().ToDictionary(kind => kind, kind => new SchemaEvaluator(Json(kind)));

    /// <summary>
    /// Every document that the repository has, by a name for messages: files, and whole documents and parts of them on the pages.
    /// </summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } = [.. Files().Concat(Blocks())];

    public static string Json(SchemaKind kind, DiagramLanguage language = DiagramLanguage.English)
    {
        using var stream = new MemoryStream();
        DocumentSchema.Write(stream, kind, language);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static SchemaEvaluator Evaluator(SchemaKind kind) => Evaluators[kind];

    public static SchemaKind KindOf(string text) => new[] { "fishbone:", "鱼骨图:" }.Any(key => text.StartsWith(key, StringComparison.Ordinal) || text.Contains("\n" + key, StringComparison.Ordinal)) ? SchemaKind.Fishbone : SchemaKind.Blueprint;

    /// <summary>Whether the reader finds no mistake, nor anything that is read as it was meant, with a note, and that no other program takes.</summary>
    public static bool IsRight(string text) => Compiler.Compile(new SourceText(text, "input.yaml")) is { HasErrors: false } compilation && compilation.Diagnostics.All(found => found.Code is not ("BP0090" or "BP0091" or "BP0092"));

    private static IEnumerable<(string Name, string Text)> Files() =>
        from folder in (string[])["examples", "tests/cases"]
        from file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, folder), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where Path.GetFileName(file) != "blueprints.yaml" && !file.Contains("not-utf-8", StringComparison.Ordinal)
        select (Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'), File.ReadAllText(file));

    private static IEnumerable<(string Name, string Text)> Blocks() =>
        from block in Page.AllBlocks
        where block.Info is "yaml" or "yaml fragment" or "yaml wrong"
        select (block.ToString(), block.Info == "yaml fragment" ? YamlBlockTests.Complete(block.Text) : block.Text);
}
