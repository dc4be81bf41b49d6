using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Office.Sheets;
using Blueprints.Office.Sheets.Reading;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Office.Tests.Sheets;

public sealed class XlsxReaderTests
{
    private static readonly SvgOptions Svg = new() { IdPrefix = "x" };

    public static TheoryData<string> Examples => Samples.ExampleData;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_comes_back(string name) => CheckTrip(Samples.Example(name), name);

    /// <summary>What a workbook can hold comes back equal: every value, and so the drawing.</summary>
    [Fact]
    public void Random_documents_come_back()
    {
        // The ids of categories are made of their names wherever they are read.
        foreach (var diagram in Samples.Random(25, 400))
        {
            // Two categories of one name can stand in no document, since their names are its keys.
            if (diagram is Fishbone { Categories: var all } && all.Select(static category => category.Label).Distinct(StringComparer.Ordinal).Count() < all.Length) continue;
            CheckTrip(diagram is Fishbone fishbone ? Samples.Read(FishboneWriter.Write(fishbone)) : diagram, diagram.Title);
        }
    }

    /// <summary>LibreOffice writes shared texts, other styles, fewer digits.</summary>
    [OfficeFact]
    public void What_LibreOffice_saves_comes_back()
    {
        string[] names = ["hospital.blueprint.yaml", "bank-before.zh.blueprint.yaml", "restaurant.blueprint.yaml", "airport.zh.fishbone.yaml"];
        var saved = Judge.SavedByOffice([.. names.Select(static name => XlsxWriter.Write(Samples.Example(name)).Bytes.ToArray())]);
        for (var i = 0; i < names.Length; i++) Check(Samples.Example(names[i]), XlsxReader.Read(saved[i]), names[i]);
    }

    [Fact]
    public void Everything_that_the_language_says_of_a_step_comes_back() => CheckTrip(
        Samples.Read("""
            blueprint: Tea
            description: All of it
            promise: 12 min
            promises:
              - {from: order, to: serve, time: 8 min, at: start, label: Quick}
            demand: 24 customers per hour
            hours: Mon-Fri 9:00-17:00
            closing: finish
            volume: 1200
            weights: {empathy: 2, tangibles: 0.5}
            basis: assumed
            source: the owner
            lanes:
              customer: Guest
              waiter: {band: frontstage, label: "Waiter, first", staff: 2, rate: 30, hours: "Mon-Fri 9:00-12:00"}
              kitchen: {band: backstage, basis: observed, source: a log, date: 2026-05}
            steps:
              - {phase: Arrive, cycle: before}
              - customer: Orders
                id: order
                emotion: -1.5
                quote: ["=HYPERLINK(1)", "\"Slow\", she said"]
                tags: [a, b]
                next: [{to: brew, share: 12.5%}, {to: serve, share: 87.5%, label: most, basis: observed, source: till, sample: 80}]
              - phase: Serve
              - kitchen: Brews
                id: brew
                with: [waiter]
                time: {min: 30 s, typical: 100 s, max: 5 min}
                wait: {typical: 2 min, tolerated: 3 min, patience: 10 min, fixed: yes}
                standard:
                  - Hot enough
                  - {time: 2 min, counts: turnaround, rate: 95%, actual: 91.3%, aspect: timing}
                fail: [Too weak, {fail: Spilt, id: spilt, severity: 3, occurrence: 2, detection: 9, rate: 0.35%, weight: 2, count: 14, recovery: brew, prevention: A tray}]
                cost: 1.25
                yield: 98.5%
                rework: 3%
                staff: 2
                priority: 3
                value: VA
                policy: |
                  Two lines
                  of a rule
                system: [Kettle, Timer]
                also: {to: clean, share: 5%}
                next: serve
              - waiter: Serves
                id: serve
                time: {typical: 90 s, shape: exponential}
                wait: about 5 min
                contact: {channel: Table, expected: 6, believed: 5.5, perceived: 5, adequate: 4, desired: 7, weight: 2, dimension: empathy, satisfaction: 40, moment-of-truth: yes, level: caring, initiator: provider, hours: "9:00-17:00"}
                evidence: [Cup, "Tray; round"]
                documents: Bill
                note: "  leading = sign\tand tab"
                href: https://example.com/a?b=c
                loop: intended
                outcome: solved
                next: end
              - waiter: Cleans up
                id: clean
                time: {min: 1 working hours, max: 3 working hours}
                wait: {typical: 3 working days, max: 5 working days}
                contact: none
                share: 40%
                kind: start
                next: none
              - kitchen: Keeps
                id: keep
                kind: storage
                time: {typical: 4 min, deviation: 1 min, shape: normal}
            flows:
              - {from: keep, to: brew, kind: information, both: yes, label: news}
              - brew <..> order
            """),
        "all keys");

    /// <summary>Each word of each drop-down is one of the language, in both languages.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_word_is_one_of_the_language(string language)
    {
        var blueprint = (ServiceBlueprint)Samples.Read($"blueprint: Tea\nlanguage: {language}\nsteps:\n  - customer: Orders\n    id: a\n  - customer: Drinks\n    id: b\n");
        var (first, second) = (blueprint.Steps[0], blueprint.Steps[1]);
        List<ServiceBlueprint> all =
        [
            .. Enum.GetValues<StepKind>().Where(static kind => kind != StepKind.End).Select(kind => With(first with { Kind = kind })),
            .. Enum.GetValues<StepValue>().Select(value => With(first with { Value = value })),
            .. Enum.GetValues<QualityDimension>().Select(dimension => With(first with { Contact = new Contact { Dimension = dimension } })),
            .. Enum.GetValues<ServiceLevel>().Select(level => With(first with { Contact = new Contact { Level = level, IsMomentOfTruth = true } })),
            .. Enum.GetValues<ContactInitiator>().Select(initiator => With(first with { Contact = new Contact { Initiator = initiator } })),
            .. Enum.GetValues<StandardAspect>().Select(aspect => With(first with { Standards = [new Standard { Aspect = aspect }] })),
            .. Enum.GetValues<BasisKind>().Select(kind => With(first with { Basis = new Basis(kind) })),
            .. Enum.GetValues<DurationShape>().Select(shape => With(first with { Time = shape is DurationShape.Normal or DurationShape.LogNormal ? DurationEstimate.Exactly(new(60)) with { Shape = shape, Deviation = new(5) } : new(new(60), new(shape is DurationShape.Fixed or DurationShape.Exponential ? 60 : 90), new(shape is DurationShape.Fixed or DurationShape.Exponential ? 60 : 120)) { Shape = shape } })),
            .. Enum.GetValues<Outcome>().Select(outcome => blueprint with { Steps = [first, second with { Outcome = outcome }] }),
            .. Enum.GetValues<Band>().Select(band => blueprint with { Lanes = [new Lane { Id = "customer", Label = "x", Band = band }] }),
            .. Enum.GetValues<CustomerCycle>().Select(cycle => blueprint with { Phases = [new Phase("p", "p") { Cycle = cycle }], Steps = [first with { Phase = "p" }, second with { Phase = "p" }] }),
            With(first with { IsLoopIntended = true, Rework = 0.2, Wait = new Wait(DurationEstimate.Exactly(new(60))) { IsFixed = true }, IsNoContact = true }),
            With(first with { Standards = [new Standard { Time = new Duration(60), IsTurnaround = true }, new Standard { Time = new Duration(60), IsTurnaround = false }] }),
            blueprint with { Flows = [blueprint.Flows[0], new Flow { From = "b", To = "a", Kind = FlowKind.Information, Both = true, IsNoContact = true }] },
            blueprint with { ClosingWork = ClosingWork.Finish },
        ];
        foreach (var one in all) CheckTrip(one, language);

        ServiceBlueprint With(Step step) => blueprint with { Steps = [step, second] };
    }

    [Fact]
    public void Everything_that_the_language_says_of_a_cause_comes_back() => CheckTrip(
        Samples.Read("""
            fishbone: Late
            head: left
            unit: days
            outputs: {Cost: 2, "Time, all": 1}
            categories:
              Empty: []
              People:
                - cause: "- too few"
                  id: few
                  count: 12
                  votes: 3
                  status: confirmed
                  evidence: A list
                  countermeasure: Hire
                  owner: Kim
                  probability: 12.5%
                  gate: and
                  control: X
                  ratings: {Cost: 9, "Time, all": 3}
                  note: One
                  tags: [x, y]
                  because: [Illness, {cause: Leave, because: [School holidays]}]
                - Illness
            """),
        "all keys of causes");

    /// <summary>Excel's own writings of what people type.</summary>
    [Theory]
    [InlineData("<c r=\"G2\"><v>7.5</v></c>", "time: 7.5 min")]
    [InlineData("<c r=\"G2\" s=\"1\"><v>0.00347222222222222</v></c>", "time: 5 min")]
    [InlineData("<c r=\"G2\" t=\"s\"><v>0</v></c>", "time: 2-3 min")]
    [InlineData("<c r=\"G2\" t=\"str\"><f>1+1</f><v>4</v></c>", "time: 4|")]
    [InlineData("<c r=\"G2\"><f>3*2</f><v>6</v></c>", "time: 6 min")]
    [InlineData("<c r=\"G2\" t=\"e\"><v>#REF!</v></c>", "")]
    [InlineData("<c r=\"H2\" s=\"2\"><v>0.985</v></c>", "yield: 98.5%")]
    [InlineData("<c r=\"H2\"><v>97</v></c>", "yield: 97%")]
    [InlineData("<c r=\"I2\" s=\"3\"><v>45000</v></c>", "date: 2023-03-15")]
    public void A_cell_is_read_as_it_was_meant(string cell, string line)
    {
        var reading = XlsxReader.Read(Book(
            $"<row r=\"1\">{Head("id", "phase", "lane", "step", "kind", "basis", "time (min)", "yield (%)", "date")}</row><row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>customer</t></is></c><c r=\"D2\" t=\"inlineStr\"><is><r><t>Orders</t></r><r><t xml:space=\"preserve\"> tea</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c><c r=\"F2\" t=\"inlineStr\"><is><t>assumed</t></is></c>{cell}</row>"));
        var text = reading.Compilation!.Source.Content;
        Assert.Contains("- customer: Orders tea\n", text, StringComparison.Ordinal);
        if (line.Length == 0) Assert.DoesNotContain("time", text, StringComparison.Ordinal);
        else Assert.Contains(line.Split('|')[0], text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_by_their_sheet_and_row()
    {
        var reading = XlsxReader.Read(Book($"<row r=\"1\">{Head("id", "phase", "lane", "step", "kind", "basis", "time (min)")}</row><row r=\"4\">{Text("C4", "customer")}{Text("D4", "Orders")}{Text("G4", "soon")}</row><row r=\"9\">{Text("C9", "customer")}</row>"));
        Assert.Contains(reading.Messages, static message => message.IsError && message.Words.English.StartsWith("sheet 'Steps', row 4: ", StringComparison.Ordinal) && message.Words.English.Contains("soon", StringComparison.Ordinal));
        Assert.Contains(reading.Messages, static message => message.Words.English == "sheet 'Steps', row 9 is left out: a step has a lane and words" && message.Words.Chinese == "工作表“Steps”第 9 行未读入：步骤要有泳道和名称");
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("not a workbook at all")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")]
    public void What_is_no_workbook_is_told(string content)
    {
        var reading = XlsxReader.Read(Encoding.Latin1.GetBytes(content));
        Assert.Null(reading.Compilation);
        Assert.True(Assert.Single(reading.Messages).IsError);
    }

    /// <summary>Cut anywhere, a workbook is refused or read as far as it goes.</summary>
    /// <summary>A workbook of ours whose main sheet was renamed is read by its headings; where it is damaged, nothing else is taken for a table of steps.</summary>
    [Theory]
    [InlineData("bank-before.blueprint.yaml", "Steps")]
    [InlineData("bank-before.zh.blueprint.yaml", "步骤")]
    [InlineData("airport.fishbone.yaml", "Causes")]
    public void A_renamed_sheet_is_found_and_a_damaged_one_is_told(string name, string tab)
    {
        var diagram = Samples.Example(name);
        var book = XlsxWriter.Write(diagram).Bytes;
        var renamed = Samples.Without(book, $"<sheet name=\"{tab}\"", "<sheet name=\"Sheet1\"");
        Assert.NotEqual(book.ToArray().Length, renamed.Length);
        var (plain, read) = (XlsxReader.Read(book, name), XlsxReader.Read(renamed, name));
        Assert.Equal(plain.Compilation!.Source.Content, read.Compilation!.Source.Content);
        var damaged = Samples.Without(Samples.Without(renamed, ">id<", ">it<"), ">编号<", ">它<");
        var left = XlsxReader.Read(damaged, name);
        Assert.Null(left.Compilation);
        Assert.Contains(left.Messages, static message => message.IsError && message.Words.English.Contains("is missing or damaged", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_file_throws_nothing()
    {
        var whole = XlsxWriter.Write(Samples.Example("bank-before.blueprint.yaml")).Bytes;
        for (var length = 0; length < whole.Length; length += 1 + (whole.Length / 97)) XlsxReader.Read(whole[..length]);
        var random = new SeededRandom(7);
        for (var i = 0; i < LongRuns.Count(60, 2_000); i++)
        {
            var damaged = whole.ToArray();
            for (var j = 0; j < 8; j++) damaged[random.Between(0, damaged.Length - 1)] = (byte)random.Between(0, 255);
            XlsxReader.Read(damaged);
        }
    }

    /// <summary>Four hundred megabytes of spaces in as many kilobytes.</summary>
    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var reading = XlsxReader.Read(Book("", stream =>
        {
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 400; i++) stream.Write(spaces);
        }));
        Assert.Null(reading.Compilation);
        Assert.Contains("256 MiB", Assert.Single(reading.Messages).Words.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_are_not_replaced_and_nothing_outside_is_read()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "secret words");
        try
        {
            var xml = $"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret}\">]><worksheet xmlns=\"{SheetXml.Namespace}\"><sheetData><row r=\"1\">{Head("id", "phase", "lane", "step")}</row><row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>customer</t></is></c><c r=\"D2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
            var reading = XlsxReader.Read(Book("", stream => stream.Write(Encoding.UTF8.GetBytes(xml)), raw: true));
            Assert.DoesNotContain("secret", string.Join('\n', reading.Messages.Select(static message => message.Words.English)) + reading.Compilation?.Source.Content, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, string.Join('\n', reading.Messages.Select(static message => message.Words.English)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void More_rows_than_are_read_are_told()
    {
        var rows = new StringBuilder($"<row r=\"1\">{Head("id", "category", "cause", "count")}</row>");
        for (var i = 2; i <= XlsxBook.MostRows + 50; i++)
        {
            var row = i.ToString(CultureInfo.InvariantCulture);
            rows.Append("<row r=\"").Append(row).Append("\"><c r=\"B").Append(row).Append("\" t=\"inlineStr\"><is><t>People</t></is></c><c r=\"C").Append(row).Append("\" t=\"inlineStr\"><is><t>c").Append(row).Append("</t></is></c></row>");
        }

        var reading = XlsxReader.Read(Book(rows.ToString(), sheet: "Causes"));
        Assert.Contains(reading.Messages, static message => message.Words.English.Contains("larger than 100,000 rows", StringComparison.Ordinal));
        Assert.NotNull(reading.Compilation);
    }

    private static void CheckTrip(Diagram diagram, string name) => Check(diagram, XlsxReader.Read(XlsxWriter.Write(diagram).Bytes, "-", CompilerOptions.Default), name);

    private static void Check(Diagram diagram, OfficeReading reading, string name)
    {
        var text = reading.Compilation?.Source.Content;
        Assert.True(reading.Compilation is { HasErrors: false }, $"{name}: {string.Join('\n', reading.Messages.Take(4).Select(static message => message.Words.English))}\n{text}");
        var back = reading.Compilation!.Diagram!;
        var (before, after) = (Values(diagram), Values(back));
        Assert.True(before.SequenceEqual(after), $"{name}: before {string.Join(" | ", before.Except(after).Take(3))}, after {string.Join(" | ", after.Except(before).Take(3))}\n{text}");
        if (diagram is Fishbone or ServiceBlueprint { Steps.Length: < 60 } && !HasFile(diagram)) Assert.Equal(Compiler.RenderSvg(Plain(diagram), null, Svg), Compiler.RenderSvg(Plain(back), null, Svg));
    }

    private static bool HasFile(Diagram diagram) => diagram is ServiceBlueprint blueprint && blueprint.Steps.Any(static step => step.File is not null);

    /// <summary>Without what a workbook leaves out.</summary>
    private static Diagram Plain(Diagram diagram) => (diagram is ServiceBlueprint blueprint
        ? blueprint with { Lanes = [.. blueprint.Lanes.Select(static lane => lane with { Icon = null, StaffBasis = null, RateBasis = null })], Steps = [.. blueprint.Steps.Select(Plain)], Flows = [.. blueprint.Flows.Select(static flow => flow with { Span = default }).OrderBy(static flow => flow.ToString(), StringComparer.Ordinal)] }
        : diagram) with
    { Accept = [], Analysis = [] };

    private static Step Plain(Step step) => step with
    {
        Icon = null,
        Accept = [],
        ShareBasis = null,
        YieldBasis = null,
        CostBasis = null,
        ReworkBasis = null,
        StaffBasis = null,
        Time = step.Time is { } time ? time with { Basis = null } : null,
        Wait = step.Wait is { Time: { } waited } wait ? wait with { Time = waited with { Basis = null } } : step.Wait,
    };

    /// <summary>Every value of a document with its place.</summary>
    private static List<string> Values(Diagram diagram)
    {
        var values = new List<string>();
        foreach (var table in XlsxWriter.TablesOf(diagram))
        {
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < table.Columns.Length; i++)
                {
                    // LibreOffice writes fifteen digits.
                    if (!row.Cells[i].IsEmpty) values.Add($"{table.Key}/{row.Key}/{table.Columns[i].Key}={(row.Cells[i].Number is { } number ? number.ToString("G12", CultureInfo.InvariantCulture) : row.Cells[i].Text)}");
                }
            }
        }

        // Arrows that the document lists apart come back with their steps.
        values.Sort(StringComparer.Ordinal);
        return values;
    }

    private static string Head(params ImmutableArray<string> names) => string.Concat(names.Select(static (name, i) => Text(CellName.Of(i, 1), name)));

    private static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>A workbook of one sheet, as other programs write it.</summary>
    private static byte[] Book(string rows, Action<Stream>? more = null, string sheet = "Steps", bool raw = false)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml", $"<workbook xmlns=\"{SheetXml.Namespace}\" xmlns:r=\"{OfficeXml.Relations}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", OfficeXml.RelationsOf(("a", "worksheet", "worksheets/one.xml"), ("b", "sharedStrings", "sharedStrings.xml")));
            Add("xl/sharedStrings.xml", $"<sst xmlns=\"{SheetXml.Namespace}\"><si><t>2-3 min</t></si></sst>");
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{SheetXml.Namespace}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"171\" formatCode=\"0.0##%\"/><numFmt numFmtId=\"172\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/></cellXfs></styleSheet>");
            using var part = zip.CreateEntry("xl/worksheets/one.xml").Open();
            if (!raw) part.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{SheetXml.Namespace}\"><sheetData>{rows}"));
            more?.Invoke(part);
            if (!raw) part.Write("</sheetData></worksheet>"u8);

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
