namespace Blueprints.Interchange.Drawn;

/// <summary>A process as another tool draws it, gathered while a file is read: shapes, arrows and lanes by their ids in the file.</summary>
/// <param name="log">Where is told what is left out or guessed.</param>
internal sealed class DrawnProcess(ReadingLog log)
{
    /// <summary>The most shapes and arrows that a file may have.</summary>
    public const int MostParts = 50_000;

    private readonly Dictionary<string, DrawnNode> _nodes = new(StringComparer.Ordinal);
    private int _arrows;

    public ReadingLog Log { get; } = log;

    /// <summary>What the file calls the process; null where it does not say.</summary>
    public string? Title { get; set; }

    /// <summary>Whether shapes stand in the file in the order in which they are to be listed.</summary>
    public bool IsInOrder { get; set; }

    public List<DrawnLane> Lanes { get; } = [];

    /// <summary>What stands for the end of the service in arrows.</summary>
    public DrawnNode Finish { get; } = new("") { Role = NodeRole.End };

    /// <summary>Whether most words are Chinese.</summary>
    public bool IsChinese => Nodes.Count > 0 && 2 * Nodes.Count(static node => HasHan(node.Label)) > Nodes.Count(static node => node.Label.Length > 0);

    /// <summary>The shapes, in the order of the file.</summary>
    public List<DrawnNode> Nodes { get; } = [];

    public DrawnNode? Find(string? key) => key is not null && _nodes.TryGetValue(key, out var node) ? node : null;

    /// <summary>The shape of an id, made where it is not there yet.</summary>
    /// <param name="key">The id in the file.</param>
    /// <param name="place">Where it is written.</param>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    public DrawnNode Node(string key, FilePlace place)
    {
        if (_nodes.TryGetValue(key, out var known)) return known;
        var node = new DrawnNode(key) { Place = place };
        _nodes.Add(key, node);
        Nodes.Add(node);
        Count(place);
        return node;
    }

    /// <exception cref="UnreadableFileException">There are too many.</exception>
    public DrawnArrow Arrow(DrawnNode from, DrawnNode to, string words, FilePlace place, bool isSilent = false)
    {
        var arrow = new DrawnArrow(from, to, words, place) { IsSilent = isSilent };
        from.Out.Add(arrow);
        to.In.Add(arrow);
        _arrows++;
        Count(place);
        return arrow;
    }

    /// <summary>Whether a text has Chinese characters.</summary>
    public static bool HasHan(string text) => text.AsSpan().IndexOfAnyInRange('\u3400', '\u9FFF') >= 0;

    public static void Remove(DrawnArrow arrow)
    {
        arrow.From.Out.Remove(arrow);
        arrow.To.In.Remove(arrow);
    }

    /// <summary>Takes out a shape with its arrows.</summary>
    public static void Disconnect(DrawnNode node)
    {
        foreach (var arrow in node.In) arrow.From.Out.Remove(arrow);
        foreach (var arrow in node.Out) arrow.To.In.Remove(arrow);
        node.In.Clear();
        node.Out.Clear();
        node.IsPassedOver = true;
    }

    private void Count(FilePlace place)
    {
        if (Nodes.Count + _arrows <= MostParts) return;
        throw new UnreadableFileException(new(FormattableString.Invariant($"it has more than {MostParts:N0} shapes and arrows, which is the most"), FormattableString.Invariant($"图形和箭头超过 {MostParts:N0} 个，这是上限")), place);
    }
}
