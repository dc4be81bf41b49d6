using Blueprints.Cli.Messaging;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Inputs;

/// <summary>
/// Searches a folder for documents, to any depth. What can't be searched is told, and keeps nothing else from being found.
/// </summary>
/// <param name="top">The folder, as the user wrote it.</param>
/// <param name="paths">Takes the paths of the documents, below the folder.</param>
/// <param name="troubles">Takes what could not be searched, in plain words.</param>
/// <param name="most">The most files and folders that are looked at; what lies behind is passed over. Default: no limit.</param>
internal sealed class FolderSearch(string top, List<string> paths, List<string> troubles, int most = int.MaxValue)
{
    private int _looked;

    private readonly string _root = FilePaths.Resolve(top);

    public void Run() => Search("");

    private void Search(string below)
    {
        FileSystemInfo[] entries;
        var folder = Path.Combine(top, below);
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            var reason = FileTrouble.Describe(trouble);
            troubles.Add(new Bilingual($"cannot search folder '{folder}': {reason}", $"无法查找文件夹“{folder}”：{reason}").In(Messages.Language));
            return;
        }

        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.')) continue;
            if (++_looked > most) return;
            var path = Path.Combine(below, entry.Name);
            if (entry is not DirectoryInfo) Take(entry, path);
            else if (entry.LinkTarget is null) Search(path);
        }
    }

    private void Take(FileSystemInfo entry, string path)
    {
        if (!Documents.IsDocument(entry.Name)) return;
        try
        {
            if (entry.LinkTarget is null || FilePaths.IsBelow(FilePaths.Resolve(entry.FullName), _root)) paths.Add(path);
        }
        catch (LinkLoopException trouble)
        {
            troubles.Add(Messages.CannotRead(Path.Combine(top, path), trouble));
        }
    }
}
