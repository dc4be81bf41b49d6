using System.Text;

namespace Blueprints.Diagnostics;

/// <summary>Carries out edits of one text.</summary>
internal static class TextEdits
{
    /// <summary>The fixes of which no edit overlaps one of a fix before, in their order.</summary>
    public static List<(Diagnostic Diagnostic, DiagnosticFix Fix)> WithoutOverlaps(IEnumerable<(Diagnostic Diagnostic, DiagnosticFix Fix)> fixes)
    {
        var taken = new SortedSet<(int Start, int End)>();
        var chosen = new List<(Diagnostic, DiagnosticFix)>();
        foreach (var fix in fixes)
        {
            if (fix.Fix.Edits.Any(edit => Overlaps(taken, edit))) continue;
            foreach (var edit in fix.Fix.Edits) taken.Add((edit.Start, edit.Start + edit.Length));
            chosen.Add(fix);
        }

        return chosen;
    }

    /// <summary>The text after the edits, none of which overlaps another.</summary>
    public static string Apply(string text, IEnumerable<DiagnosticEdit> edits)
    {
        var changed = new StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.Length))
        {
            changed.Append(text, at, edit.Start - at).Append(edit.NewText);
            at = edit.Start + edit.Length;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Two insertions in one place overlap too, since their order would be chance.</summary>
    private static bool Overlaps(SortedSet<(int Start, int End)> taken, DiagnosticEdit edit)
    {
        var (start, end) = (edit.Start, edit.Start + edit.Length);
        foreach (var (first, last) in taken.GetViewBetween((int.MinValue, 0), (end, int.MaxValue)).Reverse())
        {
            if (first >= end && first != start) continue;
            if (last > start || first == start || (last == start && edit.Length == 0 && first == last)) return true;
            // What was taken does not overlap, so whatever lies before this one ends before it.
            if (first < start) return false;
        }

        return false;
    }
}
