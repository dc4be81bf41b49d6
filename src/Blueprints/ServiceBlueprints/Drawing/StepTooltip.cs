using System.Globalization;
using System.Text;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// What a step says when the pointer rests on it, and to screen readers: its label, its lane, and the facts that the card has no room for.
/// </summary>
internal sealed class StepTooltip
{
    private readonly BlueprintWords _words;
    private readonly DiagramLanguage _language;
    private readonly ValueBases _bases;
    private readonly Dictionary<string, string> _lanes = [];
    private readonly StringBuilder _text = new();

    public StepTooltip(ServiceBlueprint blueprint, BlueprintWords words, DiagramLanguage language)
    {
        _words = words;
        _language = language;
        _bases = new ValueBases(blueprint);
        foreach (var lane in blueprint.Lanes) _lanes[lane.Id] = lane.Label;
    }

    /// <summary>What is done, and who acts in it.</summary>
    public string Who(Step step)
    {
        _text.Clear().Append(step.Label).Append(" (").Append(_lanes[step.Lane]);
        foreach (var lane in step.With) _text.Append(_words.ListSeparator).Append(_lanes[lane]);
        return _text.Append(')').ToString();
    }

    public string Of(Step step)
    {
        Who(step);
        foreach (var fact in StepFacts.Lines(step, _words, _language, _bases)) Line(fact.Text);
        foreach (var ground in (ReadOnlySpan<Basis?>)[_bases.OfTime(step), _bases.OfWait(step)]) Line(GroundOf(ground));
        if (!step.Standards.IsDefaultOrEmpty)
        {
            foreach (var standard in step.Standards) Line(standard.Text);
        }

        if (!step.FailPoints.IsDefaultOrEmpty)
        {
            foreach (var fail in step.FailPoints) Line(FailText(fail));
        }

        if (step.Contact is { } contact) Meeting(contact);
        Line(step.Outcome switch { Outcome.Solved => _words.Solved, Outcome.Unsolved => _words.Unsolved, Outcome.Abandoned => _words.Abandoned, _ => null });
        if (step.File is { } file) Line(_language == DiagramLanguage.Chinese ? $"{_words.Subprocess}：{file}" : $"{_words.Subprocess}: {file}");
        Line(Quotes(step));
        Line(step.Policy);
        if (!step.Systems.IsDefaultOrEmpty) Line(string.Join(_words.ListSeparator, step.Systems));
        Line(step.Note);
        return _text.ToString();
    }

    /// <summary>What a time rests on, said once where time and wait rest on the same.</summary>
    private string? GroundOf(Basis? basis)
    {
        if (basis is null) return null;
        var text = _words.Bases[(int)basis.Kind];
        if (basis.Source is { } source) text += _words.ListSeparator + source;
        if (basis.Date is { } date) text += _words.ListSeparator + date;
        return _text.ToString().EndsWith("\n" + text, StringComparison.Ordinal) ? null : text;
    }

    private void Meeting(Contact contact)
    {
        Line(contact.Channel);
        if (contact.Believed is { } believed)
        {
            var expected = contact.Expected is { } known ? _words.ListSeparator + Said(_words.Expected, known) : "";
            Line(Said(_words.Believed, believed) + expected);
        }

        if (contact.Level is { } level) Line(_words.ServiceLevels[(int)level]);
        if (contact.Initiator is { } initiator) Line(_words.Initiators[(int)initiator]);
        if (contact.Hours is { } hours) Line(_words.HoursOf(hours, _language));
    }

    /// <summary>What customers say at a step, each in quotes on a line of its own; null where they say nothing.</summary>
    public static string? Quotes(Step step) => step.Quotes.IsDefaultOrEmpty ? null : string.Join('\n', EmotionPlan.Quoted(step));

    private string FailText(FailPoint fail)
    {
        var text = $"F: {fail.Text}";
        if (fail is { Severity: { } s, Occurrence: { } o, Detection: { } d })
            text += string.Create(CultureInfo.InvariantCulture, $" (RPN {s} × {o} × {d} = {s * o * d})");
        return text;
    }

    private static string Said(string words, double number) => string.Format(CultureInfo.InvariantCulture, words, number);

    private void Line(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) _text.Append('\n').Append(text);
    }
}
