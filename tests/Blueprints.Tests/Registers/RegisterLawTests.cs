using System.Text.RegularExpressions;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Registers;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Registers;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Registers;

/// <summary>What holds for the registers of every document.</summary>
public sealed partial class RegisterLawTests
{
    public static TheoryData<string> Examples => [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Registers_agree_with_document_and_measures(string name) => Agrees(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!);

    [Fact]
    public void Registers_of_random_documents_agree_too()
    {
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(60, 1000); seed++) Agrees(Compiler.Compile(new SourceText(RandomDocument.Create(seed, 60).ToYaml())).Diagram!);
    }

    /// <summary>A register that is in the list is shown, by a name of its own; none is shown that is not.</summary>
    [Fact]
    public void Every_register_of_the_lists_is_shown_once()
    {
        Shown(BlueprintRegisters.Of(new BlueprintFacts(new ServiceBlueprint { Title = "" }), []), BlueprintRegisters.All.Length);
        Shown(FishboneRegisters.Of(new FishboneFacts(new Fishbone { Title = "" })), FishboneRegisters.All.Length);

        static void Shown(IReadOnlyCollection<MeasureTable> tables, int count)
        {
            Assert.Equal(count, tables.Select(table => table.Key).Distinct().Count());
            Assert.All(tables, table => Assert.Equal("number", table.Columns[0].Key));
            Assert.All(tables, table => Assert.Equal(table.Columns.Length, table.Columns.Select(column => column.Key).Distinct().Count()));
            Assert.All(tables.SelectMany(table => table.Columns.Select(column => column.Key).Append(table.Key)), key => Assert.Matches(Kebab(), key));
        }
    }

    [Fact]
    public void A_diagram_that_says_nothing_has_no_registers()
    {
        Assert.Empty(Compiler.Registers(new Fishbone { Title = "T", Categories = [] }).Tables);
        Assert.Empty(Compiler.Registers(Compiler.Compile(new SourceText("blueprint: T\nsteps:\n  - backstage: A\n")).Diagram!).Tables);
    }

    /// <summary>Where the document has steps in another order than time, numbers go by time.</summary>
    [Fact]
    public void Numbers_follow_the_arrows_within_the_phases()
    {
        var sheet = Compiler.Registers(Compiler.Compile(new SourceText("""
            blueprint: T
            steps:
              - phase: First
              - backstage: A
                id: a
                fail: fails at A
                next: c
              - backstage: B
                id: b
                fail: fails at B
                next: d
              - backstage: C
                id: c
                fail: fails at C
                next: b
              - phase: Second
              - backstage: D
                id: d
                fail: fails at D
            """)).Diagram!);
        Assert.Equal(["a", "c", "b", "d"], Texts(Table(sheet, "fail-points")!, "step"));
    }

    [Fact]
    public void A_standard_stands_in_the_row_of_its_aspect_and_is_held_against_what_is_so()
    {
        var sheet = Compiler.Registers(Compiler.Compile(new SourceText("""
            blueprint: T
            steps:
              - frontstage: A
                time: 3 min
                wait: 2 min
                standard:
                  - {time: 4 min, counts: turnaround, aspect: flow}
                  - {time: 3 min, aspect: supervision}
                  - {text: By name, rate: 90%, actual: 89%, aspect: tact}
                  - {text: With care}
            """)).Diagram!);
        var table = Table(sheet, "standards")!;
        var rows = Texts(table, "aspect").Zip(Texts(table, "state"), Texts(table, "standard")).ToList();
        Assert.Equal(15, rows.Count);
        Assert.Contains(("flow", "not met", null), rows);
        Assert.Contains(("supervision", "met", null), rows);
        Assert.Contains(("tact", "not met", "By name"), rows);
        Assert.Contains(("timing", "see the times below", null), rows);
        Assert.Contains(("courtesy", "missing", null), rows);
        Assert.Equal(("not said", null, "With care"), rows[^1]);
        Assert.Equal(300, Column(table, "actual-time").First(cell => cell.Value is not null).Value);
    }

    [Fact]
    public void A_contact_below_its_zone_of_tolerance_is_to_be_raised()
    {
        var sheet = Compiler.Registers(Compiler.Compile(new SourceText("""
            blueprint: T
            steps:
              - customer: A
              - frontstage: B
                contact: {adequate: 5, desired: 7, perceived: 4.2, level: caring, initiator: provider, moment-of-truth: true}
              - customer: C
              - frontstage: D
                contact: {adequate: 5, desired: 7, perceived: 6}
              - customer: E
              - frontstage: F
                contact: {adequate: 5, desired: 7, perceived: 7.5}
            """)).Diagram!);
        var contacts = Table(sheet, "contacts")!;
        Assert.Equal(["below", "within", "above"], Texts(contacts, "tolerance"));
        Assert.Equal(["caring", null, null], Texts(contacts, "level"));
        Assert.Equal(["provider", null, null], Texts(contacts, "initiator"));
        Assert.Equal(["contact point 1"], Texts(Table(sheet, "actions")!, "for"));
    }

    [Fact]
    public void Things_named_twice_stand_once_with_all_their_steps()
    {
        var sheet = Compiler.Registers(Compiler.Compile(new SourceText("""
            blueprint: T
            steps:
              - customer: A
                evidence: [Sign, leaflet]
              - frontstage: B
                evidence: sign
                documents: [Identity card, identity-card]
              - backstage: C
                documents: identity card
            """)).Diagram!);
        Assert.Equal(["A; B", "A"], Texts(Table(sheet, "evidence")!, "steps"));
        Assert.Equal(["B; C"], Texts(Table(sheet, "documents")!, "steps"));
        Assert.Equal(["Frontstage; Backstage"], Texts(Table(sheet, "documents")!, "lanes"));
        Assert.Equal([2d], Column(Table(sheet, "documents")!, "times").Select(cell => cell.Value));
    }

    private static void Agrees(Diagram diagram)
    {
        var sheet = Compiler.Registers(diagram);
        var measures = Compiler.Measure(diagram);
        Assert.All(sheet.Tables, table => Assert.NotEmpty(table.Rows));
        Assert.All(sheet.Tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length)));
        foreach (var table in sheet.Tables)
        {
            var numbers = Column(table, "number").Select(cell => cell.Value).OfType<double>();
            if (table.Key == "standards") numbers = numbers.Order();
            Assert.Equal(Enumerable.Range(1, numbers.Count()).Select(number => (double)number), numbers);
        }

        if (diagram is Fishbone)
        {
            Assert.Equal(measures.Rows.First(row => row.Key == "causes").Figure.Value ?? 0, Table(sheet, "causes")?.Rows.Length ?? 0);
            return;
        }

        var blueprint = (ServiceBlueprint)diagram;
        var fails = Table(sheet, "fail-points");
        Assert.Equal(measures.Rows.First(row => row.Key == "fail-points").Figure.Value, fails?.Rows.Length ?? 0);
        if (fails is not null)
        {
            var risks = measures.Tables.First(table => table.Key == "risks");
            Assert.Equal(
                Texts(risks, "step").Zip(Texts(risks, "fail-point"), Texts(risks, "action-priority")).Order(),
                Texts(fails, "step").Zip(Texts(fails, "fail-point"), Texts(fails, "action-priority")).Order());
            Assert.Equal(measures.Rows.First(row => row.Key == "rpn-sum").Figure.Value ?? 0, Column(fails, "rpn").Sum(cell => cell.Value ?? 0));
        }

        var below = Table(sheet, "contacts") is { } contacts ? Texts(contacts, "tolerance").Count(text => text is "below") : 0;
        Assert.Equal(measures.Rows.First(row => row.Key == "outside-tolerance").Figure.Value ?? 0, below);

        var written = blueprint.Steps.Sum(step => step.Standards.Length);
        var standards = Table(sheet, "standards");
        Assert.Equal(written, standards is null ? 0 : Column(standards, "number").Count(cell => cell.Value is not null));
        if (standards is null) return;
        var aspects = Texts(standards, "aspect").Distinct().ToList();
        Assert.Equal(AspectWords.English, aspects.Where(aspect => aspect != "not said"));
    }

    private static MeasureTable? Table(RegisterSheet sheet, string key) => sheet.Tables.FirstOrDefault(table => table.Key == key);

    private static IEnumerable<MeasureCell> Column(MeasureTable table, string key)
    {
        var at = table.Columns.Select(column => column.Key).ToList().IndexOf(key);
        Assert.True(at >= 0, $"{table.Key} has no column {key}");
        return table.Rows.Select(row => row[at]);
    }

    private static IEnumerable<string?> Texts(MeasureTable table, string key) => Column(table, key).Select(cell => cell.Text?.English);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();
}
