using System.Globalization;

namespace Blueprints.Benchmarks;

/// <summary>
/// What stands behind a run's name on the command line: numbers are sizes, <c>--seconds</c> takes one, <c>--markdown</c> none; all else are
/// words.
/// </summary>
internal sealed class RunOptions
{
    public RunOptions(IEnumerable<string> arguments)
    {
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var word))
        {
            if (word == "--markdown") Markdown = true;
            else if (word == "--seconds" && rest.TryDequeue(out var seconds)) Seconds = double.Parse(seconds, CultureInfo.InvariantCulture);
            else if (int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var size)) Sizes.Add(size);
            else Words.Add(word);
        }
    }

    public List<int> Sizes { get; } = [];

    public List<string> Words { get; } = [];

    public bool Markdown { get; }

    public double? Seconds { get; }

    public int[] SizesOr(params int[] usual) => Sizes.Count == 0 ? usual : [.. Sizes];
}
