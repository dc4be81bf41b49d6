using System.Text.RegularExpressions;

namespace Blueprints.PullRequests;

/// <summary>What Git knows of the request.</summary>
internal static class Git
{
    /// <summary>The documents below a folder that a commit has otherwise, in the order of their paths.</summary>
    public static List<Change> Changes(string since, string folder)
    {
        var parts = Run("diff", "--name-status", "-z", "--find-renames", since, "HEAD", "--", folder).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var changes = new List<Change>();
        for (var i = 0; i + 1 < parts.Length;)
        {
            var (kind, first) = (parts[i++][0], parts[i++]);
            var last = kind is 'R' or 'C' && i < parts.Length ? parts[i++] : first;
            var change = new Change(kind == 'A' || !IsDocument(first) ? null : first, kind == 'D' || !IsDocument(last) ? null : last);
            if (kind == 'C') change = change with { Before = null };
            if (change.Before is not null || change.After is not null) changes.Add(change);
        }

        return changes;
    }

    public static string Run(params string[] arguments)
    {
        var done = Tool.Start("git", ["-c", "core.hooksPath=/dev/null", .. arguments]);
        return done.Code == 0 ? done.Output : throw new TroubleException($"git {arguments[0]} fails; check out the whole history (fetch-depth: 0, GIT_DEPTH: 0): {done.Error.Trim()}");
    }

    private static bool IsDocument(string path) => Regex.IsMatch(path, @".\.(blueprint|fishbone)\.ya?ml$", RegexOptions.IgnoreCase);
}
