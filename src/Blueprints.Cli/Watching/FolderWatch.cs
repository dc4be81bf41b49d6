using Blueprints.Files;

namespace Blueprints.Cli.Watching;

/// <summary>
/// Notes what changes in a folder and below it, and gives it out once nothing has changed for a moment: editors write a file in several
/// steps, or beside it and rename it. One thread takes.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>How long nothing may have changed.</summary>
    private const int Quiet = 30;

    /// <summary>How long what has changed waits at most, where something changes all the time.</summary>
    private const int Most = 500;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _signal = new(0);
    // In a field: what nobody holds is collected, and says nothing more.
    private readonly FileSystemWatcher _watcher;
    private HashSet<string> _changed = new(FilePaths.Comparer);
    private bool _isLost;

    /// <param name="folder">The folder, as a full path.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderWatch(string folder)
    {
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size, InternalBufferSize = 64 * 1024 };
        _watcher.Changed += (_, change) => Note(change.FullPath);
        _watcher.Created += (_, change) => Note(change.FullPath);
        _watcher.Deleted += (_, change) => Note(change.FullPath);
        _watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        _watcher.Error += (_, _) => Lose();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for changes; the full paths of what may have changed, or null where more did than could be noted.</summary>
    /// <exception cref="OperationCanceledException">It is to end.</exception>
    public IReadOnlyCollection<string>? Take(CancellationToken end)
    {
        _signal.Wait(end);
        var begun = Environment.TickCount64;
        while (Environment.TickCount64 - begun < Most && _signal.Wait(Quiet, end))
        {
        }

        lock (_gate)
        {
            var (changed, isLost) = (_changed, _isLost);
            (_changed, _isLost) = (new(FilePaths.Comparer), false);
            return isLost ? null : changed;
        }
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _signal.Dispose();
    }

    private void Note(string path)
    {
        lock (_gate) _changed.Add(path);
        _signal.Release();
    }

    private void Lose()
    {
        lock (_gate) _isLost = true;
        _signal.Release();
    }
}
