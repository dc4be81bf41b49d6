using Blueprints.Diagnostics;

namespace Blueprints.Cli;

/// <summary>How the command speaks, always on standard error.</summary>
internal static class Messages
{
    public static void Say(TextWriter output, string message) => output.WriteLine($"{CommandLine.Name}: {message}");

    /// <summary>Says what went wrong with files; the exit code that follows from it. Standard error is opened only where there is something to say.</summary>
    public static int Say(List<string> troubles)
    {
        foreach (var trouble in troubles) Say(Console.Error, trouble);
        return troubles.Count == 0 ? ExitCode.Done : ExitCode.Trouble;
    }

    /// <summary>Writes what was said about a document.</summary>
    public static void Write(TextWriter output, Compilation compilation)
    {
        if (compilation.Diagnostics.Length > 0) TextDiagnosticWriter.Write(output, compilation.Diagnostics);
    }

    /// <summary>Owns up to a fault of the program, without a stack trace; the exit code for it.</summary>
    public static int Report(TextWriter output, Exception bug)
    {
        if (bug is OutOfMemoryException)
        {
            Say(output, "there is not enough memory for this document");
            return ExitCode.Trouble;
        }

        var place = bug.StackTrace?.Split('\n')[0].Trim() ?? "at an unknown place";
        Say(output, "something went wrong inside Blueprints. This is a fault of the program, not of your document.");
        output.WriteLine($"  Please report it to its makers, with the document and this line: {bug.GetType().Name} {place}");
        return ExitCode.Bug;
    }
}
