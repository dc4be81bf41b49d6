using System.Text;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Tests.Proof;

namespace Blueprints.Skia.Tests;

/// <summary>
/// The pictures of the examples in the documents are current; with <c>BLUEPRINTS_ACCEPT=1</c> in the environment those that aren't are
/// drawn anew, and the page of them is written.
/// </summary>
public sealed class GalleryTests
{
    /// <summary>What other processors and other versions of a Chinese font may change.</summary>
    private const double MostMean = 0.1;
    private const double MostInSquare = 6;

    /// <summary>Wide drawings are made smaller, for the sake of the repository.</summary>
    private const int WidestPicture = 2_000;


    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs", "images", "gallery");

    public static TheoryData<string> Names => [.. Examples().Where(name => !IsChinese(name))];

    public static TheoryData<string> ChineseNames => [.. Examples().Where(IsChinese)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Pictures_are_current(string name)
    {
        var scene = SceneOf(name);
        IsCurrent(Path.Combine(Folder, Stem(name) + ".png"), scene, new PictureOptions { Width = scene.Width > WidestPicture ? WidestPicture : null });
    }

    [ChineseTheory]
    [MemberData(nameof(ChineseNames))]
    public void Chinese_pictures_are_current(string name) => Pictures_are_current(name);

    [Fact]
    public void The_picture_at_twice_the_size_is_current() =>
        IsCurrent(Path.Combine(RepositoryFiles.Root, "docs", "images", "bank-before.png"), SceneOf("bank-before.blueprint.yaml"), new PictureOptions { Scale = 2 });

    [Fact]
    public void The_page_shows_every_example_and_no_other()
    {
        var path = Path.Combine(RepositoryFiles.Root, "docs", "gallery.md");
        var page = Page();
        if (GoldenFile.Accepts) File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
        Assert.Equal(Examples().Select(name => Stem(name) + ".png"), Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    private static void IsCurrent(string path, Scene scene, PictureOptions options)
    {
        var drawn = Pictures.Bytes(scene, options);
        var isCurrent = File.Exists(path) && IsNear(Raster.Of(drawn), Raster.Of(File.ReadAllBytes(path)));
        if (GoldenFile.Accepts && !isCurrent) File.WriteAllBytes(path, drawn);
        else Assert.True(isCurrent, $"{path} has fallen behind; run with BLUEPRINTS_ACCEPT=1");
    }

    private static bool IsNear(Raster ours, Raster kept) =>
        (ours.Width, ours.Height) == (kept.Width, kept.Height) && ours.MeanDifference(kept) < MostMean && ours.WorstSquare(kept).Difference < MostInSquare;

    private static string Page()
    {
        var page = new StringBuilder("# The examples\n\nEvery [example](../examples) as the command draws it, as PNG. The widest are made smaller here.\n");
        foreach (var name in Examples())
        {
            var scene = SceneOf(name);
            page.Append('\n').Append("## ").Append(scene.Title).Append("\n\n").Append(scene.Description).Append("\n[The document](../examples/").Append(name).Append(")\n\n");
            page.Append("![").Append(scene.Title).Append("](images/gallery/").Append(Stem(name)).Append(".png)\n");
        }

        return page.ToString();
    }

    private static List<string> Examples() => [.. Pictures.Examples().Select(path => Path.GetFileName(path)).OrderBy(name => Stem(name) + ".png", StringComparer.Ordinal)];

    private static Scene SceneOf(string name) => Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", name));

    private static bool IsChinese(string name) => name.Contains(".zh.", StringComparison.Ordinal);

    private static string Stem(string name) => name.Replace(".blueprint.yaml", "", StringComparison.Ordinal).Replace(".yaml", "", StringComparison.Ordinal);

    /// <summary>
    /// A test that needs the Chinese font that the pictures were drawn with, and is skipped without it unless the viewers are required,
    /// which need it as well.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ChineseTheoryAttribute : TheoryAttribute
    {
        public ChineseTheoryAttribute() =>
            Skip = Viewers.AreRequired || new FontBook([], useSystemFonts: true).FaceFor("银", FontWeight.Regular)?.Family == "Noto Sans CJK SC" ? null : "Noto Sans CJK (fonts-noto-cjk) is not installed";
    }
}
