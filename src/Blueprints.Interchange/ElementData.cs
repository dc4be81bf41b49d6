using System.Globalization;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange;

/// <summary>What a model says of its elements, as names and words for the fields of other tools. Names are the keys of the language.</summary>
internal sealed class ElementData
{
    private readonly Dictionary<string, List<(string Name, string Value)>> _of = new(StringComparer.Ordinal);
    private readonly DiagramLanguage _language;

    public ElementData(Diagrams.Diagram diagram)
    {
        _language = diagram.Language;
        switch (diagram)
        {
            case ServiceBlueprint blueprint:
                foreach (var step in blueprint.Steps) _of[step.Id] = Of(step);
                break;
            case Fishbone fishbone:
                foreach (var category in fishbone.Categories)
                {
                    foreach (var cause in category.Causes) Add(cause);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>What stands in the lists of recoveries and ratings for a failure that has none.</summary>
    public const string Nothing = "-";

    /// <summary>What is told where a file of ours is read back.</summary>
    public static readonly Bilingual NotHeld = new(
        "it is a file of ours, which does not hold all that a document says: promises, demand, hours, weights, bases, accepted findings, what is expected and perceived at contacts, rates and causes of fail points and more stand in the document alone; where there is one, keep it",
        "这是本程序写的文件，它装不下文档的全部内容：承诺、到达量、工作时间、权重、数值依据、已接受的检查结果、接触点上的期望与感知、失误点的发生率和原因等只在文档里；原文档还在的话请保留");

    /// <summary>The fields of a step or cause; none of anything else.</summary>
    public IReadOnlyList<(string Name, string Value)> Of(string? id) => id is not null && _of.TryGetValue(id, out var fields) ? fields : [];

    private List<(string Name, string Value)> Of(Step step)
    {
        var fields = new Fields();
        fields.Add("kind", step.Kind == StepKind.Action ? null : Word(step.Kind.ToString()));
        fields.Add("phase", step.Phase);
        fields.Add("with", List(step.With));
        fields.Add("time", Time(step.Time));
        fields.Add("wait", Time(step.Wait?.Time));
        fields.Add("tolerated", step.Wait?.Tolerated?.ToText(_language));
        fields.Add("standard", List(step.Standards.Select(standard => string.Join(" ", new[] { standard.Time?.ToText(_language), standard.Text }.Where(static part => part is not null)))));
        fields.Add("fail", List(step.FailPoints.Select(static fail => fail.Text)));
        // Where only some failures have a recovery, the others have a dash, so that each is known again.
        if (step.FailPoints.Any(static fail => fail.Recovery is not null)) fields.Add("recovery", List(step.FailPoints.Select(static fail => fail.Recovery ?? Nothing)));
        Ratings("severity", static fail => fail.Severity);
        Ratings("occurrence", static fail => fail.Occurrence);
        Ratings("detection", static fail => fail.Detection);
        fields.Add("evidence", List(step.Evidence));
        fields.Add("documents", List(step.Documents));
        fields.Add("channel", step.Contact?.Channel);
        fields.Add("emotion", Number(step.Emotion));
        fields.Add("value", step.Value?.ToString());
        fields.Add("cost", Number(step.Cost));
        fields.Add("staff", Number(step.Staff));
        fields.Add("yield", Percent(step.Yield));
        fields.Add("rework", Percent(step.Rework));
        fields.Add("policy", step.Policy);
        fields.Add("systems", List(step.Systems));
        fields.Add("quote", List(step.Quotes));
        fields.Add("note", step.Note);
        fields.Add("tags", List(step.Tags));
        fields.Add("href", step.Href);
        return fields.All;

        void Ratings(string name, Func<FailPoint, int?> rating)
        {
            if (step.FailPoints.Any(fail => rating(fail) is not null)) fields.Add(name, List(step.FailPoints.Select(fail => rating(fail)?.ToString(CultureInfo.InvariantCulture) ?? Nothing)));
        }
    }

    /// <summary>Without recursion, since a model built in C# may be of any depth.</summary>
    private void Add(Cause top)
    {
        var open = new Stack<Cause>([top]);
        while (open.TryPop(out var cause))
        {
            var fields = new Fields();
            fields.Add("count", Number(cause.Count));
            fields.Add("votes", Number(cause.Votes));
            fields.Add("status", Word(cause.Status?.ToString()));
            fields.Add("evidence", cause.Evidence);
            fields.Add("countermeasure", cause.Countermeasure);
            fields.Add("owner", cause.Owner);
            fields.Add("note", cause.Note);
            fields.Add("tags", List(cause.Tags));
            _of[cause.Id] = fields.All;
            foreach (var deeper in cause.Causes) open.Push(deeper);
        }
    }

    private string? Time(DurationEstimate? time) => time is not { } known ? null
        : known.IsRange ? $"{known.Min.ToText(_language)} / {known.Typical.ToText(_language)} / {known.Max.ToText(_language)}"
        : known.Typical.ToText(_language);

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Percent(double? share) => share is { } known ? (known * 100).ToString("0.######", CultureInfo.InvariantCulture) + "%" : null;

    private static string? Word(string? name) => name is null ? null : char.ToLowerInvariant(name[0]) + name[1..];

    private static string? List(IEnumerable<string> texts)
    {
        var list = string.Join("; ", texts.Where(static text => text.Length > 0));
        return list.Length > 0 ? list : null;
    }

    private sealed class Fields
    {
        public List<(string Name, string Value)> All { get; } = [];

        public void Add(string name, string? value)
        {
            if (value is not null) All.Add((name, value));
        }
    }
}
