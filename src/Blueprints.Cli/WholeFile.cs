using System.Runtime.InteropServices;
using Blueprints.Files;

namespace Blueprints.Cli;

/// <summary>Writes a file whole or not at all: into a temporary file in the same folder, which then takes the file's place.</summary>
internal static class WholeFile
{
    private static readonly HashSet<string> Unfinished = [];
    private static PosixSignalRegistration[]? _signals;

    /// <summary>Writes a file. Its folder exists.</summary>
    /// <exception cref="IOException">It cannot be written; what stood there before is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var target = FilePaths.Resolve(path);
        if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
        {
            WriteDevice(path, write);
            return;
        }

        if (Directory.Exists(target)) throw new IOException("a folder stands there");
        var exists = File.Exists(target);
        if (exists && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0) throw new UnauthorizedAccessException();
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, ".blueprints-" + Path.GetRandomFileName());
        Begin(temporary);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16)) write(stream);
            if (exists && !OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
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

    // A device such as /dev/null or /dev/stdout can't be replaced, only written to.
    private static void WriteDevice(string path, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        whole.WriteTo(stream);
    }

    private static void Begin(string temporary)
    {
        lock (Unfinished)
        {
            Unfinished.Add(temporary);
            _signals ??=
            [
                PosixSignalRegistration.Create(PosixSignal.SIGINT, RemoveAll),
                PosixSignalRegistration.Create(PosixSignal.SIGTERM, RemoveAll),
                PosixSignalRegistration.Create(PosixSignal.SIGHUP, RemoveAll),
            ];
        }
    }

    // Keeps the lock: the process ends right after, and no other file may be begun meanwhile.
    private static void RemoveAll(PosixSignalContext context)
    {
        Monitor.Enter(Unfinished);
        foreach (var temporary in Unfinished) Remove(temporary);
    }

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
