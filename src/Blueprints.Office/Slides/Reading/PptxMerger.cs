using Blueprints.Diagrams;
using Blueprints.Merging;
using Blueprints.Office.Sheets.Reading;
using Blueprints.Text;

namespace Blueprints.Office.Slides.Reading;

/// <summary>
/// Brings words that were edited on the slides of a deck, and steps that were moved into another lane, into the document that it was made of: three ways,
/// value by value. What only the deck changed is written; where both changed, the document stays; nothing is deleted. The deck may be a stranger's:
/// what it unpacks to is bounded, nothing in it is run or fetched. Pure; safe to call from many threads.
/// </summary>
public static class PptxMerger
{
    /// <summary>The document with the edits of the deck.</summary>
    /// <param name="compilation">The document, without errors.</param>
    /// <param name="file">The deck that <see cref="PptxWriter"/> made of it.</param>
    /// <param name="takesTheirs">Whether the deck's value is taken where both changed. Default: false.</param>
    /// <param name="options">How the document is read. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The compilation is null.</exception>
    /// <exception cref="ArgumentException">The document has errors.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OfficeMerge Merge(Compilation compilation, ReadOnlyMemory<byte> file, bool takesTheirs = false, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        if (compilation.Diagram is not { } diagram) throw new ArgumentException("the document has errors", nameof(compilation));
        Deck deck;
        try
        {
            deck = Deck.Read(file);
        }
        catch (BadFileException bad)
        {
            return new OfficeMerge(compilation.Source, [], [], [new OfficeMessage(bad.Words) { IsError = true }]);
        }

        // Without a record the words are held against those that would be written now.
        var hasBase = deck.Written is not null;
        var merge = new DeckMerge(compilation, diagram, deck, deck.Written ?? PptxWriter.Words(diagram, cancellationToken), hasBase, takesTheirs);
        merge.Run();
        if (!hasBase) return new OfficeMerge(compilation.Source, [], [.. merge.Conflicts], [.. merge.Messages]);
        var written = Compiler.WriteValues(compilation, merge.Changes, options, cancellationToken);
        foreach (var (change, reason) in written.Left)
        {
            var name = Name(change);
            merge.Messages.Add(new OfficeMessage(new($"{name.English} {(DeckMerge.Be(change.Element, change.Path[0] == ValueChange.Lane) == "is" ? "was" : "were")} not written: {reason.English}", $"{name.Chinese}没有写入：{reason.Chinese}")) { IsError = true });
        }

        return new OfficeMerge(written.Source, [.. written.Written.Select(static change => new OfficeMessage(Told(change)))], [.. merge.Conflicts], [.. merge.Messages]);
    }

    private static Bilingual Told(ValueChange change)
    {
        var name = Name(change);
        return new($"{name.English} {DeckMerge.Be(change.Element, change.Path[0] == ValueChange.Lane)} {change.Value} now", $"{name.Chinese}改为 {change.Value}");
    }

    private static Bilingual Name(ValueChange change) => DeckMerge.Name(change.Element, change.Path[0] == ValueChange.Lane);
}
