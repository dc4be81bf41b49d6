using System.CommandLine;
using System.Globalization;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Walks;

/// <summary><c>blueprints walk</c>: a script for going through a service as a customer, and what observers brought back.</summary>
internal static class WalkCommand
{
    private const int MostWays = 20;

    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var output = new Option<string?>("--output", "-o");
        var ways = new Option<string?>("--ways");
        var import = new Option<string?>("--import");
        var verb = new Verb("walk", WalkHelp.Create);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(output);
        verb.Add(ways);
        verb.Add(import);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            LanguageOption.Read(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException("walk takes one blueprint at a time", "walk 一次只接受一份蓝图");
            var input = new Input(files[0], Path.GetFileName(files[0]));
            var (name, target, quiet) = (Verb.ValueOf(parsed, format), Verb.ValueOf(parsed, output), Switches.IsSet(parsed, verb.Quiet));
            OutputPlan.RequireFile(target);
            if (Verb.ValueOf(parsed, import) is not { } scores) return Script(input, Find(name, WalkFormats.Scripts), Ways(Verb.ValueOf(parsed, ways)), target == "-" ? null : target, quiet);
            if (Verb.ValueOf(parsed, ways) is not null) throw new UsageException("--ways says how many scripts there are, and --import reads what was observed", "--ways 决定脚本有几条路线，而 --import 读入观察结果");
            return ScoreImport.Run(input, new Input(scores, Path.GetFileName(scores)), Find(name, WalkFormats.Observations), target, quiet);
        });
        return verb;
    }

    /// <summary>Reads a blueprint; null, with the exit code, where it cannot be read or is none.</summary>
    public static (ServiceBlueprint? Blueprint, Diagrams.Compilation? Compilation, byte[] Bytes, int Code) Read(Input input)
    {
        if (Documents.ReadBytes(input, Messages.Output) is not { } bytes) return (null, null, [], ExitCode.Trouble);
        var compilation = Compiler.Compile(SourceText.Decode(bytes, input.Name), Documents.OptionsOf(input));
        Messages.Write(Messages.Output, compilation);
        if (compilation.Diagram is null) return (null, null, bytes, ExitCode.Mistakes);
        if (compilation.Diagram is ServiceBlueprint blueprint) return (blueprint, compilation, bytes, ExitCode.Done);
        Messages.Say(new Bilingual($"'{input.Name}' is no service blueprint; only a service can be gone through", $"“{input.Name}”不是服务蓝图；只有服务才能走一遍").In(Messages.Language));
        return (null, null, bytes, ExitCode.Mistakes);
    }

    private static WalkFormat<T> Find<T>(string? name, IReadOnlyList<WalkFormat<T>> formats) =>
        Choices.Find(new("format", "格式"), name == "markdown" ? "md" : name, formats, item => item.Name) ?? formats[0];

    private static int Ways(string? ways)
    {
        if (ways is null) return 3;
        if (int.TryParse(ways, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostWays) return count;
        throw new UsageException($"--ways is a whole number from 1 to {MostWays}, not '{ways}'", $"--ways 是 1 到 {MostWays} 的整数，不能是“{ways}”");
    }

    private static int Script(Input input, WalkFormat<Blueprints.Walks.WalkSheet> format, int ways, string? target, bool quiet)
    {
        OutputPlan.RequireSpared([input], target);
        var (blueprint, compilation, _, code) = Read(input);
        if (blueprint is null) return code;
        var sheet = Compiler.Walk(blueprint, compilation!.Source.Name, ways);
        if (!Delivery.Write(target, false, stream => format.Write(stream, sheet, Messages.Chosen), Messages.Output)) return ExitCode.Trouble;
        Delivery.Tell(target, quiet, Messages.Output);
        return ExitCode.Done;
    }
}
