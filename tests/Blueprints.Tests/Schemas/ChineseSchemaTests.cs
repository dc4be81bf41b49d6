using System.Text.Json.Nodes;
using Blueprints.Schemas;
using Blueprints.Tests.Documentation;
using Blueprints.Text;

namespace Blueprints.Tests.Schemas;

/// <summary>The schemas in Chinese are those in English in other words.</summary>
public sealed class ChineseSchemaTests
{
    public static TheoryData<SchemaKind> Kinds => [.. Enum.GetValues<SchemaKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_but_words_differs(SchemaKind kind)
    {
        var (english, chinese) = (Parse(kind, DiagramLanguage.English), Parse(kind, DiagramLanguage.Chinese));
        var (said, toldInChinese) = (Words(english), Words(chinese));
        Assert.Equal(said.Count, toldInChinese.Count);
        Assert.True(JsonNode.DeepEquals(english, chinese), "with the words taken out the two are the same");
        Assert.Equal(english.ToJsonString(), chinese.ToJsonString());
        Assert.InRange(said.Count, 20, int.MaxValue);
        Assert.All(said, words => Assert.False(SameInBoth.HasChinese(words), words));
        Assert.All(toldInChinese, words => Assert.True(SameInBoth.HasChinese(words), words));
        Assert.All(said.Zip(toldInChinese), pair => Assert.Equal(SameInBoth.Figures(pair.First), SameInBoth.Figures(pair.Second)));
    }

    [Fact]
    public void The_meaning_of_every_word_is_told()
    {
        var json = SchemaDocuments.Json(SchemaKind.All, DiagramLanguage.Chinese);
        foreach (var key in GeneratedParts.Tables.SelectMany(table => table.Keys).Where(key => !key.Shape.Chinese.IsEmpty))
            Assert.All(key.Shape.Words.Zip(key.Shape.Chinese), word => Assert.Contains($"{word.First}（{word.Second}）", json, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SchemaKind.Blueprint)]
    [InlineData(SchemaKind.Fishbone)]
    [InlineData(SchemaKind.All)]
    public void What_reads_without_a_mistake_fits_the_copies_in_docs(SchemaKind kind)
    {
        var evaluator = new SchemaEvaluator(RepositoryFiles.Read("docs", $"schemas/{kind.ToString().ToLowerInvariant()}.zh.schema.json"));
        var own = SchemaDocuments.All.Where(document => (kind == SchemaKind.All || kind == SchemaDocuments.KindOf(document.Text)) && SchemaDocuments.IsRight(document.Text)).ToList();
        Assert.InRange(own.Count, 40, int.MaxValue);
        Assert.All(own, document =>
        {
            Assert.True(YamlAsJson.TryRead(document.Text, out var json), document.Name);
            Assert.True(evaluator.Accepts(json), document.Name);
        });
    }

    private static JsonObject Parse(SchemaKind kind, DiagramLanguage language) => JsonNode.Parse(SchemaDocuments.Json(kind, language))!.AsObject();

    /// <summary>
    /// Takes the titles and descriptions out of a schema, in their order. Where keys of documents stand, those of that name are no words of
    /// the schema.
    /// </summary>
    private static List<string> Words(JsonNode? node, bool holdsKeys = false)
    {
        var words = new List<string>();
        if (node is JsonArray list)
        {
            foreach (var item in list) words.AddRange(Words(item));
        }

        if (node is not JsonObject rules) return words;
        foreach (var (name, value) in rules.ToList())
        {
            if (!holdsKeys && name is "title" or "description" && value is JsonValue text)
            {
                words.Add(text.GetValue<string>());
                rules.Remove(name);
            }
            else
            {
                words.AddRange(Words(value, !holdsKeys && name is "properties" or "$defs"));
            }
        }

        return words;
    }
}
