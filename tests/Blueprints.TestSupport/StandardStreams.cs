using System.Runtime.InteropServices;

namespace Blueprints.TestSupport;

/// <summary>
/// Gives the standard streams of this process to files while a command runs in it, below .NET's own redirection, since the command opens
/// its streams itself. Only on Unix, and not for two commands at once.
/// </summary>
public sealed class StandardStreams : IDisposable
{
    // What another thread may start meanwhile does not inherit these (fcntl's F_DUPFD_CLOEXEC).
    private static readonly int DuplicateForUs = OperatingSystem.IsMacOS() ? 67 : 1030;

    private readonly int[] _kept;
    private readonly FileStream[] _files;

    /// <param name="files">The file for standard input, that for standard output, and that for standard error, or the first two of these.
    /// The first is read, the others are made anew.</param>
    public StandardStreams(params string[] files)
    {
        _kept = [.. files.Select((_, number) => Control(number, DuplicateForUs, files.Length))];
        _files = [.. files.Select((file, number) => new FileStream(file, number == 0 ? FileMode.Open : FileMode.Create, number == 0 ? FileAccess.Read : FileAccess.Write, FileShare.ReadWrite))];
        for (var i = 0; i < _files.Length; i++) _ = DuplicateTo((int)_files[i].SafeFileHandle.DangerousGetHandle(), i);
    }

    public static bool AreSupported => !OperatingSystem.IsWindows();

    public void Dispose()
    {
        for (var i = 0; i < _files.Length; i++)
        {
            _ = DuplicateTo(_kept[i], i);
            _ = Close(_kept[i]);
            _files[i].Dispose();
        }
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int Control(int descriptor, int what, int least);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int DuplicateTo(int descriptor, int other);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
