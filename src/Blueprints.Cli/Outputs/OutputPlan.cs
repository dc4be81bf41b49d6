using Blueprints.Cli.Files;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Files;

namespace Blueprints.Cli.Outputs;

/// <summary>A document and the file to draw it into.</summary>
/// <param name="Input">The document.</param>
/// <param name="Target">The file; null is standard output.</param>
/// <param name="MakesFolder">Whether the file's folder may be made.</param>
internal sealed record Job(Input Input, string? Target, bool MakesFolder);

/// <summary>Decides, before anything is written, which file each document is drawn into.</summary>
internal static class OutputPlan
{
    /// <summary>Whether an output is meant as a folder.</summary>
    public static bool IsFolder(string output) => Path.EndsInDirectorySeparator(output) || Directory.Exists(output);

    /// <summary>Holds an output to be a file, where one is named.</summary>
    /// <exception cref="UsageException">It is a folder.</exception>
    public static void RequireFile(string? output)
    {
        if (output is not null && IsFolder(output)) throw new UsageException($"'{output}' is a folder; name a file in it", $"“{output}”是文件夹；请给出其中的文件");
    }

    /// <param name="inputs">The documents.</param>
    /// <param name="output">The file or folder asked for; null is beside each document.</param>
    /// <param name="extension">What the names of files end in.</param>
    /// <param name="fromFolder">Whether a folder was searched for documents.</param>
    /// <exception cref="UsageException">The documents don't fit the output, or two would be written into one file.</exception>
    public static List<Job> Make(IReadOnlyList<Input> inputs, string? output, string extension, bool fromFolder)
    {
        var jobs = new List<Job>(inputs.Count);
        if (output is not null && (inputs.Count > 1 || fromFolder)) RequireFolder(output);
        foreach (var input in inputs) jobs.Add(new Job(input, TargetOf(input, output, extension), output is not null && IsFolder(output)));
        RequireDistinct(jobs);
        return jobs;
    }

    private static void RequireFolder(string output)
    {
        if (output == "-") throw new UsageException("standard output takes one drawing only; give a folder with -o", "标准输出只能写一张图；请用 -o 给出文件夹");
        if (!IsFolder(output)) throw new UsageException($"several documents need a folder to go to: -o {output}/", $"文档不止一份，要写到文件夹里：-o {output}/");
    }

    private static string? TargetOf(Input input, string? output, string extension)
    {
        if (output == "-") return null;
        if (output is not null && !IsFolder(output)) return output;
        if (input.IsStandardInput) return output is null ? null : throw Nameless(Path.Combine(output, "drawing" + extension));
        return output is null
            ? Path.Combine(Path.GetDirectoryName(input.Name) ?? "", Compiler.DrawingNameOf(Path.GetFileName(input.Name)) + extension)
            : Path.Combine(output, Path.GetDirectoryName(input.Relative) ?? "", Compiler.DrawingNameOf(Path.GetFileName(input.Relative)) + extension);
    }

    /// <summary>Refuses streams among files that are to be written in their own place.</summary>
    /// <exception cref="UsageException">One is.</exception>
    public static void RequireRewritable(string[] files)
    {
        if (files.FirstOrDefault(Streams.IsOpen) is { } stream)
            throw new UsageException($"'{stream}' is no file that could be written anew; for standard input say -", $"“{stream}”不是可以改写的文件；标准输入请写 -");
    }

    /// <summary>Refuses an output that would replace one of the documents.</summary>
    /// <exception cref="UsageException">It would.</exception>
    public static void RequireSpared(IEnumerable<Input> inputs, string? output)
    {
        if (output is null or "-") return;
        var places = new Places();
        var place = places.Of(output);
        foreach (var input in inputs)
        {
            if (!input.IsStandardInput && FilePaths.Comparer.Equals(places.Of(input.Name), place)) throw Replaces(input);
        }
    }

    private static void RequireDistinct(List<Job> jobs)
    {
        var places = new Places();
        var takers = new Dictionary<string, Input>(FilePaths.Comparer);
        foreach (var job in jobs)
        {
            if (job.Target is null) continue;
            var place = places.Of(job.Target);
            if (!takers.TryAdd(place, job.Input)) throw new UsageException($"'{takers[place].Name}' and '{job.Input.Name}' would both be written into '{job.Target}'", $"“{takers[place].Name}”和“{job.Input.Name}”都会写进“{job.Target}”");
        }

        foreach (var job in jobs)
        {
            if (!job.Input.IsStandardInput && takers.ContainsKey(places.Of(job.Input.Name))) throw Replaces(job.Input);
        }
    }

    private static UsageException Nameless(string proposal) => new($"what comes from standard input has no name of its own; give one: -o {proposal}", $"来自标准输入的内容没有名称；请给一个：-o {proposal}");

    private static UsageException Replaces(Input input) => new($"the output would replace the document '{input.Name}'; give another name with -o", $"输出会替换文档“{input.Name}”；请用 -o 另给一个名称");
}
