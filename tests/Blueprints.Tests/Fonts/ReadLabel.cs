
namespace Blueprints.Tests.Fonts;

/// <summary>A Chinese label that a reader parted into words (<c>tests/cases/words/labels.txt</c>).</summary>
internal sealed record ReadLabel(string Text, IReadOnlySet<int> Inside, IReadOnlySet<int> Between)
{
    public static IReadOnlyList<ReadLabel> All { get; } =
    [
        .. RepositoryFiles.Read("tests/cases/words", "labels.txt").ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Parse),
    ];

    private static ReadLabel Parse(string line)
    {
        var text = "";
        var inside = new HashSet<int>();
        var between = new HashSet<int>();
        var mark = '\0';
        foreach (var c in line)
        {
            if (c is ' ' or '~')
            {
                mark = c;
                continue;
            }

            if (mark == ' ') between.Add(text.Length);
            else if (mark == '\0' && text.Length > 0) inside.Add(text.Length);
            text += c;
            mark = '\0';
        }

        return new ReadLabel(text, inside, between);
    }
}
