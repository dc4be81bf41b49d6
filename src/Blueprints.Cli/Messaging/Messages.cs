using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Cli.Messaging;

/// <summary>How the command speaks, always on standard error.</summary>
internal static class Messages
{
    /// <summary>What users type to call the command.</summary>
    public const string ProgramName = "blueprints";

    /// <summary>Standard error.</summary>
    public static TextWriter Output { get; } = new ErrorOutput();

    /// <summary>The language in which the command itself speaks, and in which files are spoken of.</summary>
    public static DiagramLanguage Language => Chosen ?? DiagramLanguage.English;

    /// <summary>
    /// What <c>--lang</c> says, or else the environment; null where neither does, so that a document is spoken of in its own language.
    /// </summary>
    public static DiagramLanguage? Chosen { get; set; }

    public static void Say(string message) => Say(Output, message);

    public static void Say(TextWriter output, string message) => output.WriteLine($"{ProgramName}: {Visible(message)}");

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
            Say(output, new Bilingual("there is not enough memory for this document", "内存不够处理这份文档").In(Language));
            return ExitCode.Trouble;
        }

        var line = $"{bug.GetType().Name} {bug.StackTrace?.Split('\n')[0].Trim() ?? "at an unknown place"}";
        Say(output, new Bilingual("something went wrong inside Blueprints. This is a fault of the program, not of your document.", "Blueprints 内部出了错。这是程序的缺陷，不是您的文档有问题。").In(Language));
        output.WriteLine(new Bilingual($"  Please report it to its makers, with the document and this line: {line}", $"  请把文档和这一行报告给开发者：{line}").In(Language));
        return ExitCode.Bug;
    }

    /// <summary>
    /// A name of a file may hold what moves a terminal's cursor or changes its colours; it is shown as the replacement character.
    /// </summary>
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
