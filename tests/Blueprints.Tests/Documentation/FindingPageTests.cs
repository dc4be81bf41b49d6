namespace Blueprints.Tests.Documentation;

/// <summary>The recipes of surprises say all that a recipe is to say, and every page that lists them has each.</summary>
public sealed class FindingPageTests
{
    public static TheoryData<string> Recipes => [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "findings"), "*.sh").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_recipe_says_guess_and_behaviour_and_is_listed(string name)
    {
        var text = RepositoryFiles.Read("findings", name);
        Assert.StartsWith("#!/usr/bin/env bash\n# ", text, StringComparison.Ordinal);
        foreach (var part in (string[])["\n# Guess:     ", "\n# Behaviour: ", "\n# Matters to: ", "\n# Needs ", "\nset -euo pipefail\n", "\nfolder=$(mktemp -d)\n", "<<'SEEN'\n"]) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Matches(@"Run on 20\d\d-\d\d-\d\d\.\n", text);
        Assert.DoesNotContain("lueprints", text, StringComparison.Ordinal);
        Assert.Contains($"]({name})", RepositoryFiles.Read("findings", "README.md"), StringComparison.Ordinal);
        foreach (var page in (string[])["consumers.md", "consumers.zh.md"]) Assert.Contains($"](../findings/{name})", RepositoryFiles.Read("docs", page), StringComparison.Ordinal);
    }
}
