using System.Globalization;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary>A row of scenarios: <c>teller.staff=1..6</c>.</summary>
internal static class Sweep
{
    private const int Most = 50;

    /// <exception cref="UsageException">It has not this form.</exception>
    public static IEnumerable<string> Of(string text)
    {
        var (equals, dots) = (text.IndexOf('=', StringComparison.Ordinal), text.IndexOf("..", StringComparison.Ordinal));
        if (equals > 0 && dots > equals && int.TryParse(text.AsSpan(equals + 1, dots - equals - 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(text.AsSpan(dots + 2).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from <= to)
        {
            if (to - from >= Most) throw new UsageException($"--sweep takes {Most} values at most", $"--sweep 最多 {Most} 个值");
            return Between(text[..(equals + 1)], from, to);
        }

        throw new UsageException($"--sweep needs a value from one whole number to another, such as teller.staff=1..6, not '{text}'", $"--sweep 后面要写从一个整数到另一个，如 teller.staff=1..6，不能是“{text}”");
    }

    private static IEnumerable<string> Between(string before, int from, int to)
    {
        for (var value = from; value <= to; value++) yield return before + value.ToString(CultureInfo.InvariantCulture);
    }
}
