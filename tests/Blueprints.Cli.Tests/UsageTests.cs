namespace Blueprints.Cli.Tests;

/// <summary>Wrong usage: exit code 2, one plain line, nothing written.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("tea.blueprint.yaml").With("cake.blueprint.yaml").With("cake.yaml").With("tea.svg.yaml");

    public void Dispose() => _workspace.Dispose();

    /// <summary>The calls that are explained here.</summary>
    public static IEnumerable<string> Lines => typeof(UsageTests).GetMethod(nameof(Is_explained_in_one_line))!.GetCustomAttributes(false).OfType<InlineDataAttribute>().Select(data => (string)data.GetData(null!).Single()[0]);

    [Theory]
    [InlineData("rendr tea.blueprint.yaml", "unknown command 'rendr'; did you mean 'render'?")]
    [InlineData("histogrm tea.blueprint.yaml", "unknown command 'histogrm'; did you mean 'histogram'?")]
    [InlineData("help", "unknown command 'help'; see blueprints --help")]
    [InlineData("frobnicate", "unknown command 'frobnicate'; see blueprints --help")]
    [InlineData("tea.blueprint.yaml", "say what to do with 'tea.blueprint.yaml': blueprints render tea.blueprint.yaml")]
    [InlineData("--theme", "unknown option '--theme'; see blueprints --help")]
    [InlineData("render", "name a document, a folder, or - for standard input; see blueprints render --help")]
    [InlineData("check", "name a document, a folder, or - for standard input; see blueprints check --help")]
    [InlineData("render tea.blueprint.yaml --thme dark", "unknown option '--thme'; did you mean '--theme'?")]
    [InlineData("check tea.blueprint.yaml --zzz", "unknown option '--zzz'; see blueprints check --help")]
    [InlineData("render tea.blueprint.yaml -o", "-o needs a value; see blueprints render --help")]
    [InlineData("render tea.blueprint.yaml -o --theme dark", "--output needs a value, not '--theme'")]
    [InlineData("render tea.blueprint.yaml -o a.svg -o b.svg", "-o is given more than once")]
    [InlineData("render tea.blueprint.yaml --theme drak", "unknown theme 'drak'; did you mean 'dark'? The choice is: light, dark, print")]
    [InlineData("render tea.blueprint.yaml --theme sepia-toned", "unknown theme 'sepia-toned'. The choice is: light, dark, print")]
    [InlineData("render tea.blueprint.yaml --lang cn", "unknown language 'cn'; did you mean 'en'? The choice is: en, zh")]
    [InlineData("render tea.blueprint.yaml --format bmp", "unknown format 'bmp'. The choice is: svg, png, pdf, webp, jpeg, pptx, xlsx, drawio, bpmn, mermaid")]
    [InlineData("render tea.blueprint.yaml -o tea.bmp", "cannot tell the format from 'tea.bmp'; the formats are svg, png, pdf, webp, jpeg, pptx, xlsx, drawio, bpmn, mermaid: end the name in one of them, or say --format")]
    [InlineData("render tea.blueprint.yaml --scale 2", "--scale is for png, webp, jpeg, and the format is svg; end the output in .png, or say --format png")]
    [InlineData("render tea.blueprint.yaml -o tea.svg --font some.ttf", "svg names fonts and holds none, so that --font needs --embed-fonts beside it")]
    [InlineData("render tea.blueprint.yaml -o tea.svg --id-prefix 1st", "--id-prefix is 1 to 64 letters (A-Z, a-z), digits, - or _, a letter first, such as tea; not '1st'")]
    [InlineData("render tea.blueprint.yaml -o tea.png --id-prefix tea", "--id-prefix is for svg, and the format is png; end the output in .svg, or say --format svg")]
    [InlineData("render tea.blueprint.yaml -o tea.png --embed-fonts", "--embed-fonts is for svg, and the format is png; end the output in .svg, or say --format svg")]
    [InlineData("render tea.blueprint.yaml -o tea.jpg --background none", "JPEG has no transparency; give --background a colour, or draw PNG or WebP")]
    [InlineData("render tea.blueprint.yaml -o tea.webp --quality 0", "--quality is a whole number from 1 to 100, not '0'")]
    [InlineData("render tea.blueprint.yaml -o tea.pdf --scale 2", "--scale is for png, webp, jpeg, and the format is pdf; end the output in .png, or say --format png")]
    [InlineData("render tea.blueprint.yaml -o tea.png --page A4", "--page is for pdf, pptx, and the format is png; end the output in .pdf, or say --format pdf")]
    [InlineData("render tea.blueprint.yaml --fit", "--fit is for pdf, and the format is svg; end the output in .pdf, or say --format pdf")]
    [InlineData("render tea.blueprint.yaml -o tea.pdf --fit", "--fit needs a paper to fit to, such as --page A4")]
    [InlineData("render tea.blueprint.yaml -o tea.pdf --page B5", "unknown paper 'B5'; did you mean 'A5'? The choice is: 16:9, 4:3, A5, A4, A3, A2, A1, A0, Letter")]
    [InlineData("render tea.blueprint.yaml -o tea.pdf --page 20x9000", "--page is width x height in millimetres, 26 to 5080 each, such as 420x297; not '20x9000'")]
    [InlineData("render tea.blueprint.yaml --fold 0", "--fold is auto, none, or a number of rows from 1 to 100, not '0'")]
    [InlineData("render tea.blueprint.yaml --fold three", "--fold is auto, none, or a number of rows from 1 to 100, not 'three'")]
    [InlineData("render tea.blueprint.yaml -o tea.png --scale 1e3", "--scale is a number from 0.01 to 100, not '1e3'")]
    [InlineData("render tea.blueprint.yaml -o tea.png --scale 0", "--scale is a number from 0.01 to 100, not '0'")]
    [InlineData("render tea.blueprint.yaml -o tea.png --width 12.5", "--width is a whole number from 1 to 100000, not '12.5'")]
    [InlineData("render tea.blueprint.yaml -o tea.png --dpi high", "--dpi is a number from 1 to 10000, not 'high'")]
    [InlineData("render tea.blueprint.yaml -o tea.png --width 800 --scale 2", "--scale and --width both say how large the picture is; give one of them")]
    [InlineData("render tea.blueprint.yaml -o tea.png --background blue", "--background is 'none' or a colour such as #FFFFFF (in quotes), not 'blue'")]
    [InlineData("render tea.blueprint.yaml -o tea.png --font absent.ttf", "cannot read the font 'absent.ttf': there is no such file or folder")]
    [InlineData("render tea.blueprint.yaml cake.blueprint.yaml -o both.svg", "several documents need a folder to go to: -o both.svg/")]
    [InlineData("render . -o drawings", "several documents need a folder to go to: -o drawings/")]
    [InlineData("render tea.blueprint.yaml cake.blueprint.yaml -o -", "standard output takes one drawing only; give a folder with -o")]
    [InlineData("render cake.blueprint.yaml cake.yaml", "'cake.blueprint.yaml' and 'cake.yaml' would both be written into 'cake.svg'")]
    [InlineData("render tea.blueprint.yaml -o tea.blueprint.yaml --format svg", "the output would replace the document 'tea.blueprint.yaml'; give another name with -o")]
    [InlineData("render - -o ./", "what comes from standard input has no name of its own; give one: -o ./drawing.svg")]
    public void Is_explained_in_one_line(string line, string message)
    {
        var before = _workspace.Files();
        var outcome = _workspace.Run(line.Split(' '));
        Assert.Equal($"blueprints: {message}\n", outcome.Error);
        Assert.Equal("", outcome.Output);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(before, _workspace.Files());
    }

    [Fact]
    public void An_empty_name_is_no_document()
    {
        var outcome = _workspace.Run("check", "");
        Assert.Equal("blueprints: the name of a document is empty\n", outcome.Error);
        Assert.Equal(2, outcome.ExitCode);
    }

    [Fact]
    public void Two_dashes_end_the_options()
    {
        var outcome = _workspace.Run("check", "--", "-tea.blueprint.yaml");
        Assert.Equal("blueprints: cannot read '-tea.blueprint.yaml': there is no such file\n", outcome.Error);
        Assert.Equal(2, outcome.ExitCode);
    }
}
