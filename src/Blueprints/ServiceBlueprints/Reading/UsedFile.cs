using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What a blueprint takes from a common file.</summary>
internal sealed record UsedFile
{
    /// <summary>Nothing.</summary>
    public static readonly UsedFile None = new();

    /// <summary>The keys at its top.</summary>
    public BlueprintDraft Head { get; init; } = new();

    /// <summary>Its lanes.</summary>
    public ImmutableArray<Lane> Lanes { get; init; } = [];

    /// <summary>What its icons weigh together, in bytes.</summary>
    public long IconWeight { get; init; }

    /// <summary>Whether it could not be read, or not all of it, so that a lane that nobody knows may well stand there.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether no files are read here, so that its lanes are not known.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Gives a document what it does not say itself, key by key; of settings and acceptances, rule by rule, of weights, dimension
    /// by dimension.</summary>
    /// <param name="draft">The document's own.</param>
    public void Into(BlueprintDraft draft)
    {
        draft.Language ??= Head.Language;
        draft.Theme ??= Head.Theme;
        draft.Paper ??= Head.Paper;
        draft.Folding ??= Head.Folding;
        if (draft is { Hours: null, WorkingHours: null }) (draft.Hours, draft.WorkingHours) = (Head.Hours, Head.WorkingHours);
        draft.Weights = [.. draft.Weights, .. Head.Weights.Where(weight => !draft.Weights.Any(own => own.Dimension == weight.Dimension))];
        draft.Accept = Both(draft.Accept, Head.Accept, accepted => accepted.Rule);
        draft.Analysis = Both(draft.Analysis, Head.Analysis, setting => setting.Rule);
    }

    private static ImmutableArray<T> Both<T>(ImmutableArray<T> own, ImmutableArray<T> common, Func<T, string> rule)
    {
        if (common.IsEmpty) return own;
        var said = own.Select(rule).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. own, .. common.Where(item => !said.Contains(rule(item)))];
    }
}
