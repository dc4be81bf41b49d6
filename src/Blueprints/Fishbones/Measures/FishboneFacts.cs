using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones.Wording;
using Blueprints.Paretos;
using Blueprints.Running;

namespace Blueprints.Fishbones.Measures;

/// <summary>
/// A fishbone as rules and measures look at it: the model, and its causes in the order of the document, each with its place.
/// </summary>
internal sealed class FishboneFacts : DiagramFacts
{
    private readonly bool[] _ruledOut;
    private readonly Lazy<Pareto> _ranking;
    private readonly Lazy<VitalFew> _vitalFew;
    private readonly Lazy<FishboneMeasures> _measures;
    private CauseText?[]? _texts;
    private int[]? _same;
    private Dictionary<string, double>? _counted;
    private ILookup<string, Cause>? _byId;

    public FishboneFacts(Fishbone fishbone)
    {
        Fishbone = fishbone;
        var causes = ImmutableArray.CreateBuilder<PlacedCause>();
        var open = new Stack<(Cause Cause, PlacedCause? Parent)>();
        foreach (var category in fishbone.Categories)
        {
            for (var i = category.Causes.Length - 1; i >= 0; i--) open.Push((category.Causes[i], null));
            while (open.TryPop(out var next))
            {
                var placed = new PlacedCause(next.Cause, category, next.Parent, (next.Parent?.Depth ?? 0) + 1, causes.Count);
                causes.Add(placed);
                var children = placed.Cause.Causes;
                for (var i = children.Length - 1; i >= 0; i--) open.Push((children[i], placed));
            }
        }

        Causes = causes.DrainToImmutable();
        _ranking = Once.Of(() => Pareto.Of(fishbone));
        _vitalFew = Once.Of(() => VitalFew.Of(Ranking));
        _measures = Once.Of(() => FishboneMeasurer.Measure(this));
        _ruledOut = new bool[Causes.Length];
        foreach (var placed in Causes) _ruledOut[placed.Index] = placed.Cause.Status == CauseStatus.RuledOut || (placed.Parent is { } parent && _ruledOut[parent.Index]);
        ConfirmedRoots = FindConfirmedRoots();
    }

    public Fishbone Fishbone { get; }

    public override Diagram Diagram => Fishbone;

    public override string? LabelOf(string element) => CauseOf(element)?.Label;

    public override string? OwnerOf(string element) => CauseOf(element)?.Owner;

    /// <summary>
    /// How much of what was counted lies at or behind the causes that a finding speaks of; where nothing was counted there, how many of the
    /// causes they are: all, where it speaks of the fishbone as a whole.
    /// </summary>
    public override Effect? EffectOf(Diagnostic finding)
    {
        _counted ??= FindCounted();
        var most = 0.0;
        var elements = finding.Elements.IsEmpty ? finding.Element is { } one ? [one] : [] : finding.Elements;
        foreach (var element in elements) most = Math.Max(most, _counted.GetValueOrDefault(element));
        if (most > 0) return new Effect(EffectKind.Counted, most, most);
        var named = elements.ToHashSet(StringComparer.Ordinal);
        return Touched(named.Count == 0 ? Causes.Length : Causes.Count(placed => named.Contains(placed.Cause.Id) || named.Contains(placed.Category.Id)));
    }

    /// <summary>
    /// How much of what was counted lies at or behind some causes, none of them behind another; where nothing was counted there, how many of
    /// the causes they are.
    /// </summary>
    public ImmutableArray<Effect> Counted(IReadOnlyCollection<PlacedCause> causes)
    {
        _counted ??= FindCounted();
        var share = 0.0;
        foreach (var placed in causes) share += _counted.GetValueOrDefault(placed.Cause.Id);
        if (share > 0) return [new Effect(EffectKind.Counted, Math.Min(1, share), Math.Min(1, share))];
        return Touched(causes.Count) is { } touched ? [touched] : [];
    }

    private Effect? Touched(int causes) => causes > 0 ? new Effect(EffectKind.CausesTouched, causes, (double)causes / Causes.Length) : null;

    public override void AddAccepted(Acceptances acceptances)
    {
        foreach (var placed in Causes) acceptances.Add(placed.Cause.Id, placed.Cause.Accept);
    }

    public ImmutableArray<PlacedCause> Causes { get; }

    /// <summary>The causes ranked by their counts.</summary>
    public Pareto Ranking => _ranking.Value;

    /// <summary>Those that make up most of the count.</summary>
    public VitalFew VitalFew => _vitalFew.Value;

    public FishboneMeasures Measures => _measures.Value;

    /// <summary>The confirmed causes with no confirmed cause behind them.</summary>
    public ImmutableArray<PlacedCause> ConfirmedRoots { get; }

    /// <summary>
    /// Those of <see cref="ConfirmedRoots"/> against which nothing is done, there, at what they cause or at what causes them; what nobody can
    /// control is no weak link of the analysis.
    /// </summary>
    public IEnumerable<PlacedCause> UnansweredRoots
    {
        get
        {
            var answered = Near(cause => cause.Countermeasure is not null);
            return ConfirmedRoots.Where(placed => !answered[placed.Index] && placed.Cause.Control != Control.Noise);
        }
    }

    /// <summary>Whether nobody sees to the countermeasure of a cause, which is not ruled out.</summary>
    public bool IsUnowned(PlacedCause placed) => placed.Cause is { Countermeasure: not null, Owner: null } && !IsRuledOut(placed);

    /// <summary>Whether a cause, or one that it is behind, is ruled out.</summary>
    public bool IsRuledOut(PlacedCause placed) => _ruledOut[placed.Index];

    /// <summary>A number that causes share whose labels say the same; -1 where a label says nothing.</summary>
    public int SameAs(PlacedCause placed) => (_same ??= SameCauses.NumbersOf([.. Causes.Select(Text)]))[placed.Index];

    /// <summary>A cause's label as labels are compared.</summary>
    public CauseText Text(PlacedCause placed) => (_texts ??= new CauseText?[Causes.Length])[placed.Index] ??= new CauseText(placed.Cause.Label);

    /// <summary>For each cause whether something holds for it, for one it is behind, or for one behind it.</summary>
    public bool[] Near(Func<Cause, bool> holds)
    {
        var near = new bool[Causes.Length];
        foreach (var placed in Causes) near[placed.Index] = holds(placed.Cause);
        var behind = (bool[])near.Clone();
        for (var i = Causes.Length - 1; i >= 0; i--)
        {
            if (behind[i] && Causes[i].Parent is { } parent) behind[parent.Index] = true;
        }

        foreach (var placed in Causes)
        {
            if (placed.Parent is { } parent && near[parent.Index]) near[placed.Index] = true;
        }

        for (var i = 0; i < near.Length; i++) near[i] |= behind[i];
        return near;
    }

    private Cause? CauseOf(string id) => (_byId ??= Causes.ToLookup(placed => placed.Cause.Id, placed => placed.Cause, StringComparer.Ordinal))[id].FirstOrDefault();

    private Dictionary<string, double> FindCounted()
    {
        var rows = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Ranking.Rows)
        {
            if (row.Id is { } id) rows[id] = row.Share;
        }

        var counted = new double[Causes.Length];
        var byId = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = Causes.Length - 1; i >= 0; i--)
        {
            var id = Causes[i].Cause.Id;
            counted[i] = Math.Min(1, counted[i] + rows.GetValueOrDefault(id));
            byId[id] = counted[i];
            if (Causes[i].Parent is { } parent) counted[parent.Index] += counted[i];
        }

        return byId;
    }

    private ImmutableArray<PlacedCause> FindConfirmedRoots()
    {
        var behind = new bool[Causes.Length];
        for (var i = Causes.Length - 1; i >= 0; i--)
        {
            if ((behind[i] || IsConfirmed(Causes[i])) && Causes[i].Parent is { } parent) behind[parent.Index] = true;
        }

        var roots = ImmutableArray.CreateBuilder<PlacedCause>();
        foreach (var placed in Causes)
        {
            if (IsConfirmed(placed) && !behind[placed.Index]) roots.Add(placed);
        }

        return roots.DrainToImmutable();
    }

    private bool IsConfirmed(PlacedCause placed) => placed.Cause.Status == CauseStatus.Confirmed && !IsRuledOut(placed);
}
