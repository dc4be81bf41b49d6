using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Blueprints.MSBuild;

/// <summary>
/// Where the graphics libraries lie: beside the task, in the folder of the platform. MSBuild looks for a task's own assemblies there, and
/// not for what these load.
/// </summary>
internal static class NativeLibraries
{
    private static readonly Lazy<bool> Found = new(() =>
    {
        AssemblyLoadContext.GetLoadContext(typeof(NativeLibraries).Assembly)!.ResolvingUnmanagedDll += Load;
        return true;
    });

    /// <summary>Lets the libraries be found, once a process.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Find() => _ = Found.Value;

    private static nint Load(Assembly from, string name)
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(NativeLibraries).Assembly.Location)!, "runtimes");
        foreach (var platform in Platforms())
        {
            foreach (var file in (string[])[name, $"{name}.so", $"{name}.dylib", $"{name}.dll"])
            {
                var path = Path.Combine(folder, platform, "native", file);
                if (File.Exists(path) && NativeLibrary.TryLoad(path, out var library)) return library;
            }
        }

        return 0;
    }

    /// <summary>The folders that may have it, the likeliest first; one that is for another C library fails to load, and the next is tried.</summary>
    private static IEnumerable<string> Platforms()
    {
        var processor = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        if (OperatingSystem.IsWindows()) return [$"win-{processor}"];
        if (OperatingSystem.IsMacOS()) return [$"osx-{processor}", "osx"];
        return RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal)
            ? [$"linux-musl-{processor}", $"linux-{processor}"]
            : [$"linux-{processor}", $"linux-musl-{processor}"];
    }
}
