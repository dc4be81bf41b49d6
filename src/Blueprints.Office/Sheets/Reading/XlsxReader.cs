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
    public static OfficeReading Read(ReadOnlyMemory<byte> file, string name = "-", CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var messages = new List<OfficeMessage>();
        try
        {
            var book = XlsxBook.Read(file);
            foreach (var trouble in book.Troubles) messages.Add(new OfficeMessage(trouble));
            var tables = TablesOf(book);
            if (!tables.ContainsKey("steps") && !tables.ContainsKey("causes"))
                throw new BadFileException(new("it has no sheet of steps or of causes with the headings of a workbook of ours", "里面没有本程序工作簿那样带表头的步骤表或原因表"));
            var title = Path.GetFileNameWithoutExtension(name) is { Length: > 0 } own && own != "-" ? own : "Untitled";
            var text = tables.ContainsKey("steps") ? BlueprintText.Write(tables, title, messages) : FishboneText.Write(tables, title, messages);
            return Compiled(text, name, options, messages, cancellationToken);
        }
        catch (BadFileException bad)
        {
            return new OfficeReading(null, [.. messages, new OfficeMessage(bad.Words) { IsError = true }]);
        }
    }

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

        return tables;
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
