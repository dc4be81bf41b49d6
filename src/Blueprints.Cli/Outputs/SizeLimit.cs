using System.Runtime.InteropServices;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Outputs;

/// <summary>
/// The size that a file may have here (<c>ulimit -f</c>). A file that would become larger is refused like one for which the disk has no
/// room; unless it is heeded, the system ends the program in the midst of writing.
/// </summary>
internal static class SizeLimit
{
    // The same on Linux and macOS.
    private const int Signal = 25;

    private static PosixSignalRegistration? _signal;

    /// <summary>From here on, such a write fails in place of ending the program.</summary>
    public static void Heed()
    {
        if (_signal is null && !OperatingSystem.IsWindows()) _signal = PosixSignalRegistration.Create((PosixSignal)Signal, static context => context.Cancel = true);
    }

    /// <summary>What a write into a file that would be too large ends as. .NET takes it for an argument out of range.</summary>
    public static FileRefusedException Refusal() => new(new("it would be larger than a file may be here (ulimit -f)", "它会超过这里允许的文件大小（ulimit -f）"));
}
