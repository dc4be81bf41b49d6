using System.CommandLine;
using System.Text;
using Blueprints.Fishbones;
using Blueprints.Mermaid;

namespace Blueprints.Cli;

/// <summary><c>blueprints convert</c>: documents of other programs become documents of this one.</summary>
internal static class ConvertCommand
{
    private const string Extension = ".fishbone.yaml";

    private const string Notes = $"""
        Examples:
          blueprints convert delays.mmd                           writes delays.fishbone.yaml beside it
          blueprints convert delays.mmd -o late.fishbone.yaml     writes late.fishbone.yaml
          blueprints convert - -o - < delays.mmd                  reads standard input, writes standard output

        What is read is Mermaid's ishikawa diagram. A file that is there already is replaced only where -o names it.

        {Verb.ExitCodes}
        """;

    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "PATH",
            Description = "Where to write: a file, a folder (existing, or ending in /), or - for standard output. Default: beside the text.",
        };
        var verb = new Verb("convert", "Makes fishbones of Mermaid texts.", Notes);
        verb.Files.Description = "Mermaid texts; - is standard input.";
        verb.Add(verb.Files);
        verb.Add(output);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb.FilesOf(parsed), Verb.ValueOf(parsed, output), Flags.IsSet(parsed, verb.Quiet)));
        return verb;
    }

    private static int Run(string[] files, string? output, bool quiet)
    {
        foreach (var file in files)
        {
            if (Directory.Exists(file)) throw new UsageException($"'{file}' is a folder; name the Mermaid texts in it");
        }

        var jobs = OutputPlan.Make(InputFinder.Find(files).Inputs, output, Extension, fromFolder: false);
        return Batch.Run(jobs, (job, messages) => Convert(job, output is null, quiet, messages));
    }

    private static int Convert(Job job, bool keeps, bool quiet, TextWriter messages)
    {
        if (Documents.ReadText(job.Input, messages) is not { } source) return ExitCode.Trouble;
        var compilation = IshikawaReader.Read(source, CompilerOptions.Default with { Language = Messages.Chosen });
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not Fishbone fishbone) return ExitCode.Mistakes;
        if (keeps && job.Target is not null && File.Exists(job.Target))
        {
            Messages.Say(messages, $"'{job.Target}' is there already; to replace it, say -o {job.Target}");
            return ExitCode.Trouble;
        }

        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(FishboneWriter.Write(fishbone));
        if (!Delivery.Write(job.Target, job.MakesFolder, stream => stream.Write(bytes), messages, replacesDocuments: true)) return ExitCode.Trouble;
        Delivery.Tell(job.Target, quiet, messages);
        return ExitCode.Done;
    }
}
