namespace Blueprints.Cli;

/// <summary>Names by which a system calls the streams that a program is started with.</summary>
internal static class Streams
{
    /// <summary>Whether a path names an open stream of this program: standard input, or what a shell puts in the place of <c>&lt;(…)</c>. It has someone at its other end.</summary>
    public static bool IsOpen(string path)
    {
        var full = Path.GetFullPath(path);
        return full == "/dev/stdin" || IsNumbered(full);
    }

    /// <summary>Whether a path names standard output.</summary>
    public static bool IsStandardOutput(string path) => Path.GetFullPath(path) is "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1";

    /// <summary>Whether a full path is one of an open stream by its number.</summary>
    public static bool IsNumbered(string full) => full.StartsWith("/dev/fd/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);
}
