namespace Blueprints.Cli.Tests;

/// <summary>Files for other tools: told by the ending, like any other format.</summary>
public sealed class ExchangeTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("tea.blueprint.yaml").With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  People:\n    - Too few\n");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("render tea.blueprint.yaml --format drawio", "tea.drawio", "<mxfile")]
    [InlineData("render tea.blueprint.yaml -o out.DRAWIO", "out.DRAWIO", "<mxfile")]
    [InlineData("render tea.blueprint.yaml --format bpmn", "tea.bpmn", "<bpmn:definitions")]
    [InlineData("render tea.blueprint.yaml --format mermaid --mermaid swimlane", "tea.mmd", "swimlane-beta LR")]
    [InlineData("render tea.blueprint.yaml -o out.mmd", "out.mmd", "flowchart LR")]
    [InlineData("render late.fishbone.yaml -o late.mmd", "late.mmd", "ishikawa")]
    [InlineData("render late.fishbone.yaml -o late.drawio --theme dark --registers", "late.drawio", "<mxfile")]
    public void The_format_is_named_or_told_from_the_ending(string line, string target, string words)
    {
        var outcome = _workspace.Run(line.Split(' '));
        Assert.EndsWith($"wrote {target}\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(words, _workspace.Read(target), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render tea.blueprint.yaml -o tea.pptx --findings --registers")]
    [InlineData("render tea.blueprint.yaml --format pptx --page 4:3")]
    public void Slides_are_written(string line)
    {
        Assert.Equal("wrote tea.pptx\n", _workspace.Run(line.Split(' ')).Error);
        Assert.Equal("PK"u8, _workspace.Bytes("tea.pptx").AsSpan(0, 2));
    }

    [Theory]
    [InlineData("render tea.blueprint.yaml -o tea.xlsx --findings --lang zh", "tea.xlsx")]
    [InlineData("render late.fishbone.yaml --format xlsx", "late.fishbone.xlsx")]
    public void Workbooks_are_written(string line, string target)
    {
        Assert.Contains($" {target}\n", _workspace.Run(line.Split(' ')).Error, StringComparison.Ordinal);
        Assert.Equal("PK"u8, _workspace.Bytes(target).AsSpan(0, 2));
    }

    [Fact]
    public void A_workbook_comes_back_as_a_document()
    {
        _workspace.Run("render", "tea.blueprint.yaml", "-o", "cup.xlsx");
        _workspace.Run("render", "late.fishbone.yaml", "--format", "xlsx");
        Assert.Equal("wrote cup.blueprint.yaml\n", _workspace.Run("convert", "cup.xlsx").Error);
        Assert.StartsWith("blueprint: ", _workspace.Read("cup.blueprint.yaml"), StringComparison.Ordinal);
        Assert.Contains("'cup.blueprint.yaml' is there already", _workspace.Run("convert", "cup.xlsx").Error, StringComparison.Ordinal);
        Assert.StartsWith("fishbone: Late\n", _workspace.Run("convert", "late.fishbone.xlsx", "-o", "-").Output, StringComparison.Ordinal);
        _workspace.Run("convert", "late.fishbone.xlsx", "-o", "new/");
        Assert.True(_workspace.Has("new/late.fishbone.yaml"));
        var broken = _workspace.With("broken.xlsx", "nothing of the kind").Run("convert", "broken.xlsx");
        Assert.Equal((1, "blueprints: broken.xlsx: it is no workbook, or only a part of one\n"), (broken.ExitCode, broken.Error));
        Assert.Equal(2, _workspace.Run("convert", "broken.xlsx", "tea.blueprint.yaml").ExitCode);
    }

    /// <summary>A workbook of one version of a document, merged into another: the command's ways to tell of it.</summary>
    [Fact]
    public void A_workbook_is_merged_into_its_document()
    {
        const string Before = "blueprint: Tea\nsteps:\n  - customer: Orders  # loud\n    id: order\n    cost: 2\n";
        _workspace.With("cup.blueprint.yaml", Before).Run("render", "cup.blueprint.yaml", "-o", "cup.xlsx");
        Assert.Equal((0, "blueprints: the workbook was not changed: there is nothing to merge\n"), (_workspace.Run("merge", "cup.blueprint.yaml", "cup.xlsx").ExitCode, _workspace.Run("merge", "cup.blueprint.yaml", "cup.xlsx").Error));
        Assert.Equal(Before, _workspace.Read("cup.blueprint.yaml"));
        Assert.Equal("", _workspace.Run("merge", "cup.blueprint.yaml", "cup.xlsx", "--dry-run").Output);
        Assert.Equal(2, _workspace.Run("merge", "cup.blueprint.yaml").ExitCode);
        Assert.Equal(2, _workspace.Run("merge", "cup.blueprint.yaml", "cup.blueprint.yaml").ExitCode);
        Assert.Equal(2, _workspace.Run("merge", "cup.blueprint.yaml", "cup.xlsx", "--dry-run", "-o", "other.yaml").ExitCode);
        Assert.Equal(2, _workspace.Run("merge", "cup.blueprint.yaml", "cup.xlsx", "-o", "cup.xlsx").ExitCode);
        var broken = _workspace.With("broken.xlsx", "nothing of the kind").Run("merge", "cup.blueprint.yaml", "broken.xlsx");
        Assert.Equal((1, "blueprints: broken.xlsx: it is no workbook, or only a part of one\n"), (broken.ExitCode, broken.Error));
    }

    /// <summary>Likewise a deck; the first line that is told of it is where to look.</summary>
    [Fact]
    public void A_deck_is_merged_into_its_document()
    {
        const string Before = "blueprint: Tea\nsteps:\n  - customer: Orders  # loud\n    id: order\n";
        _workspace.With("cup.blueprint.yaml", Before.Replace("Orders", "Asks", StringComparison.Ordinal)).Run("render", "cup.blueprint.yaml", "-o", "cup.pptx");
        Assert.Equal((0, "blueprints: the deck was not changed: there is nothing to merge\n"), (_workspace.Run("merge", "cup.blueprint.yaml", "cup.pptx").ExitCode, _workspace.Run("merge", "cup.blueprint.yaml", "cup.pptx").Error));
        Assert.Equal("blueprints: 演示文稿没有改动，无需合并\n", _workspace.Run("merge", "cup.blueprint.yaml", "cup.pptx", "--lang", "zh").Error);
        Retype(Path.Combine(_workspace.Folder, "cup.pptx"), "<a:t>Asks</a:t>", "<a:t>Waves</a:t>");
        _workspace.With("cup.blueprint.yaml", Before);
        var conflict = _workspace.Run("merge", "cup.blueprint.yaml", "cup.pptx");
        Assert.Equal((1, "blueprints: cup.blueprint.yaml:3: the words of 'order' were changed on both sides, from 'Asks': here to 'Orders', in the deck to 'Waves'\nblueprints: the document stays where both changed: 1; --theirs takes what the deck says\n"), (conflict.ExitCode, conflict.Error));
        Assert.Equal(Before, _workspace.Read("cup.blueprint.yaml"));
        var theirs = _workspace.Run("merge", "cup.blueprint.yaml", "cup.pptx", "--theirs");
        Assert.Equal((0, "blueprints: cup.blueprint.yaml: the words of 'order' are Waves now\n"), (theirs.ExitCode, theirs.Error[..(theirs.Error.IndexOf('\n', StringComparison.Ordinal) + 1)]));
        Assert.Equal(Before.Replace("Orders", "Waves", StringComparison.Ordinal), _workspace.Read("cup.blueprint.yaml"));
        var broken = _workspace.With("broken.pptx", "nothing of the kind").Run("merge", "cup.blueprint.yaml", "broken.pptx");
        Assert.Equal((1, "blueprints: broken.pptx: it is no presentation, or only a part of one\n"), (broken.ExitCode, broken.Error));

        static void Retype(string file, string words, string others)
        {
            using var zip = System.IO.Compression.ZipFile.Open(file, System.IO.Compression.ZipArchiveMode.Update);
            var slide = zip.GetEntry("ppt/slides/slide1.xml")!;
            string text;
            using (var reader = new StreamReader(slide.Open())) text = reader.ReadToEnd();
            slide.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("ppt/slides/slide1.xml").Open());
            writer.Write(text.Replace(words, others, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_file_begins_with_the_mark_that_was_asked_for()
    {
        _workspace.Run("registers", "tea.blueprint.yaml", "--format", "csv", "--bom", "-o", "with.csv");
        _workspace.Run("registers", "tea.blueprint.yaml", "--format", "csv", "-o", "without.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF, .. _workspace.Bytes("without.csv")], _workspace.Bytes("with.csv"));
    }

    [Fact]
    public void A_table_becomes_a_document_and_the_guess_is_told()
    {
        var outcome = _workspace.With("list.csv", "Activity;Wer\nOrders;Guest\n").Run("convert", "list.csv", "--map", "Wer=lane", "-o", "-");
        Assert.Contains("- Guest: Orders\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("'list.csv' is read as a table of steps: Activity=step, Wer=lane", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--map is HEADING=KEY", _workspace.Run("convert", "list.csv", "--map", "Wer").Error, StringComparison.Ordinal);
        Assert.Contains("unknown key of a column 'colour'", _workspace.Run("convert", "list.csv", "--map", "Wer=colour").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measure tea.blueprint.yaml --format csv --bom")]
    [InlineData("registers tea.blueprint.yaml --format csv --bom")]
    [InlineData("pareto counted.fishbone.yaml --format csv --bom")]
    public void A_table_in_text_may_begin_with_a_mark(string line)
    {
        _workspace.With("counted.fishbone.yaml", "fishbone: Late\ncategories:\n  People:\n    - {cause: Too few, count: 3}\n");
        Assert.Equal(0, _workspace.Run(line.Split(' ')).ExitCode);
        Assert.Contains("--bom is for csv", _workspace.Run(line.Replace(" --format csv", "", StringComparison.Ordinal).Split(' ')).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_output_takes_it_too() => Assert.EndsWith("</mxfile>\n", _workspace.Run("render", "tea.blueprint.yaml", "--format", "drawio", "-o", "-").Output, StringComparison.Ordinal);

    [Fact]
    public void What_the_format_cannot_say_is_told_unless_all_is_to_be_quiet()
    {
        _workspace.With("icon.blueprint.yaml", "blueprint: Tea\nsteps:\n  - customer: Orders tea\n    icon: phone\n");
        Assert.Contains("icons are left out", _workspace.Run("render", "icon.blueprint.yaml", "-o", "a.drawio").Error, StringComparison.Ordinal);
        Assert.Contains("不含图标", _workspace.Run("render", "icon.blueprint.yaml", "-o", "a.drawio", "--lang", "zh").Error, StringComparison.Ordinal);
        Assert.Empty(_workspace.Run("render", "icon.blueprint.yaml", "-o", "a.drawio", "-q").Error);
    }

    [Theory]
    [InlineData("render tea.blueprint.yaml -o a.bpmn --findings", "this format has no place for --findings")]
    [InlineData("render tea.blueprint.yaml -o a.mmd --registers --gaps", "this format has no place for --registers, --gaps")]
    [InlineData("render tea.blueprint.yaml -o a.drawio --registers", "the tables of registers and the list of findings are left out")]
    [InlineData("render tea.blueprint.yaml -o a.pptx --gaps", "the gaps are left out of the slides")]
    public void What_was_asked_for_and_is_not_there_is_told(string line, string told) => Assert.Contains(told, _workspace.Run(line.Split(' ')).Error, StringComparison.Ordinal);

    [Fact]
    public void A_document_with_mistakes_leaves_no_file()
    {
        var outcome = _workspace.With("bad.blueprint.yaml", Workspace.Bad).Run("render", "bad.blueprint.yaml", "-o", "bad.drawio");
        Assert.Equal(1, outcome.ExitCode);
        Assert.False(_workspace.Has("bad.drawio"));
    }

    [Theory]
    [InlineData("render tea.blueprint.yaml -o tea.drawio --scale 2", "--scale is for png, webp, jpeg, and the format is drawio")]
    [InlineData("render tea.blueprint.yaml --mermaid journey", "--mermaid is for mermaid, and the format is svg; say --format mermaid")]
    [InlineData("render tea.blueprint.yaml -o tea.mmd --mermaid gantt", "unknown diagram of Mermaid 'gantt'. The choice is: flowchart, swimlane, journey, ishikawa")]
    [InlineData("render tea.blueprint.yaml -o tea.mmd --mermaid ishikawa", "of Mermaid's diagrams a blueprint can be a flowchart, a swimlane or a journey")]
    [InlineData("render tea.blueprint.yaml -o tea.pptx --page A4", "a slide is 16:9 or 4:3, not A4")]
    [InlineData("render late.fishbone.yaml -o late.bpmn", "BPMN is for processes")]
    [InlineData("pareto late.fishbone.yaml -o chart.drawio", "the formats are svg, png, pdf, webp, jpeg: end the name in one of them")]
    public void What_it_does_not_take_is_refused(string line, string message)
    {
        var outcome = _workspace.Run(line.Split(' '));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.ExitCode);
    }
}
