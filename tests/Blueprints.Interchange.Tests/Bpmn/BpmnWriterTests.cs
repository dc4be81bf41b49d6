using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Blueprints.Geometry;
using Blueprints.Interchange.Bpmn;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Tests.Bpmn;

public sealed partial class BpmnWriterTests
{
    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Dd = "http://www.omg.org/spec/DD/20100524/DI";

    public static TheoryData<string> Examples => Samples.BlueprintData;

    [Fact]
    public void A_small_blueprint_is_written_as_accepted() =>
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "exchange"), "minimal", "bpmn", BpmnWriter.Write(Samples.Example("minimal.blueprint.yaml")).Text);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_sound(string name) => Check((ServiceBlueprint)Samples.Example(name));

    [Fact]
    public void Random_documents_are_sound()
    {
        foreach (var blueprint in Samples.Random(15, 200).OfType<ServiceBlueprint>()) Check(blueprint);
    }

    [Fact]
    public void A_fishbone_is_no_process() => Assert.Throws<RenderException>(static () => BpmnWriter.Write(Samples.Example("airport.fishbone.yaml")));

    [Fact]
    public void A_choice_parts_at_a_gateway_with_its_answers()
    {
        var file = Write("blueprint: Tea\nsteps:\n  - frontstage: Is there tea?\n    id: ask\n    kind: decision\n    time: 1 min\n    next:\n      - {to: brew, when: \"Yes\", share: 90%}\n      - {to: sorry, when: \"No\"}\n  - frontstage: Brews\n    id: brew\n    next: end\n  - frontstage: Says sorry\n    id: sorry\n    kind: end\n");
        var gateway = Assert.Single(file.Descendants(Model + "exclusiveGateway"));
        Assert.Equal("Is there tea?", (string?)gateway.Attribute("name"));
        Assert.Equal(["Yes 90%", "No"], file.Descendants(Model + "sequenceFlow").Where(flow => (string?)flow.Attribute("sourceRef") == (string?)gateway.Attribute("id")).Select(static flow => (string?)flow.Attribute("name")));
    }

    [Fact]
    public void Parallel_ways_meet_at_a_parallel_gateway()
    {
        var file = Write("blueprint: Tea\nsteps:\n  - backstage: Begins\n    id: a\n    next: [b, c]\n  - backstage: Boils\n    id: b\n    next: d\n  - backstage: Cuts\n    id: c\n    next: d\n  - backstage: Serves\n    id: d\n");
        Assert.Equal(2, file.Descendants(Model + "parallelGateway").Count());
    }

    [Fact]
    public void A_wait_is_a_timer_and_a_failure_with_a_way_out_an_event_at_the_border()
    {
        var file = Write("blueprint: Tea\nsteps:\n  - frontstage: Brews\n    id: brew\n    wait: 3 min\n    fail: {fail: Too weak, recovery: again}\n  - frontstage: Brews again\n    id: again\n");
        Assert.Equal("3 min", (string?)Assert.Single(file.Descendants(Model + "timerEventDefinition")).Parent!.Attribute("name"));
        var failure = Assert.Single(file.Descendants(Model + "boundaryEvent"));
        Assert.Equal(("Too weak", "step_brew"), ((string?)failure.Attribute("name"), (string?)failure.Attribute("attachedToRef")));
    }

    /// <summary>bpmn-moddle reads every example without a warning, bpmn-js shows each element where we have it, bpmnlint's recommended rules find nothing.</summary>
    [JudgeFact]
    public void The_tools_of_bpmn_io_take_every_example()
    {
        var names = Samples.Examples.Where(static name => name.EndsWith(".blueprint.yaml", StringComparison.Ordinal)).ToList();
        var files = names.ConvertAll(static name => BpmnWriter.Write(Samples.Example(name)).Text);
        var answers = Judge.Ask("bpmn.mjs", "bpmn", files).AsArray();
        for (var i = 0; i < names.Count; i++)
        {
            var answer = answers[i]!;
            Assert.True(answer["moddle"]!.AsArray().Count == 0, $"{names[i]}: {answer["moddle"]}");
            Assert.True(answer["lint"]!.AsArray().Count == 0, $"{names[i]}: {answer["lint"]}");
            Assert.True(answer["js"]!["warnings"]!.AsArray().Count == 0, $"{names[i]}: {answer["js"]!["warnings"]}");
            var shown = answer["js"]!["elements"]!.AsArray().Where(static element => element!["bounds"]?[0] is not null).ToDictionary(static element => (string)element!["id"]!, static element => element!["bounds"]!.AsArray().Select(static number => (double)number!).ToArray());
            foreach (var (id, bounds) in Shapes(XDocument.Parse(files[i])))
            {
                var place = shown[id];
                Assert.True(Math.Abs(place[0] - bounds.X) < 1 && Math.Abs(place[1] - bounds.Y) < 1 && Math.Abs(place[2] - bounds.Width) < 1 && Math.Abs(place[3] - bounds.Height) < 1, $"{names[i]} {id}");
            }
        }
    }

    /// <summary>The schema of the standard itself, as it lies in bpmn-moddle, finds nothing either.</summary>
    [JudgeFact]
    public void The_schema_of_the_standard_finds_nothing()
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Judge.PathOf("bpmn-moddle", "resources", "bpmn", "xsd", "BPMN20.xsd"));
        foreach (var diagram in Samples.Examples.Select(Samples.Example).Concat(Samples.Random(5, 30)).OfType<ServiceBlueprint>())
        {
            XDocument.Parse(BpmnWriter.Write(diagram).Text).Validate(schemas, (_, found) => Assert.Fail($"{diagram.Title}: {found.Message}"));
        }
    }

    private static XDocument Write(string yaml) => XDocument.Parse(BpmnWriter.Write(Samples.Read(yaml)).Text);

    private static Dictionary<string, Rectangle> Shapes(XDocument file) => file.Descendants(Di + "BPMNShape").ToDictionary(static shape => (string)shape.Attribute("bpmnElement")!, static shape => BoundsOf(shape.Element(Dc + "Bounds")!));

    private static Rectangle BoundsOf(XElement bounds) => new(Number(bounds, "x"), Number(bounds, "y"), Number(bounds, "width"), Number(bounds, "height"));

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    /// <summary>What no tool looks for: flows that keep to their pools, nodes in a lane, lines that end at their nodes.</summary>
    private static void Check(ServiceBlueprint blueprint)
    {
        var file = XDocument.Parse(BpmnWriter.Write(blueprint).Text);
        var ids = file.Descendants().Select(static element => (string?)element.Attribute("id")).OfType<string>().Where(static id => !id.EndsWith("_di", StringComparison.Ordinal)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var written = file.Descendants(Model + "extensionElements").Elements().Where(static data => data.Name.LocalName == "step").Select(static step => (string?)step.Attribute("id")).ToList();
        Assert.Equal(blueprint.Steps.Select(static step => step.Id).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        Assert.All(file.Root!.Elements().Where(static element => element.Name.Namespace == Model).SelectMany(static element => element.DescendantsAndSelf()).Where(static element => element.Name.Namespace == Model).Select(static element => (string?)element.Attribute("id")).OfType<string>(), static id => Assert.Matches(Id(), id));

        var pools = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var process in file.Descendants(Model + "process"))
        {
            var inLanes = process.Descendants(Model + "flowNodeRef").Select(static node => node.Value).ToList();
            var nodes = process.Elements().Where(static element => element.Name.LocalName is not ("laneSet" or "sequenceFlow" or "association")).ToList();
            Assert.Equal(nodes.Select(static node => (string)node.Attribute("id")!).Order(StringComparer.Ordinal), inLanes.Order(StringComparer.Ordinal));
            foreach (var node in nodes) pools[(string)node.Attribute("id")!] = (string)process.Attribute("id")!;
            foreach (var node in nodes)
            {
                var id = (string)node.Attribute("id")!;
                Assert.Equal(Flows(process, "targetRef", id), node.Elements(Model + "incoming").Select(static flow => flow.Value).Order(StringComparer.Ordinal));
                Assert.Equal(Flows(process, "sourceRef", id), node.Elements(Model + "outgoing").Select(static flow => flow.Value).Order(StringComparer.Ordinal));
                if (!node.Name.LocalName.EndsWith("Gateway", StringComparison.Ordinal)) Assert.True(node.Elements(Model + "outgoing").Count() <= 1 && node.Elements(Model + "incoming").Count() <= 1 || node.Name.LocalName == "endEvent", $"{id} parts or gathers without a gateway");
                if (node.Name.LocalName is not ("startEvent" or "boundaryEvent")) Assert.True(node.Elements(Model + "incoming").Any(), $"{id} begins without a start");
                if (node.Name.LocalName is not "endEvent") Assert.True(node.Elements(Model + "outgoing").Any(), $"{id} ends without an end");
            }
        }

        Assert.All(file.Descendants(Model + "sequenceFlow"), flow => Assert.Equal(pools[(string)flow.Attribute("sourceRef")!], pools[(string)flow.Attribute("targetRef")!]));
        Assert.All(file.Descendants(Model + "messageFlow"), flow => Assert.NotEqual(pools[(string)flow.Attribute("sourceRef")!], pools[(string)flow.Attribute("targetRef")!]));
        Assert.All(file.Descendants(Model + "messageFlow"), flow => Assert.DoesNotContain("gateway", (string)flow.Attribute("sourceRef")!, StringComparison.OrdinalIgnoreCase));
        CheckPlaces(file, pools.Keys);
    }

    private static void CheckPlaces(XDocument file, IEnumerable<string> nodes)
    {
        var shapes = Shapes(file);
        Assert.All(nodes, node => Assert.Contains(node, shapes));
        var edges = file.Descendants(Di + "BPMNEdge").ToDictionary(static edge => (string)edge.Attribute("bpmnElement")!, static edge => edge.Elements(Dd + "waypoint").Select(static point => new Point(Number(point, "x"), Number(point, "y"))).ToList());
        foreach (var flow in file.Descendants().Where(static element => element.Name.LocalName is "sequenceFlow" or "messageFlow" && element.Name.Namespace == Model))
        {
            var points = edges[(string)flow.Attribute("id")!];
            Assert.True(points.Count >= 2);
            Assert.True(Touches(shapes[(string)flow.Attribute("sourceRef")!], points[0]), $"{(string)flow.Attribute("id")!} begins beside its node: {points[0]} {shapes[(string)flow.Attribute("sourceRef")!]}");
            Assert.True(Touches(shapes[(string)flow.Attribute("targetRef")!], points[^1]), $"{(string)flow.Attribute("id")!} ends beside its node: {points[^1]} {shapes[(string)flow.Attribute("targetRef")!]}");
        }
    }

    /// <summary>On the border, but for the pixels by which the second of two lines to and fro is moved aside.</summary>
    private static bool Touches(Rectangle box, Point point) => box.Grow(9).Contains(new Rectangle(point.X, point.Y, 0, 0)) && !(box.Width > 4 && box.Grow(-2).Contains(new Rectangle(point.X, point.Y, 0, 0)));

    private static IEnumerable<string> Flows(XElement process, string end, string id) =>
        process.Elements(Model + "sequenceFlow").Where(flow => (string?)flow.Attribute(end) == id).Select(static flow => (string)flow.Attribute("id")!).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*$", RegexOptions.ECMAScript)]
    private static partial Regex Id();
}
