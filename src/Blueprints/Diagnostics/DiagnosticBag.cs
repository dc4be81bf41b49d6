using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>Collects what is said about one document. For one thread.</summary>
internal sealed class DiagnosticBag(SourceText source, int limit)
{
    private readonly List<Diagnostic> _items = [];
    private HashSet<(string Code, TextSpan Span, string Message)>? _seen;
    private HashSet<TextSpan>? _muted;
    private int _dropped;

    public SourceText Source => source;

    public bool HasErrors { get; private set; }

    /// <summary>Whether further diagnostics are only counted, so that no work need go into their suggestions.</summary>
    public bool IsFull => _items.Count >= limit;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, string message, string? help = null)
    {
        if (_muted is not null && _muted.Contains(span)) return;
        if (descriptor.Severity == DiagnosticSeverity.Error) HasErrors = true;
        if (IsFull)
        {
            _dropped++;
            return;
        }

        // Content that aliases repeat is wrong once.
        if (!(_seen ??= []).Add((descriptor.Code, span, message))) return;
        _items.Add(new Diagnostic(descriptor, source, span, message, help));
    }

    /// <summary>Keeps quiet about a value whose mistake has been reported, so that what follows from it is not.</summary>
    public void Mute(TextSpan span) => (_muted ??= []).Add(span);

    /// <summary>An empty one for the same text, for what may turn out to be moot.</summary>
    public DiagnosticBag Branch() => new(source, limit);

    /// <summary>Takes over all of a branch.</summary>
    public void Merge(DiagnosticBag branch)
    {
        foreach (var item in branch._items) Report(item.Descriptor, item.Span, item.Message, item.Help);
        if (branch._muted is not null) (_muted ??= []).UnionWith(branch._muted);
        _dropped += branch._dropped;
        HasErrors |= branch.HasErrors;
    }

    /// <summary>All of them by place; those of one place in the order of their codes, then as reported.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        if (_items.Count == 0) return [];
        var order = new int[_items.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, Compare);
        var sorted = ImmutableArray.CreateBuilder<Diagnostic>(order.Length + 1);
        foreach (var i in order) sorted.Add(_items[i]);
        if (_dropped > 0)
        {
            var text = _dropped == 1 ? "one more mistake is" : string.Create(CultureInfo.InvariantCulture, $"{_dropped:N0} more mistakes are");
            sorted.Add(new Diagnostic(
                LanguageDiagnostics.MoreMistakes,
                source,
                sorted[^1].Span,
                string.Create(CultureInfo.InvariantCulture, $"{text} not shown; the limit is {limit:N0} (MaxDiagnostics)"),
                "mend the ones above, then check again"));
        }

        return sorted.DrainToImmutable();
    }

    private int Compare(int x, int y)
    {
        var a = _items[x];
        var b = _items[y];
        var byPlace = a.Span.Start.CompareTo(b.Span.Start);
        if (byPlace != 0) return byPlace;
        var byCode = string.CompareOrdinal(a.Code, b.Code);
        return byCode != 0 ? byCode : x.CompareTo(y);
    }
}
