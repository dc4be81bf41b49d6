using System.Globalization;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>Applies the safe fixes of documents for <c>check --fix</c>: each file whole, or not at all.</summary>
internal static class FixRun
{
    /// <summary>Fixes the documents, and tells of each that changed.</summary>
    /// <param name="files">What the command was given, without standard input.</param>
    /// <param name="quiet">Whether nothing is told of files that were fixed.</param>
    /// <returns>The exit code for what could not be read or written.</returns>
    public static int Write(string[] files, bool quiet)
    {
        var (inputs, configurations) = Find(files);
        return Batch.Run(inputs, (input, messages) =>
        {
            // What can't be read is told by the check that follows.
            if (Read(input, TextWriter.Null) is not { } bytes || Fix(input, bytes, configurations) is not { Applied.IsEmpty: false } result) return ExitCode.Done;
            if (!Delivery.Write(input.Name, false, stream => stream.Write(Documents.Encode(result.Source.Content, bytes)), messages, replacesDocuments: true)) return ExitCode.Trouble;
            if (!quiet) messages.WriteLine(Messages.Visible(Told(result.Applied.Length, input.Name).In(Messages.Language)));
            return ExitCode.Done;
        });
    }

    /// <summary>Writes to standard output how the documents would change, document by document; the exit code is that of a check of what
    /// they are.</summary>
    public static int Show(string[] files, DiagnosticSeverity? failOn, bool quiet)
    {
        var (inputs, configurations) = Find(files);
        var diffs = new string[inputs.Count];
        var numbers = Enumerable.Range(0, inputs.Count).ToList();
        var code = Batch.Run(numbers, (number, messages) =>
        {
            var input = inputs[number];
            if (Read(input, messages) is not { } bytes) return ExitCode.Trouble;
            var source = SourceText.Decode(bytes, input.Name);
            diffs[number] = UnifiedDiff.Of(UnifiedDiff.NameOf(input), source.Content, Fix(input, bytes, configurations).Source.Content);
            return CodeOf(Check(input, source, configurations), failOn);
        });
        var shown = string.Concat(diffs);
        if (shown.Length == 0 && !quiet) Messages.Output.WriteLine(Nothing.In(Messages.Language));
        return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(shown)), Messages.Output) ? code : Math.Max(code, ExitCode.Trouble);
    }

    /// <summary>Writes the fixed text of standard input to standard output, and what is left to say of it to standard error; the exit
    /// code.</summary>
    public static int Pipe(DiagnosticSeverity? failOn)
    {
        var input = new Input("-", "-");
        if (Read(input, Messages.Output) is not { } bytes) return ExitCode.Trouble;
        var configurations = new Configurations([]);
        var result = Fix(input, bytes, configurations);
        var written = result.Applied.IsEmpty ? bytes : Documents.Encode(result.Source.Content, bytes);
        var code = Delivery.Write(null, false, stream => stream.Write(written), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
        var found = Check(input, result.Source, configurations);
        if (!found.Report.Diagnostics.IsEmpty) TextDiagnosticWriter.Write(Messages.Output, found.Report.Diagnostics);
        return Math.Max(code, CodeOf(found, failOn));
    }

    /// <summary>What is said of a document, and whether it has mistakes.</summary>
    private static (DocumentReport Report, bool HasMistakes) Check(Input input, SourceText source, Configurations configurations)
    {
        var compilation = Compiler.Compile(source, Documents.OptionsOf(input));
        return (Compiler.Report(compilation, Compiler.Analyze(compilation, configurations.For(input) with { Language = Messages.Chosen })), compilation.HasErrors);
    }

    private static int CodeOf((DocumentReport Report, bool HasMistakes) found, DiagnosticSeverity? failOn) => found.HasMistakes || Threshold.IsReached(found.Report, failOn) ? ExitCode.Mistakes : ExitCode.Done;

    private static (List<Input> Inputs, Configurations Configurations) Find(string[] files)
    {
        var found = InputFinder.Find(files);
        var configurations = new Configurations(files);
        found.Inputs.RemoveAll(configurations.Takes);
        return (found.Inputs, configurations);
    }

    private static FixedText Fix(Input input, byte[] bytes, Configurations configurations) =>
        Compiler.Fix(SourceText.Decode(bytes, input.Name), Documents.OptionsOf(input), configurations.For(input));

    private static byte[]? Read(Input input, TextWriter messages) => Documents.ReadBytes(input, messages);


    private static readonly Bilingual Nothing = new("there is nothing that can safely be fixed", "没有可以放心改正的地方");

    private static Bilingual Told(int count, string name)
    {
        var figure = count.ToString(CultureInfo.InvariantCulture);
        return new($"fixed {figure} {(count == 1 ? "mistake" : "mistakes")} in {name}", $"已改正 {name} 中的 {figure} 处错误");
    }
}
