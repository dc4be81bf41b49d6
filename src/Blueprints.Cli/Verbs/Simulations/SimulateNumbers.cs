using System.CommandLine;
using System.Globalization;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Simulations;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary>The options of <c>simulate</c> that are whole numbers.</summary>
internal sealed class SimulateNumbers
{
    private readonly Option<string?> _cases = new("--cases");
    private readonly Option<string?> _days = new("--days");
    private readonly Option<string?> _replications = new("--replications");
    private readonly Option<string?> _seed = new("--seed");
    private readonly Option<string?> _warmUp = new("--warm-up");

    public IEnumerable<Option> All => [_cases, _days, _replications, _seed, _warmUp];

    /// <exception cref="UsageException">One of them is no number, or out of its range.</exception>
    public SimulationOptions Read(ParseResult parsed)
    {
        var options = new SimulationOptions
        {
            Cases = Number(parsed, _cases, 1, SimulationOptions.MaxCases),
            Days = (int?)Number(parsed, _days, 1, SimulationOptions.MaxDays),
            WarmUp = Number(parsed, _warmUp, 0, SimulationOptions.MaxCases),
        };
        if (options is { Cases: not null, Days: not null }) throw new UsageException("say --cases or --days, not both: cases are counted in a steady state, days start empty", "--cases 和 --days 只写一个：前者在稳态中计数，后者从空开始");
        if (options is { WarmUp: not null, Days: not null }) throw new UsageException("--warm-up goes with --cases; days start empty", "--warm-up 与 --cases 同用；按天运行从空开始");
        return options with
        {
            Replications = (int)(Number(parsed, _replications, 2, SimulationOptions.MaxReplications) ?? options.Replications),
            Seed = (int)(Number(parsed, _seed, 0, int.MaxValue) ?? options.Seed),
        };
    }

    private static long? Number(ParseResult parsed, Option<string?> option, long least, long most)
    {
        if (Verb.ValueOf(parsed, option) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"{option.Name} needs a whole number from {least} to {most}, not '{text}'"),
            string.Create(CultureInfo.InvariantCulture, $"{option.Name} 后面要写 {least} 到 {most} 的整数，不能是“{text}”"));
    }
}
