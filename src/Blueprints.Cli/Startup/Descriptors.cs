using System.Runtime.InteropServices;

namespace Blueprints.Cli.Startup;

/// <summary>
/// The open streams of this program by their numbers. What the runtime opens for itself takes the numbers that were closed at the start,
/// standard input's too, and reading it would wait for ever.
/// </summary>
internal static class Descriptors
{
    private const int GetFlags = 1;
    private const int ClosesOnStart = 1;

    /// <summary>
    /// Whether a stream was handed over by whoever started the program. What the program has opened itself is marked to be closed for
    /// others, which nothing handed over can be.
    /// </summary>
    public static bool IsGiven(int number)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            return (Control(number, GetFlags) & ClosesOnStart) == 0;
        }
        catch (Exception trouble) when (trouble is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }

    /// <summary>POSIX's <c>fcntl</c>; -1 where there is no such stream.</summary>
    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int number, int what);
}
