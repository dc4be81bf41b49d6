using System.Globalization;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones.Reading;

namespace Blueprints.Fishbones.Writing;

/// <summary>Finds the causes whose ids have to be written, since the reader would give them others.</summary>
internal static class ChosenIds
{
    private const int MaxRounds = 8;

    public static HashSet<Cause> Find(Fishbone fishbone)
    {
        var chosen = new HashSet<Cause>(ReferenceEqualityComparer.Instance);
        foreach (var cause in All(fishbone))
        {
            if (!IsNumbered(cause.Id, Slug.Of(cause.Label, CauseKeys.Cause))) chosen.Add(cause);
        }

        // An id that is written is taken for the others, so that writing one can make it needful to write another.
        for (var round = 0; round < MaxRounds; round++)
        {
            var count = chosen.Count;
            Look(fishbone, chosen);
            if (chosen.Count == count) return chosen;
        }

        foreach (var cause in All(fishbone)) chosen.Add(cause);
        return chosen;
    }

    /// <summary>Whether the reader may have given the id.</summary>
    private static bool IsNumbered(string id, string slug) =>
        id.StartsWith(slug, StringComparison.Ordinal)
        && (id.Length == slug.Length || (id[slug.Length] == '-' && int.TryParse(id.AsSpan(slug.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)));

    private static void Look(Fishbone fishbone, HashSet<Cause> chosen)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cause in chosen) written.Add(cause.Id);
        var ids = new CauseIds(written.Contains);
        foreach (var category in fishbone.Categories) ids.Give(category.Label, CauseIds.Category);
        foreach (var cause in All(fishbone))
        {
            if (!chosen.Contains(cause) && !ids.TryGive(cause.Label, CauseKeys.Cause, cause.Id)) chosen.Add(cause);
        }
    }

    /// <summary>All causes in the order of the document.</summary>
    private static IEnumerable<Cause> All(Fishbone fishbone)
    {
        var open = new Stack<Cause>();
        foreach (var category in fishbone.Categories)
        {
            for (var i = category.Causes.Length - 1; i >= 0; i--) open.Push(category.Causes[i]);
            while (open.TryPop(out var cause))
            {
                yield return cause;
                for (var i = cause.Causes.Length - 1; i >= 0; i--) open.Push(cause.Causes[i]);
            }
        }
    }
}
