using Blueprints.Cli.Messaging;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Inputs;

/// <summary>The documents that the files and folders of a command line stand for.</summary>
/// <param name="Inputs">The documents, each once: files in the order given, those of a folder in the order of their paths.</param>
/// <param name="Troubles">What could not be searched, in plain words.</param>
/// <param name="FromFolder">Whether a folder was searched, so that there may be several.</param>
internal sealed record FoundInputs(List<Input> Inputs, List<string> Troubles, bool FromFolder);

/// <summary>
/// Finds documents: files as they are named, folders searched to any depth without hidden folders and without links that lead out of them.
/// </summary>
internal static class InputFinder
{
    public static FoundInputs Find(IReadOnlyList<string> arguments)
    {
        var found = new FoundInputs([], [], HasFolder(arguments));
        var seen = new HashSet<string>(FilePaths.Comparer);
        foreach (var argument in arguments)
        {
            if (argument == "-")
            {
                if (seen.Add("-")) found.Inputs.Add(new Input("-", "-"));
            }
            else if (Directory.Exists(argument))
            {
                AddFolder(argument, found, seen);
            }
            else if (seen.Add(Path.GetFullPath(argument)))
            {
                found.Inputs.Add(new Input(argument, Path.GetFileName(argument)));
            }
        }

        return found;
    }

    private static bool HasFolder(IReadOnlyList<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (Directory.Exists(argument)) return true;
        }

        return false;
    }

    private static void AddFolder(string folder, FoundInputs found, HashSet<string> seen)
    {
        var paths = new List<string>();
        var troubles = found.Troubles.Count;
        new FolderSearch(folder, paths, found.Troubles).Run();
        paths.Sort(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var name = Path.Combine(folder, path);
            if (seen.Add(Path.GetFullPath(name))) found.Inputs.Add(new Input(name, path));
        }

        if (paths.Count == 0 && found.Troubles.Count == troubles) found.Troubles.Add(NoDocuments(folder).In(Messages.Language));
    }

    private static Bilingual NoDocuments(string folder)
    {
        var endings = Documents.Endings("", new(" or ", " 或 "));
        return new($"no documents in folder '{folder}': their names end in {endings.English}", $"文件夹“{folder}”里没有文档：文档名以 {endings.Chinese} 结尾");
    }
}
