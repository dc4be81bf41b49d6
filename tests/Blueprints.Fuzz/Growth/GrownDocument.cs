using System.Text;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Growth;

/// <summary>Writes documents that grow along one dimension. The lesser begins as the greater does, as far as its kind allows.</summary>
/// <param name="seed">Documents of one seed are alike in all but their size.</param>
internal sealed class GrownDocument(ulong seed)
{
    private static readonly string[] Verbs = ["Takes", "Checks", "Sends", "Looks up", "Signs", "核对", "寄出"];
    private static readonly string[] Things = ["the order", "a form", "the late payment", "both cards", "the file of the case", "订单", "身份证件"];

    private readonly SeededRandom _random = new(seed);
    private readonly StringBuilder _text = new();

    /// <summary>How many lanes a document has whose lanes do not grow.</summary>
    private const int FewLanes = 5;

    private static readonly string[] Bands = ["customer", "frontstage", "backstage", "support", "support"];

    public string Text => _text.ToString();

    public GrownDocument Head(string extra = "")
    {
        _text.Append("blueprint: Grown\nlanguage: en\n").Append(extra).Append("lanes:\n");
        return this;
    }

    public GrownDocument Lanes(int count = FewLanes)
    {
        for (var i = 0; i < count; i++) Line($"  l{i}: {{band: {Bands[i % Bands.Length]}, label: Lane {i}}}");
        Line("steps:");
        return this;
    }

    public void Line(string line) => _text.Append(line).Append('\n');

    public string Words() => $"{_random.Pick<string>(Verbs)} {_random.Pick<string>(Things)}";

    public int Next(int count) => _random.Between(0, count - 1);

    public bool Chance(int percent) => _random.Chance(percent);

    /// <summary>A step on a line.</summary>
    /// <param name="number">Its number, which makes its id.</param>
    /// <param name="rest">What else it says, with a comma before it.</param>
    /// <param name="lane">Its lane; by chance one of the few where none is given.</param>
    public void Step(int number, string rest = "", int? lane = null) => Line($"  - {{l{lane ?? Next(FewLanes)}: {Words()}, id: s{number}{rest}}}");
}
