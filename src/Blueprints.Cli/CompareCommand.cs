using System.CommandLine;
using System.Text;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Rendering;

namespace Blueprints.Cli;

/// <summary><c>blueprints compare</c>: what changed between two documents, in words, in figures and in one picture.</summary>
internal static class CompareCommand
{
    private const string Notes = """
        Examples:
          blueprints compare before.blueprint.yaml after.blueprint.yaml                                     says what changed, and what it is worth
          blueprints compare before.blueprint.yaml after.blueprint.yaml -o bank.png                         draws both, too
          git show main:bank.blueprint.yaml | blueprints compare - bank.blueprint.yaml --format markdown    for a comment on a pull request

        Steps and causes are the same where their ids are; the rest is brought together by the likeness of their words, shown as a guess.

        Exit codes:
          0  Done, also where something got worse, unless --fail-on worse is given.
          1  A document has mistakes, the two are of different kinds, or something got worse with --fail-on worse.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    private static readonly string[] Formats = ["text", "json", "markdown"];
    private static readonly string[] Failures = ["worse", "never"];

    public static Command Create()
    {
        var format = new Option<string?>("--format") { HelpName = Choices.List(Formats, "|"), Description = "What comes on standard output. Default: text." };
        var output = new Option<string?>("--output", "-o") { HelpName = "PATH", Description = "Where to draw both; the ending says the format. Default: no picture." };
        var overlay = Flags.Create("Draw both as one, what was taken out as ghosts.", "--overlay");
        var theme = new Option<string?>("--theme") { HelpName = Choices.List(RenderCommand.ThemeNames(), "|"), Description = "The colours of the picture. Default: the document's own, or light." };
        var failOn = new Option<string?>("--fail-on") { HelpName = Choices.List(Failures, "|"), Description = "worse: end with 1 where a measure got worse, or a new error or warning came up. Default: never." };
        var language = LanguageOption.Create("The language of what is said. Default: that of the document after.");
        var verb = new Verb("compare", "Compares two documents, before and after.", Notes);
        verb.Files.Description = "Two blueprints or two fishbones, before and after; - is standard input, for one of them.";
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(output);
        verb.Add(overlay);
        verb.Add(theme);
        var drawing = new DrawingFlags();
        drawing.AddTo(verb);
        verb.Add(failOn);
        verb.Add(language);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length != 2) throw new UsageException($"compare takes two documents, before and after, not {files.Length}");
            if (files[0] == "-" && files[1] == "-") throw new UsageException("only one of the two can come from standard input");
            foreach (var file in files)
            {
                if (Directory.Exists(file)) throw new UsageException($"compare takes two documents, and '{file}' is a folder");
            }

            var target = Verb.ValueOf(parsed, output);
            if (target == "-") throw new UsageException("standard output takes what changed; give a file for the picture");
            if (target is null && Flags.IsSet(parsed, overlay)) throw new UsageException("--overlay says how the picture is drawn; say -o and a file as well");
            var chosen = FormatList.Choose(null, target);
            var picture = target is null ? null : new Picture(target, chosen, drawing.Read(parsed, chosen), Flags.IsSet(parsed, overlay) ? ComparisonView.Overlay : ComparisonView.OverEachOther);
            var layout = new LayoutOptions
            {
                Theme = Choices.Find("theme", Verb.ValueOf(parsed, theme), Themes.ThemeList.All, item => item.Name),
                Language = LanguageOption.Read(parsed, language),
            };
            var fails = Choices.Find("failure", Verb.ValueOf(parsed, failOn), Failures, item => item) == "worse";
            return Run(files, Choices.Find("format", Verb.ValueOf(parsed, format), Formats, item => item) ?? "text", picture, layout, fails, Flags.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static int Run(string[] files, string format, Picture? picture, LayoutOptions layout, bool fails, bool quiet)
    {
        // Not by InputFinder, which takes a document once: one may well be compared with itself.
        var inputs = Array.ConvertAll(files, file => new Input(file, Path.GetFileName(file)));
        OutputPlan.RequireSpared(inputs, picture?.Target);
        var configurations = new Configurations(files);
        var code = ExitCode.Done;
        var compilations = new Compilation?[2];
        for (var i = 0; i < 2; i++)
        {
            compilations[i] = Documents.Read(inputs[i], Messages.Output);
            if (compilations[i] is not { } read) return ExitCode.Trouble;
            Messages.Write(Messages.Output, read);
            if (read.HasErrors) code = ExitCode.Mistakes;
        }

        if (code != ExitCode.Done) return code;
        var spoken = layout.Language ?? compilations[1]!.Diagram!.Language;
        var results = new Analysis.AnalysisResult[2];
        for (var i = 0; i < 2; i++) results[i] = Compiler.Analyze(compilations[i]!, configurations.For(inputs[i]) with { Language = spoken });
        if (DiagramComparison.Of(compilations[0]!.Diagram!, compilations[1]!.Diagram!, results[0], results[1]) is not { } comparison) return Refuse($"a blueprint and a fishbone cannot be compared: '{inputs[0].Name}', '{inputs[1].Name}'");
        var blueprints = comparison as BlueprintComparison;
        if (picture is not null && blueprints is null) return Refuse("there is no picture of what changed between fishbones; leave -o out for words and figures");
        if (!Delivery.Write(null, false, stream => Write(stream, comparison, format, spoken), Messages.Output)) return ExitCode.Trouble;
        if (picture is not null && !Draw(picture, blueprints!, layout, quiet)) return ExitCode.Trouble;
        return Math.Max(fails && IsWorse(comparison, spoken) ? ExitCode.Mistakes : ExitCode.Done, Messages.Say(configurations.Troubles));
    }

    private static bool Draw(Picture picture, BlueprintComparison comparison, LayoutOptions layout, bool quiet)
    {
        try
        {
            var renderer = picture.Format.Create(picture.Settings);
            var scene = ComparisonPicture.Layout(comparison, layout, picture.View);
            if (!Delivery.Write(picture.Target, false, stream => renderer.Render(scene, stream), Messages.Output)) return false;
            foreach (var warning in renderer.Warnings(scene)) Messages.Say(warning);
            Delivery.Tell(picture.Target, quiet, Messages.Output);
            return true;
        }
        catch (RenderException trouble)
        {
            Messages.Say($"cannot draw the comparison: {trouble.Message}");
            return false;
        }
    }

    /// <summary>Whether something got worse, which is said.</summary>
    private static bool IsWorse(DiagramComparison comparison, DiagramLanguage language)
    {
        var worse = new List<string>();
        foreach (var measure in comparison.Measures)
        {
            if (measure.IsBetter == false) worse.Add(measure.Name.In(language));
        }

        foreach (var finding in comparison.Findings.New)
        {
            if (finding.Severity >= DiagnosticSeverity.Warning) worse.Add($"{finding.Code} {finding.Message}");
        }

        if (worse.Count > 0) Messages.Say("worse than before: " + string.Join("; ", worse));
        return worse.Count > 0;
    }

    private static void Write(Stream stream, DiagramComparison comparison, string format, DiagramLanguage language)
    {
        if (format == "json")
        {
            ComparisonJsonWriter.Write(stream, comparison, language);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (format == "markdown") ComparisonMarkdownWriter.Write(writer, comparison, language);
        else ComparisonTextWriter.Write(writer, comparison, language);
    }

    private static int Refuse(string message)
    {
        Messages.Say(message);
        return ExitCode.Mistakes;
    }

    /// <summary>The picture asked for.</summary>
    private sealed record Picture(string Target, OutputFormat Format, DrawingSettings Settings, ComparisonView View);
}
