using Blueprints.Folders;
using Blueprints.Syntax;

namespace Blueprints.Authoring;

/// <summary>The lanes that documents of a folder take from common files.</summary>
/// <param name="documents">The documents and common files by their paths.</param>
/// <param name="paths">The paths, in their order.</param>
internal sealed class SharedLanes(IReadOnlyDictionary<string, AuthoringDocument> documents, IReadOnlyList<string> paths)
{
    /// <summary>The common file that a document uses, or that a path is of; null where there is none among these.</summary>
    public string? CommonOf(string path)
    {
        var document = documents[path];
        if (document.File == AuthoredFile.Common) return path;
        return document.UsedPath is { } used && FolderPath.Resolve(path, used) is { } common && documents.TryGetValue(common, out var file) && file.File == AuthoredFile.Common ? common : null;
    }

    /// <summary>The common file that an element of a document stands in as well; null where it does not.</summary>
    public string? CommonOf(string path, Symbol symbol) =>
        symbol.Kind == SyntaxElementKind.Lane && CommonOf(path) is { } common && LaneOf(common, symbol.Id) is { Name: not null } ? common : null;

    /// <summary>A lane by its id; null where a document does not name it.</summary>
    public Symbol? LaneOf(string path, string id) => documents[path].Symbols.Lanes.FirstOrDefault(lane => lane.Id == id);

    /// <summary>The documents that use a common file, in their order.</summary>
    public IEnumerable<string> UsersOf(string common) => paths.Where(path => path != common && CommonOf(path) == common);
}
