using System.CommandLine;
using System.Globalization;
using Blueprints.Scenes;

namespace Blueprints.Cli;

/// <summary>The options that say how a drawing is made. Each is for some formats; which, the formats say.</summary>
internal sealed class DrawingFlags
{
    public static readonly string[] Papers = ["A4", "A3", "Letter"];

    private readonly List<(Option Option, DrawingOptions Kind)> _all = [];
    private readonly Option<string?> _scale;
    private readonly Option<string?> _width;
    private readonly Option<string?> _dpi;
    private readonly Option<string?> _quality;
    private readonly Option<string?> _background;
    private readonly Option<string?> _page;
    private readonly Option<string?> _fit;
    private readonly Option<string?> _embedFonts;
    private readonly Option<string[]> _font;

    public DrawingFlags()
    {
        _scale = Value("--scale", DrawingOptions.Scale, "NUMBER", "pixels for a pixel of the drawing, 0.01 to 100. Default: 1.");
        _width = Value("--width", DrawingOptions.Width, "PIXELS", "how wide, in place of --scale.");
        _dpi = Value("--dpi", DrawingOptions.Dpi, "NUMBER", "the resolution recorded, which tells programs how large to place it. Default: 96 times the scale.");
        _quality = Value("--quality", DrawingOptions.Quality, "NUMBER", "1 to 100: the less, the smaller the file and the more is lost. Default: 90.");
        _background = Value("--background", DrawingOptions.Background, "none|#RRGGBB", "the ground. Default: the theme's.");
        _page = Value("--page", DrawingOptions.Page, Choices.List(Papers, "|"), "the paper; a wide drawing is cut into pages. Default: one page of the drawing's own size.");
        _fit = Add(DrawingOptions.Fit, Flags.Create("all of the drawing on one page, with --page.", "--fit"));
        _embedFonts = Add(DrawingOptions.EmbedFonts, Flags.Create("the letters used go into the file, for viewers without their fonts.", "--embed-fonts"));
        _font = Add(DrawingOptions.Font, new Option<string[]>("--font")
        {
            HelpName = "FILE|FOLDER",
            Arity = new ArgumentArity(1, 100),
            AllowMultipleArgumentsPerToken = false,
            Description = "a font for characters that Inter lacks; may be repeated. Default: the system's.",
        });
    }

    public void AddTo(Verb verb)
    {
        foreach (var (option, _) in _all) verb.Add(option);
    }

    /// <exception cref="UsageException">A value is wrong, or the format takes no such option.</exception>
    public DrawingSettings Read(ParseResult parsed, OutputFormat format)
    {
        foreach (var (option, kind) in _all)
        {
            if (!format.Takes(kind) && parsed.GetResult(option) is { Implicit: false }) throw new UsageException(Refusal(option, kind, format));
        }

        if (Verb.ValueOf(parsed, _scale) is not null && Verb.ValueOf(parsed, _width) is not null) throw new UsageException("--scale and --width both say how large the picture is; give one of them");
        var page = Choices.Find("paper", Verb.ValueOf(parsed, _page), Papers, item => item);
        if (page is null && Flags.IsSet(parsed, _fit)) throw new UsageException($"--fit needs a paper to fit to: --page {Choices.List(Papers, "|")}");
        var fonts = parsed.GetValue(_font) ?? [];
        if (fonts.Length > 0 && format.Takes(DrawingOptions.EmbedFonts) && !Flags.IsSet(parsed, _embedFonts))
            throw new UsageException($"{format.Name} names fonts and holds none, so that --font needs --embed-fonts beside it");
        return new DrawingSettings
        {
            Scale = Number(parsed, _scale, 0.01, 100),
            Width = (int?)Number(parsed, _width, 1, 100_000, whole: true),
            Dpi = Number(parsed, _dpi, 1, 10_000),
            Quality = (int?)Number(parsed, _quality, 1, 100, whole: true),
            Background = Background(parsed),
            Page = page,
            Fit = Flags.IsSet(parsed, _fit),
            EmbedFonts = Flags.IsSet(parsed, _embedFonts),
            Fonts = fonts,
        };
    }

    private static string Refusal(Option option, DrawingOptions kind, OutputFormat format)
    {
        var names = FormatList.Taking(kind);
        return $"{option.Name} is for {Choices.List(names)}, and the format is {format.Name}; end the output in .{names[0]}, or say --format {names[0]}";
    }

    private Option<string?> Value(string name, DrawingOptions kind, string value, string description) => Add(kind, new Option<string?>(name) { HelpName = value, Description = description });

    /// <summary>Adds an option; its description is led by the formats that take it.</summary>
    private T Add<T>(DrawingOptions kind, T option) where T : Option
    {
        option.Description = $"For {Choices.List(FormatList.Taking(kind))}: {option.Description}";
        _all.Add((option, kind));
        return option;
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
