using Blueprints.Cli.Inputs;
using Blueprints.Files;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>Documents that are analysed together: all of a folder, or one that was named by itself.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Paths">Their paths below the folder; null for a document by itself.</param>
internal sealed record CheckGroup(List<CheckedDocument> Documents, List<string>? Paths)
{
    /// <summary>
    /// Groups documents. One that stands in a folder given is of it, even where it was named too; of folders within each other, the
    /// outermost counts. So no link within a folder is taken to lead nowhere.
    /// </summary>
    public static List<CheckGroup> Of(IReadOnlyList<string> arguments, List<CheckedDocument> documents)
    {
        var folders = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument != "-" && Directory.Exists(argument)) folders.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(argument)));
        }

        folders.Sort((a, b) => a.Length.CompareTo(b.Length));
        var groups = folders.ConvertAll(_ => new CheckGroup([], []));
        foreach (var document in documents)
        {
            var path = Path.GetFullPath(document.Input.Name);
            var folder = document.Input.IsStandardInput ? -1 : folders.FindIndex(folder => FilePaths.IsBelow(path, folder));
            var below = folder < 0 ? "" : path[folders[folder].Length..].TrimStart(Path.DirectorySeparatorChar);
            if (folder < 0 || !IsPlain(below))
            {
                groups.Add(new CheckGroup([document], null));
                continue;
            }

            groups[folder].Documents.Add(document);
            groups[folder].Paths!.Add(below);
        }

        return groups;
    }

    /// <summary>
    /// Whether a path means the same on every system; no link can lead to a file whose name has a backslash, or looks like a drive.
    /// </summary>
    private static bool IsPlain(string path) => Path.DirectorySeparatorChar == '\\' || !(path.Contains('\\', StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':'));
}
