using System.CommandLine;
using System.Text;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Comparisons;
using Blueprints.Comparisons.Drawing;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints compare</c>: what changed between two documents, in words, in figures and in one picture.</summary>
internal static class CompareCommand
{
    public static readonly string[] Formats = ["text", "json", "markdown"];
    public static readonly string[] Failures = ["worse", "never"];

    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var drawing = new DrawingFlags(hasFormat: false);
        var overlay = Switches.Create("--overlay");
        var failOn = new Option<string?>("--fail-on");
        var verb = new Verb("compare", CompareHelp.Create);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(drawing.Output);
        verb.Add(overlay);
        verb.Add(drawing.Colours);
        drawing.AddTo(verb);
        verb.Add(failOn);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length != 2) throw new UsageException($"compare takes two documents, before and after, not {files.Length}", $"compare 要两份文档，改进前和改进后的，不是 {files.Length} 份");
            if (files[0] == "-" && files[1] == "-") throw new UsageException("only one of the two can come from standard input", "两份之中只能有一份来自标准输入");
            foreach (var file in files)
            {
                if (Directory.Exists(file)) throw new UsageException($"compare takes two documents, and '{file}' is a folder", $"compare 要两份文档，而“{file}”是文件夹");
            }

            var target = Verb.ValueOf(parsed, drawing.Output);
            if (target == "-") throw new UsageException("standard output takes what changed; give a file for the picture", "标准输出上写的是改动；对照图请另给一个文件");
            if (target is null && Switches.IsSet(parsed, overlay)) throw new UsageException("--overlay says how the picture is drawn; say -o and a file as well", "--overlay 说的是怎样画图；请同时用 -o 给出文件");
            var chosen = FormatList.Choose(null, target, canBeNamed: false);
            var picture = target is null ? null : new Picture(new PictureFile(target, chosen, drawing.Read(parsed, chosen), new("the comparison", "对照图")), Switches.IsSet(parsed, overlay) ? ComparisonView.Overlay : ComparisonView.OverEachOther);
            var layout = drawing.LayoutOf(parsed);
            var fails = Choices.Find(new("failure", "失败条件"), Verb.ValueOf(parsed, failOn), Failures, item => item) == "worse";
            return Run(files, Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), Formats, item => item) ?? "text", picture, layout, fails, Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static int Run(string[] files, string format, Picture? picture, LayoutOptions layout, bool fails, bool quiet)
    {
        // Not by InputFinder, which takes a document once: one may well be compared with itself.
        var inputs = Array.ConvertAll(files, file => new Input(file, Path.GetFileName(file)));
        OutputPlan.RequireSpared(inputs, picture?.File.Target);
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
        var spoken = Messages.Chosen ?? compilations[1]!.Diagram!.Language;
        var results = new Analysis.AnalysisResult[2];
        for (var i = 0; i < 2; i++) results[i] = Compiler.Analyze(compilations[i]!, configurations.For(inputs[i]) with { Language = spoken });
        if (Compiler.Compare(compilations[0]!.Diagram!, compilations[1]!.Diagram!, results[0], results[1]) is not { } comparison) return Refuse(OfTwoKinds(inputs, Compiler.KindOf(compilations[0]!.Diagram!).Name, Compiler.KindOf(compilations[1]!.Diagram!).Name));
        var blueprints = comparison as BlueprintComparison;
        if (picture is not null && blueprints is null) return Refuse(new("there is no picture of what changed between fishbones; leave -o out for words and figures", "鱼骨图之间的改动没有对照图；去掉 -o 就能得到文字和数字"));
        if (!Delivery.Write(null, false, stream => Write(stream, comparison, format, spoken), Messages.Output)) return ExitCode.Trouble;
        if (picture is not null && !picture.File.Draw(ComparisonPicture.Layout(blueprints!, layout, picture.View), quiet, Messages.Output)) return ExitCode.Trouble;
        return Math.Max(fails && IsWorse(comparison, spoken) ? ExitCode.Mistakes : ExitCode.Done, Messages.Say(configurations.Troubles));
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

        if (worse.Count > 0) Messages.Say(new Bilingual("worse than before: " + string.Join("; ", worse), "比改进前差：" + string.Join("；", worse)).In(language));
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

    private static Bilingual OfTwoKinds(Input[] inputs, Bilingual before, Bilingual after) =>
        new($"{before.English} and {after.English} cannot be compared: '{inputs[0].Name}', '{inputs[1].Name}'", $"{before.Chinese}和{after.Chinese}无法比较：“{inputs[0].Name}”、“{inputs[1].Name}”");

    private static int Refuse(Bilingual words)
    {
        Messages.Say(words.In(Messages.Language));
        return ExitCode.Mistakes;
    }

    /// <summary>The picture asked for.</summary>
    private sealed record Picture(PictureFile File, ComparisonView View);
}
