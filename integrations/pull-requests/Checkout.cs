namespace Blueprints.PullRequests;

/// <summary>The repository as it was, in a folder of its own: documents are read with the files that they used then.</summary>
internal sealed class Checkout : IDisposable
{
    public Checkout(string commit)
    {
        Folder = Path.Combine(Directory.CreateTempSubdirectory("blueprints-before-").FullName, "tree");
        Git.Run("worktree", "add", "--quiet", "--detach", Folder, commit);
    }

    public string Folder { get; }

    public void Dispose()
    {
        Git.Run("worktree", "remove", "--force", Folder);
        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
    }
}
