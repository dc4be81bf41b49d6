using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>The steps of a blueprint in the order in which its registers number what they hold; made once for all of them.</summary>
internal sealed class RegisterSteps
{
    public static readonly MeasureColumn StepColumn = new("step", new("step", "步骤"));
    public static readonly MeasureColumn LabelColumn = new("label", new("label", "名称"));
    public static readonly MeasureColumn LaneColumn = new("lane", new("lane", "泳道"));
    public static readonly MeasureColumn StepsColumn = new("steps", new("steps", "步骤"));
    public static readonly MeasureColumn TimesColumn = new("times", new("times", "次数"), Unit.Count);

    /// <param name="facts">The blueprint.</param>
    /// <param name="order">Its steps in the order in which its drawing is read.</param>
    public RegisterSteps(BlueprintFacts facts, ImmutableArray<int> order)
    {
        Facts = facts;
        Graph = facts.Graph;
        Order = order;
        FailPoints = [.. Order.SelectMany(step => Graph.Steps[step].FailPoints.Select(fail => (step, fail)))];
        Waits = [.. Order.Where(step => StepLimits.IsWaitPoint(Graph.Steps[step]))];
        var isJudged = JudgedContacts.Of(Graph);
        Contacts = [.. Graph.Order.Where(step => step != Graph.End && isJudged[step])];
    }

    public BlueprintFacts Facts { get; }

    public StepGraph Graph { get; }

    /// <summary>Every step, as the drawing is read.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>Every fail point with its step; the first has the number 1.</summary>
    public ImmutableArray<(int Step, FailPoint Fail)> FailPoints { get; }

    /// <summary>The wait points; the first has the number 1.</summary>
    public ImmutableArray<int> Waits { get; }

    /// <summary>The steps at which a customer meets the provider and sees it, in the order in which a case comes to them; the first has the number 1.</summary>
    public ImmutableArray<int> Contacts { get; }

    public MeasureCell Id(int step) => MeasureCell.Of(Graph.Ids[step]);

    public MeasureCell Label(int step) => MeasureCell.Of(Graph.Steps[step].Label);

    /// <summary>The labels of the lanes whose people act in a step.</summary>
    public IEnumerable<string> LanesOf(int step)
    {
        yield return Graph.Lanes[step].Label;
        for (var i = 0; i < Graph.WithOf(step).Length; i++) yield return Graph.WithOf(step)[i].Label;
    }

    public MeasureCell Lane(int step) => RegisterCells.Joined([.. LanesOf(step)]);

    /// <summary>A time in the author's words to people, in seconds to programs.</summary>
    public static MeasureCell Time(Duration? time) => time is { } known ? new MeasureCell(new Bilingual(known.ToText(DiagramLanguage.English), known.ToText(DiagramLanguage.Chinese)), known.Seconds) : default;

    /// <summary>Words that may be the id of a step, which is then called by its label.</summary>
    public string? Called(string? words) => words is not null && Graph.IndexOf(words) is >= 0 and var step && step < Graph.End ? Graph.Steps[step].Label : words;

    /// <summary>
    /// The things that steps name, each once by its first wording, with the steps that name it; case, spaces and hyphens aside.
    /// </summary>
    public List<(string Text, List<int> Steps)> Named(Func<Step, ImmutableArray<string>> texts)
    {
        var named = new List<(string Text, List<int> Steps)>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in Order)
        {
            foreach (var text in texts(Graph.Steps[step]))
            {
                var key = DocumentNames.Normal(text);
                if (key.Length == 0) continue;
                if (!known.TryGetValue(key, out var at))
                {
                    known[key] = at = named.Count;
                    named.Add((text.Trim(), []));
                }

                var steps = named[at].Steps;
                if (steps.Count == 0 || steps[^1] != step) steps.Add(step);
            }
        }

        return named;
    }

    /// <summary>The labels of steps one after the other.</summary>
    public MeasureCell Labels(List<int> steps) => RegisterCells.Joined(steps.ConvertAll(step => Graph.Steps[step].Label));
}
