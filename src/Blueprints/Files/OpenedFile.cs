using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Blueprints.Files;

/// <summary>Asks an opened file where it lies, whatever stands at its path by now.</summary>
internal static class OpenedFile
{
    private const string Handles = "/proc/self/fd/";

    /// <summary>
    /// The place of an opened file, without links; null where that cannot be told. Where the system has no list of open files, the path is
    /// followed once more.
    /// </summary>
    /// <param name="handle">The opened file.</param>
    /// <param name="path">The path by which it was opened.</param>
    /// <exception cref="IOException">The path cannot be followed.</exception>
    public static string? PlaceOf(SafeFileHandle handle, string path)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Handles)) return FilePaths.Resolve(path);
        return new FileInfo(Handles + handle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture)).LinkTarget;
    }
}
