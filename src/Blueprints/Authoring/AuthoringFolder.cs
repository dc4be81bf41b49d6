using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Files;
using Blueprints.Folders;
using Blueprints.Running;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>
/// Several documents of a folder while they are written, with their common files, and the names that lead from one to another: a step that
/// a cause happens at, a cause of a failure, a lane of a common file. Nothing throws for what stands in them; a place in a document that is not among them has no name. Immutable to the
/// eye; safe to share between threads.
/// </summary>
public sealed class AuthoringFolder
{
    private readonly Dictionary<string, AuthoringDocument> _documents = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];
    private readonly SharedLanes _shared;

    /// <summary>Takes documents up.</summary>
    /// <param name="documents">Each with its path relative to the folder, with <c>/</c> between its parts; of two with one path the first
    /// counts, and one that leads out of the folder not at all.</param>
    /// <exception cref="ArgumentNullException">The documents are null.</exception>
    public AuthoringFolder(IEnumerable<KeyValuePair<string, AuthoringDocument>> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var (path, document) in documents)
        {
            if (FolderPath.Normalise(path) is { } normal && _documents.TryAdd(normal, document)) _paths.Add(normal);
        }

        _shared = new SharedLanes(_documents, _paths);
    }

    /// <summary>Where the element at a place gets its name, in its own document or another; of the place that names a common file, where that
    /// begins; null where none is.</summary>
    /// <param name="path">The document.</param>
    /// <param name="offset">The place in it.</param>
    public NamedPlace? DefinitionAt(string path, int offset)
    {
        if (CommonFileAt(path, offset) is { } file) return new NamedPlace(file, new TextSpan(0, 0));
        return NamedAt(path, offset) is { Symbol.Name: { } name } found ? new NamedPlace(found.Path, name) : null;
    }

    /// <summary>Every place at which the element at a place is named, document by document, its own first; empty where none is.</summary>
    /// <param name="path">The document.</param>
    /// <param name="offset">The place in it.</param>
    /// <param name="withDefinition">Whether the place at which it gets its name is among them. Default: true.</param>
    public ImmutableArray<NamedPlace> ReferencesAt(string path, int offset, bool withDefinition = true)
    {
        if (NamedAt(path, offset) is not { } found) return [];
        var places = ImmutableArray.CreateBuilder<NamedPlace>();
        foreach (var (owner, symbol) in OwnersOf(found.Path, found.Symbol))
        {
            foreach (var use in _documents[owner].Symbols.UsesOf(symbol))
            {
                if (withDefinition || !use.IsDefinition) places.Add(new NamedPlace(owner, use.Span));
            }
        }

        foreach (var (other, link) in LinksTo(found.Path, found.Symbol)) places.Add(new NamedPlace(other, link.IdSpan));
        return places.DrainToImmutable();
    }

    /// <summary>The word at a place that <see cref="RenameAt"/> exchanges; null where nothing can be renamed.</summary>
    /// <param name="path">The document.</param>
    /// <param name="offset">The place in it.</param>
    public TextSpan? RenamedSpanAt(string path, int offset)
    {
        if (NamedAt(path, offset) is not { Symbol.Name: not null } || !_documents.TryGetValue(FolderPath.Normalise(path)!, out var document)) return null;
        foreach (var link in document.Links)
        {
            if (link.Span.Start <= offset && offset <= link.Span.End) return link.IdSpan;
        }

        // Of a lane of the common file nothing but its uses may stand here.
        return document.Symbols.At(offset)?.Span;
    }

    /// <summary>Gives the element at a place another id, wherever it is named in the documents, and changes nothing else. It is refused where
    /// <see cref="AuthoringDocument.RenameAt"/> refuses it for its own document, or for one that shares it.</summary>
    /// <param name="path">The document.</param>
    /// <param name="offset">The place in it.</param>
    /// <param name="name">The new id; of a phase, its new name.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>What to change, in each document by the name of its text; null where nothing is there that can be renamed.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Renaming? RenameAt(string path, int offset, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var scope = Cancellation.Under(cancellationToken);
        if (NamedAt(path, offset) is not { Symbol.Name: not null } found) return null;
        var edits = ImmutableArray.CreateBuilder<DiagnosticEdit>();
        IFileSource? files = null;
        var (common, changed) = (_shared.CommonOf(found.Path, found.Symbol), "");
        if (common is not null && name.Trim() != found.Symbol.Id && _shared.UsersOf(common).FirstOrDefault(user => _shared.LaneOf(user, name.Trim()) is not null) is { } taken)
            return new Renaming([], new Bilingual($"'{name.Trim()}' is taken in {taken}", $"“{name.Trim()}”在 {taken} 中已被使用").In(_documents[found.Path].Language));
        // The common file comes first, and those that use it are held against what it will say.
        foreach (var (owner, symbol) in OwnersOf(found.Path, found.Symbol))
        {
            var document = _documents[owner];
            if (common is not null && owner != common && document.Options.Compiler.Files is { } beside) files = new ChangedFile(beside, document.UsedPath!, changed);
            var own = new Renamer(document, symbol, name.Trim(), files).Rename();
            if (own.Refusal is not null) return owner == found.Path || owner == common ? own : own with { Refusal = $"{owner}: {own.Refusal}" };
            if (owner == common) changed = TextEdits.Apply(document.Source.Content, own.Edits);
            edits.AddRange(own.Edits);
        }

        if (edits.Count == 0) return new Renaming([]);
        foreach (var (other, link) in LinksTo(found.Path, found.Symbol)) edits.Add(new DiagnosticEdit(_documents[other].Source.Name, link.IdSpan.Start, link.IdSpan.Length, name.Trim()));
        return new Renaming(edits.DrainToImmutable());
    }

    /// <summary>The element that a place names, and the document that it belongs to.</summary>
    private (string Path, Symbol Symbol)? NamedAt(string path, int offset)
    {
        if (FolderPath.Normalise(path) is not { } normal || !_documents.TryGetValue(normal, out var document)) return null;
        foreach (var link in document.Links)
        {
            if (offset < link.Span.Start || offset > link.Span.End) continue;
            return FolderPath.Resolve(normal, link.Path) is { } target && _documents.TryGetValue(target, out var other) && Find(other, link.Id) is { } linked ? (target, linked) : null;
        }

        if (document.Symbols.At(offset) is not { } use) return null;
        // What is written here comes first, else the lane has its name in the common file.
        return use.Symbol.Name is null && _shared.CommonOf(normal, use.Symbol) is { } common ? (common, _shared.LaneOf(common, use.Symbol.Id)!) : (normal, use.Symbol);
    }

    /// <summary>The common file that a place names; null where it names none of these.</summary>
    private string? CommonFileAt(string path, int offset) =>
        FolderPath.Normalise(path) is { } normal && _documents.TryGetValue(normal, out var document) && document.Used is { } used && used.Span.Start <= offset && offset <= used.Span.End ? _shared.CommonOf(normal) : null;

    /// <summary>The documents that name an element as one of their own, each with what it is there: its own document, or the common file and
    /// those that use it.</summary>
    private IEnumerable<(string Path, Symbol Symbol)> OwnersOf(string path, Symbol symbol)
    {
        if (_shared.CommonOf(path, symbol) is not { } common) return [(path, symbol)];
        return _shared.UsersOf(common).Prepend(common).Select(owner => (owner, _shared.LaneOf(owner, symbol.Id)!)).Where(owner => owner.Item2 is not null);
    }

    private static Symbol? Find(AuthoringDocument document, string id)
    {
        foreach (var symbol in document.Symbols.All)
        {
            if (IsLinked(symbol) && symbol.Id == id) return symbol;
        }

        return null;
    }

    private static bool IsLinked(Symbol symbol) => symbol.Kind is SyntaxElementKind.Step or SyntaxElementKind.Cause;

    private IEnumerable<(string Path, LinkPlace Link)> LinksTo(string path, Symbol symbol)
    {
        if (!IsLinked(symbol)) yield break;
        foreach (var other in _paths)
        {
            foreach (var link in _documents[other].Links)
            {
                if (link.Id == symbol.Id && FolderPath.Resolve(other, link.Path) == path) yield return (other, link);
            }
        }
    }
}
