using System.Runtime.InteropServices;
using Blueprints.Cli.Files;
using Blueprints.Cli.Messaging;
using Blueprints.Files;

namespace Blueprints.Cli.Outputs;

/// <summary>
/// Writes a file whole or not at all: into a temporary file in the same folder, which then takes the file's place. Nothing waits for the
/// disk: drawings can be made anew after a power cut.
/// </summary>
internal static class WholeFile
{
    private const int BufferSize = 1 << 16;

    private static readonly HashSet<string> Unfinished = [];
    private static PosixSignalRegistration[]? _signals;
    private static bool _leavesSignals;

    /// <summary>From here on signals are not heeded here: the verb ends by itself, and calls <see cref="Abandon"/> where it does not wait.</summary>
    public static void LeaveSignals() => _leavesSignals = true;

    /// <summary>Removes what is being written, and lets nothing be written any more: the process ends right after.</summary>
    public static void Abandon()
    {
        Monitor.Enter(Unfinished);
        foreach (var temporary in Unfinished) Remove(temporary);
    }

    /// <summary>Writes a file. Its folder exists.</summary>
    /// <exception cref="IOException">It cannot be written; what stood there before is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Streams.IsStandardOutput(path))
        {
            StandardOutput.Write(write);
            return;
        }

        var target = FilePaths.Resolve(path);
        if (Directory.Exists(target)) throw new FileRefusedException(new("a folder stands there", "那里是一个文件夹"));
        var exists = File.Exists(target);
        if (Streams.IsNumbered(Path.GetFullPath(path)) || Streams.IsNumbered(target) || (exists && IsDevice(target)))
        {
            WriteDevice(path, write);
            return;
        }

        if (exists && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0) throw new FileRefusedException(new("it is write-protected", "它受写保护"));
        var folder = Path.GetDirectoryName(target)!;
        StaleFiles.RemoveFrom(folder, folder);
        Replace(folder, target, ModeOf(target, exists), write);
    }

    /// <summary>Writes a file into a folder that is held open: into no other, and through no link, whatever is put into their places
    /// meanwhile.</summary>
    /// <returns>Whether a file of that name was replaced.</returns>
    /// <exception cref="IOException">It cannot be written; what stood there before is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed.</exception>
    public static bool Write(OpenedFolder folder, string name, Action<Stream> write)
    {
        var target = folder.PathOf(name);
        var file = new FileInfo(target);
        if (Directory.Exists(target)) throw new FileRefusedException(new("a folder stands there", "那里是一个文件夹"));
        // Links were followed before the folder was opened; one that stands here by now is replaced, as any other file.
        var exists = file.Exists && file.LinkTarget is null;
        if (exists && (file.Attributes & FileAttributes.ReadOnly) != 0) throw new FileRefusedException(new("it is write-protected", "它受写保护"));
        StaleFiles.RemoveFrom(folder.PathOf(""), folder.Place);
        Replace(folder.PathOf(""), target, ModeOf(target, exists), write);
        return exists;
    }

    private static UnixFileMode? ModeOf(string target, bool exists) => exists && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(target) : null;

    private static void Replace(string folder, string target, UnixFileMode? mode, Action<Stream> write)
    {
        var temporary = Path.Combine(folder, StaleFiles.NewName());
        Begin(temporary);
        try
        {
            // Whom the old file was hidden from, the new one is hidden from at once.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
            if (mode is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
            SizeLimit.Heed();
            using (var stream = new BufferedStream(new LimitedStream(new FileStream(temporary, options)), BufferSize)) write(stream);
            if (mode is { } kept && !OperatingSystem.IsWindows() && File.GetUnixFileMode(temporary) != kept) File.SetUnixFileMode(temporary, kept);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
        finally
        {
            lock (Unfinished) Unfinished.Remove(temporary);
        }
    }

    // Neither has a length.
    private static bool IsDevice(string target)
    {
        if (OperatingSystem.IsWindows() || new FileInfo(target).Length > 0) return false;
        var kind = FileKinds.Of(target);
        return kind is FileKind.Pipe or FileKind.Device or FileKind.Socket || (kind == FileKind.Unknown && target.StartsWith("/dev/", StringComparison.Ordinal));
    }

    // A device or a pipe can't be replaced, only written to.
    private static void WriteDevice(string path, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        Streams.RequireGiven(path);
        SizeLimit.Heed();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        whole.WriteTo(new LimitedStream(stream));
    }

    private static void Begin(string temporary)
    {
        lock (Unfinished)
        {
            Unfinished.Add(temporary);
            if (_leavesSignals) return;
            _signals ??=
            [
                PosixSignalRegistration.Create(PosixSignal.SIGINT, RemoveAll),
                PosixSignalRegistration.Create(PosixSignal.SIGTERM, RemoveAll),
                PosixSignalRegistration.Create(PosixSignal.SIGHUP, RemoveAll),
            ];
        }
    }

    private static void RemoveAll(PosixSignalContext context) => Abandon();

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            // The first trouble is the one worth telling.
        }
    }
}
