using System.Text;

namespace Blueprints.PullRequests;

/// <summary>The two halves of a job.</summary>
internal static class Review
{
    /// <summary>The most characters of a comment: GitHub takes 65,536.</summary>
    private const int Most = 60_000;

    private static readonly string Output = Settings.Of("BLUEPRINTS_OUTPUT", "blueprints-review");

    /// <summary>Writes what was found, the comment, and pictures; the exit code of the check goes to the host, or is this one's.</summary>
    public static int Prepare()
    {
        var host = Host.Current();
        Directory.CreateDirectory(Output);
        var since = Git.Run("merge-base", host.Base, "HEAD").Trim();
        File.WriteAllText(Path.Combine(Output, "comment.md"), Compared(since));
        var folder = Words.Relative(Settings.Folder);
        var log = Path.Combine(Output, "found.sarif");
        var found = Tool.Run(["check", folder, "--format", "sarif", "-o", log, "--quiet", "--fail-on", Settings.Of("BLUEPRINTS_FAIL_ON", "error")]);
        Words.Echo(found.Error);
        host.Tell(folder, log, found.Code);
        return host.CodeOf(found.Code);
    }

    /// <summary>Writes the comment, with a link to the pictures; where that is not allowed it says so, and fails nothing.</summary>
    public static async Task<int> Comment()
    {
        var host = Host.Current();
        var text = File.ReadAllText(Path.Combine(Output, "comment.md"));
        var link = Settings.Of("BLUEPRINTS_LINK", host.Link);
        if (text.Length > 0 && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            text += $"\n[{Words.Say("Pictures of before and after, and all that was found", "改动前后的图，以及全部检查结果")}]({address.AbsoluteUri.Replace("(", "%28").Replace(")", "%29")})\n";
        await host.Write(text);
        return 0;
    }

    /// <summary>What has changed since a commit, document by document; empty where no document has.</summary>
    private static string Compared(string since)
    {
        var changes = Git.Changes(since, Settings.Folder);
        if (changes.Count == 0) return "";
        using var before = new Checkout(since);
        var text = new StringBuilder($"{Words.Say("## Blueprints", "## 蓝图")}\n");
        var left = 0;
        foreach (var change in changes)
        {
            var section = Section(change, before);
            if (text.Length + section.Length > Most) left++;
            else text.Append('\n').Append(section);
        }

        if (left > 0) text.Append($"\n{Words.Say($"{left} more documents have changed; comments hold no more, and their pictures are among the others.", $"还有 {left} 份文档有改动；评论写不下，它们的图与其他图在一起。")}\n");
        return text.ToString();
    }

    private static string Section(Change change, Checkout before)
    {
        var name = $"<code>{Words.Escaped(change.After ?? change.Before!)}</code>";
        if (change.After is null) return $"- {Words.Say("taken out", "已删除")}: {name}\n";
        var picture = Path.Combine(Output, "pictures", change.After + ".svg");
        Directory.CreateDirectory(Path.GetDirectoryName(picture)!);
        var after = Words.Relative(change.After);
        if (change.Before is null)
        {
            Tool.Run(["render", after, "-o", picture, "--quiet"]);
            return $"- {Words.Say("new", "新增")}: {name}\n";
        }

        var compared = Tool.Run(["compare", Path.Combine(before.Folder, change.Before), after, "--format", "markdown", "-o", picture, "--quiet"]);
        if (compared.Code == 0) return $"{name}\n\n{Words.Quiet(compared.Output)}";
        Words.Echo(compared.Error);
        return $"- {Words.Say("cannot be compared; the job's log says why", "无法比较；原因见作业日志")}: {name}\n";
    }
}
