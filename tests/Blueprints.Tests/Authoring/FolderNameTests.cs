using Blueprints.Authoring;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>Names that lead from one document of a folder to another.</summary>
public sealed class FolderNameTests
{
    private const string Parcels = "blueprint: Parcel counter\nsteps:\n  - customer: Hands over\n  - frontstage: Weighs\n    id: weigh\n    fail: {fail: Wrong weight, cause: clinic/weights.fishbone.yaml#scales}\n";
    private const string Weights = "fishbone: Wrong weights\ncategories:\n  Machines:\n    - cause: Scales are off\n      id: scales\n      step: ../parcels.blueprint.yaml#weigh\n    - cause: No light\n      step: \"../parcels.blueprint.yaml#weigh\"\n";
    private const string Other = "fishbone: 其他\n类别:\n  设备:\n    - 原因: 秤\n      编号: scales\n      步骤: parcels.blueprint.yaml#weigh\n";

    [Theory]
    [InlineData("parcels.blueprint.yaml", "#sca¦les", "clinic/weights.fishbone.yaml", "scales")]
    [InlineData("parcels.blueprint.yaml", "clinic/we¦ights", "clinic/weights.fishbone.yaml", "scales")]
    [InlineData("clinic/weights.fishbone.yaml", "#we¦igh", "parcels.blueprint.yaml", "weigh")]
    [InlineData("other.fishbone.yaml", "#we¦igh", "parcels.blueprint.yaml", "weigh")]
    [InlineData("parcels.blueprint.yaml", "id: we¦igh", "parcels.blueprint.yaml", "weigh")]
    public void A_link_leads_to_what_it_names(string path, string place, string target, string name)
    {
        var found = Folder().DefinitionAt(path, OffsetOf(path, place))!;
        Assert.Equal((target, name), (found.Path, Texts[found.Path].Substring(found.Span.Start, found.Span.Length)));
    }

    [Fact]
    public void All_uses_in_the_folder_are_found()
    {
        var places = Folder().ReferencesAt("parcels.blueprint.yaml", OffsetOf("parcels.blueprint.yaml", "id: we¦igh"));
        Assert.Equal(["parcels.blueprint.yaml", "clinic/weights.fishbone.yaml", "clinic/weights.fishbone.yaml", "other.fishbone.yaml"], places.Select(place => place.Path));
        Assert.All(places, place => Assert.Equal("weigh", Texts[place.Path].Substring(place.Span.Start, place.Span.Length)));
        Assert.Equal(3, Folder().ReferencesAt("parcels.blueprint.yaml", OffsetOf("parcels.blueprint.yaml", "id: we¦igh"), withDefinition: false).Length);
    }

    [Theory]
    [InlineData("parcels.blueprint.yaml", "id: we¦igh")]
    [InlineData("other.fishbone.yaml", "#wei¦gh")]
    public void A_name_is_changed_in_every_document_that_uses_it(string path, string place)
    {
        var renaming = Folder().RenameAt(path, OffsetOf(path, place), "put-on-scales")!;
        Assert.Null(renaming.Refusal);
        foreach (var (name, text) in Texts)
            Assert.Equal(text.Replace("#weigh", "#put-on-scales", StringComparison.Ordinal).Replace("id: weigh", "id: put-on-scales", StringComparison.Ordinal), CaretText.Applied(text, renaming.Edits.Where(edit => edit.File == name)));
        Assert.Equal("weigh", Span(path, Folder().RenamedSpanAt(path, OffsetOf(path, place))));
    }

    [Fact]
    public void A_cause_is_renamed_with_its_links_alone()
    {
        var renaming = Folder().RenameAt("parcels.blueprint.yaml", OffsetOf("parcels.blueprint.yaml", "#sca¦les"), "balance")!;
        Assert.Equal(["clinic/weights.fishbone.yaml", "parcels.blueprint.yaml"], renaming.Edits.Select(edit => edit.File).Order());
        Assert.NotNull(Folder().RenameAt("parcels.blueprint.yaml", OffsetOf("parcels.blueprint.yaml", "id: we¦igh"), "no good")!.Refusal);
    }

    [Fact]
    public void What_leads_nowhere_has_no_name()
    {
        var folder = new AuthoringFolder([Of("parcels.blueprint.yaml")]);
        Assert.Null(folder.DefinitionAt("parcels.blueprint.yaml", OffsetOf("parcels.blueprint.yaml", "#sca¦les")));
        Assert.Null(folder.RenameAt("parcels.blueprint.yaml", OffsetOf("parcels.blueprint.yaml", "#sca¦les"), "balance"));
        Assert.Null(folder.DefinitionAt("absent.yaml", 0));
        Assert.Null(folder.DefinitionAt("../up.yaml", 0));
        Assert.Empty(folder.ReferencesAt("parcels.blueprint.yaml", 12));
    }

    [Theory]
    [InlineData("cause: ¦", "clinic/weights.fishbone.yaml", "cause: clinic/weights.fishbone.yaml#")]
    [InlineData("cause: cli¦", "clinic/weights.fishbone.yaml", "cause: clinic/weights.fishbone.yaml#")]
    [InlineData("cause: clinic/weights.fishbone.yaml#¦", "scales", "cause: clinic/weights.fishbone.yaml#scales")]
    [InlineData("cause: clinic/weights.fishbone.yaml#sc¦", "scales", "cause: clinic/weights.fishbone.yaml#scales")]
    public void Files_and_what_has_an_id_in_them_are_completed(string written, string label, string completed)
    {
        const string Head = "blueprint: Parcel counter\nsteps:\n  - frontstage: Weighs\n    fail: {fail: Wrong weight, ";
        var caret = new CaretText(Head + written + "}\n", AuthoringOptions.Default with
        {
            Compiler = CompilerOptions.Default with { Files = new Texted() },
            DocumentsBeside = () => Texts.Keys.Where(path => path != "parcels.blueprint.yaml"),
        });
        Assert.Contains(label, caret.Labels);
        Assert.DoesNotContain("parcels.blueprint.yaml", caret.Labels);
        Assert.Equal(Head + completed + "}\n", caret.Completed(label));
    }

    private static Dictionary<string, string> Texts { get; } = new() { ["parcels.blueprint.yaml"] = Parcels, ["clinic/weights.fishbone.yaml"] = Weights, ["other.fishbone.yaml"] = Other };

    private static AuthoringFolder Folder() => new(Texts.Keys.Select(Of));

    private static KeyValuePair<string, AuthoringDocument> Of(string path) => KeyValuePair.Create(path, AuthoringDocument.Of(new SourceText(Texts[path], path)));

    private static int OffsetOf(string path, string place) => Texts[path].IndexOf(place.Replace("¦", "", StringComparison.Ordinal), StringComparison.Ordinal) + place.IndexOf('¦', StringComparison.Ordinal);

    private static string Span(string path, TextSpan? span) => Texts[path].Substring(span!.Value.Start, span.Value.Length);

    private sealed class Texted : IFileSource
    {
        public FileReading Read(string path, int maxBytes) =>
            Texts.TryGetValue(path, out var text) ? FileReading.Of(System.Text.Encoding.UTF8.GetBytes(text)) : FileReading.Refused(FileRefusal.Missing, new("it is not there", "不存在"));
    }
}
