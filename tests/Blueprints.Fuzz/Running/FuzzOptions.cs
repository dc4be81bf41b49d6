using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Targets;

namespace Blueprints.Fuzz.Running;

/// <summary>What the program was asked for.</summary>
internal sealed record FuzzOptions
{
    public const string Usage = """
        Gives Blueprints what nobody would write, and holds it to what is promised (docs/reliability.md).

          --target NAME         what to try: blueprint, fishbone, mermaid, configuration, icon, font, simulation, log, doubling, command; may be repeated. Default: all.
          --inputs N            how many inputs of each target. Default: 10,000.
          --minutes N           how long at most, for each target. Default: no bound.
          --seed N              other inputs for another seed. Default: 1.
          --threads N           how many at once; the command always one at a time. Default: 1.
          --artifacts FOLDER    where failing inputs are written. Default: artifacts/fuzz.
          --reproduce NAME      one input of the target named, by the name that a failure gives it, as 7:5012 or 7:5012.431; all is done with it.
          --file FILE           an input from a file, likewise.

        Exit code 0: nothing failed. 1: something failed. 2: called wrongly. 3: an input hung.
        """;

    public ImmutableArray<IFuzzTarget> Targets { get; init; } = [];

    public long Inputs { get; init; } = 10_000;

    public double Minutes { get; init; } = double.PositiveInfinity;

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; } = 1;

    public string Artifacts { get; init; } = Path.Combine("artifacts", "fuzz");

    public InputName? Reproduce { get; init; }

    public string? File { get; init; }

    /// <summary>The options; null where they are wrong.</summary>
    public static FuzzOptions? Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || options.With(arguments[i], arguments[i + 1]) is not { } next) return null;
            options = next;
        }

        if (options.Targets.IsEmpty) options = options with { Targets = TargetList.All };
        return options is { Reproduce: null, File: null } || options.Targets.Length == 1 ? options : null;
    }

    private FuzzOptions? With(string option, string value)
    {
        var isCount = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return option switch
        {
            "--target" when TargetList.All.FirstOrDefault(target => target.Name == value) is { } target => this with { Targets = Targets.Add(target) },
            "--inputs" when isCount => this with { Inputs = count },
            "--minutes" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) => this with { Minutes = minutes },
            "--seed" when isCount => this with { Seed = (ulong)count },
            "--threads" when isCount && count is >= 1 and <= 256 => this with { Threads = (int)count },
            "--artifacts" => this with { Artifacts = value },
            "--reproduce" when InputName.Parse(value) is { } name => this with { Reproduce = name },
            "--file" when System.IO.File.Exists(value) => this with { File = value },
            _ => null,
        };
    }
}
