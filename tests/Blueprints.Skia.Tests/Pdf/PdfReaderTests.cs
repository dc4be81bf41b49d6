using Blueprints.Scenes;
using Blueprints.Skia.Fonts;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>What others make of our files: nothing wrong with them, and the text as it is in the drawing, spaces and all.</summary>
public sealed class PdfReaderTests
{
    private static readonly string[] Lines = ["Opens 10:30 (ATM) -> [B2B]", "10 x 20 = 200; a-b @home", "re\u0301sume\u0301 na\u00EFve o\u0323\u0302", "Ωμέγα и Кириллица"];

    public static TheoryData<string> Examples => [.. Pictures.Examples().Select(path => Path.GetFileName(path))];

    [ReadersTheory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read_word_for_word(string name)
    {
        var scene = PdfFiles.Example(name);
        var (whole, pages) = (PdfFiles.Bytes(scene, new PdfOptions()), PdfFiles.Bytes(scene, new PdfOptions { Page = PageSize.A4 }));
        Assert.Equal("", Readers.Faults(whole));
        Assert.Equal("", Readers.Faults(pages));
        IsRead(scene, Readers.Spaced(Readers.PopplerText(whole)));
        IsRead(scene, Readers.Spaced(Readers.MuPdf(whole)));
    }

    [AllReadersTheory]
    [MemberData(nameof(Examples))]
    public void A_browser_reads_an_example_word_for_word(string name)
    {
        var scene = PdfFiles.Example(name);
        var read = Readers.Spaced(Readers.PdfJs(PdfFiles.Bytes(scene, new PdfOptions())));
        foreach (var line in PdfFiles.Texts(scene.Nodes)) Assert.Contains(Readers.Spaced(line), read, StringComparison.Ordinal);
    }

    [ReadersTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Forms_and_accents_are_read_as_they_were_written(int line)
    {
        var pdf = PdfFiles.Bytes(Pictures.SceneOf(Pictures.Text(Lines[line])) with { Width = 400 });
        Assert.Equal(Lines[line].Normalize(), Readers.Spaced(Readers.PopplerText(pdf)).Normalize());
        Assert.Equal(Lines[line].Normalize(), Readers.Spaced(Readers.MuPdf(pdf)).Normalize());
    }

    [ReadersTheory]
    [InlineData("שלום עולם")]
    [InlineData("שָׁלוֹם")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("لا إله")]
    public void What_is_written_from_right_to_left_is_read_so(string line)
    {
        if (new FontBook([], useSystemFonts: true).FaceFor(line.AsSpan(0, 1), FontWeight.Regular) is null) return;
        var pdf = PdfFiles.Bytes(Pictures.SceneOf(Pictures.Text(line)) with { Width = 400 }, new PdfOptions());

        // Poppler puts marks of direction around it.
        Assert.Equal(line.Normalize(), Readers.Spaced(string.Concat(Poppler.Lines(pdf).Where(c => c is not ('\u202A' or '\u202B' or '\u202C')))).Normalize());
    }

    [ReadersTheory]
    [InlineData("hospital.blueprint.yaml", "Document H1 (block) \"Outpatient visit to a hospital\"", "H2 (block) \"Before the visit\" Figure", "\"Feels\" \"unwell\" Figure")]
    [InlineData("hospital.zh.blueprint.yaml", "Document H1 (block) \"医院门诊就诊流程\"", "H2 (block)")]
    public void Poppler_tells_the_structure(string name, params string[] expected)
    {
        var told = Readers.Spaced(Readers.Structure(PdfFiles.Bytes(PdfFiles.Example(name), new PdfOptions())));
        Assert.All(expected, part => Assert.Contains(part, told, StringComparison.Ordinal));
    }

    private static void IsRead(Scene scene, string text)
    {
        foreach (var line in PdfFiles.Texts(scene.Nodes)) Assert.Contains(Readers.Spaced(line), text, StringComparison.Ordinal);
    }
}
