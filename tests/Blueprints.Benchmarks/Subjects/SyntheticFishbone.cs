using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>
/// A generated fishbone: whys three deep, a count at most causes. The same size gives the same fishbone on every machine.
/// </summary>
internal sealed class SyntheticFishbone
{
    private static readonly string[] Categories = ["Equipment", "Personnel", "Procedure", "Material", "Measurement", "Environment", "Management", "Partners"];

    private const int CausesACategory = 12;
    private const int FewestCategories = 2;
    private const int Under = 3;
    private const int Depth = 3;

    private readonly StringBuilder _text = new();
    private readonly Draws _draws;
    private int _left;

    public SyntheticFishbone(int causes)
    {
        _left = causes;
        _draws = new Draws((ulong)causes);
        _text.Append(CultureInfo.InvariantCulture, $"fishbone: Synthetic fishbone, {causes} causes\nunit: cases\ncategories:\n");
        var categories = Math.Clamp(causes / CausesACategory, FewestCategories, Categories.Length);
        for (var c = 0; c < categories; c++)
        {
            _text.Append(CultureInfo.InvariantCulture, $"  {Categories[c]}:\n");
            var rest = _left * (categories - c - 1) / (categories - c);
            while (_left > rest) Cause(2, 1, rest);
        }
    }

    public string ToYaml() => _text.ToString();

    private void Cause(int indent, int depth, int rest)
    {
        _left--;
        var pad = new string(' ', 2 * indent);
        _text.Append(CultureInfo.InvariantCulture, $"{pad}- cause: {Phrases.Cause(_draws)}\n");
        if (_draws.Below(100) < 60) _text.Append(CultureInfo.InvariantCulture, $"{pad}  count: {1 + _draws.Below(40)}\n");
        if (depth == Depth || _left == rest) return;
        _text.Append(CultureInfo.InvariantCulture, $"{pad}  because:\n");
        var under = 1 + _draws.Below(Under);
        for (var i = 0; i < under && _left > rest; i++) Cause(indent + 2, depth + 1, rest);
    }
}
