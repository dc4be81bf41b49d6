using Blueprints.Authoring;
using Blueprints.Files;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The documents of a folder in which a name may stand that is asked for: those alone are read that name its file, or the same
/// common file. For one thread.</summary>
internal sealed class NamesInFolder(OpenDocuments documents, Workspaces workspaces)
{
    /// <summary>The most documents that are read for one name.</summary>
    private const int Most = 500;

    /// <summary>The documents around a place; null where the document has no file, or nothing beside it matters.</summary>
    public Around? Around(OpenDocument document, int offset, CancellationToken token)
    {
        if (document.Path is not { } path || document.Nature is not (DocumentNature.Drawn or DocumentNature.Common)) return null;
        var input = workspaces.InputOf(path);
        var root = Workspaces.RootOf(input);
        var own = input.Relative.Replace(System.IO.Path.DirectorySeparatorChar, '/');
        // The file whose names are asked for: this one, or the one that a link leads to.
        var link = document.Authoring(token).LinkAt(offset);
        var file = System.IO.Path.GetFileName(link is null ? path : link[..link.IndexOf('#', StringComparison.Ordinal)]);
        var read = new Dictionary<string, OpenDocument>(StringComparer.Ordinal) { [own] = document };
        var common = document.Nature == DocumentNature.Common ? path : document.UsedFile(token);
        if (common is not null && common != path && FilePaths.IsBelow(common, root) && documents.At(common, DocumentNature.Common) is { Nature: DocumentNature.Common } shared)
            read[System.IO.Path.GetRelativePath(root, common).Replace(System.IO.Path.DirectorySeparatorChar, '/')] = shared;
        var sharedName = common is null ? null : System.IO.Path.GetFileName(common);
        foreach (var other in workspaces.DocumentsIn(root))
        {
            token.ThrowIfCancellationRequested();
            if (read.Count > Most || read.ContainsKey(other)) continue;
            if (documents.At(System.IO.Path.GetFullPath(System.IO.Path.Combine(root, other))) is not { Nature: DocumentNature.Drawn } found) continue;
            var text = found.Lines.Text;
            if (System.IO.Path.GetFileName(other) == file || text.Contains(file + "#", StringComparison.Ordinal) || (sharedName is not null && text.Contains(sharedName, StringComparison.Ordinal))) read[other] = found;
        }

        if (read.Count == 1 && link is null) return null;
        return new Around(own, new AuthoringFolder(read.Select(one => KeyValuePair.Create(one.Key, one.Value.Authoring(token)))), read);
    }
}

/// <summary>Documents of a folder in which a name may stand.</summary>
/// <param name="Path">The path of the document that is asked about.</param>
/// <param name="Folder">The documents, and their names.</param>
/// <param name="ByPath">The documents by their paths below the folder.</param>
internal sealed record Around(string Path, AuthoringFolder Folder, IReadOnlyDictionary<string, OpenDocument> ByPath)
{
    public IEnumerable<OpenDocument> Documents => ByPath.Values;

    public OpenDocument DocumentAt(string path) => ByPath[path];
}
