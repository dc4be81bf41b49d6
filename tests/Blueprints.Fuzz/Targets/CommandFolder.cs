using System.Text;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Running;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Targets;

/// <summary>The folder that commands run in: the same files before each.</summary>
internal sealed class CommandFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly (string Name, byte[] Bytes)[] Files =
    [
        ("tea.blueprint.yaml", Text("blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea\n    icon: good.svg\n")),
        ("late.fishbone.yaml", Text("fishbone: Late\ncategories:\n  Crew:\n    - cause: Ill\n      count: 3\n    - Traffic\n  Tug: {}\n")),
        ("bad.blueprint.yaml", Text("blueprint: Tea\nsteps:\n  - custmer: Orders tea\n")),
        ("delays.mmd", Text("ishikawa-beta\nLate\n Crew\n  Ill\n")),
        ("blueprints.yaml", Text("analysis:\n  too-large: {steps: 40}\n")),
        ("good.svg", IconSamples.Svg),
        ("noise.bin", [0, 1, 2, 255, 254]),
        ("empty.blueprint.yaml", []),
        ("with space.blueprint.yaml", Text("blueprint: 茶\nlanguage: zh\nsteps:\n  - customer: 点茶\n")),
        ("茶.blueprint.yaml", Text("blueprint: 茶\nsteps:\n  - customer: 点茶\n  - 侍者: x\n")),
        ("services/a.blueprint.yaml", Text("blueprint: A\nsteps:\n  - customer: Asks\n")),
        ("services/deep/b.fishbone.yaml", Text("fishbone: B\ncategories:\n  C: [d]\n")),
        ("services/blueprints.yaml", Text("analysis: [x\n")),
    ];

    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(Scratch.Folder, "run")).FullName;

    public string Input => System.IO.Path.Combine(Scratch.Folder, "stdin");

    public string Output => System.IO.Path.Combine(Scratch.Folder, "stdout");

    public static IEnumerable<string> Names => Files.Select(file => file.Name).Concat(["services", "services/", "services/deep", "nowhere", ".", "none/x.blueprint.yaml"]);

    public static byte[] Pick(SeededRandom random) => random.Pick(Files).Bytes;

    /// <summary>Puts back what a run has changed, and gives what it has made.</summary>
    public List<(string Name, byte[] Bytes)> Restore()
    {
        var made = new List<(string, byte[])>();
        foreach (var path in Directory.GetFiles(Path, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(Path, path);
            var bytes = File.ReadAllBytes(path);
            if (Array.Exists(Files, file => file.Name == name && file.Bytes.AsSpan().SequenceEqual(bytes))) continue;
            made.Add((name, bytes));
            File.Delete(path);
        }

        foreach (var folder in Directory.GetDirectories(Path, "*", SearchOption.AllDirectories).OrderByDescending(folder => folder.Length))
        {
            if (Directory.Exists(folder) && Directory.GetFileSystemEntries(folder).Length == 0) Directory.Delete(folder);
        }

        foreach (var (name, bytes) in Files)
        {
            var path = System.IO.Path.Combine(Path, name);
            if (File.Exists(path)) continue;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        return made;
    }

    private static byte[] Text(string text) => Utf8.GetBytes(text);
}
