using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Blueprints.Cli.Files;
using Blueprints.Cli.Http;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Studio;

/// <summary>
/// The one folder that a studio opens: its documents are listed, read and saved, what they may use is read, and nothing else is seen. No path and no
/// link leads out of it. Safe for many threads.
/// </summary>
/// <param name="root">The folder, as a full path.</param>
internal sealed class StudioFolder(string root)
{
    /// <summary>The most files and folders that are looked at.</summary>
    private const int MostEntries = 50_000;

    /// <summary>The most documents that are listed.</summary>
    public const int MostDocuments = 5_000;

    /// <summary>The endings of files that a document may use: common files, settings, icons.</summary>
    private static readonly string[] Used = [".yaml", ".yml", ".svg", ".png"];

    private readonly FolderFiles _files = new(root);
    private readonly Lock _saving = new();

    public string Root => root;

    /// <summary>How it is called in the page.</summary>
    public string Name => Path.GetFileName(root) is { Length: > 0 } name ? name : root;

    /// <summary>A word that is the same for the same folder, by which the page finds again what was not saved.</summary>
    public string Key { get; } = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(root)).AsSpan(0, 9));

    /// <summary>The paths of the documents, with <c>/</c> between their parts, in their order; and whether there are more.</summary>
    public (IReadOnlyList<string> Paths, bool IsCut) Documents()
    {
        var paths = new List<string>();
        new FolderSearch(root, paths, [], MostEntries).Run();
        for (var i = 0; i < paths.Count; i++) paths[i] = paths[i].Replace(Path.DirectorySeparatorChar, '/');
        paths.Sort(StringComparer.Ordinal);
        return paths.Count <= MostDocuments ? (paths, false) : (paths.GetRange(0, MostDocuments), true);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="HttpException">It is none of the folder's documents, or can't be read.</exception>
    public StoredDocument Read(string path)
    {
        RequireDocument(path);
        return Found(path) ?? throw new HttpException(404, $"there is no '{path}' in the folder", $"文件夹里没有“{path}”");
    }

    /// <summary>Saves a document, whole or not at all, unless something else lies there by now than the writer knows.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">What it holds afterwards: text in UTF-8. It keeps the byte order mark that it had.</param>
    /// <param name="known">The tag of what the writer has seen there; null where nothing is to be there.</param>
    /// <returns>The tag of what lies there now.</returns>
    /// <exception cref="HttpException">Something else lies there, with its tag where there is one; or it may not be written, or can't be.</exception>
    public string Save(string path, ReadOnlyMemory<byte> content, string? known)
    {
        RequireDocument(path);
        if (!Utf8.IsValid(content.Span)) throw new HttpException(400, "a document is text in UTF-8", "文档须是 UTF-8 文本");
        try
        {
            if (FolderBelow.Open(root, path) is not { } place) throw Outside(path);
            using var folder = place.Folder;
            if (!Inputs.Documents.IsDocument(place.Name)) throw Outside(path);
            lock (_saving)
            {
                var bytes = content.ToArray();
                if (Known(path, known) is { } before) bytes = Inputs.Documents.Encode(Encoding.UTF8.GetString(content.Span), before.Content.ToArray());
                // Looked at once more when all has been written and only the name is to be given: what others wrote meanwhile stays.
                WholeFile.Write(folder, place.Name, stream =>
                {
                    stream.Write(bytes);
                    stream.Flush();
                    Known(path, known);
                });
                return TagOf(bytes);
            }
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble) || trouble is ArgumentException)
        {
            var reason = FileTrouble.Reason(trouble);
            throw new HttpException(403, $"cannot write '{path}': {reason.English}", $"无法写入“{path}”：{reason.Chinese}");
        }
    }

    /// <summary>The tag of a file of the folder, a document or one that documents use; null where it is not there, or can't be read.</summary>
    public string? TagOf(string path) => _files.Read(path, CompilerOptions.Default.MaxBytes) is { Refusal: FileRefusal.None } file ? TagOf(file.Content.Span) : IsEmpty(path) ? TagOf([]) : null;

    /// <summary>
    /// Reads a file that a document may use: a byte that says what became of it, by the numbers of <see cref="FileRefusal"/>; behind it the file, or else
    /// why it was not read, in English and on a line of its own in Chinese.
    /// </summary>
    /// <param name="document">The path of the document.</param>
    /// <param name="path">The path as the document writes it.</param>
    public byte[] ReadUsed(string document, string path)
    {
        RequireDocument(document);
        var file = IsUsed(path) ? FilesOf(document).Read(path, CompilerOptions.Default.MaxBytes) : FileReading.Refused(FileRefusal.Unreadable, new("documents use yaml, svg and png alone", "文档只使用 yaml、svg 和 png 文件"));
        return [(byte)file.Refusal, .. file.Refusal == FileRefusal.None ? file.Content.Span : Encoding.UTF8.GetBytes($"{file.Reason.English}\n{file.Reason.Chinese}")];
    }

    /// <summary>Whether a document may use a file of that name.</summary>
    public static bool IsUsed(string path) => Array.Exists(Used, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The files of the folder as seen from a document.</summary>
    public FolderFiles FilesOf(string path) => new(root, (Path.GetDirectoryName(path) ?? "").Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>The settings of rules that hold for a document.</summary>
    public Analysis.AnalysisOptions SettingsOf(string path) => FolderSettings.Of(_files, path);

    /// <exception cref="HttpException">It is no path of a document below the folder.</exception>
    public static void RequireDocument(string path)
    {
        if (!FolderBelow.IsPlain(path) || !Inputs.Documents.IsDocument(path)) throw new HttpException(403, $"'{path}' is no path of a document in the folder", $"“{path}”不是文件夹内文档的路径");
    }

    /// <summary>What lies at a path; null where nothing does.</summary>
    private StoredDocument? Found(string path)
    {
        var file = _files.Read(path, CompilerOptions.Default.MaxBytes);
        if (file.Refusal == FileRefusal.None) return new(file.Content, TagOf(file.Content.Span));
        if (file.Refusal == FileRefusal.Missing) return null;
        return IsEmpty(path) ? new(default, TagOf([])) : throw Refused(path, file);
    }

    /// <summary>What lies at a path, as the writer knows it.</summary>
    /// <exception cref="HttpException">Something else does.</exception>
    private StoredDocument? Known(string path, string? known)
    {
        var found = Found(path);
        if (found?.Tag == known) return found;
        if (found is null) throw new HttpException(412, $"'{path}' is not there any more", $"“{path}”已不在");
        throw (known is null
            ? new HttpException(412, $"'{path}' is there already", $"“{path}”已经存在") { Field = ("ETag", found.Tag) }
            : new HttpException(412, $"'{path}' has been changed meanwhile", $"“{path}”已被别处改动") { Field = ("ETag", found.Tag) });
    }

    /// <summary>Whether an empty file stands there, which the guard of the folder does not tell from a pipe.</summary>
    private bool IsEmpty(string path)
    {
        if (!FolderBelow.IsPlain(path)) return false;
        try
        {
            var full = FilePaths.Resolve(Path.Combine(root, path));
            return FilePaths.IsBelow(full, FilePaths.Resolve(root)) && new FileInfo(full) is { Exists: true, Length: 0 } && (FileKinds.Of(full) == FileKind.Ordinary || OperatingSystem.IsWindows());
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string TagOf(ReadOnlySpan<byte> content) => $"\"{Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, 16))}\"";

    private static HttpException Outside(string path) => new(403, $"'{path}' leads out of the folder, or to what is no document", $"“{path}”指向文件夹之外，或者不是文档");

    private static HttpException Refused(string path, FileReading file) => new(file.Refusal == FileRefusal.Missing ? 404 : 403, $"cannot read '{path}': {file.Reason.English}", $"无法读取“{path}”：{file.Reason.Chinese}");
}
