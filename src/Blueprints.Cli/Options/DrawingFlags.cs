using System.CommandLine;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Messaging;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Themes;

namespace Blueprints.Cli.Options;

/// <summary>
/// The options of every verb that draws: where to, in what colours, and how the drawing is made. The last of these are for some formats
/// each; which, the formats say.
/// </summary>
internal sealed class DrawingFlags
{
    private readonly List<(Option Option, DrawingOptions Kind)> _all = [];
    private readonly Option<string?> _scale;
    private readonly Option<string?> _width;
    private readonly Option<string?> _dpi;
    private readonly Option<string?> _quality;
    private readonly Option<string?> _background;
    private readonly Option<string?> _page;
    private readonly Option<string?> _fit;
    private readonly Option<string?> _embedFonts;
    private readonly Option<string?> _idPrefix;
    private readonly Option<string?>? _mermaid;
    private readonly Option<string[]> _font;
    private readonly bool _hasFormat;

    /// <param name="hasFormat">Whether the verb has an option for the format of the drawing as well, which a message may point to.</param>
    public DrawingFlags(bool hasFormat)
    {
        _hasFormat = hasFormat;
        _scale = Value("--scale", DrawingOptions.Scale);
        _width = Value("--width", DrawingOptions.Width);
        _dpi = Value("--dpi", DrawingOptions.Dpi);
        _quality = Value("--quality", DrawingOptions.Quality);
        _background = Value("--background", DrawingOptions.Background);
        _page = Value("--page", DrawingOptions.Page);
        _fit = Add(DrawingOptions.Fit, Switches.Create("--fit"));
        _embedFonts = Add(DrawingOptions.EmbedFonts, Switches.Create("--embed-fonts"));
        _idPrefix = Value("--id-prefix", DrawingOptions.IdPrefix);
        if (hasFormat) _mermaid = Value("--mermaid", DrawingOptions.Mermaid);
        _font = Add(DrawingOptions.Font, new Option<string[]>("--font") { Arity = new ArgumentArity(1, 100), AllowMultipleArgumentsPerToken = false });
    }

    /// <summary>The names of the themes, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> ThemeNames()
    {
        var names = new List<string>();
        foreach (var theme in ThemeList.All) names.Add(theme.Name);
        return names;
    }

    /// <summary>Where to draw; its ending says the format, unless another option does.</summary>
    public Option<string?> Output { get; } = new("--output", "-o");

    /// <summary>The colours.</summary>
    public Option<string?> Colours { get; } = new("--theme");

    /// <summary>
    /// Adds those that depend on the format to a verb. <see cref="Output"/> and <see cref="Colours"/> it adds itself, where its help is to
    /// show them.
    /// </summary>
    public void AddTo(Verb verb)
    {
        foreach (var (option, _) in _all) verb.Add(option);
    }

    /// <summary>Into how many rows a long drawing is folded.</summary>
    public Option<string?> Fold { get; } = new("--fold");

    /// <summary>The theme, the language, the rows and the paper asked for.</summary>
    /// <exception cref="UsageException">There is no such theme, language, paper or number of rows.</exception>
    public LayoutOptions LayoutOf(ParseResult parsed) => new()
    {
        Folding = FoldingOf(parsed),
        Paper = Verb.ValueOf(parsed, _page) is { } page ? Paper.Find(page) : null,
        Theme = Choices.Find(new("theme", "主题"), Verb.ValueOf(parsed, Colours), ThemeList.All, item => item.Name),
        Language = LanguageOption.Read(parsed),
    };

    /// <exception cref="UsageException">A value is wrong, or the format takes no such option.</exception>
    public DrawingSettings Read(ParseResult parsed, OutputFormat format)
    {
        foreach (var (option, kind) in _all)
        {
            if (!format.Takes(kind) && parsed.GetResult(option) is { Implicit: false }) throw Refusal(option, kind, format);
        }

        if (Verb.ValueOf(parsed, _scale) is not null && Verb.ValueOf(parsed, _width) is not null) throw new UsageException("--scale and --width both say how large the picture is; give one of them", "--scale 和 --width 都决定图片大小；只写其中一个");
        var page = PageOf(parsed);
        if (page is null && Switches.IsSet(parsed, _fit)) throw new UsageException("--fit needs a paper to fit to, such as --page A4", "--fit 要同时指明纸张，如 --page A4");
        var fonts = parsed.GetValue(_font) ?? [];
        if (fonts.Length > 0 && format.Takes(DrawingOptions.EmbedFonts) && !Switches.IsSet(parsed, _embedFonts))
            throw new UsageException($"{format.Name} names fonts and holds none, so that --font needs --embed-fonts beside it", $"{format.Name} 只写字体名称，不含字体，因此 --font 要与 --embed-fonts 同用");
        return new DrawingSettings
        {
            Scale = Number(parsed, _scale, 0.01, 100),
            Width = (int?)Number(parsed, _width, 1, 100_000, whole: true),
            Dpi = Number(parsed, _dpi, 1, 10_000),
            Quality = (int?)Number(parsed, _quality, 1, 100, whole: true),
            Background = Verb.ValueOf(parsed, _background) is { } ground ? DrawingValues.Background(_background.Name, ground) : null,
            Page = page,
            Fit = Switches.IsSet(parsed, _fit),
            EmbedFonts = Switches.IsSet(parsed, _embedFonts),
            IdPrefix = Verb.ValueOf(parsed, _idPrefix) is { } prefix ? DrawingValues.IdPrefix(_idPrefix.Name, prefix) : null,
            Mermaid = _mermaid is null || Verb.ValueOf(parsed, _mermaid) is null ? null : Choices.Find(new("diagram of Mermaid", "Mermaid 图"), Verb.ValueOf(parsed, _mermaid), MermaidFormat.Forms, item => item),
            Fonts = fonts,
        };
    }

    private Paper? PageOf(ParseResult parsed) => Verb.ValueOf(parsed, _page) is { } text ? DrawingValues.Page(_page.Name, text) : null;

    private Folding? FoldingOf(ParseResult parsed) => Verb.ValueOf(parsed, Fold) is { } text ? DrawingValues.Rows(Fold.Name, text) : null;

    private UsageException Refusal(Option option, DrawingOptions kind, OutputFormat format)
    {
        var names = FormatList.Taking(kind, withExchange: _hasFormat);
        if (kind == DrawingOptions.Mermaid)
            return new($"{option.Name} is for mermaid, and the format is {format.Name}; say --format mermaid, or end the output in .mmd", $"{option.Name} 用于 mermaid，而格式是 {format.Name}；请写 --format mermaid，或让输出文件以 .mmd 结尾");
        return new(
            $"{option.Name} is for {Choices.List(names)}, and the format is {format.Name}; end the output in .{names[0]}{(_hasFormat ? $", or say --format {names[0]}" : "")}",
            $"{option.Name} 用于 {Choices.List(names, "、")}，而格式是 {format.Name}；请让输出文件以 .{names[0]} 结尾{(_hasFormat ? $"，或写 --format {names[0]}" : "")}");
    }

    private Option<string?> Value(string name, DrawingOptions kind) => Add(kind, new Option<string?>(name));

    private T Add<T>(DrawingOptions kind, T option) where T : Option
    {
        _all.Add((option, kind));
        return option;
    }

    private static double? Number(ParseResult parsed, Option<string?> option, double least, double most, bool whole = false) =>
        Verb.ValueOf(parsed, option) is { } text ? DrawingValues.Number(option.Name, text, least, most, whole) : null;
}
