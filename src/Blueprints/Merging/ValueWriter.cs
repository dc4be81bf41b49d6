using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Running;
using Blueprints.Text;

namespace Blueprints.Merging;

/// <summary>Writes values into a document, and sees to it that the document still reads.</summary>
internal static class ValueWriter
{
    /// <summary>With more changes than this, those that break the document are not sought one by one.</summary>
    private const int MostSought = 200;

    private static readonly Bilingual Unreadable = new("the document would not read any more", "写入后文档无法读出");

    /// <param name="compilation">The document.</param>
    /// <param name="changes">The values.</param>
    /// <param name="reads">Whether a text reads.</param>
    public static MergedText Write(Compilation compilation, IReadOnlyList<ValueChange> changes, Func<SourceText, bool> reads)
    {
        Cancellation.Check();
        var whole = Apply(compilation, changes);
        if (whole.Written.IsEmpty || reads(whole.Source)) return whole;
        var left = new List<LeftChange>(whole.Left);
        if (changes.Count > MostSought) return new MergedText(compilation.Source, [], [.. left, .. whole.Written.Select(static change => new LeftChange(change, Unreadable))]);
        var kept = new List<ValueChange>();
        foreach (var change in whole.Written)
        {
            kept.Add(change);
            if (reads(Apply(compilation, kept).Source)) continue;
            kept.RemoveAt(kept.Count - 1);
            left.Add(new LeftChange(change, Unreadable));
        }

        var sound = Apply(compilation, kept);
        return sound with { Left = [.. left, .. sound.Left] };
    }

    private static MergedText Apply(Compilation compilation, IReadOnlyList<ValueChange> changes)
    {
        var edits = new ValueEdits(compilation.Syntax);
        var (written, left) = (ImmutableArray.CreateBuilder<ValueChange>(), ImmutableArray.CreateBuilder<LeftChange>());
        foreach (var change in changes)
        {
            Cancellation.Check();
            if (edits.Write(change) is { } reason) left.Add(new LeftChange(change, reason));
            else written.Add(change);
        }

        return new MergedText(written.Count == 0 ? compilation.Source : new SourceText(edits.Text, compilation.Source.Name), written.ToImmutable(), left.ToImmutable());
    }
}
