using System.CommandLine;
using System.Globalization;
using Blueprints.Scenes;

namespace Blueprints.Cli;

/// <summary>The options that say how a picture is made.</summary>
internal sealed class PictureFlags
{
    private readonly Option<string?> _scale = new("--scale") { HelpName = "NUMBER", Description = "Pictures: pixels for a pixel of the drawing, 0.01 to 100. Default: 1." };
    private readonly Option<string?> _width = new("--width") { HelpName = "PIXELS", Description = "Pictures: how wide, in place of --scale." };
    private readonly Option<string?> _dpi = new("--dpi") { HelpName = "NUMBER", Description = "Pictures: the resolution recorded, which tells programs how large to place them. Default: 96 times the scale." };
    private readonly Option<string?> _background = new("--background") { HelpName = "none|#RRGGBB", Description = "Pictures: the ground. Default: the theme's." };
    private readonly Option<string[]> _font = new("--font")
    {
        HelpName = "FILE|FOLDER",
        Arity = new ArgumentArity(1, 100),
        AllowMultipleArgumentsPerToken = false,
        Description = "Pictures: a font for characters that Inter lacks; may be repeated. Default: the system's.",
    };

    public void AddTo(Verb verb)
    {
        verb.Add(_scale);
        verb.Add(_width);
        verb.Add(_dpi);
        verb.Add(_background);
        verb.Add(_font);
    }

    /// <exception cref="UsageException">A value is wrong, or the format is no picture.</exception>
    public PictureSettings Read(ParseResult parsed, OutputFormat format)
    {
        if (!format.IsPicture) RequireNone(parsed, format);
        if (Verb.ValueOf(parsed, _scale) is not null && Verb.ValueOf(parsed, _width) is not null) throw new UsageException("--scale and --width both say how large the picture is; give one of them");
        return new PictureSettings(Number(parsed, _scale, 0.01, 100), (int?)Number(parsed, _width, 1, 100_000, whole: true), Number(parsed, _dpi, 1, 10_000), Background(parsed), parsed.GetValue(_font) ?? []);
    }

    private void RequireNone(ParseResult parsed, OutputFormat format)
    {
        foreach (var option in (Option[])[_scale, _width, _dpi, _background, _font])
        {
            if (parsed.GetResult(option) is { Implicit: false }) throw new UsageException($"{option.Name} is for pictures, and {format.Name} is none; end the output in .png, or say --format png");
        }
    }

    private static double? Number(ParseResult parsed, Option<string?> option, double least, double most, bool whole = false)
    {
        if (Verb.ValueOf(parsed, option) is not { } text) return null;
        var styles = whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text, styles, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option.Name} is a {(whole ? "whole " : "")}number from {least} to {most}, not '{text}'"));
    }

    private Color? Background(ParseResult parsed)
    {
        if (Verb.ValueOf(parsed, _background) is not { } text) return null;
        if (string.Equals(text, "none", StringComparison.OrdinalIgnoreCase)) return new Color(255, 255, 255, 0);
        try
        {
            return Color.Parse(text);
        }
        catch (FormatException)
        {
            throw new UsageException($"--background is 'none' or a colour such as #FFFFFF (in quotes), not '{text}'");
        }
    }
}
