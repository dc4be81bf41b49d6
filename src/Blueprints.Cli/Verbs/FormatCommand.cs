using System.CommandLine;
using System.Text;
using Blueprints.Authoring;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints format</c>: brings the texts of documents into one form, each file whole or not at all.</summary>
internal static class FormatCommand
{
    public static Command Create()
    {
        var check = Switches.Create("--check");
        var verb = new Verb("format", FormatHelp.Create);
        verb.Add(verb.Files);
        verb.Add(check);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            LanguageOption.Read(parsed);
            return Run(verb.FilesOf(parsed), Switches.IsSet(parsed, check), Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static int Run(string[] files, bool checks, bool quiet)
    {
        var found = InputFinder.Find(files);
        foreach (var trouble in found.Troubles) Messages.Say(trouble);
        var configurations = new Configurations(files);
        found.Inputs.RemoveAll(configurations.Takes);
        if (!checks)
        {
            if (files.Contains("-")) return files.Length == 1 ? Pipe() : throw new UsageException("- stands alone: the text goes to standard output", "- 要单独写：整理好的文本写到标准输出");
            OutputPlan.RequireRewritable(files);
        }

        var code = Batch.Run(found.Inputs, (input, messages) => Format(input, checks, quiet, messages));
        return found.Troubles.Count > 0 ? Math.Max(code, ExitCode.Trouble) : code;
    }

    private static int Format(Input input, bool checks, bool quiet, TextWriter messages)
    {
        if (Documents.ReadBytes(input, messages) is not { } bytes) return ExitCode.Trouble;
        var after = Formatted(input, bytes, out var language);
        if (after.Refusal is { } refusal) return Left(input, refusal, language, messages);
        if (after.Edits.IsEmpty) return ExitCode.Done;
        if (checks)
        {
            messages.WriteLine(Messages.Visible(new Bilingual($"{input.Name} is not in its form", $"{input.Name} 的格式需要整理").In(Messages.Language)));
            return ExitCode.Mistakes;
        }

        if (!Delivery.Write(input.Name, false, stream => stream.Write(Documents.Encode(after.Text, bytes)), messages, replacesDocuments: true)) return ExitCode.Trouble;
        if (!quiet) messages.WriteLine(Messages.Visible(new Bilingual($"formatted {input.Name}", $"已整理 {input.Name}").In(Messages.Language)));
        return ExitCode.Done;
    }

    /// <summary>Writes the form of standard input to standard output; what has mistakes is written as it is.</summary>
    private static int Pipe()
    {
        var input = new Input("-", "-");
        if (Documents.ReadBytes(input, Messages.Output) is not { } bytes) return ExitCode.Trouble;
        var after = Formatted(input, bytes, out var language);
        var written = after.Edits.IsEmpty ? bytes : Documents.Encode(after.Text, bytes);
        if (!Delivery.Write(null, false, stream => stream.Write(written), Messages.Output)) return ExitCode.Trouble;
        return after.Refusal is { } refusal ? Left(input, refusal, language, Messages.Output) : ExitCode.Done;
    }

    private static FormattedDocument Formatted(Input input, byte[] bytes, out DiagramLanguage language)
    {
        var options = AuthoringOptions.Default with { Compiler = Documents.OptionsOf(input), Language = Messages.Chosen };
        var document = AuthoringDocument.Of(SourceText.Decode(bytes, input.Name), options);
        language = document.Language;
        return document.Format();
    }

    private static int Left(Input input, string refusal, DiagramLanguage language, TextWriter messages)
    {
        Messages.Say(messages, new Bilingual($"{input.Name} is left as it is: {refusal}", $"{input.Name} 未作改动：{refusal}").In(language));
        return ExitCode.Mistakes;
    }
}
