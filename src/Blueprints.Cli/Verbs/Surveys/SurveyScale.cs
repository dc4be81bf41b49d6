using System.Globalization;
using Blueprints.Cli.Messaging;
using Blueprints.Surveys;

namespace Blueprints.Cli.Verbs.Surveys;

/// <summary>Reads the scale that <c>--scale</c> states, such as <c>1-5</c>.</summary>
internal static class SurveyScale
{
    /// <summary>The options with the scale.</summary>
    /// <exception cref="UsageException">It is no scale.</exception>
    public static SurveyOptions Into(SurveyOptions options, string? scale)
    {
        if (scale is null) return options;
        var at = scale.IndexOf('-', Math.Min(1, scale.Length));
        if (at > 0 && TryRead(scale.AsSpan(0, at), out var least) && TryRead(scale.AsSpan(at + 1), out var greatest) && least < greatest) return options with { Least = least, Greatest = greatest };
        throw new UsageException($"--scale is two numbers such as 1-5, the lower first, not '{scale}'", $"--scale 是两个数，小的在前，如 1-5，不能是“{scale}”");
    }

    private static bool TryRead(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
