using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>
/// Reads a workbook that <see cref="XlsxWriter"/> wrote and somebody edited in Excel or LibreOffice. It may be a stranger's: what it unpacks to is
/// bounded, nothing in it is run or fetched, and what cannot be read is told and leaves the rest readable. Pure; safe to call from many threads.
/// </summary>
public static class XlsxReader
{
    /// <summary>The document that a workbook makes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What messages call the document. Default: "-".</param>
    /// <param name="options">How the document is compiled. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OfficeReading Read(ReadOnlyMemory<byte> file, string name = "-", CompilerOptions? options = null, CancellationToken cancellationToken = default) => Read(file, name, [], options, cancellationToken);

    /// <summary>The document that a workbook makes, or any table of steps or of causes in it.</summary>
    /// <param name="file">The file: a workbook, or a table in text with commas, semicolons or tabs.</param>
    /// <param name="name">What messages call the document.</param>
    /// <param name="map">What columns of a table are, by their headings, where the guess by the headings would be wrong: keys such as lane or time.</param>
    /// <param name="options">How the document is compiled. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The map has a key that no column has.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OfficeReading Read(ReadOnlyMemory<byte> file, string name, ImmutableArray<(string Heading, string Key)> map, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var (_, key) in map)
        {
            if (!PlainTable.IsKey(key)) throw new ArgumentException($"no column has the key '{key}'", nameof(map));
        }

        var messages = new List<OfficeMessage>();
        try
        {
            var title = TitleOf(name);
            if (file.IsEmpty) throw new BadFileException(new("the file is empty", "文件是空的"));
            if (IsText(name)) return Table([CsvSheet.Read(CsvSheet.Decode(file.Span), Path.GetFileName(name))]);
            var book = XlsxBook.Read(file);
            foreach (var trouble in book.Troubles) messages.Add(new OfficeMessage(trouble));
            var tables = TablesOf(book);
            // A workbook of ours is no table of a stranger, whatever became of its sheets.
            if (map.IsEmpty && !tables.ContainsKey("steps") && !tables.ContainsKey("causes") && IsOurs(book)) throw new BadFileException(NoMainSheet);
            if (!map.IsEmpty || (!tables.ContainsKey("steps") && !tables.ContainsKey("causes"))) return Table(book.Sheets);
            var text = tables.ContainsKey("steps") ? BlueprintText.Write(tables, title, messages) : FishboneText.Write(tables, title, messages);
            return Compiled(text, name, options, messages, cancellationToken);
        }
        catch (BadFileException bad)
        {
            return new OfficeReading(null, [.. messages, new OfficeMessage(bad.Words) { IsError = true }]);
        }

        OfficeReading Table(List<ReadSheet> sheets)
        {
            foreach (var sheet in sheets)
            {
                if (PlainTable.Write(sheet, map, TitleOf(name), messages) is { } text) return Compiled(text, name, options, messages, cancellationToken);
            }

            throw new BadFileException(new(
                "none of its headings is that of a step (step, activity, task) or of a cause (cause, reason); say which column is with --map HEADING=step",
                "没有一个表头像是步骤（步骤、活动、任务）或原因（原因）；请用 --map 表头=step 指明是哪一列"));
        }
    }

    /// <summary>What is told where the sheet is missing without which there is no document.</summary>
    private static readonly Bilingual NoMainSheet = new(
        "it is a workbook of ours, but its sheet 'Steps' (or 'Causes') is missing or damaged, and no other has its headings",
        "这是本程序的工作簿，但工作表“步骤”（或“原因”）缺失或损坏，也没有别的工作表带有它的表头");

    /// <summary>Whether the hidden sheet is there that every workbook of ours has.</summary>
    private static bool IsOurs(XlsxBook book) => book.Sheets.Exists(static sheet => sheet.Name == XlsxWriter.BaseSheet && sheet.Rows is [{ Cells: [var mark, ..] }, ..] && mark.ToText() == XlsxWriter.BaseMark);

    private static string TitleOf(string name) => Path.GetFileNameWithoutExtension(name) is { Length: > 0 } own && own != "-" ? own : "Untitled";

    private static bool IsText(string name) => Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".txt";

    /// <summary>The keys that a column of a table may have in a map.</summary>
    public static IEnumerable<string> Keys => PlainTable.Keys();

    /// <summary>The sheets of ours in a workbook, by their keys.</summary>
    internal static Dictionary<string, ReadTable> TablesOf(XlsxBook book)
    {
        var tables = new Dictionary<string, ReadTable>(StringComparer.Ordinal);
        foreach (var sheet in book.Sheets)
        {
            foreach (var table in Known(book))
            {
                var isNamed = ReadTable.Plain(sheet.Name) == ReadTable.Plain(table.Name.English) || ReadTable.Plain(sheet.Name) == table.Name.Chinese || sheet.Name == table.Key;
                if (isNamed && !tables.ContainsKey(table.Key) && ReadTable.Of(table, sheet) is { } read) tables.Add(table.Key, read);
            }
        }

        if (IsOurs(book)) FindRenamed(book, tables);
        return tables;
    }

    /// <summary>Finds sheets of ours whose tabs were renamed, by having all the headings that such a sheet always has.</summary>
    private static void FindRenamed(XlsxBook book, Dictionary<string, ReadTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { XlsxWriter.BaseSheet, ListsPart.Sheet };
        foreach (var table in tables.Values) taken.Add(table.Sheet);
        foreach (var table in Known(book))
        {
            if (table.Key is not ("steps" or "causes" or "flows" or "lanes" or "fail-points" or "standards" or "contacts" or "evidence" or "document") || tables.ContainsKey(table.Key)) continue;
            foreach (var sheet in book.Sheets)
            {
                if (taken.Contains(sheet.Name) || ReadTable.Of(table, sheet) is not { } read || !HasAll(read)) continue;
                tables.Add(table.Key, read);
                taken.Add(sheet.Name);
                break;
            }
        }

        static bool HasAll(ReadTable table)
        {
            for (var i = 0; i < table.Columns.Length; i++)
            {
                if (!table.Columns[i].IsOptional && !table.Has(i)) return false;
            }

            return true;
        }
    }

    /// <summary>The sheets that there may be, without rows; columns of ratings go by the outputs of this workbook.</summary>
    private static List<SheetTable> Known(XlsxBook book)
    {
        var outputs = book.Sheets.Find(static sheet => ReadTable.Plain(sheet.Name) is "outputs" or "输出");
        var names = outputs is null ? [] : outputs.Rows.Skip(1).Select(static row => row.Cells[0].ToText().Trim()).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(200).ToList();
        List<SheetTable> known = [.. BlueprintTables.Of(new ServiceBlueprints.ServiceBlueprint { Title = "-" }), .. FishboneTables.Of(new Fishbones.Fishbone { Title = "-", Outputs = [.. names.Select(static name => new Fishbones.Output(name, 1))] })];
        return known;
    }

    private static OfficeReading Compiled(YamlPlaces text, string name, CompilerOptions? options, List<OfficeMessage> messages, CancellationToken cancellationToken)
    {
        var compilation = Compiler.Compile(new SourceText(text.ToString(), name), options, cancellationToken);
        foreach (var diagnostic in compilation.Diagnostics)
        {
            var line = diagnostic.Position.Line;
            var place = text.PlaceOf(line) ?? new Bilingual(string.Create(CultureInfo.InvariantCulture, $"line {line}"), string.Create(CultureInfo.InvariantCulture, $"第 {line} 行"));
            var words = diagnostic.Message + (diagnostic.Help is { } help ? $" ({help})" : "");
            messages.Add(new OfficeMessage(new($"{place.English}: {words}", $"{place.Chinese}：{words}")) { IsError = diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error });
        }

        return new OfficeReading(compilation, [.. messages]);
    }
}
