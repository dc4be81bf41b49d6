using System.Runtime.InteropServices;

namespace Blueprints.Fuzz.Running;

/// <summary>
/// Gives the standard streams of this process to a file each while a command runs in it, below .NET's own redirection, since the command opens its streams itself. Only on Unix.
/// </summary>
internal sealed class StandardStreams : IDisposable
{
    private readonly int[] _kept = [Duplicate(0), Duplicate(1)];
    private readonly FileStream[] _files;

    public StandardStreams(string input, string output)
    {
        _files = [new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)];
        for (var i = 0; i < 2; i++) _ = DuplicateTo((int)_files[i].SafeFileHandle.DangerousGetHandle(), i);
    }

    public static bool AreSupported => !OperatingSystem.IsWindows();

    public void Dispose()
    {
        for (var i = 0; i < 2; i++)
        {
            _ = DuplicateTo(_kept[i], i);
            _ = Close(_kept[i]);
            _files[i].Dispose();
        }
    }

    [DllImport("libc", EntryPoint = "dup")]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int DuplicateTo(int descriptor, int other);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
