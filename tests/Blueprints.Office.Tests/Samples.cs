using System.IO.Compression;
using Blueprints.Diagrams;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Office.Tests;

/// <summary>Documents to write: the examples, and documents made at random.</summary>
internal static class Samples
{
    /// <summary>The files of the examples, in order.</summary>
    public static IEnumerable<string> Examples => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static TheoryData<string> ExampleData => [.. Examples];

    /// <summary>The examples that are blueprints.</summary>
    public static TheoryData<string> BlueprintData => [.. Examples.Where(static name => name.EndsWith(".blueprint.yaml", StringComparison.Ordinal))];

    public static Diagram Example(string name) => Read(RepositoryFiles.Read("examples", name), name);

    public static Diagram Read(string text, string name = "-")
    {
        var compilation = Compiler.Compile(new SourceText(text, name));
        return compilation.Diagram ?? throw new InvalidOperationException($"{name} has mistakes: {string.Join("; ", compilation.Diagnostics.Select(static one => $"{one.Position.Line}: {one.Message}"))}\n{text}");
    }

    /// <summary>A stored file with some words replaced by others in all its parts.</summary>
    public static byte[] Without(ReadOnlyMemory<byte> file, string words, string others)
    {
        var made = new MemoryStream();
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        using (var from = new ZipArchive(new MemoryStream(file.ToArray())))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open());
                writer.Write(reader.ReadToEnd().Replace(words, others, StringComparison.Ordinal));
            }
        }

        return made.ToArray();
    }

    /// <summary>A blueprint and a fishbone of each seed.</summary>
    public static IEnumerable<Diagram> Random(int few, int all)
    {
        for (var seed = 1UL; seed <= (ulong)LongRuns.Count(few, all); seed++)
        {
            yield return Read(RandomDocument.Create(seed, maxSteps: 40).ToYaml());
            yield return RandomTree.Create(seed);
        }
    }
}
