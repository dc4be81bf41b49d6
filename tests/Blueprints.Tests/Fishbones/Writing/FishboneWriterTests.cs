using Blueprints.Diagnostics;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Text;

namespace Blueprints.Tests.Fishbones.Writing;

public sealed class FishboneWriterTests
{
    [Fact]
    public void The_short_form_is_written_where_nothing_else_is_said()
    {
        const string Text = """
            fishbone: Flights leave late
            head: left
            outputs:
              Delay: 9
            categories:
              Equipment:
                - Aircraft late to gate:
                    - Late arrival
                    - cause: Gate occupied
                      count: 0.5
                - "Tug: late"
              Personnel:
                - cause: Too slow
                  id: agents
                  status: ruled-out
                  ratings:
                    Delay: 3
                  tags: [a, "b, c"]
                  because:
                    - Too few agents
              Procedure: []

            """;
        Assert.Equal(Text.ReplaceLineEndings("\n"), FishboneWriter.Write(Read(Text)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Reading_what_was_written_gives_the_same_model(int seed)
    {
        var random = new RandomFishbone(seed);
        for (var round = 0; round < LongRuns.Count(100, 400); round++)
        {
            var fishbone = random.Next();
            var text = FishboneWriter.Write(fishbone);
            var compilation = Compiler.Compile(new SourceText(text));
            Assert.True(compilation.Diagnostics.IsEmpty, $"seed {seed}, round {round}\n{TextDiagnosticWriter.ToText(compilation.Diagnostics)}\n{text}");
            Assert.Equal(Outline.Of(fishbone), Outline.Of((Fishbone)compilation.Diagram!));
            Assert.Equal(text, FishboneWriter.Write((Fishbone)compilation.Diagram!));
        }
    }

    [Fact]
    public void Examples_stay_what_they_are()
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.fishbone.yaml");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var fishbone = Read(File.ReadAllText(file));
            Assert.Equal(Outline.Of(fishbone), Outline.Of(Read(FishboneWriter.Write(fishbone))));
        });
    }

    [Fact]
    public void Ids_are_written_only_where_the_reader_would_give_others()
    {
        var fishbone = Read("fishbone: Late\ncategories:\n  A: [B, {cause: C, id: b-2}, B, {cause: B, id: b-3}, {cause: D, id: d}]\n");
        var text = FishboneWriter.Write(fishbone);

        Assert.Equal("fishbone: Late\ncategories:\n  A:\n    - B\n    - cause: C\n      id: b-2\n    - cause: B\n      id: b-4\n    - B\n    - D\n", text);
        Assert.Equal(Outline.Of(fishbone), Outline.Of(Read(text)));
    }

    [Fact]
    public void A_model_of_any_depth_is_written()
    {
        var cause = new Cause { Id = "c", Label = "C" };
        var depth = LongRuns.Count(1_500, 5_000);
        for (var i = 0; i < depth; i++) cause = new Cause { Id = $"c{i}", Label = "C", Causes = [cause] };
        var text = FishboneWriter.Write(new Fishbone { Title = "Late", Categories = [new Category { Id = "a", Label = "A", Causes = [cause] }] });

        Assert.Equal(depth + 1, text.Split('\n').Count(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("late", "late")]
    [InlineData("don't", "don't")]
    [InlineData("a:b #c-d", "\"a:b #c-d\"")]
    [InlineData("a#b", "a#b")]
    [InlineData("-5 °C", "-5 °C")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("#1", "\"#1\"")]
    [InlineData("say \"no\"", "say \"no\"")]
    [InlineData("\"no\"", "'\"no\"'")]
    [InlineData("\"don't\"", "\"\\\"don't\\\"\"")]
    [InlineData("原因：天气", "\"原因：天气\"")]
    [InlineData("天气：雾", "天气：雾")]
    [InlineData("天气：[雾]", "\"天气：[雾]\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("yes", "yes")]
    [InlineData("a\nb\u0007", "\"a\\nb\\u0007\"")]
    public void Quotes_stand_only_where_they_are_needed(string text, string written) => Assert.Equal(written, YamlText.Of(text));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1.25e17, "125000000000000000")]
    [InlineData(1.5e-7, "0.00000015")]
    public void Numbers_have_no_exponent(double number, string written) => Assert.Equal(written, YamlText.Of(number));

    private static Fishbone Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return Assert.IsType<Fishbone>(compilation.Diagram);
    }
}
