using Blueprints.Text;

namespace Blueprints.Interchange.Drawn;

/// <summary>Gathers what is told of a file; of a kind of trouble only so many places, and how many more there are.</summary>
internal sealed class ReadingLog
{
    /// <summary>How many places of one kind of trouble are told.</summary>
    private const int MostAlike = 20;

    private readonly List<ExchangeMessage> _messages = [];
    private readonly SortedDictionary<string, int> _alike = new(StringComparer.Ordinal);

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

    /// <summary>All messages, in the order of the file's lines; those of the whole file first.</summary>
    public IEnumerable<ExchangeMessage> All()
    {
        foreach (var message in _messages.OrderBy(static message => message.Line).ThenBy(static message => message.Column)) yield return message;
        foreach (var (kind, count) in _alike)
        {
            if (count > MostAlike) yield return new ExchangeMessage(new(FormattableString.Invariant($"{count - MostAlike} more of these are not listed: {kind}"), FormattableString.Invariant($"还有 {count - MostAlike} 处同类情况没有列出：{kind}")));
        }
    }
}
