using System.Diagnostics;
using System.Text.Json.Nodes;
using Blueprints.Schemas;

namespace Blueprints.Tests.Schemas;

/// <summary>Another implementation of the draft agrees with ours: the jsonschema package of Python, where it is on the machine.</summary>
public sealed class SchemaProofTests
{
    private const string Program = """
        import json, sys
        try:
            from jsonschema import Draft202012Validator as V
        except ImportError:
            print("none")
            sys.exit(0)
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
        if (RunPython(work.ToJsonString()) is not { } verdicts) return;
        Assert.Equal(string.Concat(documents.Select(json => SchemaDocuments.Evaluator(kind).Accepts(json) ? '1' : '0')), verdicts);
    }

    /// <summary>What the program says; null where there is no Python or no such package.</summary>
    private static string? RunPython(string input)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Program);
        try
        {
            using var python = Process.Start(start)!;
            // The program may end before it reads, where the package is missing.
            try
            {
                using var stdin = python.StandardInput.BaseStream;
                stdin.Write(System.Text.Encoding.UTF8.GetBytes(input));
            }
            catch (IOException)
            {
                return null;
            }

            var output = python.StandardOutput.ReadToEnd().Trim();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
            return output == "none" ? null : output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
