using Blueprints.Rendering;

namespace Blueprints.Skia.Tests;

/// <summary>Every renderer heeds its token, before it begins and while it draws.</summary>
public sealed class CancellationTests
{
    public static TheoryData<string> Formats => ["svg", "png", "webp", "jpeg", "pdf"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_renderer_heeds_its_token(string format)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var stream = new MemoryStream();
        var cancelled = Assert.Throws<OperationCanceledException>(() => Renderer(format).Render(Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", "hospital.zh.blueprint.yaml")), stream, source.Token));
        Assert.Equal(source.Token, cancelled.CancellationToken);
        Assert.Equal(0, stream.Length);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_renderer_is_as_good_as_new_after_it_was_stopped(string format)
    {
        var scene = Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", "hospital.zh.blueprint.yaml"));
        var renderer = Renderer(format);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => renderer.Render(scene, Stream.Null, source.Token));
        using (var running = new CancellationTokenSource())
        {
            Assert.Equal(Bytes(Renderer(format), scene, default), Bytes(renderer, scene, running.Token));
        }
    }

    private static byte[] Bytes(ISceneRenderer renderer, Scenes.Scene scene, CancellationToken token)
    {
        using var stream = new MemoryStream();
        renderer.Render(scene, stream, token);
        return stream.ToArray();
    }

    private static ISceneRenderer Renderer(string format) => format switch
    {
        "svg" => new SvgRenderer(),
        "png" => new PngRenderer(Pictures.Bare),
        "webp" => new WebpRenderer(Pictures.Bare),
        "jpeg" => new JpegRenderer(Pictures.Bare),
        _ => new PdfRenderer(new PdfOptions { UseSystemFonts = false, Page = PageSize.A4 }),
    };
}
