using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Scores.Writing;

/// <summary>Writes observations into the text of a document: scores as <c>perceived</c>, times as <c>time</c>, rates as <c>actual</c>.</summary>
internal sealed class ScoreEdits
{
    private static readonly Bilingual Shared = new("what stands there is shared by an anchor, an alias or <<", "那里的内容由锚点、别名或 << 共用");
    private static readonly Bilingual NotThere = new("the step is not written out in this text", "这份文本里没有写出这个步骤");

    private readonly SyntaxTree _tree;
    private readonly ScoreKeys _keys;
    private readonly MappingEdits _edits;
    private readonly Dictionary<string, SyntaxMapping> _steps = new(StringComparer.Ordinal);
    private readonly List<ScoreOmission> _left = [];
    private readonly bool _isOtherScale;

    /// <param name="tree">The document.</param>
    /// <param name="blueprint">The same, read.</param>
    public ScoreEdits(SyntaxTree tree, ServiceBlueprint blueprint)
    {
        _tree = tree;
        _keys = ScoreKeys.Of(tree);
        _edits = new MappingEdits(tree.Source);
        foreach (var element in tree.Elements)
        {
            if (element is { Kind: SyntaxElementKind.Step, Node: SyntaxMapping node }) _steps.TryAdd(element.Id, node);
        }

        _isOtherScale = ContactEdits.IsBeyond(blueprint, ScoreSheet.LeastScore, ScoreSheet.GreatestScore);
    }

    /// <summary>How many figures were written.</summary>
    public int Written { get; private set; }

    /// <summary>What was not.</summary>
    public IReadOnlyList<ScoreOmission> Left => _left;

    /// <summary>The text with all that was written.</summary>
    public string Text => _edits.Applied;

    /// <summary>Writes what was observed at a contact.</summary>
    public void Write(ContactScores contact)
    {
        var step = _steps.GetValueOrDefault(contact.Step.Id);
        Try(contact.Step.Id, "perceived", contact.Score is null, step, node => WriteScore(node, contact.Score!));
        Try(contact.Step.Id, "time", contact.Time is null, step, node => WriteTime(node, contact.Step, contact.Time!));
        Try(contact.Step.Id, "actual", contact.Met is null, step, node => WriteRate(node, contact.Step, contact.Met!));
    }

    private void Try(string id, string key, bool isAbsent, SyntaxMapping? step, Func<SyntaxMapping, Bilingual?> write)
    {
        if (isAbsent) return;
        var before = _edits.Count;
        if ((step is null ? NotThere : write(step)) is not { } reason)
        {
            Written++;
            return;
        }

        _edits.TakeBack(before);
        _left.Add(new ScoreOmission(id, key, reason));
    }

    private Bilingual? WriteScore(SyntaxMapping step, SampleMean score)
    {
        if (_isOtherScale) return new("the judgements of this document are not on the scale from 1 to 7", "这份文档的评价不是 1 到 7 分制");
        var value = score.Mean.ToString("0.##", CultureInfo.InvariantCulture);
        return ContactEdits.Set(_edits, _keys, step, "perceived", value) ? null : Shared;
    }

    private Bilingual? WriteTime(SyntaxMapping node, Step step, SampleMean time)
    {
        if (step.Process is not null || step.File is not null) return new("its time is that of the process behind it", "它的时间由背后的流程决定");
        if (step.Kind == StepKind.Wait) return new("it is a wait", "这是等待");
        if (step.Standards.Any(standard => standard is { Time: not null, IsTurnaround: true })) return new("its standard counts the wait as well, and 'time' is the work alone", "它的标准连等待一起计，而“时间”只是作业");
        var (least, mean, greatest) = (Told(time.Least), Told(time.Mean), Told(time.Greatest));
        var isSpread = least != greatest;
        if (MappingEdits.Find(node, "time")?.Value is SyntaxMapping known)
        {
            if (!MappingEdits.IsOwn(node)) return Shared;
            if (time.Count == 1 && HasSpread(step.Time!.Value)) return new("one observation tells nothing of the spread that the document gives", "只有一次观察，不足以改动文档里写的时间范围");
            return SetTimes(known, step.Time!.Value.Shape, least, mean, greatest, time) ? null : Shared;
        }

        var value = isSpread ? $"{{{_keys["min"]}: {least}, {_keys["typical"]}: {mean}, {_keys["max"]}: {greatest}}}" : mean;
        return _edits.Set(node, "time", _keys["time"], value) ? null : Shared;
    }

    /// <summary>Whether the ends of a time are told, and not only how far it strays.</summary>
    private static bool HasSpread(DurationEstimate time) => time.Min != time.Max && time.Shape is not (DurationShape.Fixed or DurationShape.Exponential or DurationShape.Normal or DurationShape.LogNormal);

    /// <summary>Each shape keeps what it is known by.</summary>
    private bool SetTimes(SyntaxMapping known, DurationShape shape, string least, string mean, string greatest, SampleMean time)
    {
        switch (shape)
        {
            case DurationShape.Fixed or DurationShape.Exponential:
                return Set("typical", mean);
            case DurationShape.Normal or DurationShape.LogNormal:
                return Set("typical", mean) && (time.Deviation is not > 0 || Set("deviation", Told(time.Deviation.Value)));
            case DurationShape.Uniform:
                return Set("min", least) && (!Has("typical") || Set("typical", mean)) && Set("max", greatest);
            default:
                var isSpread = least != greatest;
                return (!(isSpread || Has("min")) || Set("min", least)) && Set("typical", mean) && (!(isSpread || Has("max")) || Set("max", greatest));
        }

        bool Has(string key) => MappingEdits.Find(known, key) is not null;

        bool Set(string key, string value) => _edits.Set(known, key, _keys[key], value);
    }

    private Bilingual? WriteRate(SyntaxMapping node, Step step, SampleRate met)
    {
        if (step.Standards.IsEmpty) return new("the step has no standard", "这个步骤没有标准");
        if (ScoreTables.RateOf(step) is not { } standard) return new("the step has several standards; give a 'rate' to the one that is observed", "这个步骤有几条标准；请给所观察的那一条写上“达标率”");
        var value = (met.Share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
        var said = MappingEdits.Find(node, "standard")?.Value;
        if (said is SyntaxSequence list)
        {
            var at = step.Standards.IndexOf(standard);
            said = list.Anchor is null && at < list.Items.Length ? list.Items[at] : null;
        }

        if (!MappingEdits.IsOwn(node)) return Shared;
        return said switch
        {
            SyntaxMapping mapping => _edits.Set(mapping, "actual", _keys["actual"], value) ? null : Shared,
            SyntaxScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } text => _edits.Replace(text, $"{{{_keys["text"]}: {ValueText.Of(text.Value)}, {_keys["actual"]}: {value}}}") ? null : Shared,
            _ => Shared,
        };
    }

    private string Told(double seconds) => new Duration(seconds).ToText(_keys.Language);
}
