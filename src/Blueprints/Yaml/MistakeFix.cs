using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>The fix of a mistake of form: its repairs in the author's own text.</summary>
internal static class MistakeFix
{
    /// <summary>The fix; null where there is no repair, or one lies in what an earlier repair wrote.</summary>
    public static FixDraft? Of(Mistake mistake, RepairedText text, SourceText source)
    {
        if (mistake.Repairs.Length == 0 || mistake.IsMakeshift) return null;
        var changes = ImmutableArray.CreateBuilder<(TextSpan, string)>(mistake.Repairs.Length);
        foreach (var repair in mistake.Repairs)
        {
            var span = text.ToSource(repair.Start, repair.Start + repair.Length);
            if (!IsSame(text.Text, repair.Start, source.Content, span, repair.Length)) return null;
            changes.Add((span, repair.Replacement));
        }

        return new FixDraft(mistake.Help, mistake.IsCertain, changes.DrainToImmutable());
    }

    /// <summary>Whether the author wrote what stands there now, and what stands right before it.</summary>
    private static bool IsSame(string text, int start, string source, TextSpan span, int length)
    {
        if (span.Length != length || span.End > source.Length || start + length > text.Length) return false;
        if (!text.AsSpan(start, length).SequenceEqual(source.AsSpan(span.Start, length))) return false;
        return length > 0 || (start == 0 ? span.Start == 0 : span.Start > 0 && text[start - 1] == source[span.Start - 1]);
    }
}
