using System.Globalization;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Serving;

/// <summary>What drawing for others may cost, as <c>--limit NAME=VALUE</c> sets it.</summary>
internal sealed record ServeLimits
{
    /// <summary>The names, in the order in which they are told.</summary>
    public static IReadOnlyList<string> Names { get; } = ["body", "text", "memory", "pixels", "time", "wait", "queue", "workers", "connections"];

    /// <summary>The longest body, in bytes. Default: 1 MiB.</summary>
    public int Body { get; init; } = 1 << 20;

    /// <summary>The longest text after it was inflated, in bytes. Default: 16 MiB, the most for a document.</summary>
    public int Text { get; init; } = 16 << 20;

    /// <summary>The bytes of all requests together: their bodies, inflated texts and drawings. Default: 256 MiB.</summary>
    public long Memory { get; init; } = 256 << 20;

    /// <summary>The pixels of all pictures that are drawn at once. Default: 64 million, which take 256 MB.</summary>
    public long Pixels { get; init; } = 64_000_000;

    /// <summary>How long a drawing may take once it was begun. Default: 10 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request may wait for its turn. Default: 30 s.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests may wait. Default: 2,000.</summary>
    public int Queue { get; init; } = 2_000;

    /// <summary>How many drawings are made at once. Default: the processors of the machine.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many connections are open at once. Default: 2,000.</summary>
    public int Connections { get; init; } = 2_000;

    /// <summary>These limits but for one.</summary>
    /// <param name="setting">Its name, an equals sign and its value.</param>
    /// <exception cref="UsageException">There is no such limit, or no such value.</exception>
    public ServeLimits With(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0) throw new UsageException($"--limit is NAME=VALUE, such as body=4MiB; not '{setting}'", $"--limit 写成“名称=值”，如 body=4MiB；不能是“{setting}”");
        var value = setting[(at + 1)..];
        return Choices.Find(new("limit", "限额"), setting[..at], Names, item => item) switch
        {
            "body" => this with { Body = (int)Amount(setting, value, 1_024, 64 << 20) },
            "text" => this with { Text = (int)Amount(setting, value, 1_024, 64 << 20) },
            "memory" => this with { Memory = Amount(setting, value, 1 << 20, 1L << 40) },
            "pixels" => this with { Pixels = Amount(setting, value, 10_000, 10_000_000_000) },
            "time" => this with { Time = Seconds(setting, value) },
            "wait" => this with { Wait = Seconds(setting, value) },
            "queue" => this with { Queue = (int)Amount(setting, value, 0, 1_000_000) },
            "workers" => this with { Workers = (int)Amount(setting, value, 1, 1_000) },
            _ => this with { Connections = (int)Amount(setting, value, 1, 1_000_000) },
        };
    }

    private static long Amount(string setting, string value, long least, long most)
    {
        var (digits, unit) = value switch
        {
            [.. var number, 'K', 'i', 'B'] => (number, 1L << 10),
            [.. var number, 'M', 'i', 'B'] => (number, 1L << 20),
            [.. var number, 'G', 'i', 'B'] => (number, 1L << 30),
            _ => (value, 1L),
        };
        if (digits.Length <= 12 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count * unit >= least && count * unit <= most) return count * unit;
        throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"the value of '{setting}' is a whole number from {least} to {most}; KiB, MiB or GiB may follow it"),
            string.Create(CultureInfo.InvariantCulture, $"“{setting}”的值是 {least} 到 {most} 的整数，后面可写 KiB、MiB 或 GiB"));
    }

    private static TimeSpan Seconds(string setting, string value) =>
        value is [.. var number, 's'] && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.01 and <= 3_600
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException($"the value of '{setting}' is a time in seconds, 0.01s to 3600s", $"“{setting}”的值是秒数，0.01s 到 3600s");
}
