using System.Collections.Immutable;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Registers;
using Blueprints.Text;
using Blueprints.Walks;

namespace Blueprints.ServiceBlueprints.Walks;

/// <summary>Makes the script of a walk-through of a blueprint.</summary>
internal sealed class WalkBuilder
{
    private readonly StepGraph _graph;
    private readonly RegisterSteps _steps;
    private readonly Dictionary<int, int> _contacts;
    private readonly Dictionary<int, int> _waits;
    private readonly Dictionary<int, List<WalkFail>> _fails = [];
    private readonly Dictionary<int, List<WalkStandard>> _standards = [];
    private readonly Dictionary<int, List<int>> _beside = [];

    private WalkBuilder(BlueprintFacts facts, ImmutableArray<int> order)
    {
        _graph = facts.Graph;
        _steps = new RegisterSteps(facts, order);
        _contacts = Numbered(_steps.Contacts);
        _waits = Numbered(_steps.Waits);
        for (var i = 0; i < _steps.FailPoints.Length; i++) Of(_fails, _steps.FailPoints[i].Step).Add(new WalkFail(i + 1, _steps.FailPoints[i].Fail.Text));
        var number = 0;
        foreach (var step in order)
        {
            foreach (var standard in _graph.Steps[step].Standards) Of(_standards, step).Add(new WalkStandard(++number, standard));
        }

        foreach (var flow in facts.Blueprint.Flows) AddBeside(_graph.IndexOf(flow.From), _graph.IndexOf(flow.To));
    }

    /// <param name="facts">The blueprint.</param>
    /// <param name="order">Its steps in the order in which its drawing is read.</param>
    /// <param name="name">The name of its document.</param>
    /// <param name="count">How many ways at most.</param>
    public static WalkSheet Build(BlueprintFacts facts, ImmutableArray<int> order, string name, int count)
    {
        var builder = new WalkBuilder(facts, order);
        var ways = MainWays.Find(builder._graph, count);
        var rest = ways.Exists(way => way.Share is null) ? (double?)null : Math.Max(0, 1 - ways.Sum(way => way.Share!.Value));
        return new WalkSheet(name, facts.Blueprint.Title, facts.Blueprint.Language, [.. ways.Select((way, i) => builder.Make(way, i + 1))]) { Rest = rest < 1e-9 ? 0 : rest };
    }

    /// <summary>The contacts with their numbers in the register, in its order.</summary>
    public static ImmutableArray<(int Number, Step Step)> ContactsOf(BlueprintFacts facts, ImmutableArray<int> order) =>
        [.. new RegisterSteps(facts, order).Contacts.Select((step, i) => (i + 1, facts.Graph.Steps[step]))];

    private static Dictionary<int, int> Numbered(ImmutableArray<int> steps)
    {
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < steps.Length; i++) numbers[steps[i]] = i + 1;
        return numbers;
    }

    private static List<T> Of<T>(Dictionary<int, List<T>> lists, int step) => lists.TryGetValue(step, out var list) ? list : lists[step] = [];

    /// <summary>What stands beside the flow is met with the step that it serves.</summary>
    private void AddBeside(int from, int to)
    {
        if (from < 0 || to < 0 || from >= _graph.End || to >= _graph.End) return;
        if (_graph.IsBeside(from) && !_graph.IsBeside(to)) Of(_beside, to).Add(from);
        else if (_graph.IsBeside(to) && !_graph.IsBeside(from)) Of(_beside, from).Add(to);
    }

    private WalkWay Make(Way way, int number)
    {
        var stops = new List<StopDraft>();
        var open = new StopDraft();
        var seen = new HashSet<int>();
        var choices = way.Choices.ToLookup(choice => choice.Step);
        foreach (var step in way.Steps)
        {
            Visit(step);
            foreach (var served in _beside.GetValueOrDefault(step) ?? [])
            {
                if (seen.Add(served)) Visit(served);
            }
        }

        if (open.ToDo.Count > 0) stops.Add(open);
        return new WalkWay(number, way.Share, [.. way.Choices.Select(Told)], [.. stops.Select(stop => stop.Done())]);

        // Of work out of sight that comes to the customer, what was promised them shows: its standards and its wait.
        void AddLimits(int step)
        {
            if (!_graph.IsContact(step)) return;
            var stop = stops.Count == 0 || ComesToContact(step) ? open : stops[^1];
            stop.OtherStandards.AddRange(_standards.GetValueOrDefault(step) ?? []);
            if (_waits.TryGetValue(step, out var wait)) stop.Waits.Add(new WalkWait(wait, _graph.Steps[step].Wait));
        }

        void Visit(int step)
        {
            var isContact = _contacts.TryGetValue(step, out var contact);
            var isCustomer = _graph.HasCustomer(step);
            if (!isContact && !isCustomer && !_graph.IsBeforeCustomer(step))
            {
                AddLimits(step);
                return;
            }

            // What staff do in sight after a contact is looked at with it, unless the customer has acted again.
            var stop = isContact || isCustomer || open.ToDo.Count > 0 || stops.Count == 0 ? open : stops[^1];
            Add(stop, step, isCustomer, isContact, choices[step]);
            if (!isContact) return;
            (open.Number, open.Step, open.Label, open.Contact) = (contact, _graph.Ids[step], _graph.Steps[step].Label, _graph.Steps[step].Contact);
            stops.Add(open);
            open = new StopDraft();
        }
    }

    /// <summary>Whether what is done here comes to a step of the customer's that is scored.</summary>
    private bool ComesToContact(int step)
    {
        foreach (var e in _graph.Outgoing.Of(step))
        {
            if (_graph.IsContact(_graph.Exits[e]) && _contacts.ContainsKey(_graph.Exits[e].To)) return true;
        }

        return false;
    }

    private void Add(StopDraft stop, int index, bool isCustomer, bool isContact, IEnumerable<WayChoice> choices)
    {
        var step = _graph.Steps[index];
        var label = step.Label;
        foreach (var choice in choices)
        {
            if (choice is { IsTaken: true, Exit.Flow.When: { } answer }) label = $"{label} → {answer}";
        }

        if (isCustomer) stop.ToDo.Add(label);
        if (!isCustomer || _graph.HasProvider(index)) stop.Seen.Add(new WalkAct(LaneOf(index), label));
        if (stop.Number is null) (stop.Step, stop.Label) = (_graph.Ids[index], step.Label);
        stop.Evidence.AddRange(step.Evidence);
        stop.Documents.AddRange(step.Documents);
        if (_waits.TryGetValue(index, out var wait)) stop.Waits.Add(new WalkWait(wait, step.Wait));
        stop.Fails.AddRange(_fails.GetValueOrDefault(index) ?? []);
        (isContact ? stop.Standards : stop.OtherStandards).AddRange(_standards.GetValueOrDefault(index) ?? []);
    }

    /// <summary>The lanes of the provider that act in a step.</summary>
    private string LaneOf(int step)
    {
        var lanes = new List<string>();
        if (_graph.Lanes[step].Band != Band.Customer) lanes.Add(_graph.Lanes[step].Label);
        foreach (var lane in _graph.WithOf(step))
        {
            if (lane.Band != Band.Customer) lanes.Add(lane.Label);
        }

        return string.Join(", ", lanes);
    }

    private WalkChoice Told(WayChoice choice)
    {
        var (id, label) = (_graph.Ids[choice.Step], _graph.Steps[choice.Step].Label);
        if (choice.Exit is not { } exit) return new WalkChoice(id, label, new("begins here", "从这里开始"), choice.Share);
        var words = exit.Flow?.When ?? exit.Flow?.Label ?? (exit.To == _graph.End ? null : _graph.Steps[exit.To].Label);
        var told = words is null ? new Bilingual("the service ends", "服务结束") : new Bilingual(words, words);
        if (!exit.IsAlso) return new WalkChoice(id, label, told, choice.Share);
        return new WalkChoice(id, label, choice.IsTaken ? new($"as well: {told.English}", $"另外还：{told.Chinese}") : new($"without: {told.English}", $"不另外：{told.Chinese}"), choice.Share);
    }

    private sealed class StopDraft
    {
        public int? Number { get; set; }

        public string Step { get; set; } = "";

        public string Label { get; set; } = "";

        public Contact? Contact { get; set; }

        public List<string> ToDo { get; } = [];

        public List<WalkAct> Seen { get; } = [];

        public List<string> Evidence { get; } = [];

        public List<string> Documents { get; } = [];

        public List<WalkFail> Fails { get; } = [];

        public List<WalkStandard> Standards { get; } = [];

        public List<WalkStandard> OtherStandards { get; } = [];

        public List<WalkWait> Waits { get; } = [];

        public WalkStop Done() => new(Number, Step, Label)
        {
            Channel = Contact?.Channel,
            IsMomentOfTruth = Contact is { IsMomentOfTruth: true },
            ToDo = [.. ToDo],
            Seen = [.. Seen],
            Evidence = [.. Evidence.Distinct(StringComparer.Ordinal)],
            Documents = [.. Documents.Distinct(StringComparer.Ordinal)],
            Fails = [.. Fails],
            Standards = [.. Standards],
            OtherStandards = [.. OtherStandards],
            Waits = [.. Waits],
        };
    }
}
