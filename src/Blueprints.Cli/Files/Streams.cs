using System.Globalization;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Startup;

namespace Blueprints.Cli.Files;

/// <summary>Names by which a system calls the streams that a program is started with.</summary>
internal static class Streams
{
    private static readonly string[] Numbered = ["/dev/fd/", "/proc/self/fd/"];

    /// <summary>
    /// Whether a path names an open stream of this program: standard input, or what a shell puts in the place of <c>&lt;(…)</c>. It has
    /// someone at its other end.
    /// </summary>
    public static bool IsOpen(string path)
    {
        var full = Path.GetFullPath(path);
        return full == "/dev/stdin" || IsNumbered(full);
    }

    /// <summary>Whether a path names standard output.</summary>
    public static bool IsStandardOutput(string path) => NumberOf(Path.GetFullPath(path)) == 1;

    /// <summary>Whether a full path is one of an open stream by its number.</summary>
    public static bool IsNumbered(string full) => full.StartsWith("/dev/fd/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);

    /// <summary>Refuses the path of a stream that nobody handed over.</summary>
    /// <exception cref="FileRefusedException">It is one.</exception>
    public static void RequireGiven(string path)
    {
        if (NumberOf(Path.GetFullPath(path)) is { } number) RequireGiven(number);
    }

    /// <summary>Refuses a stream that nobody handed over.</summary>
    /// <exception cref="FileRefusedException">It is one.</exception>
    public static void RequireGiven(int number)
    {
        if (!Descriptors.IsGiven(number)) throw new FileRefusedException(new("it is closed", "它已关闭"));
    }

    private static int? NumberOf(string full)
    {
        switch (full)
        {
            case "/dev/stdin": return 0;
            case "/dev/stdout": return 1;
            case "/dev/stderr": return 2;
        }

        foreach (var start in Numbered)
        {
            if (full.StartsWith(start, StringComparison.Ordinal) && int.TryParse(full.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        }

        return null;
    }
}
