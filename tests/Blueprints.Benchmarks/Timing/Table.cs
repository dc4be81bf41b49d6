namespace Blueprints.Benchmarks;

/// <summary>
/// A table, printed in columns of letters or as Markdown. The first column stands to the left, the others to the right, those that begin
/// with a blank to the left.
/// </summary>
internal sealed class Table(bool markdown, params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        if (markdown) PrintMarkdown();
        else PrintLetters();
        Console.WriteLine();
    }

    private static bool IsLeft(int column, string head) => column == 0 || head.StartsWith(' ');

    private void PrintMarkdown()
    {
        Console.WriteLine($"| {string.Join(" | ", heads.Select(head => head.Trim()))} |");
        Console.WriteLine($"|{string.Join("|", heads.Select((head, column) => IsLeft(column, head) ? "---" : "---:"))}|");
        foreach (var row in _rows) Console.WriteLine($"| {string.Join(" | ", row)} |");
    }

    private void PrintLetters()
    {
        var widths = heads.Select((head, column) => _rows.Select(row => row[column].Length).Append(head.Trim().Length).Max()).ToArray();
        foreach (var row in _rows.Prepend([.. heads.Select(head => head.Trim())]))
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => IsLeft(column, heads[column]) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }
}
