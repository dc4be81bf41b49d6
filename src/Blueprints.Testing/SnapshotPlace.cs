using System.Text;

namespace Blueprints.Testing;

/// <summary>Where an accepted text lies, and what was made beside it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Name">The name up to <c>.verified.txt</c>.</param>
internal sealed record SnapshotPlace(string Folder, string Name)
{
    private string Verified => Path.Combine(Folder, $"{Name}.verified.txt");

    private string Received => Path.Combine(Folder, $"{Name}.received.txt");

    /// <summary>The place for a test.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder of its source file is not on this machine.</exception>
    public static SnapshotPlace Of(SnapshotOptions options, string testFile, string test)
    {
        // The path is of the machine that compiled: Path would take its separators for letters on another.
        var end = testFile.LastIndexOfAny(['/', '\\']);
        var file = testFile[(end + 1)..];
        var name = options.Name ?? $"{(file.LastIndexOf('.') is > 0 and var dot ? file[..dot] : file)}.{test}";
        return new SnapshotPlace(options.Folder ?? FolderOf(end < 0 ? "" : testFile[..end]), name);
    }

    /// <exception cref="SnapshotException">It differs, or nothing is accepted.</exception>
    public void Hold(string received)
    {
        var verified = File.Exists(Verified) ? File.ReadAllText(Verified).ReplaceLineEndings("\n") : null;
        if (verified?.TrimEnd('\n') == received.TrimEnd('\n'))
        {
            File.Delete(Received);
            return;
        }

        var accepts = Environment.GetEnvironmentVariable(DocumentSnapshot.AcceptVariable) == "1";
        File.WriteAllText(accepts ? Verified : Received, received, new UTF8Encoding(false));
        if (accepts)
        {
            File.Delete(Received);
            return;
        }

        throw new SnapshotException($"{Verified} {(verified is null ? "is missing" : "differs")}.\nIf what was received is right, rename {Path.GetFileName(Received)} to {Path.GetFileName(Verified)}, or run with {DocumentSnapshot.AcceptVariable}=1.\n\n{LineDifference.Of(verified ?? "", received)}");
    }

    /// <summary>
    /// The folder of a source file. A build that is the same everywhere writes paths from the root of the repository (<c>/_/tests/...</c>):
    /// such a folder is looked for below the folders around the test's program.
    /// </summary>
    private static string FolderOf(string folder)
    {
        if (Path.IsPathRooted(folder) && Directory.Exists(folder)) return folder;
        var parts = folder.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["_" or "_1" or "_2", ..])
        {
            for (var above = AppContext.BaseDirectory; above is not null; above = Path.GetDirectoryName(above))
            {
                var found = Path.Combine([above, .. parts[1..]]);
                if (Directory.Exists(found)) return found;
            }
        }

        throw new DirectoryNotFoundException($"the folder '{folder}' of the test's source file is not on this machine; say SnapshotOptions.Folder");
    }
}
