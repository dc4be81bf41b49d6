using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>An arrow in a text: where it stands, what passes along it, and whether it runs both ways.</summary>
internal readonly record struct Arrow(int Start, int Length, FlowKind Kind, bool Both)
{
    public int End => Start + Length;
}

/// <summary>
/// Arrows as they are typed: <c>-&gt;</c> and <c>→</c>, also longer and with <c>=</c>, for a flow; <c>..&gt;</c> and <c>-.-&gt;</c> for
/// information; with a head at both ends for both ways.
/// None of their characters but <c>-</c> and <c>.</c> may be in an id, so that an arrow without blanks around it is one too.
/// </summary>
internal static class ArrowText
{
    /// <summary>An arrow as a regular expression, for the schema.</summary>
    public const string Pattern = "(?:<?(?:[-=]+|\\.\\.+|-\\.+-+)>|[\u2192\u2194])";

    /// <summary>The arrows of a text, in their order.</summary>
    public static ImmutableArray<Arrow> Find(string text)
    {
        if (text.AsSpan().IndexOfAny('>', '→', '↔') < 0) return [];
        var arrows = ImmutableArray.CreateBuilder<Arrow>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '→' or '↔') arrows.Add(new Arrow(i, 1, FlowKind.Sequence, text[i] == '↔'));
            else if (text[i] == '>' && Ending(text, i, arrows.Count == 0 ? 0 : arrows[^1].End) is { } arrow) arrows.Add(arrow);
        }

        return arrows.DrainToImmutable();
    }

    /// <summary>The arrow whose head stands at a place; null where it has no shaft.</summary>
    private static Arrow? Ending(string text, int head, int least)
    {
        var start = head;
        while (start > least && text[start - 1] is '-' or '=') start--;
        var (kind, dots) = (FlowKind.Sequence, start);
        while (dots > least && text[dots - 1] == '.') dots--;
        if (dots < start && start < head && dots > least && text[dots - 1] == '-')
        {
            // -.-> : the dots stand within the shaft.
            kind = FlowKind.Information;
            start = dots;
            while (start > least && text[start - 1] == '-') start--;
        }
        else if (start == head && start - dots >= 2)
        {
            kind = FlowKind.Information;
            start = dots;
        }

        if (start == head) return null;
        var both = start > least && text[start - 1] == '<';
        if (both) start--;
        return new Arrow(start, head + 1 - start, kind, both);
    }
}
