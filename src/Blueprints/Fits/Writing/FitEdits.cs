using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Scores;
using Blueprints.Scores.Writing;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Fits.Writing;

/// <summary>
/// Writes what a log says into the text of a document: times, waits, shares, work done again, arrivals and people, each with its basis. What the
/// document says beside them stays.
/// </summary>
internal sealed class FitEdits
{
    /// <summary>A wait shorter than this, on average, is no wait, but what clocks leave between two steps; in seconds.</summary>
    private const double LeastWait = 1;

    /// <summary>The share of the visits to a step of which the wait must be known, so that it stands for all.</summary>
    private const double LeastTold = 0.5;

    private static readonly Bilingual Shared = new("what stands there is shared by an anchor, an alias or <<, or is written in another way than can be changed", "那里的内容由锚点、别名或 << 共用，或写法无法改动");
    private static readonly Bilingual NotThere = new("it is not written out in this text", "这份文本里没有写出它");

    private readonly SyntaxTree _tree;
    private readonly ServiceBlueprint _blueprint;
    private readonly FitSheet _sheet;
    private readonly ScoreKeys _keys;
    private readonly MappingEdits _edits;
    private readonly FitValues _values;
    private readonly Dictionary<string, SyntaxMapping> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxEntry> _lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SyntaxNode> _exits = [];
    private readonly List<ScoreOmission> _left = [];

    /// <param name="tree">The document.</param>
    /// <param name="blueprint">The same, read.</param>
    /// <param name="sheet">What the log says of it.</param>
    public FitEdits(SyntaxTree tree, ServiceBlueprint blueprint, FitSheet sheet)
    {
        (_tree, _blueprint, _sheet) = (tree, blueprint, sheet);
        _keys = ScoreKeys.Of(tree);
        _edits = new MappingEdits(tree.Source);
        _values = new FitValues(_keys, sheet);
        foreach (var element in tree.Elements)
        {
            if (element is { Kind: SyntaxElementKind.Step, Node: SyntaxMapping node }) _steps.TryAdd(element.Id, node);
            else if (element is { Kind: SyntaxElementKind.Lane, Node: SyntaxEntry entry }) _lanes.TryAdd(element.Id, entry);
        }

        foreach (var step in _steps.Values)
        {
            foreach (var key in (string[])["next", "also"])
            {
                if (MappingEdits.Find(step, key)?.Value is not { } value) continue;
                foreach (var item in value is SyntaxSequence list ? list.Items.AsEnumerable() : [value]) _exits.TryAdd(item.Span.Start, item);
            }
        }
    }

    /// <summary>How many figures were written.</summary>
    public int Written { get; private set; }

    /// <summary>What was not.</summary>
    public IReadOnlyList<ScoreOmission> Left => _left;

    /// <summary>The text with all that was written.</summary>
    public string Text => _edits.Applied;

    public void Write()
    {
        WriteDemand();
        foreach (var lane in _sheet.Lanes) WriteStaff(lane);
        foreach (var step in _sheet.Steps) WriteStep(step, _blueprint.Steps.First(one => one.Id == step.Step));
        foreach (var entry in _sheet.Entries) Try(entry.To, "share", () => _steps.TryGetValue(entry.To, out var node) ? Set(node, "share", _values.Of(FitValues.Share(entry.Written), entry.Of)) : NotThere);
        foreach (var exit in _sheet.Exits.Where(exit => exit.Flow is { Span.Length: > 0 })) Try(exit.From, "share", () => WriteExit(exit));
    }

    private void Try(string element, string key, Func<Bilingual?> write)
    {
        var before = _edits.Count;
        if (write() is not { } reason)
        {
            Written++;
            return;
        }

        _edits.TakeBack(before);
        _left.Add(new ScoreOmission(element, key, reason));
    }

    private void WriteDemand()
    {
        if (_values.Demand(_blueprint) is not { } demand) return;
        if (!_blueprint.DemandStretches.IsEmpty)
        {
            _left.Add(new ScoreOmission("", "demand", new("the document tells it by the hours of the week; compare the arrivals by hour", "文档按一周的时段写到达量；请对照各时段的到达")));
            return;
        }

        Try("", "demand", () => _tree.Root is SyntaxMapping root ? Set(root, "demand", _values.Of(demand, _sheet.Cases)) : NotThere);
    }

    private void WriteStaff(LaneFit lane)
    {
        var known = _blueprint.Lanes.First(one => one.Id == lane.Lane);
        if (known.Staff >= lane.AtOnce)
        {
            // More may serve there than were ever at work at once.
            if (known.Staff > lane.AtOnce) _left.Add(new ScoreOmission(lane.Lane, "staff", new($"the document has {Number(known.Staff.Value)}, and no more than {Number(lane.AtOnce)} were seen at work at once", $"文档写的是 {Number(known.Staff.Value)}，同时在岗的最多见到 {Number(lane.AtOnce)} 人")));
            return;
        }

        Try(lane.Lane, "staff", () =>
        {
            if (!_lanes.TryGetValue(lane.Lane, out var entry)) return NotThere;
            var staff = _values.Of(Number(lane.AtOnce), null);
            return entry.Value switch
            {
                SyntaxMapping mapping => Set(mapping, "staff", staff),
                SyntaxScalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, Span.Length: > 0 } name when known.Label == name.Value.Trim() =>
                    _edits.Replace(name, $"{{{_keys["label"]}: {ValueText.Of(name.Value.Trim())}, {_keys["staff"]}: {staff}}}") ? null : Shared,
                _ => Shared,
            };
        });
    }

    private void WriteStep(StepFit fit, Step step)
    {
        if (!_steps.TryGetValue(fit.Step, out var node))
        {
            _left.Add(new ScoreOmission(fit.Step, "time", NotThere));
            return;
        }

        if (fit.Time is { } time)
        {
            if (step.Process is not null || step.File is not null) _left.Add(new ScoreOmission(fit.Step, "time", new("its time is that of the process behind it", "它的时间由背后的流程决定")));
            else Try(fit.Step, "time", () => Set(node, "time", _values.Of(time, "")));
        }

        if (fit.Wait is { } few && few.Count < LeastTold * fit.Count)
        {
            var (told, all) = (Number(few.Count), Number(fit.Count));
            _left.Add(new ScoreOmission(fit.Step, "wait", new($"only {told} of {all} times the log tells when the case came there", $"{all} 次中只有 {told} 次能从日志看出业务何时到达这里")));
        }
        else if (IsQueue(step) && fit.Wait is { Mean: >= LeastWait })
        {
            _left.Add(new ScoreOmission(fit.Step, "wait", new("it is the queue before people whose number and work are told, and is computed from them; write it with 'fixed: yes' if it is for something else", "这是人手前的排队，由人数和作业量算出；若是为别的事而等，请写上并注明“固定”")));
        }
        else if (fit.Wait is { } wait && (wait.Mean >= LeastWait || step.Wait?.Time is not null)) Try(fit.Step, "wait", () => Set(node, "wait", _values.Of(wait, Beside(node))));
        if (fit.Repeated is { } again && (again > 0 || step.Rework is not null) && again < fit.Count)
        {
            var share = (double)again / fit.Count;
            Try(fit.Step, "rework", () => Set(node, "rework", _values.Of(FitValues.Share(Math.Round(share, 3)), fit.Count)));
        }
    }

    /// <summary>Whether a wait before a step is computed, as that of a queue.</summary>
    private bool IsQueue(Step step) =>
        _blueprint.DemandPerHour is not null && StepStaff.IsWork(step) && step.Wait is not { IsFixed: true } && _blueprint.Lanes.Any(lane => lane.Id == step.Lane && lane.Staff is > 0 && StepStaff.Held(step, lane) > 0);

    /// <summary>What the author says of a wait beside its length: how long is put up with, and whether it has nothing to do with people.</summary>
    private string Beside(SyntaxMapping step)
    {
        if (MappingEdits.Find(step, "wait")?.Value is not SyntaxMapping wait) return "";
        var kept = "";
        foreach (var key in (string[])["tolerated", "patience", "fixed"])
        {
            if (MappingEdits.Find(wait, key)?.Value is not { Span.Length: > 0 } value) continue;
            var written = value is SyntaxScalar scalar ? ValueText.Of(scalar.Value) : _tree.Source.Content.Substring(value.Span.Start, value.Span.Length);
            if (!written.Contains('\n', StringComparison.Ordinal)) kept += $", {_keys[key]}: {written}";
        }

        return kept;
    }

    private Bilingual? WriteExit(ShareFit exit)
    {
        if (!_exits.TryGetValue(exit.Flow!.Span.Start, out var node)) return NotThere;
        if (!_steps.TryGetValue(exit.From, out var step) || !MappingEdits.IsOwn(step)) return Shared;
        var share = FitValues.Share(exit.Written);
        switch (node)
        {
            case SyntaxMapping mapping when MappingEdits.Find(mapping, "to") is not null:
                foreach (var (key, value) in _values.Basis(exit.Of).Prepend(("share", share)))
                {
                    if (!_edits.Set(mapping, key, _keys[key], value)) return Shared;
                }

                return null;
            case SyntaxScalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } id:
                return _edits.Replace(id, $"{{{_keys["to"]}: {ValueText.Of(id.Value)}, {_keys["share"]}: {share}, {_values.BasisText(exit.Of)}}}") ? null : Shared;
            default:
                return Shared;
        }
    }

    /// <summary>Gives a key a value, whatever stands there now.</summary>
    private Bilingual? Set(SyntaxMapping mapping, string key, string value)
    {
        if (!MappingEdits.IsOwn(mapping)) return Shared;
        if (MappingEdits.Find(mapping, key) is { Value: SyntaxMapping known } entry) return IsPlain(known) && _edits.ReplaceValue(entry, value) ? null : Shared;
        return _edits.Set(mapping, key, _keys[key], value) ? null : Shared;
    }

    /// <summary>Whether nothing is lost when a mapping is written anew: no remark of the author's stands in it.</summary>
    private static bool IsPlain(SyntaxMapping mapping) => MappingEdits.IsOwn(mapping) && !mapping.ToString().Contains('#', StringComparison.Ordinal);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
