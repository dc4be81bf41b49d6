using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Kinds;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Finds of which words a value may be one, with what each means.</summary>
internal static class WordFinder
{
    /// <summary>The bands, which are the standard lanes as well.</summary>
    public static ImmutableArray<KnownWord> Bands => Of(LaneKeys.Table.Keys[0].Shape);

    /// <summary>The words that may stand in the place of a value, in the order in which they are listed; none where it is no word.</summary>
    public static ImmutableArray<KnownWord> At(SyntaxScalar value)
    {
        if (value.AncestorsAndSelf().OfType<SyntaxEntry>().FirstOrDefault() is not { } entry || ReferenceEquals(entry.Key, value)) return [];
        if (entry.Definition is { } key) return Of(key.Words, key.WordsInChinese, key.Meanings);
        if (!ReferenceEquals(entry.Value, value) || entry.Parent is not SyntaxMapping { Parent: SyntaxEntry above }) return [];
        // What stands behind a name of the author's own, in the short form.
        if (above.Definition is { IsLane: false, Name: "lanes" }) return Bands;
        if (above.Definition is { IsLane: false, Name: "analysis" }) return Of(RuleReader.AnalysisShape.Item!);
        return IsRule(above) && KindRegistry.BuiltIn.Rules.Find(above.Name!) is { } rule ? OfSetting(rule, entry.Name) : [];
    }

    private static bool IsRule(SyntaxEntry entry) => entry is { Definition: null, Name: not null, Parent: SyntaxMapping { Parent: SyntaxEntry { Definition: { IsLane: false, Name: "analysis" } } } };

    private static ImmutableArray<KnownWord> OfSetting(Analysis.RuleInfo rule, string? name)
    {
        if (RuleReader.IsSeverity(name)) return Of(RuleReader.SeverityShape);
        var parameter = rule.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        return parameter is null ? [] : Of(parameter.Words, [], parameter.Meanings);
    }

    private static ImmutableArray<KnownWord> Of(ValueShape shape) => Of(shape.Words, shape.Chinese, shape.Meanings);

    private static ImmutableArray<KnownWord> Of(ImmutableArray<string> words, ImmutableArray<string> chinese, ImmutableArray<Bilingual> meanings)
    {
        var known = ImmutableArray.CreateBuilder<KnownWord>(words.Length);
        for (var i = 0; i < words.Length; i++) known.Add(new KnownWord(words[i], i < chinese.Length ? chinese[i] : words[i], i < meanings.Length ? meanings[i] : new("", "")));
        return known.MoveToImmutable();
    }
}

/// <summary>A word that a key takes.</summary>
/// <param name="English">As authors write it.</param>
/// <param name="Chinese">As they write it in Chinese; the same where it has no other name there.</param>
/// <param name="Meaning">What it means, in words without a full stop.</param>
internal readonly record struct KnownWord(string English, string Chinese, Bilingual Meaning)
{
    /// <summary>Whether a value is this word.</summary>
    public bool Is(string value) => value == English || value == Chinese;
}
