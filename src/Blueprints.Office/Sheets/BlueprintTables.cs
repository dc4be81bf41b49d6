using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>What a blueprint says, as sheets: each thing stands in one of them, and only there.</summary>
internal sealed class BlueprintTables
{
    private readonly ServiceBlueprint _blueprint;
    private readonly DiagramLanguage _language;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    private BlueprintTables(ServiceBlueprint blueprint)
    {
        (_blueprint, _language) = (blueprint, blueprint.Language);
        foreach (var step in blueprint.Steps) _labels.TryAdd(step.Id, step.Label);
    }

    /// <summary>The sheets, those without rows too.</summary>
    public static List<SheetTable> Of(ServiceBlueprint blueprint)
    {
        var tables = new BlueprintTables(blueprint);
        return
        [
            tables.Steps(), tables.Flows(), tables.Lanes(), tables.FailPoints(), tables.Standards(), tables.Contacts(), tables.Evidence(), tables.Phases(), tables.Promises(), tables.Document(),
        ];
    }

    private SheetTable Steps()
    {
        var phases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var phase in _blueprint.Phases) phases.TryAdd(phase.Id, phase.Label);
        var rows = new List<SheetRow>(_blueprint.Steps.Length);
        foreach (var step in _blueprint.Steps)
        {
            var row = new RowMaker(BlueprintColumns.Steps);
            row["id"] = SheetCell.Of(step.Id);
            row[":phase"] = SheetCell.Of(step.Phase is { } phase ? phases.GetValueOrDefault(phase, phase) : null);
            row[":lane"] = SheetCell.Of(step.Lane);
            row[":label"] = SheetCell.Of(step.Label);
            row["with"] = Lines(step.With);
            row["kind"] = step.Kind == StepKind.Action && !IsAsked(step) ? default : Word(BlueprintColumns.Kinds, (int)step.Kind);
            Estimate(row, "time", step.Time);
            Estimate(row, "wait", step.Wait?.Time);
            row["wait.tolerated"] = Time(step.Wait?.Tolerated);
            row["wait.patience"] = Time(step.Wait?.Patience?.Typical);
            row["wait.fixed"] = step.Wait is { IsFixed: true } ? Word(BlueprintColumns.Yes) : default;
            row["value"] = Word(BlueprintColumns.Values, (int?)step.Value);
            (row["yield"], row["rework"], row["cost"], row["staff"]) = (SheetCell.Of(step.Yield), SheetCell.Of(step.Rework), SheetCell.Of(step.Cost), SheetCell.Of(step.Staff));
            (row["emotion"], row["share"]) = (SheetCell.Of(step.Emotion), SheetCell.Of(step.Share));
            row["outcome"] = Word(BlueprintColumns.Outcomes, (int?)step.Outcome);
            (row["system"], row["quote"], row["tags"]) = (Lines(step.Systems), Lines(step.Quotes), Lines(step.Tags));
            (row["policy"], row["note"], row["href"], row["file"]) = (SheetCell.Of(step.Policy), SheetCell.Of(step.Note), SheetCell.Of(step.Href), SheetCell.Of(step.File));
            row["loop"] = step.IsLoopIntended ? Word(BlueprintColumns.Intended) : default;
            row["priority"] = step.Priority == 0 ? default : SheetCell.Of(step.Priority);
            Basis(row, step.Basis);
            rows.Add(row.ToRow(step.Id));
        }

        return new("steps", new("Steps", "步骤"), BlueprintColumns.Steps, rows) { Frozen = 4 };
    }

    /// <summary>Whether the language would take a step for a decision that isn't called one.</summary>
    private bool IsAsked(Step step)
    {
        var asked = 0;
        foreach (var flow in _blueprint.Flows)
        {
            if (flow.From == step.Id && flow.When is not null) asked++;
        }

        return asked >= 2;
    }

    private SheetTable Flows()
    {
        var rows = new List<SheetRow>(_blueprint.Flows.Length);
        var leads = new HashSet<string>(StringComparer.Ordinal);
        var marks = new Marks();
        foreach (var flow in _blueprint.Flows)
        {
            if (flow is { Kind: FlowKind.Sequence, Both: false, Also: false }) leads.Add(flow.From);
            rows.Add(FlowRow(flow, marks));
        }

        for (var i = 0; i < _blueprint.Steps.Length; i++)
        {
            var step = _blueprint.Steps[i];
            // Where the list would lead on, it is said that it does not.
            if (leads.Contains(step.Id) || step.Kind == StepKind.End || i == _blueprint.Steps.Length - 1) continue;
            rows.Add(FlowRow(new Flow { From = step.Id, To = BlueprintColumns.None.In(_language) }, marks));
        }

        return new("flows", new("Flows", "流向"), BlueprintColumns.Flows, rows) { HasMarks = true, Frozen = 4 };
    }

    private SheetRow FlowRow(Flow flow, Marks marks)
    {
        var row = new RowMaker(BlueprintColumns.Flows);
        row[":from"] = SheetCell.Of(flow.From);
        row[":from-label"] = Called(flow.From, "A");
        row["to"] = SheetCell.Of(flow.To);
        row[":to-label"] = Called(flow.To, "C");
        (row["when"], row["share"], row["label"]) = (SheetCell.Of(flow.When), SheetCell.Of(flow.Share), SheetCell.Of(flow.Label));
        row[":also"] = flow.Also ? Word(BlueprintColumns.Yes) : default;
        row["kind"] = flow.Kind == FlowKind.Information ? Word(BlueprintColumns.FlowKinds, 1) : default;
        row["both"] = flow.Both ? Word(BlueprintColumns.Yes) : default;
        row["outcome"] = Word(BlueprintColumns.Outcomes, (int?)flow.Outcome);
        row["loop"] = flow.IsLoopIntended ? Word(BlueprintColumns.Intended) : default;
        row["contact"] = flow.IsNoContact ? Word(BlueprintColumns.None) : default;
        Basis(row, flow.Basis);
        row["sample"] = SheetCell.Of(flow.Basis?.Sample);
        return row.ToRow(marks.Of(flow.From + ">" + flow.To));
    }

    private SheetTable Lanes()
    {
        var rows = new List<SheetRow>();
        foreach (var lane in _blueprint.Lanes)
        {
            var row = new RowMaker(BlueprintColumns.Lanes);
            (row[":id"], row["label"], row["band"]) = (SheetCell.Of(lane.Id), SheetCell.Of(lane.Label), Word(BlueprintColumns.Bands, (int)lane.Band));
            (row["staff"], row["rate"], row["hours"]) = (SheetCell.Of(lane.Staff), SheetCell.Of(lane.RatePerHour), SheetCell.Of(lane.Hours?.ToText(_language)));
            Basis(row, lane.Basis);
            rows.Add(row.ToRow(lane.Id));
        }

        return new("lanes", new("Lanes", "泳道"), BlueprintColumns.Lanes, rows) { Frozen = 2 };
    }

    private SheetTable FailPoints()
    {
        var rows = new List<SheetRow>();
        foreach (var step in _blueprint.Steps)
        {
            for (var i = 0; i < step.FailPoints.Length; i++)
            {
                var fail = step.FailPoints[i];
                var row = new RowMaker(BlueprintColumns.FailPoints);
                row[":step"] = SheetCell.Of(step.Id);
                row[":label"] = Called(step.Id, "A");
                row["fail"] = SheetCell.Of(fail.Text);
                (row["severity"], row["occurrence"], row["detection"]) = (SheetCell.Of(fail.Severity), SheetCell.Of(fail.Occurrence), SheetCell.Of(fail.Detection));
                var rated = fail is { Severity: not null, Occurrence: not null, Detection: not null };
                row[":rpn"] = new(rated ? null : "", rated ? fail.Severity * fail.Occurrence * fail.Detection : null, "IF(COUNT(D#:F#)=3,D#*E#*F#,\"\")");
                var priority = rated ? ActionPriorities.Letter(ActionPriorities.Of(fail.Severity!.Value, fail.Occurrence!.Value, fail.Detection!.Value)) : "";
                row[":priority"] = new(priority, null, $"IF(COUNT(D#:F#)=3,MID({ListsPart.Priorities},(D#-1)*100+(E#-1)*10+F#,1),\"\")");
                (row["rate"], row["count"], row["weight"]) = (SheetCell.Of(fail.Rate), SheetCell.Of(fail.Count), SheetCell.Of(fail.Weight));
                (row["prevention"], row["recovery"], row["cause"], row["id"]) = (SheetCell.Of(fail.Prevention), SheetCell.Of(fail.Recovery), SheetCell.Of(fail.Cause), SheetCell.Of(fail.Id));
                rows.Add(row.ToRow(Numbered(step.Id, i)));
            }
        }

        return new("fail-points", new("Fail points", "失误点"), BlueprintColumns.FailPoints, rows) { HasMarks = true, Frozen = 3 };
    }

    private SheetTable Standards()
    {
        var rows = new List<SheetRow>();
        foreach (var step in _blueprint.Steps)
        {
            for (var i = 0; i < step.Standards.Length; i++)
            {
                var standard = step.Standards[i];
                var row = new RowMaker(BlueprintColumns.Standards);
                (row[":step"], row[":label"], row["text"], row["time"]) = (SheetCell.Of(step.Id), Called(step.Id, "A"), SheetCell.Of(standard.Text), Time(standard.Time));
                row["counts"] = standard.IsTurnaround is { } turnaround ? Word(BlueprintColumns.Counts, turnaround ? 1 : 0) : default;
                (row["rate"], row["actual"], row["aspect"]) = (SheetCell.Of(standard.Rate), SheetCell.Of(standard.Actual), Word(BlueprintColumns.Aspects, (int?)standard.Aspect));
                rows.Add(row.ToRow(Numbered(step.Id, i)));
            }
        }

        return new("standards", new("Standards", "执行标准"), BlueprintColumns.Standards, rows) { HasMarks = true, Frozen = 3 };
    }

    private SheetTable Contacts()
    {
        var rows = new List<SheetRow>();
        foreach (var step in _blueprint.Steps)
        {
            if (step.Contact is not { } contact && !step.IsNoContact) continue;
            contact = step.Contact;
            var row = new RowMaker(BlueprintColumns.Contacts);
            (row[":step"], row[":label"]) = (SheetCell.Of(step.Id), Called(step.Id, "A"));
            row["channel"] = step.IsNoContact ? Word(BlueprintColumns.None) : SheetCell.Of(contact?.Channel);
            (row["expected"], row["perceived"], row["believed"]) = (SheetCell.Of(contact?.Expected), SheetCell.Of(contact?.Perceived), SheetCell.Of(contact?.Believed));
            (row["adequate"], row["desired"], row["weight"], row["satisfaction"]) = (SheetCell.Of(contact?.Adequate), SheetCell.Of(contact?.Desired), SheetCell.Of(contact?.Weight), SheetCell.Of(contact?.Satisfaction));
            row["dimension"] = Word(BlueprintColumns.Dimensions, (int?)contact?.Dimension);
            row["moment-of-truth"] = contact is { IsMomentOfTruth: true } ? Word(BlueprintColumns.Yes) : default;
            (row["level"], row["initiator"], row["hours"]) = (Word(BlueprintColumns.Levels, (int?)contact?.Level), Word(BlueprintColumns.Initiators, (int?)contact?.Initiator), SheetCell.Of(contact?.Hours?.ToText(_language)));
            rows.Add(row.ToRow(step.Id));
        }

        return new("contacts", new("Contacts", "接触点"), BlueprintColumns.Contacts, rows) { HasMarks = true, Frozen = 3 };
    }

    private SheetTable Evidence()
    {
        var rows = new List<SheetRow>();
        foreach (var step in _blueprint.Steps)
        {
            Add(step, 0, step.Evidence);
            Add(step, 1, step.Documents);
        }

        return new("evidence", new("Evidence", "有形展示"), BlueprintColumns.Evidence, rows) { HasMarks = true, Frozen = 2 };

        void Add(Step step, int kind, ImmutableArray<string> items)
        {
            for (var i = 0; i < items.Length; i++)
                rows.Add(new SheetRow($"{step.Id}/{BlueprintColumns.Things[kind].English}/{(i + 1).ToString(CultureInfo.InvariantCulture)}", [SheetCell.Of(step.Id), Called(step.Id, "A"), Word(BlueprintColumns.Things, kind), SheetCell.Of(items[i])]));
        }
    }

    private SheetTable Phases()
    {
        var rows = new List<SheetRow>();
        foreach (var phase in _blueprint.Phases)
        {
            if (phase.Cycle is { } cycle) rows.Add(new SheetRow(phase.Id, [SheetCell.Of(phase.Label), Word(BlueprintColumns.Cycles, (int)cycle)]));
        }

        return new("phases", new("Phases", "阶段"), BlueprintColumns.Phases, rows) { HasMarks = true };
    }

    private SheetTable Promises()
    {
        var rows = new List<SheetRow>();
        for (var i = 0; i < _blueprint.Promises.Length; i++)
        {
            var promise = _blueprint.Promises[i];
            rows.Add(new SheetRow(Numbered("promise", i), [SheetCell.Of(promise.From), SheetCell.Of(promise.To), Time(promise.Time), promise.AtStart ? Word(new("start", "开始")) : default, SheetCell.Of(promise.Label)]));
        }

        return new("promises", new("Promises", "承诺"), BlueprintColumns.Promises, rows) { HasMarks = true };
    }

    private SheetTable Document() => new("document", new("Document", "文档"), BlueprintColumns.Document, DocumentRows.Of(_blueprint));

    private void Estimate(RowMaker row, string key, DurationEstimate? estimate)
    {
        if (estimate is not { } time) return;
        var isRange = time.Min.Seconds != time.Typical.Seconds || time.Max.Seconds != time.Typical.Seconds || time.Shape is DurationShape.Uniform or DurationShape.Triangular;
        if (isRange) (row[key + ".min"], row[key + ".max"]) = (Time(time.Min), Time(time.Max));
        if (time.Shape != DurationShape.Uniform) row[key + ".typical"] = Time(time.Typical);
        if (time.Shape != DurationShape.Pert) row[key + ".shape"] = Word(BlueprintColumns.Shapes, (int)time.Shape);
        if (time.Shape is DurationShape.Normal or DurationShape.LogNormal) row[key + ".deviation"] = Time(time.Deviation);
    }

    private SheetCell Time(Duration? time) => TimeCell.Of(time, _language);

    private void Basis(RowMaker row, Basis? basis)
    {
        if (basis is null) return;
        (row["basis"], row["source"], row["date"]) = (Word(BlueprintColumns.Bases, (int)basis.Kind), SheetCell.Of(basis.Source), SheetCell.Of(basis.Date));
    }

    /// <summary>The words of a step, found by its id in a column of the same row.</summary>
    private SheetCell Called(string id, string column) => new(_labels.GetValueOrDefault(id, ""), null, $"IFERROR(INDEX({ListsPart.StepLabels},MATCH({column}#,{ListsPart.StepIds},0)),\"\")");

    private SheetCell Word(ImmutableArray<Bilingual> words, int? index) => index is { } known ? Word(words[known]) : default;

    private SheetCell Word(Bilingual word) => SheetCell.Of(word.In(_language));

    private static SheetCell Lines(ImmutableArray<string> texts) => SheetCell.Of(string.Join('\n', texts));

    private static string Numbered(string id, int index) => id + "/" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
