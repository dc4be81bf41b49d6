using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Outputs;

/// <summary>The names of temporary files, and the end of those that a run left behind which was killed.</summary>
internal static class StaleFiles
{
    private const string Prefix = ".blueprints-";
    private const string Pattern = Prefix + "????????.???";

    private static readonly TimeSpan Age = TimeSpan.FromHours(1);
    private static readonly EnumerationOptions AsWritten = new() { AttributesToSkip = FileAttributes.Directory | FileAttributes.ReparsePoint, MatchType = MatchType.Simple };
    private static readonly HashSet<string> Cleared = [];

    /// <summary>The name of a new temporary file: short, whatever the name of the file that it is to become.</summary>
    public static string NewName() => Prefix + Path.GetRandomFileName();

    /// <summary>
    /// Removes what was left in a folder, once a run: files of such a name that nobody has written to for an hour and nobody holds open.
    /// </summary>
    /// <param name="folder">The path by which the folder is reached.</param>
    /// <param name="place">Where it lies.</param>
    public static void RemoveFrom(string folder, string place)
    {
        lock (Cleared)
        {
            if (!Cleared.Add(place)) return;
        }

        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, Pattern, AsWritten))
            {
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Age) Remove(path);
            }
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            // To tidy up is not what the run is for.
        }
    }

    // A file that is being written is locked (FileShare.None), also against other processes.
    private static void Remove(string path)
    {
        try
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0);
            File.Delete(path);
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            // It is in use, or another's.
        }
    }
}
