using System.Buffers.Binary;
using Blueprints.Cli.Formats;

namespace Blueprints.Cli.Tests;

/// <summary>Documents drawn as pictures.</summary>
public sealed class PictureTests : IDisposable
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47];

    private readonly Workspace _workspace = new Workspace().With("tea.blueprint.yaml");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("render tea.blueprint.yaml --format png", "tea.png")]
    [InlineData("render tea.blueprint.yaml -o out.PNG", "out.PNG")]
    [InlineData("render tea.blueprint.yaml -o out --format png", "out")]
    [InlineData("render . --format png -o drawings/", "drawings/tea.png")]
    public void The_format_is_named_or_told_from_the_ending(string line, string target)
    {
        var outcome = _workspace.Run(line.Split(' '));
        Assert.Equal($"wrote {target}\n", outcome.Error.Replace('\\', '/'));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(Signature, File.ReadAllBytes(_workspace.PathOf(target))[..4]);
    }

    [Fact]
    public void Scale_and_width_set_the_size()
    {
        var once = WidthOf();
        Assert.Equal(2 * once, WidthOf("--scale", "2"));
        Assert.Equal(777, WidthOf("--width", "777", "--background", "none", "--dpi", "300"));
    }

    [Theory]
    [InlineData("render tea.blueprint.yaml --format pdf")]
    [InlineData("render tea.blueprint.yaml -o tea.pdf --page a4")]
    [InlineData("render tea.blueprint.yaml -o tea.pdf --page Letter --fit --background #FFEEDD")]
    public void Pdf_is_written(string line)
    {
        var outcome = _workspace.Run(line.Split(' '));
        Assert.Equal("wrote tea.pdf\n", outcome.Error);
        Assert.Equal("%PDF-"u8, File.ReadAllBytes(_workspace.PathOf("tea.pdf")).AsSpan(0, 5));
    }

    [Theory]
    [InlineData("render tea.blueprint.yaml --format jpeg", "tea.jpg", new byte[] { 0xFF, 0xD8, 0xFF })]
    [InlineData("render tea.blueprint.yaml --format jpg --quality 60 --dpi 300", "tea.jpg", new byte[] { 0xFF, 0xD8, 0xFF })]
    [InlineData("render tea.blueprint.yaml -o out.JPEG --scale 2", "out.JPEG", new byte[] { 0xFF, 0xD8, 0xFF })]
    [InlineData("render tea.blueprint.yaml -o out.webp --background none", "out.webp", new byte[] { (byte)'R', (byte)'I', (byte)'F', (byte)'F' })]
    [InlineData("render . --format webp -o drawings/", "drawings/tea.webp", new byte[] { (byte)'R', (byte)'I', (byte)'F', (byte)'F' })]
    public void Other_pictures_are_written(string line, string target, byte[] signature)
    {
        var outcome = _workspace.Run(line.Split(' '));
        Assert.Equal($"wrote {target}\n", outcome.Error.Replace('\\', '/'));
        Assert.Equal(signature, File.ReadAllBytes(_workspace.PathOf(target))[..signature.Length]);
    }

    [Fact]
    public void Fonts_go_into_svg_where_asked_for()
    {
        _workspace.Run("render", "tea.blueprint.yaml", "-o", "plain.svg");
        _workspace.Run("render", "tea.blueprint.yaml", "-o", "whole.svg", "--embed-fonts");
        Assert.DoesNotContain("@font-face", File.ReadAllText(_workspace.PathOf("plain.svg")), StringComparison.Ordinal);
        Assert.Contains("src:url(data:font/ttf;base64,AAEAAAA", File.ReadAllText(_workspace.PathOf("whole.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_in_two_processes()
    {
        WidthOf();
        var first = File.ReadAllBytes(_workspace.PathOf("tea.png"));
        WidthOf();
        Assert.Equal(first, File.ReadAllBytes(_workspace.PathOf("tea.png")));
    }

    [Fact]
    public void A_picture_too_large_is_not_drawn()
    {
        var outcome = _workspace.Run("render", "tea.blueprint.yaml", "-o", "tea.png", "--scale", "100");
        Assert.Matches("^blueprints: cannot draw 'tea.blueprint.yaml': the picture would be [0-9]+ by [0-9]+ pixels, more than the limit of 120 million; the largest scale that fits is [0-9.]+\n$", outcome.Error);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(["tea.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void Characters_without_font_are_named_and_the_picture_is_drawn()
    {
        _workspace.With("odd.blueprint.yaml", "blueprint: Tea\nsteps:\n  - customer: Orders \U00013254\n");
        var outcome = _workspace.Run("render", "odd.blueprint.yaml", "-o", "odd.png", "-q");
        Assert.True(outcome.Error.Length == 0 || outcome.Error.StartsWith("blueprints: odd.blueprint.yaml: no font here has \U00013254 (U+13254)", StringComparison.Ordinal), outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
        Assert.True(_workspace.Has("odd.png"));
    }

    [Fact]
    public void Drawing_svg_does_not_load_the_library_of_pictures()
    {
        foreach (var name in (string[])["Blueprints.Cli.dll", "Blueprints.Cli.runtimeconfig.json", "Blueprints.dll", "System.CommandLine.dll", "YamlDotNet.dll"]) File.Copy(Path.Combine(AppContext.BaseDirectory, name), _workspace.PathOf(name));
        Assert.Equal(new Outcome(0, "", "wrote tea.svg\n"), Draw("tea.svg"));
        Assert.NotEqual(0, Draw("tea.png").ExitCode);

        Outcome Draw(string file) => _workspace.Shell($"{Workspace.DotNet} Blueprints.Cli.dll render tea.blueprint.yaml -o {file}");
    }

    private int WidthOf(params string[] options)
    {
        var outcome = _workspace.Run(["render", "tea.blueprint.yaml", "-o", "tea.png", "-q", .. options]);
        Assert.Equal("", outcome.Error);
        return BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(_workspace.PathOf("tea.png")).AsSpan(16));
    }
}
