using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>Collects what is said about one document. For one thread.</summary>
/// <param name="source">The text.</param>
/// <param name="limit">How many are told.</param>
/// <param name="language">The language to speak; null for that of the document.</param>
internal sealed class DiagnosticBag(SourceText source, int limit, DiagramLanguage? language)
{
    private readonly List<Diagnostic> _items = [];
    private HashSet<(string Code, TextSpan Span, string Message)>? _seen;
    private HashSet<TextSpan>? _muted;
    private int _dropped;
    private DiagnosticBag? _trunk;
    private DiagramLanguage? _language = language;

    public SourceText Source => source;

    public bool HasErrors { get; private set; }

    /// <summary>Whether anything is told that a look for slips may tell better: an error, or signs that were read as others.</summary>
    public bool HasSlips => HasErrors || Has(LanguageDiagnostics.FullWidthRead) || Has(LanguageDiagnostics.MissingSpaceRead);

    /// <summary>Whether something of a kind has been told, here or where this branches off.</summary>
    public bool Has(DiagnosticDescriptor descriptor) => _items.Exists(item => item.Descriptor == descriptor) || _trunk?.Has(descriptor) == true;

    /// <summary>Whether further diagnostics are only counted, so that no work need go into their suggestions.</summary>
    public bool IsFull => _items.Count >= limit;

    /// <summary>The language to speak. A document's own is looked for when there is something to tell.</summary>
    private DiagramLanguage Language => _language ??= _trunk?.Language ?? LanguageOfText.Find(source.Content);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, Bilingual message, Bilingual? help = null) => Report(descriptor, span, message, help, default(ReadOnlySpan<FixDraft>));

    /// <param name="descriptor">Its kind.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="fix">A way to put it right; null where there is none.</param>
    /// <param name="related">Another place that it speaks of, with what stands there; null where there is none.</param>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, Bilingual message, Bilingual? help, FixDraft? fix, (TextSpan Span, Bilingual Message)? related = null) =>
        Report(descriptor, span, message, help, fix is null ? default : [fix], related);

    /// <inheritdoc cref="Report(DiagnosticDescriptor, TextSpan, Bilingual, Bilingual?, FixDraft?, ValueTuple{TextSpan, Bilingual}?)"/>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, Bilingual message, Bilingual? help, ReadOnlySpan<FixDraft> fixes, (TextSpan Span, Bilingual Message)? related = null)
    {
        if (!IsWanted(descriptor, span)) return;
        var drafts = ImmutableArray.CreateBuilder<DiagnosticFix>(fixes.Length);
        foreach (var fix in fixes) drafts.Add(fix.In(source, Language));
        Add(new Diagnostic(descriptor, source, span, message.In(Language), help?.In(Language))
        {
            Language = Language,
            Fixes = drafts.MoveToImmutable(),
            Related = related is { } place ? [new RelatedPlace(source, place.Span, place.Message.In(Language))] : [],
        });
    }

    /// <summary>Reports what is wrong in another text that this one uses.</summary>
    /// <param name="descriptor">Its kind.</param>
    /// <param name="span">The place in this text.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="related">The place in the other text, with what stands there.</param>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, Bilingual message, Bilingual? help, (SourceText Source, TextSpan Span, Bilingual Message) related)
    {
        if (!IsWanted(descriptor, span)) return;
        Add(new Diagnostic(descriptor, source, span, message.In(Language), help?.In(Language)) { Language = Language, Related = [new RelatedPlace(related.Source, related.Span, related.Message.In(Language))] });
    }

    /// <summary>Speaks a language where none was asked for and nothing has been told yet.</summary>
    public void Presume(DiagramLanguage presumed) => _language ??= presumed;

    /// <summary>Keeps quiet about a value whose mistake has been reported, so that what follows from it is not.</summary>
    public void Mute(TextSpan span) => (_muted ??= []).Add(span);

    /// <summary>An empty one for the same text, for what may turn out to be moot.</summary>
    public DiagnosticBag Branch() => new(source, limit, _language) { _trunk = this };

    /// <summary>Takes over all of a branch.</summary>
    public void Merge(DiagnosticBag branch)
    {
        foreach (var item in branch._items)
        {
            if (IsWanted(item.Descriptor, item.Span)) Add(item);
        }

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
            sorted.Add(More(sorted[^1].Span));
        }

        return sorted.DrainToImmutable();
    }

    private bool IsWanted(DiagnosticDescriptor descriptor, TextSpan span)
    {
        if (_muted is not null && _muted.Contains(span)) return false;
        if (descriptor.Severity == DiagnosticSeverity.Error) HasErrors = true;
        if (!IsFull) return true;
        _dropped++;
        return false;
    }

    /// <summary>Content that aliases repeat is wrong once.</summary>
    private void Add(Diagnostic diagnostic)
    {
        if ((_seen ??= []).Add((diagnostic.Code, diagnostic.Span, diagnostic.Message))) _items.Add(diagnostic);
    }

    private Diagnostic More(TextSpan span)
    {
        var text = _dropped == 1 ? "one more mistake is" : string.Create(CultureInfo.InvariantCulture, $"{_dropped:N0} more mistakes are");
        var message = new Bilingual(
            string.Create(CultureInfo.InvariantCulture, $"{text} not shown; the limit is {limit:N0} (MaxDiagnostics)"),
            string.Create(CultureInfo.InvariantCulture, $"还有 {_dropped:N0} 处错误没有列出，上限是 {limit:N0} 处（MaxDiagnostics）"));
        var help = new Bilingual("fix the ones above, then check again", "请先改正上面的错误，再检查一次");
        return new Diagnostic(LanguageDiagnostics.MoreMistakes, source, span, message.In(Language), help.In(Language)) { Language = Language };
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
