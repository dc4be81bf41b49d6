using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Folders;

/// <summary>A document of a folder, with its links and what links can lead to.</summary>
internal sealed class FolderEntry
{
    private readonly HashSet<string> _ids;

    /// <param name="document">The document.</param>
    /// <param name="path">Its normal path.</param>
    /// <param name="contents">What is in it; null where it has an error.</param>
    public FolderEntry(FolderDocument document, string path, FolderContents? contents)
    {
        Document = document;
        Path = path;
        Names = contents?.Names ?? [];
        _ids = new(contents?.Ids ?? [], StringComparer.Ordinal);
        Links = contents is null ? [] : [.. contents.Links.Select(link => DocumentLink.Of(path, link.Text, link.Span, link.Element, link.ToFishbone))];
    }

    public FolderDocument Document { get; }

    public string Path { get; }

    /// <summary>The diagram; null where the document has an error.</summary>
    public Diagram? Diagram => Document.Compilation.Diagram;

    public ImmutableArray<DocumentLink> Links { get; }

    /// <summary>The ids of its steps or causes, in the order of the document.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether a link can lead to an id: of a step or fail point, of a category or cause.</summary>
    public bool Has(string id) => _ids.Contains(id);
}
