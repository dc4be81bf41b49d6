using Blueprints.Diagrams;
using Blueprints.Fits;
using Blueprints.Fits.Writing;
using Blueprints.Scores;
using Blueprints.Scores.Writing;
using Blueprints.ServiceBlueprints;
using Blueprints.Surveys;
using Blueprints.Surveys.Writing;
using Blueprints.Text;

namespace Blueprints;

/// <summary>Writes observations into a document, and sees to it that the document still reads, and says what was observed.</summary>
/// <param name="pipeline">Reads what was written.</param>
/// <param name="options">How.</param>
internal sealed class ScoreTextMaker(Pipeline pipeline, CompilerOptions options)
{
    private static readonly Bilingual Unreadable = new("the document would not read any more", "写入后文档无法读出");

    public ScoredText Write(Compilation compilation, ServiceBlueprint blueprint, ScoreSheet sheet)
    {
        var edits = new ScoreEdits(compilation.Syntax, blueprint);
        foreach (var contact in sheet.Contacts) edits.Write(contact);
        var source = new SourceText(edits.Text, compilation.Source.Name);
        if (edits.Written == 0 || IsSound(source, blueprint)) return new ScoredText(source, edits.Written, [.. edits.Left]);
        return new ScoredText(compilation.Source, 0, [.. sheet.Contacts.Select(contact => new ScoreOmission(contact.Step.Id, "perceived", Unreadable))]);
    }

    /// <summary>The same for the answers of a survey.</summary>
    public ScoredText Write(Compilation compilation, ServiceBlueprint blueprint, SurveySheet sheet)
    {
        var edits = new SurveyEdits(compilation.Syntax);
        edits.Write(sheet, blueprint);
        var source = new SourceText(edits.Text, compilation.Source.Name);
        if (edits.Written == 0 || IsSound(source, blueprint)) return new ScoredText(source, edits.Written, [.. edits.Left]);
        return new ScoredText(compilation.Source, 0, [.. ContactsOf(sheet).Select(contact => new ScoreOmission(contact, "contact", Unreadable))]);
    }

    /// <summary>The same for what a log says.</summary>
    public ScoredText Write(Compilation compilation, ServiceBlueprint blueprint, FitSheet sheet)
    {
        var edits = new FitEdits(compilation.Syntax, blueprint, sheet);
        edits.Write();
        var source = new SourceText(edits.Text, compilation.Source.Name);
        if (edits.Written == 0 || IsSound(source, blueprint)) return new ScoredText(source, edits.Written, [.. edits.Left]);
        return new ScoredText(compilation.Source, 0, [.. sheet.Steps.Select(step => new ScoreOmission(step.Step, "time", Unreadable))]);
    }

    private static IEnumerable<string> ContactsOf(SurveySheet sheet) =>
        sheet.Results.SelectMany(result => result.Groups).Where(group => group.By == SurveyGrouping.Contact).Select(group => group.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Whether the text reads, with the steps that it had.</summary>
    private bool IsSound(SourceText source, ServiceBlueprint blueprint) =>
        pipeline.Compile(source, options).Diagram is ServiceBlueprint written && written.Steps.Select(step => (step.Id, step.Label, step.Lane)).SequenceEqual(blueprint.Steps.Select(step => (step.Id, step.Label, step.Lane)));
}
