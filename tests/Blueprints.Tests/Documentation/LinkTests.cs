using System.Text.RegularExpressions;

namespace Blueprints.Tests.Documentation;

/// <summary>The links between the pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> PagesOfPackages => [.. Page.OfPackages];

    public static TheoryData<string> Pages => [.. Page.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Relative_links_lead_to_what_is_there(string path)
    {
        var page = Page.Read(path);
        foreach (Match match in Link().Matches(string.Join('\n', page.Prose)))
        {
            var target = match.Groups["target"].Value;
            if (target.Contains("://", StringComparison.Ordinal)) continue;
            var hash = target.IndexOf('#', StringComparison.Ordinal);
            var (file, anchor) = hash < 0 ? (target, "") : (target[..hash], target[(hash + 1)..]);
            var full = file.Length == 0 ? path : Path.GetRelativePath(RepositoryFiles.Root, Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(path)!, file)).Replace('\\', '/');
            Assert.True(Path.Exists(Path.Combine(RepositoryFiles.Root, full)), $"{path}: nothing is at {target}");
            if (anchor.Length > 0) Assert.True(Page.Read(full).Anchors.Contains(anchor), $"{path}: no heading for {target}");
        }
    }

    /// <summary>Nothing is beside the page of a package, and the sites that show it take pictures from few places.</summary>
    [Theory]
    [MemberData(nameof(PagesOfPackages))]
    public void Pages_of_packages_stand_by_themselves(string path) => Assert.DoesNotMatch(@"\]\((?!https://)|!\[|<img", Page.Read(path).Text);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
