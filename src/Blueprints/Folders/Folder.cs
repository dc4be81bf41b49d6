using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Folders;

/// <summary>The documents of a folder and how they refer to each other.</summary>
internal sealed class Folder
{
    private readonly Dictionary<string, FolderEntry> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Id)> _linked = [];

    /// <param name="documents">The documents.</param>
    /// <param name="read">Says what is in a diagram.</param>
    /// <exception cref="ArgumentException">A path is absolute, leads above the folder, or stands twice.</exception>
    public Folder(IEnumerable<FolderDocument> documents, Func<Diagram, FolderContents> read)
    {
        var entries = ImmutableArray.CreateBuilder<FolderEntry>();
        foreach (var document in documents)
        {
            var path = FolderPath.Normalise(document.Path) ?? throw new ArgumentException($"the path '{document.Path}' is not one within the folder", nameof(documents));
            var entry = new FolderEntry(document, path, document.Compilation.Diagram is { } diagram ? read(diagram) : null);
            if (!_byPath.TryAdd(path, entry)) throw new ArgumentException($"the path '{path}' stands twice", nameof(documents));
            entries.Add(entry);
            HasBlueprint |= entry.Diagram is ServiceBlueprint;
            HasFishbone |= entry.Diagram is Fishbone;
            foreach (var link in entry.Links)
            {
                if (link.Path is not null) _linked.Add((link.Path, link.Id));
            }
        }

        Entries = entries.DrainToImmutable();
    }

    public ImmutableArray<FolderEntry> Entries { get; }

    public bool HasBlueprint { get; }

    public bool HasFishbone { get; }

    public FolderEntry? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Whether any document links to an element.</summary>
    public bool IsLinked(string path, string id) => _linked.Contains((path, id));
}
