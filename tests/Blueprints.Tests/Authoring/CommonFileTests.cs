using System.Text;
using Blueprints.Authoring;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>What an editor asks of common files and of files with the settings of rules, and of the names that documents take from
/// common files.</summary>
public sealed class CommonFileTests
{
    private const string Common = "# of the house\nhours: Mon-Fri 9:00-17:00\nlanes:\n  customer: Cardholder\n  teller: {band: frontstage, label: Teller, staff: 3}\n  vault: {band: support, label: Vault}\n";
    private const string Cash = "blueprint: Cash\nuse: house/common.yaml\nsteps:\n  - customer: Asks\n  - teller: Counts\n    with: vault\n  - teller: Hands out\n";
    private const string Loan = "服务蓝图: 贷款\n共用文件: house/common.yaml\n泳道:\n  teller: {名称: 柜员}\n步骤:\n  - 顾客: 询问\n  - teller: 回答\n";
    private const string Alone = "blueprint: Alone\nlanes: {teller: frontstage}\nsteps:\n  - teller: Waits\n";

    private static Dictionary<string, string> Texts { get; } = new() { ["cash.blueprint.yaml"] = Cash, ["loan.blueprint.yaml"] = Loan, ["alone.blueprint.yaml"] = Alone, ["house/common.yaml"] = Common };

    [Theory]
    [InlineData("cash.blueprint.yaml", "te¦ller: Counts", "house/common.yaml", "teller: {band")]
    [InlineData("cash.blueprint.yaml", "with: va¦ult", "house/common.yaml", "vault: {band")]
    [InlineData("cash.blueprint.yaml", "cust¦omer: Asks", "house/common.yaml", "customer: Card")]
    [InlineData("cash.blueprint.yaml", "house/com¦mon", "house/common.yaml", "# of the house")]
    [InlineData("loan.blueprint.yaml", "tel¦ler: 回答", "loan.blueprint.yaml", "teller: {名称")]
    [InlineData("house/common.yaml", "te¦ller", "house/common.yaml", "teller: {band")]
    [InlineData("alone.blueprint.yaml", "te¦ller: W", "alone.blueprint.yaml", "teller: frontstage")]
    public void A_lane_leads_to_where_it_is_said(string path, string place, string target, string there)
    {
        var found = Folder().DefinitionAt(path, OffsetOf(path, place))!;
        Assert.Equal(target, found.Path);
        Assert.StartsWith(there, Texts[found.Path][found.Span.Start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cash.blueprint.yaml", "te¦ller: Counts")]
    [InlineData("loan.blueprint.yaml", "te¦ller: 回答")]
    [InlineData("house/common.yaml", "te¦ller")]
    public void All_uses_of_a_lane_are_found_and_renamed_from_every_side(string path, string place)
    {
        var places = Folder().ReferencesAt(path, OffsetOf(path, place));
        Assert.Equal(["house/common.yaml", "cash.blueprint.yaml", "cash.blueprint.yaml", "loan.blueprint.yaml", "loan.blueprint.yaml"], places.Select(found => found.Path));
        Assert.All(places, found => Assert.Equal("teller", Texts[found.Path].Substring(found.Span.Start, found.Span.Length)));
        Assert.Equal(3, Folder().ReferencesAt(path, OffsetOf(path, place), withDefinition: false).Length);
        Assert.Equal("teller", Texts[path].Substring(Folder().RenamedSpanAt(path, OffsetOf(path, place))!.Value.Start, 6));
        var renaming = Folder().RenameAt(path, OffsetOf(path, place), "clerk")!;
        Assert.Null(renaming.Refusal);
        foreach (var (name, text) in Texts)
        {
            var after = CaretText.Applied(text, renaming.Edits.Where(edit => edit.File == name));
            Assert.Equal(name == "alone.blueprint.yaml" ? text : text.Replace("teller", "clerk", StringComparison.Ordinal), after);
        }
    }

    [Theory]
    [InlineData("time", "key of a step")]
    [InlineData("vault", "is taken")]
    [InlineData("no good", "cannot be an id")]
    public void What_would_break_a_document_that_shares_it_is_refused(string name, string reason) =>
        Assert.Contains(reason, Folder().RenameAt("house/common.yaml", OffsetOf("house/common.yaml", "te¦ller"), name)!.Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_a_document_has_for_a_lane_of_its_own_is_taken()
    {
        var texts = new Dictionary<string, string>(Texts) { ["loan.blueprint.yaml"] = "blueprint: Loan\nuse: house/common.yaml\nlanes: {clerk: backstage}\nsteps:\n  - clerk: Asks\n" };
        var refusal = Folder(texts).RenameAt("house/common.yaml", OffsetOf("house/common.yaml", "te¦ller"), "clerk")!.Refusal;
        Assert.Equal("'clerk' is taken in loan.blueprint.yaml", refusal);
    }

    [Fact]
    public void A_standard_lane_keeps_its_name_there_as_well() =>
        Assert.StartsWith("a standard lane keeps its name", Folder().RenameAt("cash.blueprint.yaml", OffsetOf("cash.blueprint.yaml", "cust¦omer: A"), "guest")!.Refusal, StringComparison.Ordinal);

    [Fact]
    public void Lanes_of_the_common_file_are_known_though_the_document_has_a_mistake()
    {
        var texts = new Dictionary<string, string>(Texts) { ["cash.blueprint.yaml"] = Cash + "  - nobody: Waits\n" };
        var places = Folder(texts).ReferencesAt("cash.blueprint.yaml", OffsetOf("cash.blueprint.yaml", "te¦ller: Counts"));
        Assert.Equal(3, places.Count(found => found.Path != "loan.blueprint.yaml"));
    }

    [Theory]
    [InlineData("house/common.yaml", "vau¦lt", "**Vault** (`vault`)")]
    [InlineData("house/common.yaml", "st¦aff", "**staff**")]
    [InlineData("house/common.yaml", "ho¦urs", "**hours**")]
    [InlineData("cash.blueprint.yaml", "tell¦er: Counts", "In the common file: house/common.yaml")]
    [InlineData("cash.blueprint.yaml", "tell¦er: Counts", "**Teller** (`teller`)")]
    [InlineData("cash.blueprint.yaml", "with: vau¦lt", "**Vault** (`vault`)")]
    [InlineData("loan.blueprint.yaml", "tell¦er: 回答", "共用文件：house/common.yaml")]
    public void Hover_tells_what_the_common_file_says(string path, string place, string told) =>
        Assert.Contains(told, Of(path, Texts).Value.HoverAt(OffsetOf(path, place))!.Markdown, StringComparison.Ordinal);

    [Theory]
    [InlineData("hou¦", "hours", "hours: ")]
    [InlineData("lanes:\n  teller: {ba¦", "band", "lanes:\n  teller: {band: ")]
    [InlineData("lanes:\n  teller: {band: ¦}", "frontstage", "lanes:\n  teller: {band: frontstage}")]
    [InlineData("accept:\n  dead-e¦", "dead-end", "accept:\n  dead-end: ")]
    public void A_common_file_is_completed(string marked, string label, string completed) => Assert.Equal(completed, Completed(AuthoredFile.Common, marked, label));

    [Theory]
    [InlineData("ana¦", "analysis", "analysis: ")]
    [InlineData("analysis:\n  empty-cat¦", "empty-category", "analysis:\n  empty-category: ")]
    [InlineData("analysis:\n  dead-end: ¦", "off", "analysis:\n  dead-end: off")]
    [InlineData("analysis:\n  busy-lane: {mo¦}", "most", "analysis:\n  busy-lane: {most: }")]
    public void A_file_with_settings_is_completed(string marked, string label, string completed) => Assert.Equal(completed, Completed(AuthoredFile.Configuration, marked, label));

    [Theory]
    [InlineData(AuthoredFile.Common, "ste¦", "steps")]
    [InlineData(AuthoredFile.Common, "us¦", "use")]
    [InlineData(AuthoredFile.Configuration, "la¦", "lanes")]
    [InlineData(AuthoredFile.Common, "accept:\n  empty¦", "empty-category")]
    public void What_such_a_file_may_not_say_is_not_offered(AuthoredFile file, string marked, string label) => Assert.DoesNotContain(label, new CaretText(marked, new AuthoringOptions { File = file }).Labels);

    [Theory]
    [InlineData("blueprint: Cash\nuse: house/common.yaml\nsteps:\n  - v¦", "vault")]
    [InlineData("blueprint: Cash\nuse: house/common.yaml\nsteps:\n  - customer: Asks\n    with: v¦", "vault")]
    public void Lanes_of_the_common_file_are_offered_before_a_step_stands_in_them(string marked, string label)
    {
        var caret = new CaretText(marked, AuthoringOptions.Default with { Compiler = CompilerOptions.Default with { Files = new Texted(Texts) } });
        Assert.Contains(label, caret.Labels);
    }

    [Theory]
    [InlineData(AuthoredFile.Common, "lanes:\n  teller: {band: nowhere}\n", "nowhere")]
    [InlineData(AuthoredFile.Common, "steps: []\n", "steps")]
    [InlineData(AuthoredFile.Common, "use: other.yaml\n", "use")]
    [InlineData(AuthoredFile.Common, "blueprint: Tea\n", "blueprint")]
    [InlineData(AuthoredFile.Configuration, "analysis: {dead-ends: off}\n", "dead-ends: off")]
    [InlineData(AuthoredFile.Configuration, "lanes: {teller: frontstage}\n", "lanes")]
    public void Its_own_mistakes_are_told_at_their_places(AuthoredFile file, string text, string place)
    {
        var document = AuthoringDocument.Of(new SourceText(text), new AuthoringOptions { File = file });
        var mistake = Assert.Single(document.Problems());
        Assert.Equal(place, text.Substring(mistake.Span.Start, mistake.Span.Length));
        Assert.Equal(document.Mistakes, document.ProblemsAtOnce());
        Assert.Contains(AuthoringDocument.Of(new SourceText(text), new AuthoringOptions { File = file, Language = DiagramLanguage.Chinese }).Mistakes, one => one.Message.Any(c => c > 0x2E80));
    }

    [Fact]
    public void A_sound_common_file_has_no_problem_its_lanes_as_outline_and_a_form()
    {
        var document = AuthoringDocument.Of(new SourceText(Common.Replace("staff: 3", "staff:   3", StringComparison.Ordinal)), new AuthoringOptions { File = AuthoredFile.Common });
        Assert.Empty(document.Problems());
        Assert.Equal(["customer", "Teller", "Vault"], document.Outline().Select(item => item.Name));
        Assert.Equal(Common, document.Format().Text);
        Assert.NotEmpty(document.Colours());
        Assert.NotEmpty(document.Foldings());
    }

    [Theory]
    [InlineData(AuthoredFile.Common)]
    [InlineData(AuthoredFile.Configuration)]
    public void Nothing_throws_at_any_place_of_a_damaged_one(AuthoredFile file)
    {
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var text = Robustness.MutationTests.Mutate(file == AuthoredFile.Common ? Common : "analysis:\n  dead-end: off\n  busy-lane: {most: 80%}\naccept: {no-standard: later}\n", random);
            var document = AuthoringDocument.Of(new SourceText(text, "common.yaml"), new AuthoringOptions { File = file });
            document.Problems();
            document.Format();
            for (var i = 0; i < 20; i++)
            {
                var offset = random.Next(text.Length + 1);
                document.HoverAt(offset);
                document.CompletionsAt(offset);
                document.RenameAt(offset, "renamed-zq");
                document.ChangesAt(offset);
            }
        }
    }

    private static string Completed(AuthoredFile file, string marked, string label) => new CaretText(marked, new AuthoringOptions { File = file }).Completed(label);

    private static AuthoringFolder Folder(Dictionary<string, string>? texts = null) => new((texts ?? Texts).Keys.Select(path => Of(path, texts ?? Texts)));

    private static KeyValuePair<string, AuthoringDocument> Of(string path, Dictionary<string, string> texts) => KeyValuePair.Create(path, AuthoringDocument.Of(new SourceText(texts[path], path), new AuthoringOptions
    {
        File = path.StartsWith("house/", StringComparison.Ordinal) ? AuthoredFile.Common : AuthoredFile.Document,
        Compiler = CompilerOptions.Default with { Files = new Texted(texts) },
    }));

    private static int OffsetOf(string path, string place) => Texts[path].IndexOf(place.Replace("¦", "", StringComparison.Ordinal), StringComparison.Ordinal) + place.IndexOf('¦', StringComparison.Ordinal);

    private sealed class Texted(Dictionary<string, string> texts) : IFileSource
    {
        public FileReading Read(string path, int maxBytes) =>
            texts.TryGetValue(path, out var text) ? FileReading.Of(Encoding.UTF8.GetBytes(text)) : FileReading.Refused(FileRefusal.Missing, new("it is not there", "不存在"));
    }
}
