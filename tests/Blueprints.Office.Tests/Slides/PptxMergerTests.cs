using System.IO.Compression;
using System.Xml.Linq;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Office.Sheets.Reading;
using Blueprints.Office.Slides;
using Blueprints.Office.Slides.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Office.Tests.Slides;

public sealed class PptxMergerTests
{
    private const string Tea = """
        # Our tea room
        blueprint: Tea   # the title
        lanes:
          customer: Guest
          waiter: {band: frontstage, label: Waiter}   # at noon
        steps:
          # Begins here
          - customer: Orders a pot of green tea and a scone   # aloud
            id: order
            time: 1-3 min
          - waiter: Brews
            id: brew
            time: 5 min
          - customer: Drinks
            id: drink

        """;

    public static TheoryData<string> Examples => Samples.ExampleData;

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_deck_that_nobody_touched_changes_nothing(string name)
    {
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name));
        var analysis = Compiler.Analyze(compilation.Diagram!);
        Unchanged(compilation, PptxWriter.Write(compilation.Diagram!).Bytes);
        Unchanged(compilation, PptxWriter.Write(compilation.Diagram!, LayoutOptions.Default with { Analysis = analysis }, new PptxOptions { Registers = true, IsNarrow = true }).Bytes);
    }

    [Fact]
    public void On_random_documents_neither()
    {
        for (var seed = 1UL; seed <= (ulong)LongRuns.Count(20, 400); seed++)
        {
            var compilation = Compiler.Compile(new SourceText(RandomDocument.Create(seed, maxSteps: 30).ToYaml()));
            Unchanged(compilation, PptxWriter.Write(compilation.Diagram!).Bytes);
            Unchanged(compilation, new EditedDeck(PptxWriter.Write(compilation.Diagram!)).ToBytes());
        }
    }

    /// <summary>LibreOffice keeps the record, though elsewhere, and gives titles other names.</summary>
    [OfficeFact]
    public void Nor_does_one_that_LibreOffice_saved()
    {
        string[] names = ["hospital.blueprint.yaml", "bank-before.zh.blueprint.yaml", "airport.fishbone.yaml"];
        var saved = Judge.SavedByOffice([.. names.Select(static name => PptxWriter.Write(Samples.Example(name)).Bytes.ToArray()), Deck(Tea).Type("step:drink", "Sips").MoveTo("step:brew", "lane:customer").Type("title:1", "Cups").ToBytes().ToArray()], isDeck: true);
        for (var i = 0; i < names.Length; i++) Unchanged(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", names[i]), names[i])), saved[i]);
        var merge = PptxMerger.Merge(Compiler.Compile(new SourceText(Tea)), saved[^1]);
        Assert.Empty(merge.Messages);
        Assert.Equal(Tea.Replace("Drinks", "Sips", StringComparison.Ordinal).Replace("waiter: Brews", "customer: Brews", StringComparison.Ordinal).Replace(": Tea ", ": Cups ", StringComparison.Ordinal), merge.Source.Content);
    }

    /// <summary>What only the deck changed is written where it belongs, and every other character stays.</summary>
    [Fact]
    public void Edits_come_into_the_text_and_remarks_stay()
    {
        var deck = Deck(Tea).Type("step:order", "Orders: tea", "9 min").Type("lane:customer text", "Guests").Type("title:1", "Tea room").MoveTo("step:drink", "lane:waiter");
        Type(deck, "step:brew", static lines => ["Brews it", .. lines[1..]]);
        var merge = Merge(Tea, deck);
        Assert.Empty(merge.Conflicts);
        Assert.Equal(["slide 1: the figures below the words of 'order' were changed: neither is merged, change them in the document"], merge.Messages.Select(static message => message.Words.English));
        merge = Merge(Tea, deck.Type("step:order", "Orders: tea"));
        Assert.Empty(merge.Messages);
        Assert.Equal(
            Tea.Replace("blueprint: Tea ", "blueprint: Tea room ", StringComparison.Ordinal).Replace("customer: Guest", "customer: Guests", StringComparison.Ordinal)
                .Replace("customer: Orders a pot of green tea and a scone ", "customer: \"Orders: tea\" ", StringComparison.Ordinal).Replace("Brews", "Brews it", StringComparison.Ordinal).Replace("- customer: Drinks", "- waiter: Drinks", StringComparison.Ordinal),
            merge.Source.Content);
        Assert.Equal(["the title is Tea room now", "the words of 'order' are \"Orders: tea\" now"], merge.Written.Select(static message => message.Words.English).Order(StringComparer.Ordinal).Where(static words => words.Contains("title", StringComparison.Ordinal) || words.Contains("order", StringComparison.Ordinal)));
    }

    /// <summary>The label is broken into lines on the slide; runs, paragraphs and breaks within one are what programs make of it.</summary>
    [Fact]
    public void Breaks_that_were_added_are_taken_out()
    {
        var lines = EditedDeck.Lines(Deck(Tea).Shape("step:order"));
        Assert.True(lines.Count > 2, "the label is on several lines");
        var deck = Deck(Tea);
        var body = deck.Shape("step:order").Element(EditedDeck.P + "txBody")!;
        body.Elements(EditedDeck.A + "p").Remove();
        // One paragraph with breaks, in runs that end within words.
        var paragraph = new XElement(EditedDeck.A + "p");
        foreach (var line in lines)
        {
            if (paragraph.HasElements) paragraph.Add(new XElement(EditedDeck.A + "br"));
            var words = line.Replace("green", "black", StringComparison.Ordinal);
            paragraph.Add(Run(words[..2]), Run(words[2..]));
        }

        body.Add(paragraph);
        Assert.Equal(Tea.Replace("green", "black", StringComparison.Ordinal), Merge(Tea, deck).Source.Content);

        static XElement Run(string words) => new(EditedDeck.A + "r", new XElement(EditedDeck.A + "t", words));
    }

    [Theory]
    [InlineData("self-service and administration", "self-service and admini-|stration", "self-service and admini-|strations", "self-service and administrations")]
    [InlineData("self-service here", "self-|service here", "self-|service there", "self-service there")]
    [InlineData("顾客提交申请表", "顾客提交|申请表", "顾客交来|申请单", "顾客交来申请单")]
    [InlineData("请用 ATM 取款", "请用 ATM|取款", "请用 ATM|存款", "请用 ATM 存款")]
    [InlineData("Takes a  number and\nwaits", "Takes a|number and|waits", "Takes a|number and|leaves", "Takes a  number and\nleaves")]
    [InlineData("Takes a number", "Takes a|number", "Takes a number", "Takes a number")]
    [InlineData("Takes a number", "Takes a|number", "Gets in line|and sits", "Gets in line and sits")]
    [InlineData("Takes a number", "Takes a|number", "取号|等候", "取号等候")]
    [InlineData("admini\u00ADstration", "admini-|stration", "The admini-|stration", "The admini\u00ADstration")]
    public void A_label_comes_back_as_one_line(string label, string lines, string edited, string expected) =>
        Assert.Equal(expected, BrokenLabel.Of(label, [.. lines.Split('|')], "")!.Unbroken(edited.Split('|')));

    [Theory]
    [InlineData("Takes a number", "Takes a|num…")]
    [InlineData("Takes a number", "Takes|number")]
    [InlineData("", "Takes")]
    public void A_label_that_is_not_there_is_none(string label, string lines) => Assert.Null(BrokenLabel.Of(label, [.. lines.Split('|')], ""));

    /// <summary>On random documents, a step with a word more before its words has this word more, and nothing else is changed.</summary>
    [Fact]
    public void A_word_that_was_added_comes_back_exactly()
    {
        var merged = 0;
        for (var seed = 1UL; seed <= (ulong)LongRuns.Count(20, 400); seed++)
        {
            var text = RandomDocument.Create(seed, maxSteps: 30).ToYaml();
            var compilation = Compiler.Compile(new SourceText(text));
            var before = (ServiceBlueprint)compilation.Diagram!;
            var file = PptxWriter.Write(before);
            var steps = before.Steps.Where(step => new EditedDeck(file).Shapes("step:" + step.Id).Any()).Take(3).ToList();
            foreach (var step in steps)
            {
                var deck = new EditedDeck(file);
                foreach (var shape in deck.Shapes("step:" + step.Id))
                {
                    var first = shape.Descendants(EditedDeck.A + "t").First();
                    first.Value = "Zed " + first.Value;
                }

                foreach (var twin in step.With)
                {
                    foreach (var shape in deck.Shapes($"step:{step.Id}~{twin}")) shape.Descendants(EditedDeck.A + "t").First().Value = "Zed " + shape.Descendants(EditedDeck.A + "t").First().Value;
                }

                var merge = PptxMerger.Merge(compilation, deck.ToBytes());
                Assert.Empty(merge.Conflicts);
                if (!merge.Messages.IsEmpty)
                {
                    // An id that comes of the words goes with them, and so does what names it.
                    Assert.All(merge.Messages, message => Assert.Contains("not written", message.Words.English, StringComparison.Ordinal));
                    continue;
                }

                merged++;
                var back = (ServiceBlueprint)Samples.Read(merge.Source.Content);
                var at = before.Steps.IndexOf(step);
                Assert.Equal("Zed " + step.Label, back.Steps[at].Label);
                Assert.Equal(before.Steps.RemoveAt(at).Select(static other => other.Label), back.Steps.RemoveAt(at).Select(static other => other.Label));
            }
        }

        Assert.True(merged > 20, $"{merged} were merged");
    }

    /// <summary>Causes are words without a box, a text box a line.</summary>
    [Fact]
    public void Causes_are_renamed()
    {
        const string Late = "fishbone: Late\ncategories:\n  People:\n    - cause: Too few people at the counter in the morning   # seen\n      id: few\n      because: [{cause: Ill, id: ill}]\n";
        var deck = Deck(Late);
        var name = deck.Slides.SelectMany(static slide => slide.Descendants(EditedDeck.P + "sp")).Select(EditedDeck.NameOf).First(static name => name.StartsWith("cause:few", StringComparison.Ordinal) && name.Contains("text", StringComparison.Ordinal));
        var merge = Merge(Late, deck.Type(name, EditedDeck.Lines(deck.Shape(name))[0].Replace("few", "many", StringComparison.Ordinal)));
        Assert.Empty(merge.Messages);
        Assert.Equal(Late.Replace("Too few", "Too many", StringComparison.Ordinal), merge.Source.Content);
    }

    [Fact]
    public void A_step_that_was_moved_is_in_the_lane_that_its_middle_lies_in()
    {
        Assert.Equal(Tea.Replace("waiter: Brews", "customer: Brews", StringComparison.Ordinal), Merge(Tea, Deck(Tea).MoveTo("step:brew", "lane:customer")).Source.Content);
        // Lanes that were moved with their steps are where they are.
        var deck = Deck(Tea);
        foreach (var place in deck.Slide(1).Descendants(EditedDeck.A + "off")) place.SetAttributeValue("y", (long)place.Attribute("y")! + 500_000);
        Assert.Equal(Tea, Merge(Tea, deck).Source.Content);
        var outside = Deck(Tea);
        outside.Shape("step:brew").Descendants(EditedDeck.A + "off").First().SetAttributeValue("y", 6_700_000);
        var merge = Merge(Tea, outside);
        Assert.Equal("slide 1: 'brew' stands in no lane any more; its lane stays", Assert.Single(merge.Messages).Words.English);
        Assert.Equal(Tea, merge.Source.Content);
    }

    /// <summary>A group has coordinates of its own.</summary>
    [Fact]
    public void A_step_in_a_group_is_where_the_group_shows_it()
    {
        var deck = Deck(Tea);
        var lane = deck.Shape("lane:customer").Descendants(EditedDeck.A + "xfrm").First();
        var y = (long)lane.Element(EditedDeck.A + "off")!.Attribute("y")! + ((long)lane.Element(EditedDeck.A + "ext")!.Attribute("cy")! / 2);
        Assert.Equal(Tea.Replace("waiter: Brews", "customer: Brews", StringComparison.Ordinal), Merge(Tea, deck.Group(2_000_000, y, "step:brew")).Source.Content);
    }

    [Fact]
    public void Steps_of_a_Chinese_document_are_moved_in_its_words()
    {
        const string Text = "蓝图: 茶室\n步骤:\n  - 顾客: 点茶\n    id: order\n  - 前台: 泡茶\n    id: brew\n  - 顾客: 喝茶\n    id: drink\n";
        Assert.Equal(Text.Replace("顾客: 喝茶", "前台: 喝茶", StringComparison.Ordinal), Merge(Text, Deck(Text).MoveTo("step:drink", "lane:frontstage")).Source.Content);
    }

    [Fact]
    public void Where_both_changed_the_document_stays_unless_the_other_is_asked_for()
    {
        var deck = Deck(Tea).Type("step:drink", "Sips").MoveTo("step:brew", "lane:customer").ToBytes();
        var now = Compiler.Compile(new SourceText(Tea.Replace("Drinks", "Drinks up", StringComparison.Ordinal)));
        var merge = PptxMerger.Merge(now, deck);
        Assert.Equal((14, "the words of 'drink' were changed on both sides, from 'Drinks': here to 'Drinks up', in the deck to 'Sips'"), (Assert.Single(merge.Conflicts).Line, merge.Conflicts[0].Words.English));
        Assert.Contains("customer: Drinks up", merge.Source.Content, StringComparison.Ordinal);
        Assert.Contains("customer: Brews", merge.Source.Content, StringComparison.Ordinal);
        var theirs = PptxMerger.Merge(now, deck, takesTheirs: true);
        Assert.Empty(theirs.Conflicts);
        Assert.Contains("customer: Sips", theirs.Source.Content, StringComparison.Ordinal);
        // What both changed alike is no conflict, and what the document alone changed stays.
        var agreed = PptxMerger.Merge(Compiler.Compile(new SourceText(Tea.Replace("Drinks", "Sips", StringComparison.Ordinal).Replace("waiter: Brews", "customer: Brews well", StringComparison.Ordinal))), deck);
        Assert.Empty(agreed.Conflicts);
        Assert.Empty(agreed.Written);
    }

    [Fact]
    public void Shapes_that_were_copied_or_deleted_are_told()
    {
        Check(Deck(Tea).Copy("step:brew"), "slide 1: 'brew' stands there twice, as copied shapes do, and is not merged");
        Check(Deck(Tea).Copy("step:brew").Type("step:brew", "Burns"), "slide 1: 'brew' stands there twice, as copied shapes do, and is not merged");
        Check(Deck(Tea).Delete("step:brew"), "no shape stands for 'brew' any more; nothing is deleted from the document");
        Check(Deck(Tea).Type("step:drink"), "slide 1: the words of 'drink' were taken out; nothing is deleted from the document");

        void Check(EditedDeck deck, string words)
        {
            var merge = Merge(Tea, deck);
            Assert.Equal([words], merge.Messages.Where(static message => message.IsError).Select(static message => message.Words.English));
            Assert.Equal(Tea, merge.Source.Content);
        }
    }

    [Fact]
    public void What_was_added_is_told_and_no_mistake()
    {
        var deck = Deck(Tea);
        deck.Copy("step:brew").Shapes("step:brew").Last().Descendants(EditedDeck.P + "cNvPr").First().SetAttributeValue("name", "TextBox 4");
        var told = Assert.Single(Merge(Tea, deck).Messages);
        Assert.Equal((false, "slide 1: words that were added beside ours are not merged: 1"), (told.IsError, told.Words.English));
    }

    [Fact]
    public void Words_that_are_figures_are_told()
    {
        var deck = Deck(Tea);
        Type(deck, "step:brew", static lines => [lines[0], "12 min"]);
        var merge = Merge(Tea, deck);
        Assert.Equal("slide 1: the figures below the words of 'brew' were changed: neither is merged, change them in the document", Assert.Single(merge.Messages).Words.English);
        Assert.Same(Tea, merge.Source.Content);
    }

    /// <summary>The name of a lane stands on every slide: one may be changed, but not in two ways.</summary>
    [Fact]
    public void Words_of_several_slides_agree_or_are_told()
    {
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", "hospital.blueprint.yaml")));
        var file = PptxWriter.Write(compilation.Diagram!, LayoutOptions.Default with { Folding = Folding.Into(2) });
        var lane = ((ServiceBlueprint)compilation.Diagram!).Lanes.First(lane => new EditedDeck(file).Shapes($"lane:{lane.Id} text").Count() == 2);
        var one = new EditedDeck(file);
        EditedDeck.Type(one.Shape($"lane:{lane.Id} text"), "Somebody");
        var merge = PptxMerger.Merge(compilation, one.ToBytes());
        Assert.Empty(merge.Messages);
        Assert.Equal("Somebody", ((ServiceBlueprint)Samples.Read(merge.Source.Content)).Lanes.First(other => other.Id == lane.Id).Label);
        EditedDeck.Type(one.Shapes($"lane:{lane.Id} text").Last(), "Somebody else");
        Assert.Contains("not the same on all slides", Assert.Single(PptxMerger.Merge(compilation, one.ToBytes()).Messages).Words.English, StringComparison.Ordinal);
        // A heading of its own for one slide is no title of the document; another title on all of them is.
        var title = new EditedDeck(file).Type("title:1", "The first half");
        Assert.Contains("not the same on all slides", Assert.Single(PptxMerger.Merge(compilation, title.ToBytes()).Messages).Words.English, StringComparison.Ordinal);
        Assert.Equal("Day ward", Samples.Read(PptxMerger.Merge(compilation, title.Type("title:1", "Day ward (1/2)").Type("title:2", "Day ward (2/2)").ToBytes()).Source.Content).Title);
    }

    [Fact]
    public void Without_the_record_differences_are_told_and_nothing_is_done()
    {
        var compilation = Compiler.Compile(new SourceText(Tea));
        var without = Deck(Tea).Type("step:drink", "Sips").Without("customXml/");
        var touched = Deck(Tea).Type("step:drink", "Sips");
        touched.Record.Descendants().First(static element => (string?)element.Attribute("label") == "Drinks").SetAttributeValue("label", "Sips");
        foreach (var deck in (EditedDeck[])[without, touched])
        {
            var merge = PptxMerger.Merge(compilation, deck.ToBytes(), takesTheirs: true);
            Assert.Contains("nobody knows who changed what", Assert.Single(merge.Messages).Words.English, StringComparison.Ordinal);
            Assert.Equal("the words of 'drink' are 'Drinks' here, and 'Sips' in the deck", Assert.Single(merge.Conflicts).Words.English);
            Assert.Same(compilation.Source, merge.Source);
        }
    }

    /// <summary>Nothing of a stranger's file is run, fetched or echoed, and nothing of it is unpacked without end.</summary>
    [Fact]
    public void Strangers_files_are_told()
    {
        var compilation = Compiler.Compile(new SourceText(Tea));
        var deck = PptxWriter.Write(compilation.Diagram!).Bytes;
        Assert.Equal("it is no presentation, or only a part of one", Only("nothing of the kind"u8.ToArray()));
        Assert.Equal("it is no presentation, or only a part of one", Only(deck[..^200]));
        Assert.Equal("it is a file of an old version of Office, or has a password; save it as .pptx without one", Only((byte[])[0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]));
        Assert.Equal("it holds no presentation of PowerPoint", Only(Office.Sheets.XlsxWriter.Write(compilation.Diagram!).Bytes));
        Assert.Equal("unpacked it holds more than 256 MiB, which is the most", Only(With(deck, "ppt/slides/slide1.xml", static stream =>
        {
            stream.Write("<p:sld xmlns:p=\"x\"><a>"u8);
            var blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (var i = 0; i < 260; i++) stream.Write(blank);
        })));
        var entities = PptxMerger.Merge(compilation, With(deck, "ppt/slides/slide1.xml", static stream => stream.Write("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"u8)));
        Assert.Contains(entities.Messages, static message => message.Words.English == "slide 1 is damaged; what stands before that was read");
        var deep = string.Concat(Enumerable.Repeat("<p:grpSp>", 100_000));
        var nested = PptxMerger.Merge(compilation, With(deck, "ppt/slides/slide1.xml", stream => stream.Write(System.Text.Encoding.UTF8.GetBytes($"<p:sld xmlns:p=\"x\">{deep}"))));
        Assert.Contains(nested.Messages, static message => message.Words.English == "slide 1 is damaged; what stands before that was read");
        var many = string.Concat(Enumerable.Repeat("<p:sp><p:cNvPr name=\"step:order\"/></p:sp>", 100_001));
        var crowded = PptxMerger.Merge(compilation, With(deck, "ppt/slides/slide1.xml", stream => stream.Write(System.Text.Encoding.UTF8.GetBytes($"<p:sld xmlns:p=\"x\">{many}</p:sld>"))));
        Assert.Contains(crowded.Messages, static message => message.Words.English.StartsWith("it has over 1,000 slides or 100,000 shapes", StringComparison.Ordinal));
        Assert.Same(compilation.Source, crowded.Source);

        string Only(ReadOnlyMemory<byte> file)
        {
            var merge = PptxMerger.Merge(compilation, file);
            Assert.Same(compilation.Source, merge.Source);
            return Assert.Single(merge.Messages).Words.English;
        }
    }

    private static ReadOnlyMemory<byte> With(ReadOnlyMemory<byte> file, string name, Action<Stream> write)
    {
        var made = new MemoryStream();
        made.Write(file.Span);
        using (var zip = new ZipArchive(made, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)!.Delete();
            using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            write(stream);
        }

        return made.ToArray();
    }

    private static void Unchanged(Compilation compilation, ReadOnlyMemory<byte> file)
    {
        var merge = PptxMerger.Merge(compilation, file);
        Assert.Empty(merge.Messages.Select(static message => message.Words.English));
        Assert.Empty(merge.Conflicts.Select(static conflict => conflict.Words.English));
        Assert.Same(compilation.Source, merge.Source);
    }

    private static EditedDeck Deck(string text) => new(PptxWriter.Write(Samples.Read(text)));

    private static void Type(EditedDeck deck, string name, Func<List<string>, IEnumerable<string>> edit) => deck.Type(name, [.. edit(EditedDeck.Lines(deck.Shape(name)))]);

    private static OfficeMerge Merge(string text, EditedDeck deck) => PptxMerger.Merge(Compiler.Compile(new SourceText(text)), deck.ToBytes());
}
