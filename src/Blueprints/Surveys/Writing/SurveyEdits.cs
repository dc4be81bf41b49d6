using System.Globalization;
using Blueprints.Scores;
using Blueprints.Scores.Writing;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Surveys.Writing;

/// <summary>
/// Writes what was answered of each contact into the text of a document: means of satisfaction as <c>satisfaction</c>, of expected and perceived
/// service as <c>expected</c> and <c>perceived</c>.
/// </summary>
internal sealed class SurveyEdits
{
    private static readonly Bilingual Shared = new("what stands there is shared by an anchor, an alias or <<", "那里的内容由锚点、别名或 << 共用");
    private static readonly Bilingual NotThere = new("the step is not written out in this text", "这份文本里没有写出这个步骤");
    private static readonly Bilingual NoKey = new("a document has no key for it", "文档没有这个键");

    private readonly ScoreKeys _keys;
    private readonly MappingEdits _edits;
    private readonly Dictionary<string, SyntaxMapping> _steps = new(StringComparer.Ordinal);
    private readonly List<ScoreOmission> _left = [];

    /// <param name="tree">The document.</param>
    public SurveyEdits(SyntaxTree tree)
    {
        _keys = ScoreKeys.Of(tree);
        _edits = new MappingEdits(tree.Source);
        foreach (var element in tree.Elements)
        {
            if (element is { Kind: SyntaxElementKind.Step, Node: SyntaxMapping node }) _steps.TryAdd(element.Id, node);
        }
    }

    /// <summary>How many figures were written.</summary>
    public int Written { get; private set; }

    /// <summary>What was not.</summary>
    public IReadOnlyList<ScoreOmission> Left => _left;

    /// <summary>The text with all that was written.</summary>
    public string Text => _edits.Applied;

    /// <summary>Writes the means of all contacts.</summary>
    public void Write(SurveySheet sheet, ServiceBlueprint blueprint)
    {
        var isOtherScale = ContactEdits.IsBeyond(blueprint, sheet.Options.Least, sheet.Options.Greatest);
        // All of a contact at once, since two changes of one mapping that has no contact yet would clash.
        foreach (var (id, values) in ValuesOf(sheet))
        {
            var written = new List<(string Key, string Value)>();
            foreach (var (key, value) in values)
            {
                if (value is null) _left.Add(new ScoreOmission(id, key, NoKey));
                else if (key != "satisfaction" && isOtherScale) _left.Add(new ScoreOmission(id, key, OtherScale(sheet.Options)));
                else written.Add((key, Math.Round(value.Value, 2).ToString("0.##", CultureInfo.InvariantCulture)));
            }

            if (written.Count == 0) continue;
            var before = _edits.Count;
            if (!_steps.TryGetValue(id, out var step)) LeaveOut(id, written, NotThere);
            else if (ContactEdits.Set(_edits, _keys, step, written)) Written += written.Count;
            else
            {
                _edits.TakeBack(before);
                LeaveOut(id, written, Shared);
            }
        }
    }

    private void LeaveOut(string id, List<(string Key, string Value)> values, Bilingual reason) => _left.AddRange(values.Select(value => new ScoreOmission(id, value.Key, reason)));

    /// <summary>The figures of each contact by their keys, in the order of the contacts; null for what has none.</summary>
    private static IEnumerable<(string Id, List<(string Key, double? Value)> Values)> ValuesOf(SurveySheet sheet)
    {
        var all = new List<(string Id, List<(string Key, double? Value)> Values)>();
        foreach (var result in sheet.Results)
        {
            foreach (var group in result.Groups.Where(group => group.By == SurveyGrouping.Contact))
            {
                var values = all.Find(one => one.Id == group.Name).Values;
                if (values is null) all.Add((group.Name, values = []));
                switch (result.Method)
                {
                    case SurveyMethod.Satisfaction:
                        values.Add(("satisfaction", group.Figure.Value));
                        break;
                    case SurveyMethod.Servqual:
                        values.AddRange([("expected", group.Figure.Expected), ("perceived", group.Figure.Perceived)]);
                        break;
                    case SurveyMethod.Servperf when !values.Exists(value => value.Key == "perceived"):
                        values.Add(("perceived", group.Figure.Value));
                        break;
                    case SurveyMethod.Servperf:
                        break;
                    default:
                        values.Add((result.Method == SurveyMethod.NetPromoter ? "NPS" : "CES", null));
                        break;
                }
            }
        }

        return all;
    }

    private static Bilingual OtherScale(SurveyOptions options)
    {
        var (least, greatest) = (options.Least.ToString("0.##", CultureInfo.InvariantCulture), options.Greatest.ToString("0.##", CultureInfo.InvariantCulture));
        return new($"the judgements of this document are not on the scale from {least} to {greatest}", $"这份文档的评价不是 {least} 到 {greatest} 分制");
    }
}
