using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Cli.Files;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Assistants;

/// <summary>The one folder that tools read from, and write to where that is allowed. No path or link leads out of it.</summary>
/// <param name="root">The folder, as a full path.</param>
/// <param name="mayWrite">Whether files may be written.</param>
internal sealed class ToolFolder(string root, bool mayWrite)
{
    /// <summary>The most files and folders that are looked at.</summary>
    private const int MostEntries = 50_000;

    private readonly FolderFiles _files = new(root);

    public bool MayWrite => mayWrite;

    /// <summary>Reads a text.</summary>
    /// <exception cref="ToolRefusal">It can't be read.</exception>
    public SourceText Read(string path)
    {
        var file = _files.Read(path, CompilerOptions.Default.MaxBytes);
        return file.Refusal == FileRefusal.None ? SourceText.Decode(file.Content.Span, path) : throw new ToolRefusal(Messages.CannotRead(path, FileTrouble.Describe(file)));
    }

    /// <summary>The settings of rules for a document: those of a <c>blueprints.yaml</c> in its folder and in those above it, up to this one.</summary>
    /// <param name="path">The path of the document; null for a text, which stands in the folder itself.</param>
    public AnalysisOptions SettingsOf(string? path) => FolderSettings.Of(_files, path);

    /// <summary>The paths of the documents in the folder, in their order.</summary>
    /// <param name="most">The most that are given.</param>
    public List<string> Documents(int most)
    {
        var paths = new List<string>();
        new FolderSearch(root, paths, [], MostEntries).Run();
        for (var i = 0; i < paths.Count; i++) paths[i] = paths[i].Replace(Path.DirectorySeparatorChar, '/');
        paths.Sort(StringComparer.Ordinal);
        return paths.Count <= most ? paths : paths.GetRange(0, most);
    }

    /// <summary>The files beside one.</summary>
    public FolderFiles Beside(string? path) => path is null ? _files : new FolderFiles(root, (Path.GetDirectoryName(path) ?? "").Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>Writes a file, whole or not at all, in place of one of its name.</summary>
    /// <param name="path">The path below the folder.</param>
    /// <param name="content">What it holds afterwards.</param>
    /// <param name="endings">The endings that its name may have.</param>
    /// <returns>What was done, in words.</returns>
    /// <exception cref="ToolRefusal">It may not be written, or can't be.</exception>
    public string Write(string path, byte[] content, params string[] endings)
    {
        if (!mayWrite) throw new ToolRefusal("nothing may be written; 'blueprints mcp --write' allows it");
        if (!Array.Exists(endings, ending => path.EndsWith(ending, StringComparison.Ordinal))) throw new ToolRefusal($"the name of the file ends in {string.Join(" or ", endings)}");
        if (!FolderBelow.IsPlain(path)) throw new ToolRefusal($"'{path}' is no path below the folder");
        try
        {
            if (FolderBelow.Open(root, path) is not { } place) throw new ToolRefusal($"'{path}' leads out of the folder");
            using var folder = place.Folder;
            var isThere = WholeFile.Write(folder, place.Name, stream => stream.Write(content));
            return string.Create(CultureInfo.InvariantCulture, $"{(isThere ? "replaced" : "wrote")} {path}, {content.Length} bytes");
        }
        catch (DirectoryNotFoundException)
        {
            throw new ToolRefusal($"there is no folder for '{path}'");
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble) || trouble is ArgumentException)
        {
            throw new ToolRefusal($"cannot write '{path}': {FileTrouble.Describe(trouble)}");
        }
    }
}
