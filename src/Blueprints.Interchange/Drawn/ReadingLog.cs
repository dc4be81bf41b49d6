using Blueprints.Text;

namespace Blueprints.Interchange.Drawn;

/// <summary>Gathers what is told of a file; of a kind of trouble only so many places, and how many more there are.</summary>
internal sealed class ReadingLog
{
    /// <summary>How many places of one kind of trouble are told.</summary>
    private const int MostAlike = 20;

    private readonly List<ExchangeMessage> _messages = [];
    private readonly SortedDictionary<string, int> _alike = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Bilingual Words, FilePlace First, int Count)> _counted = new(StringComparer.Ordinal);

    /// <summary>Tells of a place.</summary>
    /// <param name="words">What.</param>
    /// <param name="place">Where.</param>
    /// <param name="kind">What all messages that are alike are about, in English; null where it is told once.</param>
    public void Tell(Bilingual words, FilePlace place = default, string? kind = null)
    {
        if (kind is not null)
        {
            var count = _alike.GetValueOrDefault(kind);
            _alike[kind] = count + 1;
            if (count >= MostAlike) return;
        }

        _messages.Add(new ExchangeMessage(words) { Line = place.Line, Column = place.Column });
    }

    /// <summary>Tells of what is found at many places once, at the first of them, with how many there are.</summary>
    /// <param name="words">What, without the count.</param>
    /// <param name="place">Where; calls come in the order of the file.</param>
    public void Count(Bilingual words, FilePlace place)
    {
        var count = _counted.TryGetValue(words.English, out var known) ? known.Count : 0;
        _counted[words.English] = (words, count == 0 ? place : known.First, count + 1);
    }

    /// <summary>All messages, in the order of the file's lines; those of the whole file first.</summary>
    public IEnumerable<ExchangeMessage> All()
    {
        var counted = _counted.Values.OrderBy(static entry => entry.Words.English, StringComparer.Ordinal).Select(static entry => new ExchangeMessage(entry.Count == 1 ? entry.Words : new(FormattableString.Invariant($"{entry.Words.English} ({entry.Count} places, of which this is the first)"), FormattableString.Invariant($"{entry.Words.Chinese}（共 {entry.Count} 处，这是第一处）"))) { Line = entry.First.Line, Column = entry.First.Column });
        foreach (var message in _messages.Concat(counted).OrderBy(static message => message.Line).ThenBy(static message => message.Column)) yield return message;
        foreach (var (kind, count) in _alike)
        {
            if (count > MostAlike) yield return new ExchangeMessage(new(FormattableString.Invariant($"{count - MostAlike} more of these are not listed: {kind}"), FormattableString.Invariant($"还有 {count - MostAlike} 处同类情况没有列出：{kind}")));
        }
    }
}
