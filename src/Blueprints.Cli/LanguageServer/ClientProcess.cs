using System.ComponentModel;
using System.Diagnostics;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The process of the client, which may end without a word while others hold its streams open.</summary>
internal static class ClientProcess
{
    /// <summary>How often it is looked for, in milliseconds.</summary>
    private const int Pause = 3_000;

    /// <summary>Watches a process on a thread of its own.</summary>
    /// <param name="id">The process.</param>
    /// <param name="leave">What to do when it is there no more.</param>
    public static void Watch(int id, Action leave)
    {
        var thread = new Thread(() =>
        {
            while (IsThere(id)) Thread.Sleep(Pause);
            leave();
        })
        {
            IsBackground = true,
            Name = "client",
        };
        thread.Start();
    }

    private static bool IsThere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception unknown) when (unknown is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // It can't be told, as of a process of somebody else.
            return true;
        }
    }
}
