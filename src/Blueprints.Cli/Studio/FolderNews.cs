using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using Blueprints.Cli.Http;
using Blueprints.Cli.Watching;
using Blueprints.Files;

namespace Blueprints.Cli.Studio;

/// <summary>
/// Tells the pages that are open what has changed in the folder, as server-sent events: <c>{"files":[{"path":"…","tag":"…"}]}</c>, without a tag where
/// the file is gone; <c>{"files":null}</c> where more has changed than is listed. What was written anew with the same contents is not told. Safe for many
/// threads.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="beat">How long nothing is sent at most, so that a client that is gone is noticed.</param>
internal sealed class FolderNews(StudioFolder folder, TimeSpan beat)
{
    /// <summary>How long nothing may have changed before it is told, in milliseconds.</summary>
    public const int Quiet = 100;

    /// <summary>The most pages that are told.</summary>
    public const int MostListeners = 32;

    /// <summary>The most files that one event lists.</summary>
    private const int MostFiles = 200;

    /// <summary>The most events that wait for a page; one that takes none loses its stream, and asks anew.</summary>
    private const int MostWaiting = 64;

    private static readonly ReadOnlyMemory<byte> Beginning = ": the folder is watched\nretry: 1000\n\n"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> Heartbeat = ": still here\n\n"u8.ToArray();

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _isWatched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Channel<ReadOnlyMemory<byte>>> _listeners = [];
    private readonly Dictionary<string, string?> _tags = new(FilePaths.Comparer);

    /// <summary>How many pages are told.</summary>
    public int Listeners
    {
        get
        {
            lock (_gate) return _listeners.Count;
        }
    }

    /// <summary>The events from here on.</summary>
    /// <exception cref="HttpException">As many are told already as may be.</exception>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> Listen() => Listeners < MostListeners ? EventsAsync() : throw new HttpException(503, "too many pages are open", "打开的页面太多");

    /// <summary>Remembers what a page was given, so that what is written anew with the same contents is known as such.</summary>
    public void HasRead(string path, string tag)
    {
        // What was known before stays: pages that were given it are still to be told of the change.
        lock (_gate) _tags.TryAdd(path, tag);
    }

    /// <summary>Tells what a page has written; those that have written or read it themselves know it by the tag.</summary>
    public void HasWritten(string path, string tag)
    {
        lock (_gate)
        {
            _tags[path] = tag;
            Tell([(path, tag)]);
        }
    }

    /// <summary>Watches the folder until it is to end.</summary>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public void Watch(CancellationToken end)
    {
        using var watch = new LastingWatch(FilePaths.Resolve(folder.Root), Quiet, () => Follow(null));
        _isWatched.TrySetResult();
        try
        {
            while (true) Follow(watch.Take(end, out _));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It is to end.
        }
    }

    private void Follow(IReadOnlyCollection<string>? changed)
    {
        var files = new List<(string Path, string? Tag)>();
        var isAll = changed is null;
        foreach (var full in changed ?? [])
        {
            var path = Path.GetRelativePath(FilePaths.Resolve(folder.Root), full).Replace(Path.DirectorySeparatorChar, '/');
            if (path.Split('/').Any(part => part.StartsWith('.'))) continue;
            if (Directory.Exists(full) || IsFolderGone(path)) isAll = true;
            else if (StudioFolder.IsUsed(path)) files.Add((path, folder.TagOf(path)));
        }

        lock (_gate)
        {
            files.RemoveAll(file => _tags.TryGetValue(file.Path, out var before) && before == file.Tag);
            foreach (var (path, tag) in files) _tags[path] = tag;
            if (isAll) _tags.Clear();
            if (isAll || files.Count > 0) Tell(isAll || files.Count > MostFiles ? null : files);
        }
    }

    private bool IsFolderGone(string path)
    {
        lock (_gate) return _tags.Keys.Any(known => known.Length > path.Length && known[path.Length] == '/' && known.StartsWith(path, StringComparison.Ordinal));
    }

    /// <summary>Called under the lock.</summary>
    private void Tell(List<(string Path, string? Tag)>? files)
    {
        var words = Event(files);
        foreach (var listener in _listeners)
        {
            if (!listener.Writer.TryWrite(words)) listener.Writer.TryComplete();
        }
    }

    private static ReadOnlyMemory<byte> Event(List<(string Path, string? Tag)>? files)
    {
        using var line = new MemoryStream();
        line.Write("data: "u8);
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (files is null)
            {
                json.WriteNull("files");
            }
            else
            {
                json.WriteStartArray("files");
                foreach (var (path, tag) in files)
                {
                    json.WriteStartObject();
                    json.WriteString("path", path);
                    json.WriteString("tag", tag);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        line.Write("\n\n"u8);
        return line.ToArray();
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> EventsAsync([EnumeratorCancellation] CancellationToken end = default)
    {
        var channel = Channel.CreateBounded<ReadOnlyMemory<byte>>(MostWaiting);
        lock (_gate)
        {
            if (_listeners.Count >= MostListeners) yield break;
            _listeners.Add(channel);
        }

        try
        {
            // What changes from here on is heard.
            await _isWatched.Task.WaitAsync(end).ConfigureAwait(false);
            yield return Beginning;
            while (true)
            {
                var hasMore = await HasMoreAsync(channel.Reader, end).ConfigureAwait(false);
                if (hasMore == false) yield break;
                if (hasMore is null) yield return Heartbeat;
                while (channel.Reader.TryRead(out var words)) yield return words;
            }
        }
        finally
        {
            lock (_gate) _listeners.Remove(channel);
        }
    }

    /// <summary>Whether there is something to tell; null where there was nothing for as long as may be.</summary>
    private async ValueTask<bool?> HasMoreAsync(ChannelReader<ReadOnlyMemory<byte>> reader, CancellationToken end)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(end);
        late.CancelAfter(beat);
        try
        {
            return await reader.WaitToReadAsync(late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return null;
        }
    }
}
