using Blueprints.Cli.Messaging;
using Blueprints.Files;

namespace Blueprints.Cli.Watching;

/// <summary>
/// Notes what changes in a folder and below it, and gives it out once nothing has changed for a moment: editors write a file in several
/// steps, or beside it and rename it. One thread takes.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>How long what has changed waits at most, where something changes all the time.</summary>
    private const int Most = 500;

    private readonly int _quiet;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _signal = new(0);
    // In a field: what nobody holds is collected, and says nothing more.
    private readonly FileSystemWatcher _watcher;
    private readonly FileSystemWatcher? _above;
    private readonly string _folder;
    private volatile bool _isGone;
    private HashSet<string> _changed = new(FilePaths.Comparer);
    private bool _isLost;

    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="quiet">How long nothing may have changed, in milliseconds.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderWatch(string folder, int quiet)
    {
        _folder = folder;
        _above = Above(folder);
        _quiet = quiet;
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

    /// <summary>Whether the folder of that name is still the one that is watched: of another that has taken its place nothing is heard.</summary>
    public bool IsOfFolder => !_isGone && Directory.Exists(_folder);

    /// <summary>Waits for changes; the full paths of what may have changed, or null where more did than could be noted.</summary>
    /// <exception cref="OperationCanceledException">It is to end.</exception>
    public IReadOnlyCollection<string>? Take(CancellationToken end)
    {
        _signal.Wait(end);
        var begun = Environment.TickCount64;
        while (Environment.TickCount64 - begun < Most && _signal.Wait(_quiet, end))
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
        _above?.Dispose();
        _watcher.Dispose();
        _signal.Dispose();
    }

    /// <summary>Hears that the folder itself is taken away, or renamed; null where that can't be heard.</summary>
    private FileSystemWatcher? Above(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        var (parent, name) = (Path.GetDirectoryName(folder), Path.GetFileName(folder));
        if (string.IsNullOrEmpty(parent) || string.IsNullOrEmpty(name)) return null;
        try
        {
            var above = new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.DirectoryName };
            above.Deleted += (_, change) => Miss(change.Name);
            above.Renamed += (_, change) => Miss(change.OldName);
            above.EnableRaisingEvents = true;
            return above;
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble) || trouble is ArgumentException)
        {
            return null;
        }

        void Miss(string? gone)
        {
            if (!FilePaths.Comparer.Equals(gone, name)) return;
            _isGone = true;
            Signal();
        }
    }

    private void Note(string path)
    {
        lock (_gate) _changed.Add(path);
        Signal();
    }

    private void Lose()
    {
        lock (_gate) _isLost = true;
        Signal();
    }

    private void Signal()
    {
        try
        {
            _signal.Release();
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits any more.
        }
    }
}
