using System.Globalization;
using Blueprints.Cli.Messaging;
using Blueprints.Diagrams;
using Blueprints.Geometry;
using Blueprints.Rendering;

namespace Blueprints.Cli.Options;

/// <summary>What the values of options of a drawing mean, wherever they were written.</summary>
internal static class DrawingValues
{
    /// <param name="option">The name of the option, for the message.</param>
    /// <param name="text">Its value.</param>
    /// <exception cref="UsageException">There is no such paper.</exception>
    public static Paper Page(string option, string text)
    {
        if (Paper.Find(text) is { } paper) return paper;
        if (text.AsSpan().IndexOfAny("xX×") > 0 && char.IsAsciiDigit(text[0]))
            throw new UsageException($"{option} is width x height in millimetres, 26 to 5080 each, such as 420x297; not '{text}'", $"{option} 的尺寸写成毫米的宽 x 高，各为 26 至 5080，如 420x297；不能是“{text}”");
        return Paper.Find(Choices.Find(new("paper", "纸张"), text, Paper.Names, item => item)!)!;
    }

    /// <inheritdoc cref="Page"/>
    /// <exception cref="UsageException">It is no number of rows, and no word for one.</exception>
    public static Folding Rows(string option, string text) =>
        Folding.Find(text) ?? throw new UsageException($"{option} is auto, none, or a number of rows from 1 to {Folding.MostRows}, not '{text}'", $"{option} 后面要写 auto、none，或 1 到 {Folding.MostRows} 的行数，不能是“{text}”");

    /// <inheritdoc cref="Page"/>
    /// <exception cref="UsageException">It is no number in this range.</exception>
    public static double Number(string option, string text, double least, double most, bool whole = false)
    {
        var styles = whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text, styles, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"{option} is a {(whole ? "whole " : "")}number from {least} to {most}, not '{text}'"),
            string.Create(CultureInfo.InvariantCulture, $"{option} 后面要写 {least} 到 {most} 的{(whole ? "整数" : "数")}，不能是“{text}”"));
    }

    /// <inheritdoc cref="Page"/>
    /// <exception cref="UsageException">No id may begin so.</exception>
    public static string IdPrefix(string option, string text)
    {
        try
        {
            return new SvgOptions { IdPrefix = text }.IdPrefix!;
        }
        catch (ArgumentException)
        {
            throw new UsageException(
                $"{option} is 1 to 64 letters (A-Z, a-z), digits, - or _, a letter first, such as tea; not '{text}'",
                $"{option} 后面要写 1 到 64 个字母（A-Z、a-z）、数字、- 或 _，以字母开头，例如 tea；不能是“{text}”");
        }
    }

    /// <inheritdoc cref="Page"/>
    /// <exception cref="UsageException">It is no colour.</exception>
    public static Color Background(string option, string text)
    {
        if (string.Equals(text, "none", StringComparison.OrdinalIgnoreCase)) return new Color(255, 255, 255, 0);
        try
        {
            return Color.Parse(text);
        }
        catch (FormatException)
        {
            throw new UsageException($"{option} is 'none' or a colour such as #FFFFFF (in quotes), not '{text}'", $"{option} 后面要写 none 或 #FFFFFF 这样的颜色（加引号），不能是“{text}”");
        }
    }
}
