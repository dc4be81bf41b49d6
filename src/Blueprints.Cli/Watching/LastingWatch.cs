using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Watching;

/// <summary>
/// Watches a folder, and again once it is back where it was taken away: what has come back under its name is another to the system. One thread
/// takes.
/// </summary>
internal sealed class LastingWatch : IDisposable
{
    /// <summary>How long after one look for a folder that is gone the next is, in milliseconds.</summary>
    private const int BackTime = 200;

    private readonly string _folder;
    private readonly int _quiet;
    private readonly Action _gone;
    private FolderWatch _watch;

    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="quiet">How long nothing may have changed before it is given out, in milliseconds.</param>
    /// <param name="gone">Called where the folder has been taken away and is not back yet.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public LastingWatch(string folder, int quiet, Action gone)
    {
        (_folder, _quiet, _gone) = (folder, quiet, gone);
        _watch = new FolderWatch(folder, quiet);
    }

    /// <summary>Waits for changes; the full paths of what may have changed, or null where all of it may have.</summary>
    /// <param name="end">When to end.</param>
    /// <param name="isAnother">Whether another folder stands where the one before did, so that nothing is known of it.</param>
    /// <exception cref="OperationCanceledException">It is to end.</exception>
    public IReadOnlyCollection<string>? Take(CancellationToken end, out bool isAnother)
    {
        var changed = _watch.Take(end);
        isAnother = !_watch.IsOfFolder;
        if (!isAnother) return changed;
        _watch.Dispose();
        _watch = Again(end);
        return null;
    }

    public void Dispose() => _watch.Dispose();

    private FolderWatch Again(CancellationToken end)
    {
        if (!Directory.Exists(_folder)) _gone();
        while (true)
        {
            end.ThrowIfCancellationRequested();
            try
            {
                if (Directory.Exists(_folder)) return new FolderWatch(_folder, _quiet);
            }
            catch (Exception gone) when (FileTrouble.IsOne(gone) || gone is ArgumentException)
            {
                // It has gone again.
            }

            end.WaitHandle.WaitOne(BackTime);
        }
    }
}
