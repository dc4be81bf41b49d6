using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Blueprints.Cli.Messaging;
using Blueprints.Files;
using Microsoft.Win32.SafeHandles;

namespace Blueprints.Cli.Files;

/// <summary>
/// A folder held open, so that what is written goes into it, though another folder or a link were put in its place meanwhile. Where the
/// system has no list of open files, its path alone is remembered.
/// </summary>
internal sealed class OpenedFolder : IDisposable
{
    private const string Handles = "/proc/self/fd/";

    /// <summary>To be read, without waiting, and not given to other programs; the same on every processor.</summary>
    private const int Flags = 0x80000 | 0x800;

    private readonly SafeFileHandle? _handle;
    private readonly string _path;

    private OpenedFolder(SafeFileHandle? handle, string path, string place) => (_handle, _path, Place) = (handle, path, place);

    /// <summary>Where it lies, without links, at the time it was opened.</summary>
    public string Place { get; }

    /// <summary>Opens a folder.</summary>
    /// <param name="path">Its path; links on the way are followed.</param>
    /// <exception cref="IOException">It is not there, or can't be opened.</exception>
    public static OpenedFolder Open(string path)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Handles))
        {
            var resolved = FilePaths.Resolve(path);
            return Directory.Exists(resolved) ? new OpenedFolder(null, resolved, resolved) : throw Missing();
        }

        var number = Open(Encoding.UTF8.GetBytes(path + "\0"), Flags);
        if (number < 0) throw Missing();
        var handle = new SafeFileHandle(number, ownsHandle: true);
        var opened = Handles + number.ToString(CultureInfo.InvariantCulture);
        if (Directory.Exists(opened) && new FileInfo(opened).LinkTarget is { } place) return new OpenedFolder(handle, opened, place);
        handle.Dispose();
        throw Missing();
    }

    /// <summary>The path by which a file in it is reached, as long as it is held open.</summary>
    /// <param name="name">The name of the file, without folders.</param>
    public string PathOf(string name) => Path.Combine(_path, name);

    public void Dispose() => _handle?.Dispose();

    private static FileRefusedException Missing() => new(new("there is no such folder", "没有这个文件夹"));

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
