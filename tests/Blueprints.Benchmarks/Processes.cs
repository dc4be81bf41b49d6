using System.Diagnostics;

namespace Blueprints.Benchmarks;

/// <summary>Runs programs to their end, and measures them.</summary>
internal static class Processes
{
    /// <summary>In milliseconds.</summary>
    public static double Time(params string[] line)
    {
        var start = Stopwatch.GetTimestamp();
        Run(line, out _, out _);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The peak of resident memory, in megabytes; needs GNU time.</summary>
    public static double Peak(params string[] line)
    {
        Run(["/usr/bin/time", "-f", "%M", .. line], out _, out var error);
        return double.Parse(error.TrimEnd().Split('\n')[^1]) / 1024;
    }

    public static bool Has(string program, string argument)
    {
        try
        {
            Run([program, argument], out _, out _);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>What a program writes.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Output(params string[] line)
    {
        Run(line, out var output, out _);
        return output;
    }

    public static int Miss(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    private static void Run(string[] line, out string output, out string error)
    {
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error = errors.Result;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', line)} ended with {process.ExitCode}: {error}");
    }
}
