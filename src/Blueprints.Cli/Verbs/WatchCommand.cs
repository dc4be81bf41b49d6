using System.CommandLine;
using System.Runtime.InteropServices;
using Blueprints.Cli.Files;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Cli.Watching;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints watch</c>: draws the documents of a folder whenever they change.</summary>
internal static class WatchCommand
{
    /// <summary>How long a drawing that is being written when it is to end may still take.</summary>
    private static readonly TimeSpan LeaveTime = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var flags = new RenderFlags();
        var folder = new Argument<string[]>("FOLDER") { Arity = ArgumentArity.ZeroOrMore };
        var json = Switches.Create("--json");
        var verb = new Verb("watch", WatchHelp.Create);
        verb.Add(folder);
        flags.AddTo(verb);
        verb.Add(json);
        verb.SetAction(parsed =>
        {
            var watched = FolderOf(verb, parsed.GetValue(folder) ?? []);
            var configurations = new Configurations([watched]);
            var run = flags.Read(parsed, verb, () => configurations);
            var target = flags.TargetOf(parsed);
            return Run(output => new Watch(
                watched,
                inputs => OutputPlan.Make(inputs, target, run.Extension, fromFolder: true),
                run.Draw,
                flags.HasFindings(parsed) ? () => configurations = new Configurations([watched]) : null,
                output)
            { IsQuiet = run.Quiet }, Switches.IsSet(parsed, json));
        });
        return verb;
    }

    private static int Run(Func<WatchOutput, Watch> make, bool json)
    {
        if (json)
        {
            Streams.RequireGiven(1);
            SizeLimit.Heed();
        }

        WholeFile.LeaveSignals();
        using var events = json ? new LimitedStream(Console.OpenStandardOutput()) : null;
        using var end = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        var watch = make(new WatchOutput(events));
        var running = Task.Factory.StartNew(() => watch.Run(end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        WaitHandle.WaitAny([((IAsyncResult)running).AsyncWaitHandle, end.Token.WaitHandle]);
        if (((IAsyncResult)running).AsyncWaitHandle.WaitOne(LeaveTime)) running.GetAwaiter().GetResult();
        else WholeFile.Abandon();
        return ExitCode.Done;

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            end.Cancel();
        }
    }

    private static string FolderOf(Verb verb, string[] folders)
    {
        if (folders.Length == 0) throw new UsageException($"name the folder to watch; see {Messages.ProgramName} watch --help", $"请给出要监视的文件夹；见 {Messages.ProgramName} watch --help");
        if (folders[0].StartsWith('-')) throw verb.Unknown(folders[0]);
        if (folders.Length > 1) throw new UsageException("name one folder at a time", "一次只能给出一个文件夹");
        if (!Directory.Exists(folders[0])) throw new UsageException($"there is no folder '{folders[0]}'", $"没有文件夹“{folders[0]}”");
        return folders[0];
    }
}
