namespace Blueprints.Cli.Tests;

/// <summary>A common file that several documents of a folder use.</summary>
public sealed class UseTests
{
    private const string Common = "language: zh\nhours: Mon-Fri 9:00-17:00\nlanes:\n  customer: 顾客\n  clerk: {band: frontstage, label: 柜员, staff: 2}\n";

    private static string Tea(string path) => $"blueprint: Tea\nuse: {path}\nsteps:\n  - customer: Orders tea\n  - clerk: Brings tea\n";

    [Fact]
    public void A_folder_is_checked_and_drawn_with_it_and_it_is_no_document()
    {
        using var here = new Workspace().With("house/common.yaml", Common).With("house/tea.blueprint.yaml", Tea("common.yaml")).With("house/bar/tea.blueprint.yaml", Tea("../common.yaml"));

        var check = here.Run("check", "house");
        Assert.DoesNotContain("BP01", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("common.yaml", check.Output + check.Error, StringComparison.Ordinal);

        var render = here.Run("render", "house");
        Assert.Equal(0, render.ExitCode);
        Assert.Contains("柜员", here.Read("house/bar/tea.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_it_is_told_at_each_document_with_its_place()
    {
        using var here = new Workspace().With("house/common.yaml", Common.Replace("frontstage", "front", StringComparison.Ordinal)).With("house/tea.blueprint.yaml", Tea("common.yaml")).With("house/bar/tea.blueprint.yaml", Tea("../common.yaml"));

        var text = here.Run("check", "house", "--lang", "en");
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("house/tea.blueprint.yaml:2:6: error BP0142: house/common.yaml:5:17: 'band' cannot be 'front'", text.Output, StringComparison.Ordinal);
        Assert.Contains("house/bar/tea.blueprint.yaml:2:6: error BP0142: house/common.yaml:5:17:", text.Output, StringComparison.Ordinal);
        foreach (var format in (string[])["json", "sarif"]) Assert.Contains("house/common.yaml", here.Run("check", "house", "--format", format).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_alone_may_use_the_files_of_its_own_folder_only()
    {
        using var here = new Workspace().With("common.yaml", Common).With("bar/tea.blueprint.yaml", Tea("../common.yaml")).With("tea.blueprint.yaml", Tea("common.yaml"));

        Assert.Equal(0, here.Run("render", "tea.blueprint.yaml").ExitCode);
        Assert.Contains("BP0141", here.Run("check", "bar/tea.blueprint.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_exchanged_and_slips_fixed_with_it()
    {
        using var here = new Workspace().With("common.yaml", Common).With("tea.blueprint.yaml", Tea("common.yaml") + "    tiem: 2 min\n");

        Assert.Equal(0, here.Run("check", "--fix", "tea.blueprint.yaml").ExitCode);
        Assert.Contains("time: 2 min", here.Read("tea.blueprint.yaml"), StringComparison.Ordinal);
        Assert.Contains("共用: common.yaml", here.Run("convert", "tea.blueprint.yaml", "--keys", "zh", "-o", "-").Output, StringComparison.Ordinal);
        Assert.Equal(Common, here.Read("common.yaml"));
    }
}
