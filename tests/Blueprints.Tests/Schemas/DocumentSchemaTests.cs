using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Schemas;
using Blueprints.Tests.Documentation;
using Blueprints.Text;

namespace Blueprints.Tests.Schemas;

/// <summary>The schemas take what the reader takes, and refuse what they can of what it refuses.</summary>
public sealed partial class DocumentSchemaTests
{
    public static TheoryData<SchemaKind> Kinds => [.. Enum.GetValues<SchemaKind>()];

    public static TheoryData<SchemaKind, DiagramLanguage> Copies
    {
        get
        {
            var copies = new TheoryData<SchemaKind, DiagramLanguage>();
            foreach (var kind in Enum.GetValues<SchemaKind>())
            {
                foreach (var language in Enum.GetValues<DiagramLanguage>()) copies.Add(kind, language);
            }

            return copies;
        }
    }

    [Theory]
    [MemberData(nameof(Copies))]
    public void The_copies_in_docs_are_current(SchemaKind kind, DiagramLanguage language)
    {
        var file = Path.Combine(RepositoryFiles.Root, "docs", "schemas", $"{FileName(kind)}{(language == DiagramLanguage.Chinese ? ".zh" : "")}.schema.json");
        var made = SchemaDocuments.Json(kind, language);
        if (GoldenFile.Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, made, new UTF8Encoding(false));
        }

        Assert.True(made == File.ReadAllText(file).ReplaceLineEndings("\n"), $"{file} has fallen behind; run with BLUEPRINTS_ACCEPT=1");
    }

    [Fact]
    public void What_reads_without_a_mistake_fits_its_schema_and_the_one_for_all()
    {
        var right = SchemaDocuments.All.Where(document => SchemaDocuments.IsRight(document.Text)).ToList();
        Assert.InRange(right.Count, 150, int.MaxValue);
        Assert.All(right, document =>
        {
            Assert.True(YamlAsJson.TryRead(document.Text, out var json), document.Name);
            Assert.True(SchemaDocuments.Evaluator(SchemaDocuments.KindOf(document.Text)).Accepts(json), document.Name);
            Assert.True(SchemaDocuments.Evaluator(SchemaKind.All).Accepts(json), document.Name);
        });
    }

    /// <summary>
    /// What is refused only by its meaning is told apart by code; docs/editors.md lists the codes with the reason, and the list is what the
    /// cases show.
    /// </summary>
    [Fact]
    public void What_the_reader_refuses_the_schema_refuses_but_for_the_codes_on_the_page()
    {
        var beyond = BeyondSchemas().Matches(RepositoryFiles.Read("docs", "editors.md")).Select(match => match.Groups["code"].Value).ToList();
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var refused = 0;
        foreach (var (name, text) in SchemaDocuments.All)
        {
            var codes = Compiler.Compile(new SourceText(text, "input.yaml")).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code).ToHashSet();
            // What is wrong as YAML the editor tells by itself.
            if (codes.Count == 0 || !YamlAsJson.TryRead(text, out var json)) continue;
            var isAccepted = SchemaDocuments.Evaluator(SchemaDocuments.KindOf(text)).Accepts(json);
            Assert.Equal(isAccepted, SchemaDocuments.Evaluator(SchemaKind.All).Accepts(json));
            if (!isAccepted)
            {
                refused++;
                continue;
            }

            Assert.True(codes.Overlaps(beyond), $"{name} has {string.Join(", ", codes)}, and its schema takes it");
            seen.UnionWith(codes);
        }

        Assert.Equal(beyond.Order(StringComparer.Ordinal), seen);
        Assert.InRange(refused, 60, int.MaxValue);
    }

    [Theory]
    [InlineData("analysis: {too-large: {max: 40}}\naccept: {sb0101: it is meant so}", true)]
    [InlineData("analysis: {some-rule: OFF, other: {severity: Error, share: 5%}}", true)]
    [InlineData("accept:", true)]
    [InlineData("analysis: {too-large: never}", false)]
    [InlineData("analysis: {too-large: {max: many}}", false)]
    [InlineData("analysis: {too-large: {severity: grave}}", false)]
    [InlineData("accept: [too-large]", false)]
    [InlineData("accept: {too-large: }", false)]
    [InlineData("acept: {too-large: it is meant so}", false)]
    public void A_configuration_is_judged_as_the_reader_does(string text, bool isRight)
    {
        Assert.Equal(isRight, !Compiler.ReadConfiguration(new SourceText(text)).HasErrors);
        Assert.True(YamlAsJson.TryRead(text, out var json));
        Assert.Equal(isRight, SchemaDocuments.Evaluator(SchemaKind.Configuration).Accepts(json));
        Assert.Equal(isRight, SchemaDocuments.Evaluator(SchemaKind.All).Accepts(json));
    }

    [Fact]
    public void The_configuration_on_the_page_fits()
    {
        var block = Assert.Single(Page.AllBlocks, block => block.Text.StartsWith("# blueprints.yaml\n", StringComparison.Ordinal));
        Assert.True(YamlAsJson.TryRead(block.Text, out var json));
        Assert.True(SchemaDocuments.Evaluator(SchemaKind.Configuration).Accepts(json));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_key_is_described(SchemaKind kind)
    {
        var json = SchemaDocuments.Json(kind);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"", json, StringComparison.Ordinal);
        foreach (var table in GeneratedParts.Tables)
        {
            foreach (var key in table.Keys)
            {
                if (!json.Contains($"\"{key.Name}\": {{", StringComparison.Ordinal)) Assert.NotEqual(SchemaKind.All, kind);
                else if (kind == SchemaKind.All) Assert.Contains(JsonValue.Create(key.Description.English[1..])!.ToJsonString(JsonDiagnosticWriterOptions)[1..^1], json, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Wrong_use_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => DocumentSchema.Write(null!, SchemaKind.All));
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentSchema.Write(Stream.Null, (SchemaKind)9));
    }

    private static System.Text.Json.JsonSerializerOptions JsonDiagnosticWriterOptions { get; } = new() { Encoder = JsonDiagnosticWriter.Options.Encoder };

    private static string FileName(SchemaKind kind) => kind.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^\| (?<code>BP\d{4}) ", RegexOptions.Multiline)]
    private static partial Regex BeyondSchemas();
}
