using System.Text.Json.Nodes;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones.Reading;
using Blueprints.Schemas;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Tests.Schemas;

/// <summary>
/// What editors make of the schemas: Ajv, which many of them take, has nothing to say of them in its strict mode, and yaml-language-server
/// offers keys with what they mean, and no values that nobody wants. Only a long run asks them, and fails without them.
/// </summary>
public sealed class EditorProofTests
{
    private const string Step = "blueprint: T\nsteps:\n  - customer: A\n";
    private const string Cause = "fishbone: T\ncategories:\n  A:\n    - cause: B\n";

    [LongTheory("it asks another program")]
    [MemberData(nameof(DocumentSchemaTests.Copies), MemberType = typeof(DocumentSchemaTests))]
    public void A_strict_validator_takes_the_schemas_and_judges_alike(SchemaKind kind, DiagramLanguage language)
    {
        var documents = SchemaDocuments.All.Select(document => YamlAsJson.TryRead(document.Text, out var json) ? json : null).Where(json => json is not null).ToList();
        var said = JudgeProgram.Node("ajv.cjs", new JsonObject { ["schema"] = JsonNode.Parse(SchemaDocuments.Json(kind, language)), ["documents"] = new JsonArray([.. documents.Select(json => json!.DeepClone())]) });
        Assert.Empty(said["words"]!.AsArray().Select(word => word!.GetValue<string>()));
        Assert.Equal(string.Concat(documents.Select(json => SchemaDocuments.Evaluator(kind).Accepts(json) ? '1' : '0')), said["verdicts"]!.GetValue<string>());
    }

    [LongFact("it asks another program")]
    public void Nothing_is_offered_where_a_text_or_an_id_stands()
    {
        string[] blueprints = [Step + "    next: ‸\n", Step + "    note: ‸\n", Step + "    evidence: ‸\n  - frontstage: B\n", "blueprint: T\nsteps:\n  - customer: ‸\n    id: a\n", "blueprint: ‸\n", "lanes:\n  customer: ‸\n"];
        Assert.All(Offered("blueprint", blueprints), offered => Assert.Empty(offered));
        Assert.All(Offered("all", blueprints), offered => Assert.Empty(offered));
        Assert.All(Offered("fishbone", Cause + "      note: ‸\n", "fishbone: ‸\n", "fishbone: T\nunit: ‸\n"), offered => Assert.Empty(offered));
    }

    [LongFact("it asks another program")]
    public void Words_are_offered_where_one_of_them_stands()
    {
        var offered = Offered("blueprint", Step + "    kind: ‸\n  - frontstage: B\n", Step + "    contact: {moment-of-truth: ‸}\n", "language: ‸\n");
        var kind = StepKeys.Table.Find("kind")!.Shape;
        Assert.Equal(kind.Words.Concat(kind.Chinese), offered[0].Select(item => item.Label));
        Assert.Equal(["no", "yes", "否", "是"], offered[1].Select(item => item.Label.Trim('"')).Order(StringComparer.Ordinal));
        Assert.Equal(["en", "zh", "英文", "中文"], offered[2].Select(item => item.Label));
    }

    [LongFact("it asks another program")]
    public void Keys_are_offered_in_both_languages_each_with_what_it_means()
    {
        var offered = Offered("blueprint", "‸\n", Step + "    ‸\n", "blueprint: T\nsteps:\n  - id: a\n    ‸\n", Step + "    next:\n      - {‸}\n", Step + "    contact:\n      ‸\n", "lanes:\n  ‸\n");
        Assert.All(offered.SelectMany(items => items), item => Assert.NotEqual("", item.Documentation));
        Offers(offered[0], BlueprintKeys.Table);
        Offers(offered[1], StepKeys.Table);
        Offers(offered[2], StepKeys.Table, "id", "编号");
        Offers(offered[3], ExitReader.Table);
        Offers(offered[4], ContactReader.Table);
        var causes = Offered("fishbone", Cause + "      ‸\n")[0];
        Assert.All(causes, item => Assert.NotEqual("", item.Documentation));
        Offers(causes, CauseKeys.Table, "cause");
    }

    private static void Offers(IEnumerable<(string Label, string Documentation)> offered, IKeyTable table, params string[] written)
    {
        var labels = offered.Select(item => item.Label).ToHashSet(StringComparer.Ordinal);
        Assert.All(table.Keys.SelectMany(key => key.Chinese.Take(1).Prepend(key.Name)).Except(written), name => Assert.Contains(name, labels));
    }

    /// <summary>What is offered at the cursor of each text, ‸, by one of the copies in <c>docs/schemas</c>.</summary>
    private static List<List<(string Label, string Documentation)>> Offered(string schema, params string[] texts)
    {
        var file = Path.Combine(RepositoryFiles.Root, "docs", "schemas", schema + ".schema.json");
        var answers = JudgeProgram.Node("completion.cjs", new JsonObject { ["schema"] = file, ["texts"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) });
        return [.. answers.AsArray().Select(items => items!.AsArray().Select(item => (item!["label"]!.GetValue<string>(), item["documentation"]!.GetValue<string>())).ToList())];
    }
}
