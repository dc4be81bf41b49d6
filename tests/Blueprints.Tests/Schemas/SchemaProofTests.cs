using System.Text.Json.Nodes;
using Blueprints.Schemas;

namespace Blueprints.Tests.Schemas;

/// <summary>
/// Another implementation of the draft agrees with ours: the jsonschema package of Python (on Debian,
/// <c>apt-get install python3-jsonschema</c>). Only a long run asks it, and fails without it.
/// </summary>
public sealed class SchemaProofTests
{
    /// <summary>The first Python may be one of the user's own, which does not see what the system has.</summary>
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private const string Program = """
        import json, sys
        from jsonschema import Draft202012Validator as V
        work = json.loads(sys.stdin.buffer.read())
        V.check_schema(work["schema"])
        v = V(work["schema"])
        print("".join("1" if v.is_valid(d) else "0" for d in work["documents"]))
        """;

    [LongTheory("it asks another program")]
    [InlineData(SchemaKind.Blueprint)]
    [InlineData(SchemaKind.Fishbone)]
    [InlineData(SchemaKind.Configuration)]
    [InlineData(SchemaKind.All)]
    public void Another_implementation_judges_alike(SchemaKind kind)
    {
        var documents = SchemaDocuments.All.Select(document => YamlAsJson.TryRead(document.Text, out var json) ? json : null).Where(json => json is not null).ToList();
        var work = new JsonObject { ["schema"] = JsonNode.Parse(SchemaDocuments.Json(kind)), ["documents"] = new JsonArray([.. documents.Select(json => json!.DeepClone())]) };
        var python = Pythons.FirstOrDefault(python => Run(python, "import jsonschema", "") is not null);
        Assert.True(python is not null, "no Python has jsonschema: apt-get install python3-jsonschema");
        var verdicts = Run(python, Program, work.ToJsonString());
        Assert.Equal(string.Concat(documents.Select(json => SchemaDocuments.Evaluator(kind).Accepts(json) ? '1' : '0')), verdicts);
    }

    private static string? Run(string python, string program, string input) => JudgeProgram.Run(python, ["-c", program], input);
}
