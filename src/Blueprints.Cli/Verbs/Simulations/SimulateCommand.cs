using System.CommandLine;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Simulations;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary><c>blueprints simulate</c>: a service run many times, with its people, its hours and what comes, and what changes if one thing does.</summary>
internal static class SimulateCommand
{
    public static readonly string[] Formats = ["text", "json", "csv"];
    public static readonly string[] ArrivalWords = ["random", "even"];

    public static Command Create()
    {
        var numbers = new SimulateNumbers();
        var arrivals = new Option<string?>("--arrivals");
        var set = new Option<string[]>("--set") { Arity = new ArgumentArity(1, 100), AllowMultipleArgumentsPerToken = false };
        var sweep = new Option<string?>("--sweep");
        var format = new Option<string?>("--format");
        var log = new Option<string?>("--log");
        var verb = new Verb("simulate", SimulateHelp.Create);
        var drawing = new DrawingFlags(hasFormat: false);
        verb.Add(verb.Files);
        verb.Add(drawing.Output);
        foreach (var option in (Option[])[.. numbers.All, arrivals, set, sweep, format, log]) verb.Add(option);
        verb.Add(drawing.Colours);
        drawing.AddTo(verb);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException("simulate takes one blueprint at a time", "simulate 一次只接受一份蓝图");
            var target = Verb.ValueOf(parsed, drawing.Output);
            if (target == "-") throw new UsageException("standard output takes the figures; give a file for the picture", "标准输出上写的是数据；图请另给一个文件");
            var drawn = FormatList.Choose(null, target, canBeNamed: false);
            var word = Choices.Find(new("way to arrive", "到达方式"), Verb.ValueOf(parsed, arrivals), ArrivalWords, item => item);
            var scenarios = new List<string>(parsed.GetValue(set) ?? []);
            if (Verb.ValueOf(parsed, sweep) is { } swept) scenarios.AddRange(Sweep.Of(swept));
            var logged = Verb.ValueOf(parsed, log);
            if (logged is not null && !SimulationLog.HasForm(logged)) throw new UsageException($"cannot tell the form of the log from '{logged}'; end the name in .csv or .xes", $"从“{logged}”看不出日志的格式；请让名称以 .csv 或 .xes 结尾");
            var request = new SimulateRequest(
                numbers.Read(parsed) with { Arrivals = word == "even" ? ArrivalKind.Even : ArrivalKind.Random },
                scenarios,
                Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), Formats, item => item) ?? "text",
                logged,
                new PictureFile(target, drawn, drawing.Read(parsed, drawn), new("the picture", "仿真图")),
                drawing.LayoutOf(parsed),
                Switches.IsSet(parsed, verb.Quiet));
            var found = InputFinder.Find(files);
            OutputPlan.RequireSpared(found.Inputs, target);
            OutputPlan.RequireSpared(found.Inputs, logged);
            var code = Batch.Run(found.Inputs, (input, messages) => new SimulateRun(input, request, messages).Run());
            return Math.Max(code, Messages.Say(found.Troubles));
        });
        return verb;
    }
}
