using Blueprints.Diagnostics;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Mermaid;
using Blueprints.Tests.Fishbones;
using Blueprints.Text;

namespace Blueprints.Tests.Mermaid;

public sealed class IshikawaReaderTests
{
    [Theory]
    [InlineData("ishikawa-beta\n    Late\n    Crew\n        Ill\n        Traffic\n            Fog\n    Tug\n")]
    [InlineData("ishikawa-beta\n    Late\n        Crew\n            Ill\n            Traffic\n                Fog\n        Tug\n")]
    [InlineData("ishikawa\nLate\nCrew\n  Ill\n  Traffic\n    Fog\nTug\n")]
    [InlineData("ISHIKAWA-Beta\n      Late\n  Crew\n    Ill\n    Traffic\n      Fog\n  Tug")]
    [InlineData("ishikawa-beta\nLate\n\tCrew\n\t\tIll\n\t\tTraffic\n\t\t\tFog\n\tTug\n")]
    [InlineData("ishikawa-beta\nLate\nCrew\n\tIll\n\tTraffic\n\t\tFog\nTug\n")]
    [InlineData("ishikawa-beta\r\n  Late\r\n  Crew\r\n      Ill\r\n    Traffic\r\n          Fog\r\n  Tug\r\n")]
    [InlineData("ishikawa-beta Late\n Crew\n  Ill\n  Traffic\n   Fog\n Tug\n")]
    [InlineData("\n%% a comment\n\n  ishikawa-beta\n\n  Late\n  %% Nobody\n  Crew\n\n      Ill\n      Traffic  \n        Fog\n  Tug\n%% end")]
    [InlineData("%%{init: {\n  'theme': 'dark'\n}}%%\nishikawa-beta\nLate\nCrew\n  Ill\n  Traffic\n    Fog\nTug\n")]
    [InlineData("```mermaid\nishikawa-beta\nLate\nCrew\n  Ill\n  Traffic\n    Fog\nTug\n```\nMore text\n")]
    [InlineData("ishikawa-beta\nLate\n　Crew\n　　Ill\n　　Traffic\n　　　Fog\n　Tug\n")]
    public void Lines_are_read_by_their_indentation(string text)
    {
        var fishbone = Read(text);

        Assert.Equal("Late", fishbone.Title);
        Assert.Equal("Crew\n Ill\n Traffic\n  Fog\nTug\n", Outline.Labels(fishbone));
        Assert.Equal("crew", fishbone.Categories[0].Id);
        Assert.Equal("Fog", text.Substring(fishbone.Categories[0].Causes[1].Causes[0].Span.Start, 3));
    }

    [Fact]
    public void A_title_of_its_own_becomes_the_description()
    {
        Assert.Equal("Photos", Read("---\ntitle: \"Photos\"\nconfig:\n  theme: dark\n---\nishikawa\nBlurry\nUser\n").Description);
        Assert.Null(Read("---\ntitle: Blurry\n---\nishikawa\nBlurry\nUser\n").Description);
        Assert.Null(Read("---\ntitle: \"\"\n---\nishikawa\nBlurry\nUser\n").Description);
        Assert.Equal("Bad photos", Read("---\ntitle: ' Bad\tphotos '\n---\nishikawa\nBlurry\nUser\n").Description);
        Assert.Equal(LanguageDiagnostics.TextTooLong.Code, Assert.Single(IshikawaReader.Read(new SourceText($"---\ntitle: {new string('a', 2_001)}\n---\nishikawa\nBlurry\nUser\n")).Diagnostics).Code);
    }

    [Theory]
    [InlineData("---\ntitle: >\n  Bad\n  photos\nconfig:\n  theme: dark\n---\nishikawa\nBlurry\nUser\n")]
    [InlineData("---\n{title: \"Bad photos\", config: {}}\n---\nishikawa\nBlurry\nUser\n")]
    [InlineData("---\n# of the camera\ntitle:\n  Bad photos # all of them\n---\nishikawa\nBlurry\nUser\n")]
    [InlineData("  ---\n  title: 'Bad photos'\n  ---\n  ishikawa\n  Blurry\n  User\n")]
    [InlineData("```mermaid\n%% photos\n---\n\"title\": Bad\n   photos\n---\nishikawa\nBlurry\nUser\n```\n# More\n")]
    public void Front_matter_is_YAML(string text)
    {
        var fishbone = Read(text);
        Assert.Equal(("Blurry", "Bad photos", "User\n"), (fishbone.Title, fishbone.Description, Outline.Labels(fishbone)));
    }

    [Theory]
    [InlineData("---\nconfig: {title: No}\n---\nishikawa\nBlurry\nUser\n")]
    [InlineData("---\ntitle: [a, b]\n---\nishikawa\nBlurry\nUser\n")]
    [InlineData("---\n---\nishikawa\nBlurry\nUser\n")]
    public void Front_matter_without_a_title_says_nothing(string text) => Assert.Null(Read(text).Description);

    [Theory]
    [InlineData("ishikawa\nLa%%{init: {}}%%te\nCrew %%{init: {\"theme\": \"dark\"}}%% of flights\n    Ill\n%%{init:\n {} }%%Tug\n    Rope\n")]
    [InlineData("%%{init: {}}%% ishikawa-beta\nLate\n  Crew %%{\n}%%of flights\n    Ill\n  Tug\n    Rope\n")]
    [InlineData("---\ntitle: Late\n---\n%%{wrap}%%\nishikawa-beta %%{wrap}%%\nLate\n  Crew of flights\n  %% not %%{wrap}%% this\n    Ill\n  Tug%%{wrap}%%\n    Rope\n")]
    public void Directives_may_stand_anywhere(string text)
    {
        var fishbone = Read(text);
        Assert.Equal(("Late", "Crew of flights\n Ill\nTug\n Rope\n"), (fishbone.Title, Outline.Labels(fishbone)));
        Assert.Equal("Rope", text.Substring(fishbone.Categories[1].Causes[0].Span.Start, 4));
    }

    [Fact]
    public void A_category_that_stands_twice_is_one_with_the_causes_of_both()
    {
        var compilation = IshikawaReader.Read(new SourceText("ishikawa\nLate\nCrew\n  Ill\nTug\n  Rope\ncrew\n  Gone\n    Flew\nCREW\n"));
        Assert.Equal([LanguageDiagnostics.CategoryMerged.Code, LanguageDiagnostics.CategoryMerged.Code], compilation.Diagnostics.Select(found => found.Code));
        Assert.Equal("Crew\n Ill\n Gone\n  Flew\nTug\n Rope\n", Outline.Labels(Assert.IsType<Fishbone>(compilation.Diagram)));
    }

    [Fact]
    public void An_effect_alone_is_read_written_and_drawn()
    {
        var compilation = IshikawaReader.Read(new SourceText("ishikawa\nLate\n"));
        Assert.Equal(LanguageDiagnostics.EffectAlone.Code, Assert.Single(compilation.Diagnostics).Code);
        var written = Compiler.Compile(new SourceText(FishboneWriter.Write((Fishbone)compilation.Diagram!)));
        Assert.Equal(LanguageDiagnostics.EffectAlone.Code, Assert.Single(written.Diagnostics).Code);
        Assert.Contains("Late", Compiler.RenderSvg(written.Diagram!), StringComparison.Ordinal);
        Assert.NotNull(Compiler.Analyze(written.Diagram!));
        Assert.NotNull(Compiler.Measure(written.Diagram!));
    }

    [Fact]
    public void Names_of_characters_are_those_of_HTML() =>
        Assert.Equal("A é ♥ → ∞ ' \" & < #nope; #copy #x2665; #+35; #é;\n", Outline.Labels(Read("ishikawa\nLate\nA #eacute; #hearts; #rarr; #infin; #apos; #quot; #amp; #lt; #nope; #copy #x2665; #+35; #é;\n")));

    [Fact]
    public void Texts_are_what_Mermaid_shows()
    {
        var fishbone = Read("ishikawa\nLate<br/>again\nA #quot;b#quot; #35;1\n  1 < 2 #3; # ; &amp;\n  - a: b %% c\n  ishikawa\n");

        Assert.Equal("Late again", fishbone.Title);
        Assert.Equal("A \"b\" #1\n 1 < 2 #3; # ; &amp;\n - a: b %% c\n ishikawa\n", Outline.Labels(fishbone));
    }

    [Fact]
    public void Tabs_and_line_separators_within_a_text_become_spaces_as_they_do_in_YAML()
    {
        var fishbone = Read("ishikawa\nLa\tte\nCr\u2028ew\n  I\u0085ll #35;1\t\t2\n");

        Assert.Equal("La te", fishbone.Title);
        Assert.Equal("Cr ew\n I ll #1 2\n", Outline.Labels(fishbone));
        Assert.Equal(Outline.Labels(fishbone), Outline.Labels((Fishbone)Compiler.Compile(new SourceText(FishboneWriter.Write(fishbone))).Diagram!));
    }

    [Fact]
    public void What_was_read_can_be_written_and_read_again_at_the_greatest_depth()
    {
        var text = "ishikawa\nLate\n" + string.Concat(Enumerable.Range(0, 32).Select(i => new string(' ', i) + $"Cause {i}\n"));
        var fishbone = Read(text);
        var again = Compiler.Compile(new SourceText(FishboneWriter.Write(fishbone)));

        Assert.Equal(Outline.Of(fishbone), Outline.Of((Fishbone)again.Diagram!));
        Assert.Equal(LanguageDiagnostics.TooDeep.Code, Assert.Single(IshikawaReader.Read(new SourceText(text + new string(' ', 40) + "Deeper\n")).Diagnostics).Code);
    }

    [Fact]
    public void Any_text_is_read_or_told_what_is_wrong()
    {
        string[] scraps = ["ishikawa", "-beta", "\n", "\n", "\n  ", "\n    ", "\n\t", "---", "```", "%%", "%%{", "}%%", "a", "B", "late", "延误", "<br>", "#35;", "-->", ":", "\0", "\uD83D", " ", "\r", "title: x"];
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var text = (round % 2 == 0 ? "ishikawa\n" : "") + string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => scraps[random.Next(scraps.Length)]));
            var compilation = IshikawaReader.Read(new SourceText(text));
            Assert.Equal(compilation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), compilation.HasErrors);
            Assert.All(compilation.Diagnostics, d => Assert.InRange(d.Span.End, d.Span.Start, compilation.Source.Content.Length));
            Assert.NotNull(TextDiagnosticWriter.ToText(compilation.Diagnostics));
            if (compilation.Diagram is not Fishbone fishbone) continue;
            var again = Compiler.Compile(new SourceText(FishboneWriter.Write(fishbone)));
            Assert.True(again.Diagram is not null, text + TextDiagnosticWriter.ToText(again.Diagnostics));
            Assert.Equal(Outline.Of(fishbone), Outline.Of((Fishbone)again.Diagram));
        }
    }

    private static Fishbone Read(string text)
    {
        var compilation = IshikawaReader.Read(new SourceText(text));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return Assert.IsType<Fishbone>(compilation.Diagram);
    }
}
