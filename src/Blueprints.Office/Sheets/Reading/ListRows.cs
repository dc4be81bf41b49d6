namespace Blueprints.Office.Sheets.Reading;

/// <summary>
/// Finds rows of the lists within a step, such as fail points, again in a document that was edited since: by their words, as their number changes
/// with every row that comes before them.
/// </summary>
internal static class ListRows
{
    /// <summary>The sheets of such rows, with the column that has their words.</summary>
    public static readonly (string Table, string Column)[] Words = [("fail-points", "fail"), ("standards", "text"), ("evidence", ":item")];

    /// <param name="table">The sheet.</param>
    /// <param name="column">The column of the words.</param>
    /// <param name="baseRows">The rows as they were written.</param>
    /// <param name="before">Their values.</param>
    /// <param name="ourRows">The rows of the document.</param>
    /// <param name="ours">Their values.</param>
    /// <param name="found">Gets what each row that was written is known by in the document; null where no row has its words, or another number of rows has them.</param>
    public static void Find(
        string table,
        string column,
        HashSet<(string Table, string Row)> baseRows,
        Dictionary<(string Table, string Row, string Column), string> before,
        HashSet<(string Table, string Row)> ourRows,
        Dictionary<(string Table, string Row, string Column), string> ours,
        Dictionary<(string Table, string Row), string?> found)
    {
        var now = ByWords(table, column, ourRows, ours);
        foreach (var (words, rows) in ByWords(table, column, baseRows, before))
        {
            var there = now.GetValueOrDefault(words);
            for (var i = 0; i < rows.Count; i++) found[(table, rows[i])] = there?.Count == rows.Count ? there[i] : null;
        }
    }

    private static Dictionary<(string List, string Words), List<string>> ByWords(string table, string column, HashSet<(string Table, string Row)> all, Dictionary<(string Table, string Row, string Column), string> values)
    {
        var rows = new Dictionary<(string List, string Words), List<string>>();
        foreach (var (of, row) in all)
        {
            var slash = row.LastIndexOf('/');
            if (of != table || slash < 0) continue;
            var words = (row[..slash], values.GetValueOrDefault((table, row, column), ""));
            if (!rows.TryGetValue(words, out var same)) rows.Add(words, same = []);
            same.Add(row);
        }

        foreach (var same in rows.Values) same.Sort(static (one, other) => one.Length != other.Length ? one.Length - other.Length : string.CompareOrdinal(one, other));
        return rows;
    }
}
