using System.Text.Json;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Diagnostics;

/// <summary>What JSON and SARIF tell of fixes and related places.</summary>
public sealed class FixWriterTests
{
    private const string Text = "blueprint: Tea\nsteps:\n  - custmer: Orders\n    id: a\n  - frontstage: 送茶\n    id: a\n";

    [Fact]
    public void Json_tells_related_places_and_fixes()
    {
        var diagnostics = Write(JsonDiagnosticWriter.Write).GetProperty("documents")[0].GetProperty("diagnostics");
        var fix = diagnostics[0].GetProperty("fixes")[0];
        Assert.Equal(("write 'customer'", true), (fix.GetProperty("title").GetString(), fix.GetProperty("safe").GetBoolean()));
        Assert.Equal(
            """{"file":"tea.yaml","start":26,"length":7,"newText":"customer"}""",
            JsonSerializer.Serialize(fix.GetProperty("edits")[0]));
        Assert.False(diagnostics[0].TryGetProperty("related", out _));
        var related = diagnostics[1].GetProperty("related")[0];
        Assert.Equal(("tea.yaml", "the first 'a'", 4, 9), (related.GetProperty("file").GetString(), related.GetProperty("message").GetString(), related.GetProperty("line").GetInt32(), related.GetProperty("column").GetInt32()));
        Assert.False(diagnostics[1].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Sarif_tells_related_places_and_fixes()
    {
        var results = Write((stream, reports) => SarifDiagnosticWriter.Write(stream, reports)).GetProperty("runs")[0].GetProperty("results");
        var change = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("tea.yaml", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var replacement = change.GetProperty("replacements")[0];
        Assert.Equal("""{"startLine":3,"startColumn":5,"endLine":3,"endColumn":12}""", JsonSerializer.Serialize(replacement.GetProperty("deletedRegion")));
        Assert.Equal("customer", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        var related = results[1].GetProperty("relatedLocations")[0];
        Assert.Equal((1, "the first 'a'", 4), (related.GetProperty("id").GetInt32(), related.GetProperty("message").GetProperty("text").GetString(), related.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()));
    }

    private static JsonElement Write(Action<Stream, DocumentReport[]> write)
    {
        var compilation = Compiler.Compile(new SourceText(Text, "tea.yaml"), new() { Language = DiagramLanguage.English });
        using var stream = new MemoryStream();
        write(stream, [new DocumentReport("tea.yaml", compilation.Diagnostics, [])]);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
