using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Cli.Tests;

/// <summary>
/// The same documents give the same bytes in every process: with fewer instructions of the processor, with other compilers and collectors,
/// in other time zones, languages, homes and folders. Strings are hashed
/// differently in every process, so that an order taken from a table of hashes would show as well.
/// </summary>
public sealed class ProcessDeterminismTests : IDisposable
{
    private static readonly Setting[] Settings =
    [
        new("here", "TZ=UTC HOME=home"),
        new("here", "DOTNET_EnableHWIntrinsic=0 TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 HOME=home"),
        new("here", "DOTNET_EnableAVX2=0 DOTNET_TieredCompilation=0 TZ=America/New_York LC_ALL=C HOME=other"),
        new("elsewhere/deep/银 行", "DOTNET_gcServer=1 DOTNET_TieredPGO=1 TZ=Asia/Shanghai LANG=zh_CN.UTF-8 LC_ALL=zh_CN.UTF-8 HOME=other TMPDIR=other"),
        new("other", "DOTNET_ReadyToRun=0 DOTNET_PROCESSOR_COUNT=1 TZ=Europe/London LANGUAGE=ar LC_ALL=ar_SA.UTF-8 HOME=home") { IsAbsolute = true },
    ];

    private readonly Workspace _workspace = new();

    public ProcessDeterminismTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml"))
        {
            foreach (var setting in Settings) _workspace.With($"{setting.Folder}/examples/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        Directory.CreateDirectory(_workspace.PathOf("home"));
    }

    public void Dispose() => _workspace.Dispose();

    [LongFact("it starts the command 35 times")]
    public void Whatever_is_made_of_the_examples_is_the_same()
    {
        var made = new Dictionary<string, string>[Settings.Length];
        Parallel.For(0, Settings.Length, i => made[i] = Make(Settings[i], $"out{i}"));
        Assert.True(made[0].Count > 3 * 14, $"{made[0].Count} files are fewer than three of each example");
        for (var i = 1; i < made.Length; i++)
        {
            var differing = made[i].Where(file => made[0].GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
            Assert.True(differing.Count == 0, $"{Settings[i]}: {string.Join(", ", differing)}");
            Assert.Equal(made[0].Keys.Where(name => !Settings[i].IsAbsolute || IsDrawing(name)).Order(StringComparer.Ordinal), made[i].Keys.Order(StringComparer.Ordinal));
        }

        Holds_neither_places_nor_times();
    }

    private void Holds_neither_places_nor_times()
    {
        string[] words = [_workspace.Folder, Path.GetFileName(_workspace.Folder), "CreationDate", "ModDate", "CreateDate", "tIME"];
        foreach (var file in _workspace.Files().Where(file => file.Contains("/out", StringComparison.Ordinal) && IsDrawing(file)))
        {
            var text = Encoding.Latin1.GetString(_workspace.Bytes(file));
            foreach (var word in words) Assert.False(text.Contains(word, StringComparison.Ordinal), $"{file} holds '{word}'");
        }
    }

    /// <summary>Everything that the command makes of the examples: names of files and what they hold.</summary>
    private Dictionary<string, string> Make(Setting setting, string output)
    {
        var place = setting.IsAbsolute ? _workspace.PathOf(setting.Folder) + "/" : "";
        var (examples, target) = ($"{place}examples", $"{place}{output}");
        Run("render", examples, "-o", $"{target}/", "--findings", "--embed-fonts");
        Run("render", examples, "-o", $"{target}/", "--findings", "--format", "png", "--width", "600");
        Run("render", examples, "-o", $"{target}/", "--page", "A4", "--format", "pdf");
        var compared = Run("compare", $"{examples}/bank-before.blueprint.yaml", $"{examples}/bank-after.blueprint.yaml", "--format", "json", "-o", $"{target}/compared.svg");
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["compared.json"] = compared };
        if (!setting.IsAbsolute)
        {
            // These name the documents, as they were named to the command.
            files.Add("found.json", Run("check", examples, "--format", "json"));
            files.Add("found.sarif", Run("check", examples, "--format", "sarif"));
            files.Add("measures.json", Run("measure", examples, "--format", "json"));
        }
        else
        {
            files.Remove("compared.json");
        }

        var folder = _workspace.PathOf($"{setting.Folder}/{output}");
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(folder, file), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        return files;

        string Run(params string[] line)
        {
            var outcome = _workspace.RunIn(setting.Folder, setting.Read(_workspace), [.. line, .. line[0] is "measure" ? (string[])[] : ["--quiet"]]);
            Assert.True(outcome.ExitCode == 0, $"{setting} {string.Join(' ', line)}: {outcome.Error}");
            return outcome.Output;
        }
    }

    private static bool IsDrawing(string file) => Path.GetExtension(file) is ".svg" or ".png" or ".pdf";

    /// <summary>Where the command runs, and with what variables of the environment.</summary>
    private sealed record Setting(string Folder, string Variables)
    {
        public bool IsAbsolute { get; init; }

        /// <summary>The variables; folders among them are the workspace's.</summary>
        public Dictionary<string, string> Read(Workspace workspace)
        {
            var read = new Dictionary<string, string>();
            foreach (var variable in Variables.Split(' '))
            {
                var parts = variable.Split('=');
                read.Add(parts[0], parts[0] is "HOME" or "TMPDIR" ? workspace.PathOf(parts[1]) : parts[1]);
            }

            return read;
        }
    }
}
