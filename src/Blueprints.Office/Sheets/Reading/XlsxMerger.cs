using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Merging;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>
/// Brings what was edited in a workbook into the document that it was made of: three ways, value by value. What only the workbook changed is
/// written; where both changed, the document stays; nothing is deleted but values that were emptied. Pure; safe to call from many threads.
/// </summary>
public static class XlsxMerger
{
    /// <summary>The document with the edits of the workbook.</summary>
    /// <param name="compilation">The document, without errors.</param>
    /// <param name="file">The workbook that was made of it.</param>
    /// <param name="takesTheirs">Whether the workbook's value is taken where both changed. Default: false.</param>
    /// <param name="options">How the document is read. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The compilation is null.</exception>
    /// <exception cref="ArgumentException">The document has errors.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OfficeMerge Merge(Compilation compilation, ReadOnlyMemory<byte> file, bool takesTheirs = false, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        if (compilation.Diagram is not { } diagram) throw new ArgumentException("the document has errors", nameof(compilation));
        XlsxBook book;
        try
        {
            book = XlsxBook.Read(file);
        }
        catch (BadFileException bad)
        {
            return new OfficeMerge(compilation.Source, [], [], [new OfficeMessage(bad.Words) { IsError = true }]);
        }

        var merge = new ValueMerge(compilation, diagram, book, takesTheirs);
        merge.Run();
        if (!merge.HasBase) return new OfficeMerge(compilation.Source, [], [.. merge.Conflicts], [.. merge.Messages]);
        var written = Compiler.WriteValues(compilation, merge.Changes, options, cancellationToken);
        foreach (var (change, reason) in written.Left)
        {
            var name = Name(change);
            merge.Messages.Add(new OfficeMessage(new($"{name.English} was not written: {reason.English}", $"{name.Chinese}没有写入：{reason.Chinese}")) { IsError = true });
        }

        return new OfficeMerge(written.Source, [.. written.Written.Select(change => new OfficeMessage(Told(change)))], [.. merge.Conflicts], [.. merge.Messages]);
    }

    private static Bilingual Told(ValueChange change)
    {
        var name = Name(change);
        return change.Value is null ? new($"{name.English} was taken out", $"{name.Chinese}已删去") : new($"{name.English} is {change.Value} now", $"{name.Chinese}改为 {change.Value}");
    }

    private static Bilingual Name(ValueChange change) => ValueMerge.Name(string.Join('.', change.Path).TrimStart(':'), change.Element);
}
