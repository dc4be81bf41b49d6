using System.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>A page of the documentation.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="Text">With line feeds.</param>
public sealed record Page(string Path, string Text)
{
    public static IEnumerable<Page> All { get; } =
    [
        .. new[] { "README.md", "README.zh.md", "CONTRIBUTING.md", "CHANGELOG.md" }.Concat(OfPackages)
            .Concat(Directory.GetFiles(System.IO.Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal))
            .Select(Read),
    ];

    /// <summary>The pages that the packages show.</summary>
    public static IEnumerable<string> OfPackages => ["src/Blueprints/README.md", "src/Blueprints.Skia/README.md", "src/Blueprints.Interchange/README.md", "src/Blueprints.Office/README.md", "src/Blueprints.Markdown/README.md", "src/Blueprints.Testing/README.md", "src/Blueprints.MSBuild/README.md", "src/Blueprints.Cli/README.md"];

    public static IEnumerable<CodeBlock> AllBlocks => All.SelectMany(page => page.Blocks);

    public IEnumerable<CodeBlock> Blocks
    {
        get
        {
            var lines = Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (FenceOf(lines[i]) is not { } fence) continue;
                var text = new StringBuilder();
                var start = i++;
                for (; i < lines.Length && lines[i] != fence; i++) text.Append(lines[i]).Append('\n');
                yield return new CodeBlock(Path, start + 1, lines[start][fence.Length..].Trim(), text.ToString());
            }
        }
    }

    /// <summary>The lines outside fenced blocks.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            string? open = null;
            foreach (var line in Text.Split('\n'))
            {
                if (open is not null) open = line == open ? null : open;
                else if ((open = FenceOf(line)) is null) yield return line;
            }
        }
    }

    /// <summary>What links to the headings of the page say after the <c>#</c>, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Prose.Where(line => line.StartsWith('#')).Select(line => Anchor(line.TrimStart('#')));

    public static Page Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n"));

    /// <summary>The backticks that a block begins with, which are those that it ends with; null where none begins.</summary>
    private static string? FenceOf(string line) => line.StartsWith("```", StringComparison.Ordinal) ? line[..^line.TrimStart('`').Length] : null;

    public static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
}
