using System.Globalization;
using Blueprints.Reports;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>Several scenes in one file.</summary>
public sealed class ManyScenesTests
{
    [PopplerFact]
    public void A_report_has_its_first_page_then_the_drawing_and_the_registers()
    {
        var report = BoardReport.Of(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", "bank-before.blueprint.yaml"), "bank-before.blueprint.yaml")).Diagram!);
        var pdf = Bytes([report.FirstPage, report.Paper], PageSize.A4);
        var pages = int.Parse(Poppler.Info(pdf, "Pages"), CultureInfo.InvariantCulture);
        Assert.True(pages >= 3);
        var first = Poppler.Text(pdf, 1);
        foreach (var words in (string[])["What matters most", "Next", "The promise is broken for at least 99% of the cases"]) Assert.Contains(Poppler.Packed(words), first, StringComparison.Ordinal);
        Assert.Contains(Poppler.Packed("Takes a number"), Poppler.Text(pdf, 2), StringComparison.Ordinal);
        // Pages are counted over the whole file; one without a number is counted too.
        var numbers = Enumerable.Range(1, pages).Where(page => Poppler.Text(pdf, page).Contains(Poppler.Packed($"page {page} of {pages}"), StringComparison.Ordinal)).ToList();
        Assert.Equal(pages, numbers[^1]);
        Assert.Equal(numbers.Count, Poppler.Text(pdf).Split(Poppler.Packed($" of {pages}")).Length - 1);
        Assert.Contains(Poppler.Packed("Execution standards"), Poppler.Text(pdf), StringComparison.Ordinal);
        Assert.Equal(pdf, Bytes([report.FirstPage, report.Paper], PageSize.A4));
    }

    [Fact]
    public void There_must_be_one() => Assert.Throws<ArgumentException>(() => Bytes([]));

    [Fact]
    public void One_is_the_same_as_by_itself()
    {
        var scene = PdfFiles.Example("restaurant.blueprint.yaml");
        using var alone = new MemoryStream();
        new PdfRenderer(PdfFiles.Bare).Render(scene, alone);
        Assert.Equal(alone.ToArray(), Bytes([scene]));
    }

    private static byte[] Bytes(IReadOnlyList<Scene> scenes, PageSize? page = null)
    {
        using var file = new MemoryStream();
        new PdfRenderer(PdfFiles.Bare with { Page = page }).Render(scenes, file);
        return file.ToArray();
    }
}
