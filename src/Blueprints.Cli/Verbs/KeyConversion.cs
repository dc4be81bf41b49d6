using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>convert --keys</c>: the keys and words of documents in the other language, each file whole or not at all.</summary>
internal static class KeyConversion
{
    /// <param name="files">The documents and folders asked for.</param>
    /// <param name="output">Where to write; null is in place of each document.</param>
    /// <param name="language">The language to write.</param>
    /// <param name="quiet">Whether nothing is told of files that were written.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">Several documents don't go to one place.</exception>
    public static int Run(string[] files, string? output, DiagramLanguage language, bool quiet)
    {
        if (output is null) OutputPlan.RequireRewritable(files);
        var inputs = InputFinder.Find(files).Inputs;
        if (inputs.Count > 1 && output is not null && !OutputPlan.IsFolder(output))
            throw new UsageException($"several documents need a folder to go to: -o {output}/", $"文档不止一份，要写到文件夹里：-o {output}/");
        return Batch.Run(inputs, (input, messages) => Convert(input, Target(input, output), output is not null && OutputPlan.IsFolder(output), language, quiet, messages));
    }

    private static string? Target(Input input, string? output)
    {
        if (output == "-" || (output is null && input.IsStandardInput)) return null;
        if (output is null) return input.Name;
        return OutputPlan.IsFolder(output) ? Path.Combine(output, input.IsStandardInput ? "document.yaml" : input.Relative) : output;
    }

    private static int Convert(Input input, string? target, bool makesFolder, DiagramLanguage language, bool quiet, TextWriter messages)
    {
        if (Documents.ReadBytes(input, messages) is not { } bytes) return ExitCode.Trouble;
        var compilation = Compiler.Compile(SourceText.Decode(bytes, input.Name), Documents.OptionsOf(input));
        if (compilation.HasErrors)
        {
            Messages.Write(messages, compilation);
            return ExitCode.Mistakes;
        }

        var text = Compiler.TranslateKeys(compilation, language).Content;
        var isSame = text == compilation.Source.Content;
        if (isSame && target == input.Name) return ExitCode.Done;
        var written = isSame ? bytes : Documents.Encode(text, bytes);
        if (!Delivery.Write(target, makesFolder, stream => stream.Write(written), messages, replacesDocuments: true)) return ExitCode.Trouble;
        Delivery.Tell(target, quiet, messages);
        return ExitCode.Done;
    }
}
