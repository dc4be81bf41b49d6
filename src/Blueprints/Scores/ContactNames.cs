using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>Finds the contact of a service that a cell names.</summary>
/// <param name="blueprint">The service.</param>
/// <param name="contacts">Its contacts with their numbers.</param>
/// <param name="told">Where mistakes go.</param>
internal sealed class ContactNames(ServiceBlueprint blueprint, ImmutableArray<(int Number, Step Step)> contacts, DiagnosticBag told)
{
    /// <summary>The id of the contact that goes by an id or a label; null, told, where there is none or more than one.</summary>
    public string? Find(CsvCell cell)
    {
        foreach (var (_, contact) in contacts)
        {
            if (contact.Id == cell.Value) return contact.Id;
        }

        var named = contacts.Where(contact => contact.Step.Label == cell.Value).ToList();
        if (named.Count == 1) return named[0].Step.Id;
        ReportContact(cell, named.Count > 1);
        return null;
    }

    private void ReportContact(CsvCell cell, bool isShared)
    {
        var ids = contacts.Select(contact => contact.Step.Id).ToList();
        var list = string.Join(", ", ids.Take(20)) + (ids.Count > 20 ? ", ..." : "");
        var help = new Bilingual($"the contacts are: {list}", $"接触点有：{list}");
        if (isShared) told.Report(ScoreDiagnostics.UnknownContact, cell.Span, new($"several contacts are called '{VisibleText.Clip(cell.Value)}'", $"有几个接触点都叫“{VisibleText.Clip(cell.Value)}”"), new("write the id of the one that is meant", "请写所指那一个的编号"));
        else if (blueprint.Steps.Any(step => step.Id == cell.Value)) told.Report(ScoreDiagnostics.UnknownContact, cell.Span, new($"'{cell.Value}' is a step at which customer and provider don't meet", $"“{cell.Value}”是顾客与服务方不接触的步骤"), help);
        else told.Report(ScoreDiagnostics.UnknownContact, cell.Span, Spelling.Suggest(new($"there is no contact '{VisibleText.Clip(cell.Value)}'", $"没有接触点“{VisibleText.Clip(cell.Value)}”"), Spelling.Nearest(cell.Value, ids)), help);
    }
}
