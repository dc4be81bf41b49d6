using System.ComponentModel;
using System.Diagnostics;

namespace Blueprints.Benchmarks;

/// <summary>Runs programs to their end, and measures them.</summary>
internal static class Processes
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private sealed record Ended(int Code, string Output, string Error);

    /// <summary>In milliseconds.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static double Time(params string[] line)
    {
        var start = Stopwatch.GetTimestamp();
        Run(line);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>In milliseconds; null where it failed or took longer than so many seconds.</summary>
    public static double? TryTime(string[] line, double seconds)
    {
        var start = Stopwatch.GetTimestamp();
        return Start(line, TimeSpan.FromSeconds(seconds)) is { Code: 0 } ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : null;
    }

    /// <summary>The peak of resident memory of its largest process, in megabytes; needs GNU time.</summary>
    public static double Peak(params string[] line) => Figures.Parse(Run(["/usr/bin/time", "-f", "%M", .. line]).Error.TrimEnd().Split('\n')[^1]) / 1024;

    public static bool Has(params string[] line)
    {
        try
        {
            return Start(line, Patience) is { Code: 0 };
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>What a program writes.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Output(params string[] line) => Run(line).Output;

    /// <summary>The first line that a program writes, wherever to.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string FirstLine(params string[] line)
    {
        var ended = Run(line);
        return (ended.Output + ended.Error).Split('\n', 2)[0].Trim();
    }

    public static int Miss(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    private static Ended Run(string[] line) => Start(line, Patience) switch
    {
        { Code: 0 } ended => ended,
        { } ended => throw new InvalidOperationException($"{string.Join(' ', line)} ended with {ended.Code}: {ended.Error}"),
        null => throw new InvalidOperationException($"{string.Join(' ', line)} took longer than {Patience}"),
    };

    /// <summary>Null where it took too long, and was ended.</summary>
    private static Ended? Start(string[] line, TimeSpan limit)
    {
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        process.WaitForExit();
        return new Ended(process.ExitCode, output.Result, error.Result);
    }
}
