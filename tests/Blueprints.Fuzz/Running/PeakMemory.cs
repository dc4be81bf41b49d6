using System.Diagnostics;

namespace Blueprints.Fuzz.Running;

/// <summary>The most memory that this process ever had resident.</summary>
internal static class PeakMemory
{
    public static double Megabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }
}
