using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>A time or a wait while its mapping is read.</summary>
internal sealed class EstimateDraft
{
    private readonly Dictionary<string, (Duration? Value, TextSpan Span)> _parts = [];

    public BasisDraft Basis => field ??= new();

    public Duration? Tolerated => this["tolerated"];

    /// <summary>Null where it isn't written, or is no shape, which has been reported.</summary>
    public DurationShape? Shape { get; private set; }

    /// <summary>Whether a wait has nothing to do with people being free.</summary>
    public bool IsFixed { get; set; }

    /// <summary>How long a wait is put up with before the customer leaves; null where it isn't written, or is wrong, which has been reported.</summary>
    public DurationEstimate? Patience { get; set; }

    /// <summary>Whether it is written.</summary>
    public bool HasPatience { get; set; }

    /// <summary>The keys of the time that stand there, in order; what is wrong with one has been reported.</summary>
    public List<string> Written { get; } = [];

    public Duration? this[string part] => _parts.TryGetValue(part, out var found) ? found.Value : null;

    public TextSpan SpanOf(string part) => _parts[part].Span;

    public void Set(string name, Duration? value, TextSpan span)
    {
        Written.Add(name);
        _parts[name] = (value, span);
    }

    public void SetShape(int word)
    {
        Written.Add("shape");
        if (word >= 0) Shape = (DurationShape)word;
    }
}
