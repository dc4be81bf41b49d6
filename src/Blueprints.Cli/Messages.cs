using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Cli;

/// <summary>How the command speaks, always on standard error.</summary>
internal static class Messages
{
    /// <summary>Standard error.</summary>
    public static TextWriter Output { get; } = new ErrorOutput();

    /// <summary>The language in which files are spoken of: that of <c>--lang</c>.</summary>
    public static DiagramLanguage Language => Chosen ?? DiagramLanguage.English;

    /// <summary>What <c>--lang</c> says; null where it does not stand.</summary>
    public static DiagramLanguage? Chosen { get; set; }

    public static void Say(string message) => Say(Output, message);

    public static void Say(TextWriter output, string message) => output.WriteLine($"{CommandLine.Name}: {Visible(message)}");

    /// <summary>Says what went wrong with files; the exit code that follows from it.</summary>
    public static int Say(List<string> troubles)
    {
        foreach (var trouble in troubles) Say(trouble);
        return troubles.Count == 0 ? ExitCode.Done : ExitCode.Trouble;
    }

    /// <summary>Writes what was said about a document.</summary>
    public static void Write(TextWriter output, Compilation compilation)
    {
        if (compilation.Diagnostics.Length > 0) TextDiagnosticWriter.Write(output, compilation.Diagnostics);
    }

    /// <summary>That a file can't be read.</summary>
    public static string CannotRead(string name, Exception trouble) => CannotRead(name, FileTrouble.Describe(trouble));

    /// <inheritdoc cref="CannotRead(string, Exception)"/>
    public static string CannotRead(string name, string reason) => new Bilingual($"cannot read '{name}': {reason}", $"无法读取“{name}”：{reason}").In(Language);

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

    /// <summary>A name of a file may hold what moves a terminal's cursor or changes its colours; it is shown as the replacement character.</summary>
    public static string Visible(string text)
    {
        var isPlain = true;
        foreach (var c in text) isPlain &= !char.IsControl(c);
        if (isPlain) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var c in text) shown.Append(char.IsControl(c) ? '\uFFFD' : c);
        return shown.ToString();
    }
}
