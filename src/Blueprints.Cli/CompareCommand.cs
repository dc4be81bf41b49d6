using System.CommandLine;
using System.Text;
using Blueprints.Cli.Help;
using Blueprints.Comparisons;
using Blueprints.Comparisons.Drawing;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.Text;

namespace Blueprints.Cli;

/// <summary><c>blueprints compare</c>: what changed between two documents, in words, in figures and in one picture.</summary>
internal static class CompareCommand
{
    public static readonly string[] Formats = ["text", "json", "markdown"];
    public static readonly string[] Failures = ["worse", "never"];

    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var output = new Option<string?>("--output", "-o");
        var overlay = Flags.Create("--overlay");
        var theme = new Option<string?>("--theme");
        var failOn = new Option<string?>("--fail-on");
        var verb = new Verb("compare", CompareHelp.Create);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(output);
        verb.Add(overlay);
        verb.Add(theme);
        var drawing = new DrawingFlags();
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

            var target = Verb.ValueOf(parsed, output);
            if (target == "-") throw new UsageException("standard output takes what changed; give a file for the picture", "标准输出上写的是改动；对照图请另给一个文件");
            if (target is null && Flags.IsSet(parsed, overlay)) throw new UsageException("--overlay says how the picture is drawn; say -o and a file as well", "--overlay 说的是怎样画图；请同时用 -o 给出文件");
            var chosen = FormatList.Choose(null, target);
            var picture = target is null ? null : new Picture(target, chosen, drawing.Read(parsed, chosen), Flags.IsSet(parsed, overlay) ? ComparisonView.Overlay : ComparisonView.OverEachOther);
            var layout = new LayoutOptions
            {
                Theme = Choices.Find(new("theme", "主题"), Verb.ValueOf(parsed, theme), Themes.ThemeList.All, item => item.Name),
                Language = LanguageOption.Read(parsed),
            };
            var fails = Choices.Find(new("failure", "失败条件"), Verb.ValueOf(parsed, failOn), Failures, item => item) == "worse";
            return Run(files, Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), Formats, item => item) ?? "text", picture, layout, fails, Flags.IsSet(parsed, verb.Quiet));
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
        var spoken = Messages.Chosen ?? compilations[1]!.Diagram!.Language;
        var results = new Analysis.AnalysisResult[2];
        for (var i = 0; i < 2; i++) results[i] = Compiler.Analyze(compilations[i]!, configurations.For(inputs[i]) with { Language = spoken });
        if (Compiler.Compare(compilations[0]!.Diagram!, compilations[1]!.Diagram!, results[0], results[1]) is not { } comparison) return Refuse(new($"a blueprint and a fishbone cannot be compared: '{inputs[0].Name}', '{inputs[1].Name}'", $"蓝图和鱼骨图无法比较：“{inputs[0].Name}”、“{inputs[1].Name}”"));
        var blueprints = comparison as BlueprintComparison;
        if (picture is not null && blueprints is null) return Refuse(new("there is no picture of what changed between fishbones; leave -o out for words and figures", "鱼骨图之间的改动没有对照图；去掉 -o 就能得到文字和数字"));
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
            foreach (var warning in renderer.Warnings(scene, Messages.Language)) Messages.Say(warning);
            Delivery.Tell(picture.Target, quiet, Messages.Output);
            return true;
        }
        catch (RenderException trouble)
        {
            Messages.Say(new Bilingual($"cannot draw the comparison: {trouble.Words.English}", $"无法画出对照图：{trouble.Words.Chinese}").In(Messages.Language));
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

    private static int Refuse(Bilingual words)
    {
        Messages.Say(words.In(Messages.Language));
        return ExitCode.Mistakes;
    }

    /// <summary>The picture asked for.</summary>
    private sealed record Picture(string Target, OutputFormat Format, DrawingSettings Settings, ComparisonView View);
}
