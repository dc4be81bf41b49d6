using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>
/// A kind of wording: words in a row, one after the other. <c>a|b</c> is one of some words, <c>a~</c> any that begins so, <c>?a</c> may be
/// left out, <c>*</c> is up to six words whatever they are, <c>^</c> the
/// beginning of the label, <c>$</c> its end, <c>@people</c> whoever is served, with an article
/// or without, <c>@person</c> one of them and nothing of theirs, <c>@past</c> a verb in the past.
/// </summary>
/// <remarks>Immutable; safe for use from any thread.</remarks>
internal sealed class WordPattern
{
    private const int LongestGap = 6;

    /// <summary>Words of a label beyond which no pattern begins.</summary>
    private const int MostWords = 100;

    private static readonly HashSet<string> IrregularPast = LabelText.Set("kept lost did had was were broke left put got took made forgot chose tore torn worn done read gave given went bent wrote brought sent have has must");

    private readonly ImmutableArray<Part> _parts;

    private WordPattern(string text) => _parts = [.. text.Split(' ').Select(Part.Of)];

    public static ImmutableArray<WordPattern> All(params ReadOnlySpan<string> patterns)
    {
        var all = ImmutableArray.CreateBuilder<WordPattern>(patterns.Length);
        foreach (var pattern in patterns) all.Add(new WordPattern(pattern));
        return all.MoveToImmutable();
    }

    /// <summary>Whether any of some stands in a label and is not taken back by a word before it.</summary>
    public static bool HasAny(LabelText label, ImmutableArray<WordPattern> patterns)
    {
        var words = label.Words;
        foreach (var pattern in patterns)
        {
            for (var i = 0; i < Math.Min(words.Count, MostWords); i++)
            {
                if (pattern.Fits(words, i, 0) && !Negations.IsNegated(words, i)) return true;
            }
        }

        return false;
    }

    private bool Fits(List<string> words, int at, int part)
    {
        if (part == _parts.Length) return true;
        var kind = _parts[part].Kind;
        if (_parts[part].IsOptional && Fits(words, at, part + 1)) return true;
        if (kind == PartKind.Start) return at == 0 && Fits(words, at, part + 1);
        if (kind == PartKind.End) return at == words.Count && Fits(words, at, part + 1);
        if (kind == PartKind.Gap)
        {
            for (var skipped = 0; skipped <= LongestGap && at + skipped <= words.Count; skipped++)
            {
                if (Fits(words, at + skipped, part + 1)) return true;
            }

            return false;
        }

        if (kind is PartKind.People or PartKind.Person && at + 1 < words.Count && People.Articles.Contains(words[at])) at++;
        return at < words.Count && _parts[part].IsWord(words[at]) && Fits(words, at + 1, part + 1);
    }

    private enum PartKind
    {
        Words,
        Gap,
        People,
        Person,
        Past,
        Start,
        End,
    }

    private sealed record Part(PartKind Kind, bool IsOptional, ImmutableArray<string> Words)
    {
        public static Part Of(string text)
        {
            var isOptional = text.StartsWith('?');
            var rest = isOptional ? text[1..] : text;
            var kind = rest switch { "*" => PartKind.Gap, "^" => PartKind.Start, "$" => PartKind.End, "@people" => PartKind.People, "@person" => PartKind.Person, "@past" => PartKind.Past, _ => PartKind.Words };
            return new Part(kind, isOptional, kind == PartKind.Words ? [.. rest.Split('|')] : []);
        }

        public bool IsWord(string word) => Kind switch
        {
            PartKind.People => People.InWords.Contains(word),
            PartKind.Person => People.InWords.Contains(word) && word[^1] != 's' && word is not ("your" or "their" or "her"),
            PartKind.Past => IrregularPast.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)),
            _ => Words.Any(one => one[^1] == '~' ? word.AsSpan().StartsWith(one.AsSpan(0, one.Length - 1), StringComparison.Ordinal) : one == word),
        };
    }
}
