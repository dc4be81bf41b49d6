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
    public static IEnumerable<string> OfPackages => ["src/Blueprints/README.md", "src/Blueprints.Skia/README.md", "src/Blueprints.Interchange/README.md", "src/Blueprints.Office/README.md", "src/Blueprints.Cli/README.md"];

    public static IEnumerable<CodeBlock> AllBlocks => All.SelectMany(page => page.Blocks);

    public IEnumerable<CodeBlock> Blocks
    {
        get
        {
            var lines = Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
                var text = new StringBuilder();
                var start = i++;
                for (; i < lines.Length && lines[i] != "```"; i++) text.Append(lines[i]).Append('\n');
                yield return new CodeBlock(Path, start + 1, lines[start][3..].Trim(), text.ToString());
            }
        }
    }

    /// <summary>The lines outside fenced blocks.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            var isCode = false;
            foreach (var line in Text.Split('\n'))
            {
                if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
                else if (!isCode) yield return line;
            }
        }
    }

    /// <summary>What links to the headings of the page say after the <c>#</c>, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Prose.Where(line => line.StartsWith('#')).Select(line => Anchor(line.TrimStart('#')));

    public static Page Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n"));

    public static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
}
