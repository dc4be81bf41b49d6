namespace Blueprints.Tests.Documentation;

/// <summary>
/// The page of benchmarks tells the rows that the program has, with what each is held against, and every table stage by stage holds them
/// all.
/// </summary>
public sealed class BenchmarkPageTests
{
    private static readonly string[] Lines = RepositoryFiles.Read("docs", "benchmarks.md").Split('\n');

    [Fact]
    public void The_page_says_of_each_row_what_the_program_does() =>
        Assert.Equal(RowText.All.Select(row => $"| {row.Name} | {row.Does} | {row.Yardstick} |"), Table(Array.FindIndex(Lines, line => line.StartsWith("| row |", StringComparison.Ordinal))));

    [Fact]
    public void Each_table_stage_by_stage_has_all_rows()
    {
        var heads = Enumerable.Range(0, Lines.Length).Where(i => Lines[i].Contains("| growth |", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, heads.Count);
        Assert.All(heads, head => Assert.Equal(RowText.All.Select(row => row.Name), Table(head).Select(line => line.Split('|')[1].Trim())));
    }

    /// <summary>The lines below a table's head and its rule.</summary>
    private static IEnumerable<string> Table(int head) => Lines.Skip(head + 2).TakeWhile(line => line.StartsWith('|'));
}
