using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones.Reading;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.TestSupport.Documents;
using Blueprints.Yaml;

namespace Blueprints.Fuzz.Inputs;

/// <summary>
/// Writes documents from the reader's own tables of keys: mostly what may stand there, now and then what may not. For one document.
/// </summary>
internal sealed class GrammarText(SeededRandom random)
{
    private static readonly string[] Bands = ["customer", "frontstage", "backstage", "support"];
    private static readonly string[] Ids = ["s1", "s2", "s3", "s4", "s5", "s6", "end", "步骤"];
    private static readonly string[] Names = [.. RuleList.All.Select(rule => rule.Name)];
    private static readonly string[] Parameters = [.. RuleList.All.SelectMany(rule => rule.Parameters).Select(parameter => parameter.Name).Distinct(), "severity", "mode"];

    private readonly RandomText _words = new(random, random.Chance(35));
    private readonly int _wrong = random.Pick<int>([0, 0, 1, 4, 12]);
    private readonly int _rich = random.Pick<int>([5, 15, 30, 60]);
    private int _steps;
    private int _values;

    /// <summary>A document whose top has the keys of a table.</summary>
    public string Write(IKeyTable table)
    {
        var text = new StringBuilder();
        foreach (var key in Chosen(table))
        {
            text.Append(key.Name).Append(':');
            var shape = Choice(key.Shape);
            if (shape.Kind == ValueKind.List)
            {
                for (var count = Count(); count > 0; count--) text.Append("\n  - ").Append(Value(shape.Item!, 1));
            }
            else if (shape.Kind == ValueKind.OpenMapping)
            {
                for (var count = Count(); count > 0; count--) text.Append("\n  ").Append(Name()).Append(": ").Append(Value(shape.Item!, 1));
            }
            else
            {
                text.Append(' ').Append(Value(shape, 0));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private int Count() => random.Chance(90) ? random.Between(1, 8) : random.Between(0, 40);

    private IEnumerable<KeyInfo> Chosen(IKeyTable table) => table.Keys.Where((key, i) => i == 0 && random.Chance(97) || key.Name is "categories" && random.Chance(90) || random.Chance(key.Required ? 97 : _rich));

    private ValueShape Choice(ValueShape shape) => shape.Alternatives.IsEmpty || random.Chance(50) ? shape : random.Pick(shape.Alternatives);

    private string Value(ValueShape shape, int depth)
    {
        // Deep and large ones are what mutation makes; here they would only be slow.
        if (++_values > 400 || depth > 6) return "x";
        if (random.Chance(_wrong)) shape = random.Pick<ValueShape>([ValueShape.Text, ValueShape.Number(), ValueShape.Duration, ValueShape.Percent, ValueShape.List(ValueShape.Text), ValueShape.OpenMapping(ValueShape.Id), ValueShape.Flag, ValueShape.Cause, ValueShape.Link]);
        shape = Choice(shape);
        return shape.Kind switch
        {
            ValueKind.Text or ValueKind.LongText => Text(),
            ValueKind.Number or ValueKind.Integer => Number(shape),
            ValueKind.Percent => random.Pick<string>(["2%", "50%", "100%", "0%", "0.3", "0.5%", "99.99%", "25%"]),
            ValueKind.Duration => random.Pick<string>(["2 min", "30 s", "1 h 30 min", "3 d", "0 s", "0.1 s", "100000 h", "5分钟"]),
            ValueKind.DurationRange => random.Pick<string>(["2 min", "30-60 s", "1-2 h", "{min: 1 min, typical: 2 min, max: 9 min}", "{typical: 8 min}", "{min: 1 s, max: 2 s}", "{tolerated: 5 min}", "{typical: 8 min, tolerated: 5 min}"]),
            ValueKind.Rate => random.Pick<string>(["30 per hour", "0.5 per minute", "每小时 30 元", "2000 per day"]),
            ValueKind.Demand => random.Pick<string>(["24 per hour", "1 per minute", "0.001 per day", "5000 per hour", "600 per min"]),
            ValueKind.Hours => random.Pick<string>(["9:00-17:00", "\"Mon-Fri 8:30-12:00, 13:00-17:30\"", "周一至周五 9点到17点", "24/7", "22:00-6:00", "25:00-26:00", "Mnday 9-17", "Sat, Sun closed", "全天", "8:30-5:30"]),
            ValueKind.Flag => random.Pick<string>(["yes", "no", "true", "false"]),
            ValueKind.Word => shape.Words.IsEmpty ? "x" : random.Pick(shape.Words),
            ValueKind.Id => random.Pick(Ids),
            ValueKind.Arrows => Arrows(),
            ValueKind.Address => random.Pick<string>(["https://example.org/a?b=c&d=%22", "mailto:a@example.org", "other.svg", "#s1", "javascript:alert(1)", "//evil.example/x"]),
            ValueKind.Link => random.Pick<string>(["delays.fishbone.yaml#signature", "a.blueprint.yaml#s1", "x.fishbone.yaml", "../y.blueprint.yaml#s2"]),
            ValueKind.Icon => random.Pick<string>(["phone", "person", "bank", "电话", "good.svg", "good.png", "bad.svg", "missing.png"]),
            ValueKind.File => random.Pick<string>(["common.yaml", "sub/common.yaml", "bad.yaml", "missing.txt", "../common.yaml", "https://x/y"]),
            ValueKind.Theme => random.Pick<string>(["light", "dark", "print"]),
            ValueKind.Cause => Cause(depth),
            ValueKind.Mapping => shape.Table == StepKeys.Table ? Step(depth) : Mapping(shape.Table!, depth),
            ValueKind.OpenMapping => "{" + string.Join(", ", Items(() => Name() + ": " + Value(shape.Item!, depth + 1))) + "}",
            ValueKind.List => "[" + string.Join(", ", Items(() => Value(shape.Item!, depth + 1))) + "]",
            _ => "x",
        };
    }

    private string Mapping(IKeyTable table, int depth) => "{" + string.Join(", ", Chosen(table).Select(key => key.Name + ": " + Value(key.Shape, depth + 1))) + "}";

    private string Step(int depth)
    {
        if (random.Chance(10)) return "phase: " + Text();
        _steps++;
        var id = random.Chance(85) ? "id: s" + _steps.ToString(CultureInfo.InvariantCulture) + ", " : "";
        var keys = Chosen(StepKeys.Table).Where(key => key.Name != "id").Select(key => key.Name + ": " + Value(key.Shape, depth + 1));
        return "{" + random.Pick(Bands) + ": " + Text() + ", " + id + string.Join(", ", keys) + "}";
    }

    private string Arrows()
    {
        var arrow = random.Pick<string>(["->", " -> ", " <-> ", " ..> ", "→", " -.-> ", " => ", "<..>", " > "]);
        var text = string.Join(arrow, Items(() => random.Pick(Ids)));
        return random.Chance(60) ? "\"" + text + "\"" : "{\"" + text + "\": " + Text() + (random.Chance(50) ? ", kind: information}" : "}");
    }

    private string Cause(int depth) => random.Between(0, depth > 3 ? 0 : 3) switch
    {
        0 => Text(),
        1 => "{" + Text() + ": [" + string.Join(", ", Items(() => Cause(depth + 1))) + "]}",
        2 => "[" + string.Join(", ", Items(() => Cause(depth + 1))) + "]",
        _ => Mapping(CauseKeys.Table, depth),
    };

    private string Name() => random.Between(0, 5) switch
    {
        0 => random.Pick(Ids),
        1 => random.Pick(Names),
        2 => random.Pick(Parameters),
        3 => random.Pick(Bands),
        _ => Text(),
    };

    private IEnumerable<string> Items(Func<string> make)
    {
        for (var count = random.Chance(95) ? random.Between(1, 4) : random.Between(0, 12); count > 0; count--) yield return make();
    }

    private string Text() => DocumentPlan.Quote(random.Chance(92) ? _words.Short() : _words.Label() + OddText.Of(random));

    private string Number(ValueShape shape)
    {
        if (!shape.Only.IsEmpty) return random.Pick(shape.Only).ToString(CultureInfo.InvariantCulture);
        var least = double.IsInfinity(shape.Min) ? -100 : shape.Min;
        var most = double.IsInfinity(shape.Max) ? random.Pick<double>([3, 100, 1e6, 1e15]) : shape.Max;
        var value = least + ((most - least) * random.Pick<double>([0, 0.1, 0.5, 0.9, 1, 1.0001]));
        return (shape.Kind == ValueKind.Integer ? Math.Round(value) : value).ToString(CultureInfo.InvariantCulture);
    }
}
