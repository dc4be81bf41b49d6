using System.CommandLine;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints render</c>: draws documents.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var flags = new RenderFlags();
        var verb = new Verb("render", RenderHelp.Create);
        verb.Add(verb.Files);
        flags.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            var configurations = flags.HasFindings(parsed) ? new Configurations(files) : null;
            var code = Run(files, flags.TargetOf(parsed), flags.Read(parsed, verb, () => configurations!));
            return configurations is null ? code : Math.Max(code, configurations.Tell());
        });
        return verb;
    }

    private static int Run(string[] files, string? output, DrawingRun run)
    {
        var found = InputFinder.Find(files);
        var jobs = OutputPlan.Make(found.Inputs, output, run.Extension, found.FromFolder);
        var code = Batch.Run(jobs, run.Draw);
        return Math.Max(code, Messages.Say(found.Troubles));
    }
}
