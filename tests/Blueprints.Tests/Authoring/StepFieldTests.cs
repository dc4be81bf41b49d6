using Blueprints.Authoring;
using Blueprints.Authoring.Changes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>The form beside a card: what it shows of a step, and what each value does to the text and to the step.</summary>
public sealed class StepFieldTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "changes");

    /// <summary>Each line of <c>fields.txt</c>: a document, the id of a step, a field, and its value.</summary>
    public static TheoryData<string> Changes { get; } = new(File.ReadLines(Path.Combine(Folder, "fields.txt")));

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_text_is_the_accepted_one(string line)
    {
        var parts = line.Split(' ', 4);
        var (name, id, field, value) = (parts[0], parts[1], Enum.Parse<StepField>(parts[2]), parts[3].Trim());
        var document = Document(File.ReadAllText(Path.Combine(Folder, name + ".yaml")));
        Assert.False(document.Compilation.HasErrors);
        var change = StepChanges.Set(document, id, field, value);
        var text = change.Refusal is { } refusal ? $"# refused: {refusal}\n" : CaretText.Applied(document.Source.Content, change.Edits);
        if (change.Refusal is null)
        {
            var (before, after) = (document, Document(text));
            Assert.Equal("", string.Join('\n', after.Compilation.Diagnostics.Where(found => found.Severity == Blueprints.Diagnostics.DiagnosticSeverity.Error).Select(found => found.Message)));
            // The field says what was given, where it was not taken away to show the next of several; every other step is what it was.
            var shown = StepChanges.FieldsOf(after, id).Single(one => one.Field == field);
            if (value.Length > 0 || StepChanges.FieldsOf(before, id).Single(one => one.Field == field).Others == 0) Assert.Equal(value, shown.Value);
            var others = ((ServiceBlueprint)before.Compilation.Diagram!).Steps.Zip(((ServiceBlueprint)after.Compilation.Diagram!).Steps).Where(pair => pair.First.Id != id);
            Assert.All(others, pair => Assert.Equal(Bare(pair.First), Bare(pair.Second)));
        }

        GoldenFile.Verify(Folder, $"{name}-set-{string.Join('-', $"{id} {field} {value}".Split([' ', ':', '{', '}', ','], StringSplitOptions.RemoveEmptyEntries))}", "yaml", text);
    }

    [Fact]
    public void The_form_shows_what_is_written()
    {
        var document = Document(File.ReadAllText(Path.Combine(Folder, "fields.yaml")));
        Assert.Equal("2-5 min|", Shown("order", StepField.Wait) + "|" + Shown("order", StepField.Tolerated));
        Assert.Equal("{min: 1 min, typical: 2 min, max: 5 min}", Shown("brew", StepField.Time));
        Assert.Equal("3 min|5 min", Shown("brew", StepField.Wait) + "|" + Shown("brew", StepField.Tolerated));
        Assert.Equal("|Is hot", Shown("brew", StepField.StandardTime) + "|" + Shown("brew", StepField.StandardText));
        Assert.Equal("Too weak", Shown("brew", StepField.Fail));
        Assert.Equal("1 min|Spills nothing", Shown("bring", StepField.StandardTime) + "|" + Shown("bring", StepField.StandardText));
        Assert.Equal("2 min|No change|", Shown("pay", StepField.StandardTime) + "|" + Shown("pay", StepField.Fail) + "|" + Shown("pay", StepField.Decision));
        Assert.Equal("yes", Shown("again", StepField.Decision));
        Assert.Equal(1, StepChanges.FieldsOf(document, "brew").Single(one => one.Field == StepField.Fail).Others);
        Assert.Empty(StepChanges.FieldsOf(document, "nobody"));

        string Shown(string id, StepField field) => StepChanges.FieldsOf(document, id).Single(one => one.Field == field).Value;
    }

    private static AuthoringDocument Document(string text) => AuthoringDocument.Of(new SourceText(text, "fields.blueprint.yaml"));

    private static string Bare(Step step) => string.Join('|', step.Id, step.Label, step.Lane, step.Kind, step.Time, step.Wait, string.Join(',', step.Standards.Select(one => $"{one.Text} {one.Time}")), string.Join(',', step.FailPoints.Select(one => $"{one.Text} {one.Severity}")));
}
