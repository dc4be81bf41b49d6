namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>The name of a lane as labels of steps say it: without what stands in brackets, a Latin one as whole words.</summary>
internal sealed class LaneNames
{
    private const int LeastHan = 2;
    private const int LeastLatin = 3;

    private readonly string? _piece;
    private readonly List<string>? _words;

    public LaneNames(string label)
    {
        var at = label.AsSpan().IndexOfAny('(', '（');
        var name = (at > 0 ? label[..at] : label).Trim();
        if (name.Length == 0) return;
        if (name[0] >= '\u2E80') _piece = name.Length >= LeastHan ? name : null;
        else if (name.Length >= LeastLatin && new LabelText(name).Words is { Count: > 0 } words) _words = words;
    }

    /// <summary>Whether a text names the lane.</summary>
    public bool AreIn(LabelText text) => _piece is not null ? text.Text.Contains(_piece, StringComparison.Ordinal) : _words is not null && text.HasPhrase(_words);
}
