using System.Runtime.CompilerServices;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Outputs;

/// <summary>Works through documents side by side, and reports on them in order.</summary>
internal static class Batch
{
    /// <summary>Does the work on every item; the worst exit code.</summary>
    /// <param name="work">Takes an item and a writer for its messages, and gives its exit code.</param>
    public static int Run<T>(IReadOnlyList<T> items, Func<T, TextWriter, int> work)
    {
        var codes = new int[items.Count];
        var messages = new string[items.Count];
        if (items.Count == 1) Do(0);
        else SideBySide(items.Count, Do);
        foreach (var message in messages)
        {
            if (message.Length > 0) Messages.Output.Write(message);
        }

        var worst = ExitCode.Done;
        foreach (var code in codes) worst = Math.Max(worst, code);
        return worst;

        void Do(int index)
        {
            var writer = new StringWriter();
            try
            {
                codes[index] = work(items[index], writer);
            }
            catch (Exception bug)
            {
                codes[index] = Messages.Report(writer, bug);
            }

            messages[index] = writer.ToString();
        }
    }

    // By itself, so that the library behind it is loaded where there are several documents.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SideBySide(int count, Action<int> work) => Parallel.For(0, count, work);
}
