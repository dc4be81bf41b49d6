using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Blueprints.Walks;
using Xunit;

namespace Blueprints.Tests.Walks;

/// <summary>The scripts of examples, as they were read and accepted, and what holds for all of them.</summary>
public sealed partial class WalkExampleTests
{
    public static TheoryData<string> Blueprints => [.. RepositoryFiles.Documents("examples")];

    [Theory]
    [InlineData("bank-before", "bank-before.blueprint.yaml")]
    [InlineData("restaurant.zh", "restaurant.zh.blueprint.yaml")]
    [InlineData("telephone-support", "telephone-support.blueprint.yaml")]
    public void The_script_of_an_example_is_the_one_accepted(string stem, string name)
    {
        var sheet = Compiler.Walk(Read(name), name);
        Verify(stem, "md", writer => WalkMarkdownWriter.Write(writer, sheet));
        Verify(stem, "csv", writer => WalkCsvWriter.Write(writer, sheet));
        Verify(stem, "html", writer => WalkHtmlWriter.Write(writer, sheet));
    }

    /// <summary>Contacts have the numbers of the register, and each stands once on a way.</summary>
    [Theory]
    [MemberData(nameof(Blueprints))]
    public void Numbers_are_those_of_the_registers(string name)
    {
        var blueprint = Read(name);
        var registers = Compiler.Registers(blueprint).Tables.ToDictionary(table => table.Key, table => table.Rows);
        foreach (var way in Compiler.Walk(blueprint, ways: 20).Ways)
        {
            Assert.Equal(way.Stops.Length, way.Stops.Select(stop => stop.Step).Distinct().Count());
            var numbers = way.Stops.Where(stop => stop.Number is not null).Select(stop => stop.Number!.Value).ToList();
            Assert.Equal(numbers.Order(), numbers);
            foreach (var stop in way.Stops.Where(stop => stop.Number is not null))
            {
                Assert.Equal(stop.Step, registers["contacts"][stop.Number!.Value - 1][1].Text!.Value.English);
                Assert.All(stop.Fails, fail => Assert.Equal(fail.Text, registers["fail-points"][fail.Number - 1][4].Text!.Value.English));
                Assert.All(stop.Standards, standard => Assert.Contains(registers["standards"], row => row[0].Value == standard.Number && row[3].Text?.English == stop.Step));
            }
        }
    }

    /// <summary>What is scored is what a customer sees: no step of the back of the house, unless the author calls it a contact.</summary>
    [Theory]
    [MemberData(nameof(Blueprints))]
    public void What_no_customer_sees_is_not_scored(string name)
    {
        var blueprint = Read(name);
        var bands = blueprint.Lanes.ToDictionary(lane => lane.Id, lane => lane.Band);
        var steps = blueprint.Steps.ToDictionary(step => step.Id);
        foreach (var stop in Compiler.Walk(blueprint, ways: 20).Ways.SelectMany(way => way.Stops).Where(stop => stop.Number is not null))
        {
            var step = steps[stop.Step];
            Assert.True(step.Contact is not null || step.With.Prepend(step.Lane).Any(lane => bands[lane] is Band.Customer or Band.Frontstage), stop.Step);
        }
    }

    [Fact]
    public void What_is_done_out_of_sight_is_scored_where_the_customer_meets_it()
    {
        Assert.Equal(["Receives the message"], Scored("  - customer: Asks\n  - support: Sends a message\n  - customer: Receives the message\n"));
        Assert.Equal(["Asks"], Scored("  - customer: Asks\n    contact: App\n  - support: Sends a message\n  - customer: Receives the message\n"));
        Assert.Equal(["Asks"], Scored("  - customer: Asks\n  - support: Files it\n"));
        Assert.Equal(["Greets"], Scored("  - customer: Asks\n  - frontstage: Greets\n  - backstage: Files it\n"));
        Assert.Equal(["Files it"], Scored("  - customer: Asks\n  - backstage: Files it\n    contact: Window\n"));
        Assert.Empty(Scored("  - customer: Asks\n  - backstage: Files it\n    contact: none\n"));
        var sheet = Compiler.Walk((ServiceBlueprint)Compiler.Compile(new SourceText("blueprint: T\nsteps:\n  - customer: Asks\n    contact: App\n  - support: Sends a message\n    standard: Within 2 minutes\n")).Diagram!);
        Assert.Equal("Within 2 minutes", Assert.Single(sheet.Ways[0].Stops.Single().OtherStandards).Standard.Text);
    }

    private static IEnumerable<string> Scored(string steps) =>
        Compiler.Walk((ServiceBlueprint)Compiler.Compile(new SourceText("blueprint: T\nsteps:\n" + steps)).Diagram!).Ways.Single().Stops.Where(stop => stop.Number is not null).Select(stop => stop.Label);

    /// <summary>Every field has a label, every heading a scope; no script, nothing from elsewhere; and it is well-formed.</summary>
    [Theory]
    [MemberData(nameof(Blueprints))]
    public void The_page_can_be_read_aloud_and_stands_alone(string name)
    {
        using var writer = new StringWriter();
        WalkHtmlWriter.Write(writer, Compiler.Walk(Read(name)));
        var page = writer.ToString();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?:src|href)=|url\\(|@import|https?:", page);
        var root = XDocument.Parse(Void().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "$0/").Replace("/>>", "/>", StringComparison.Ordinal).Replace("//>", "/>", StringComparison.Ordinal)).Root!;
        Assert.NotEqual("", root.Attribute("lang")!.Value);
        Assert.All(root.Descendants("input").Concat(root.Descendants("textarea")), field => Assert.NotEqual("", field.Ancestors("label").Single().Value));
        Assert.All(root.Descendants("th"), heading => Assert.Contains(heading.Attribute("scope")!.Value, (string[])["col", "row"]));
        Assert.All(root.Descendants("table"), table => Assert.NotEqual("", table.Element("caption")!.Value));
        Assert.All(root.Descendants("fieldset"), set => Assert.NotEqual("", set.Element("legend")!.Value));
        var names = root.Descendants("input").Where(field => field.Attribute("type")!.Value == "radio").GroupBy(field => field.Attribute("name")!.Value);
        Assert.All(names, group => Assert.Single(group.Select(field => field.Ancestors("fieldset").Single()).Distinct()));
    }

    [Fact]
    public void Texts_of_authors_stay_texts()
    {
        var blueprint = (ServiceBlueprint)Compiler.Compile(new SourceText("blueprint: \"<b>|&\"\nsteps:\n  - customer: \"Says <i>\\\"hello\\\"</i> | *x*\"\n  - frontstage: \"=cmd|' /C calc'!A0\"\n")).Diagram!;
        var sheet = Compiler.Walk(blueprint);
        using var html = new StringWriter();
        WalkHtmlWriter.Write(html, sheet);
        Assert.DoesNotContain("<b>", html.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html.ToString(), StringComparison.Ordinal);
        using var csv = new StringWriter();
        WalkCsvWriter.Write(csv, sheet);
        Assert.Contains(",'=cmd|", csv.ToString(), StringComparison.Ordinal);
        using var markdown = new StringWriter();
        WalkMarkdownWriter.Write(markdown, sheet);
        Assert.Contains("\\*x\\*", markdown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_services_can_be_walked()
    {
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(60, 600); seed++)
        {
            if (Compiler.Compile(new SourceText(RandomDocument.Create(seed, 60).ToYaml())).Diagram is not ServiceBlueprint blueprint) continue;
            var sheet = Compiler.Walk(blueprint);
            Assert.True(sheet.Ways.Length <= 3 && sheet.Rest is null or (>= 0 and <= 1));
            WalkHtmlWriter.Write(TextWriter.Null, sheet);
        }
    }

    private static ServiceBlueprint Read(string name) => (ServiceBlueprint)Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!;

    private static void Verify(string stem, string extension, Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "walks"), stem, extension, writer.ToString());
    }

    [GeneratedRegex("<(?:meta|input)\\b[^>]*(?=>)")]
    private static partial Regex Void();
}
