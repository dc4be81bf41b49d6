using System.Text.Json.Nodes;
using Blueprints.Kinds;
using Blueprints.Schemas;
using Blueprints.Text;

namespace Blueprints.Tests.Kinds;

/// <summary>What programs are told of the kinds of documents, from which the command takes names, endings and schemas.</summary>
public sealed class DocumentKindInfoTests
{
    public static TheoryData<string> Keys => [.. Compiler.Kinds.Select(kind => kind.Key)];

    [Fact]
    public void Blueprints_come_first() => Assert.Equal(["blueprint", "fishbone"], Compiler.Kinds.Select(kind => kind.Key));

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_document_that_begins_with_the_key_is_of_the_kind(string key)
    {
        var compilation = Compiler.Compile(new SourceText($"{key}: Late\n{(key == "blueprint" ? "steps:\n  - customer: Waits\n" : "categories:\n  People: [Ill]\n")}", "late.yaml"));
        Assert.Same(Compiler.Kinds.Single(kind => kind.Key == key), Compiler.KindOf(compilation.Diagram!));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_schema_of_a_kind_asks_for_its_key(string key)
    {
        var stream = new MemoryStream();
        DocumentSchema.Write(stream, Compiler.Kinds.Single(kind => kind.Key == key));
        var asked = JsonNode.Parse(stream.ToArray())!["allOf"]![0]!["anyOf"]!.AsArray().Select(one => (string?)one!["required"]![0]).ToList();
        Assert.Equal(key, asked[0]);
        Assert.True(asked.Count > 1, "it may be written in Chinese");
    }

    [Theory]
    [InlineData("late.fishbone.yaml", true)]
    [InlineData("clinic/LATE.Fishbone.YML", true)]
    [InlineData("late.blueprint.yaml", false)]
    [InlineData("fishbone.yaml", false)]
    [InlineData("", false)]
    public void Files_are_told_by_their_endings_whatever_the_case(string fileName, bool isOne) => Assert.Equal(isOne, Compiler.Kinds[1].HasEnding(fileName));

    [Fact]
    public void What_is_missing_or_unknown_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Compiler.KindOf(null!));
        Assert.Throws<ArgumentNullException>(() => Compiler.Kinds[0].HasEnding(null!));
        Assert.Throws<ArgumentNullException>(() => DocumentSchema.Write(Stream.Null, (DocumentKindInfo)null!));
        Assert.Throws<ArgumentException>(() => DocumentSchema.Write(Stream.Null, new DocumentKindInfo("map", new("a map", "地图"), [".map.yaml"])));
    }
}
