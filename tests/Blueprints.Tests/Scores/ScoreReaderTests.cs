using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Blueprints.Walks;
using Xunit;

namespace Blueprints.Tests.Scores;

/// <summary>What programs save tables as, and what may not be lost on the way.</summary>
public sealed class ScoreReaderTests
{
    private const string Document = "blueprint: Tea\nsteps:\n  - customer: Orders\n    id: order\n  - frontstage: Brings\n    id: bring\n";

    private static ServiceBlueprint Tea => (ServiceBlueprint)Compiler.Compile(new SourceText(Document)).Diagram!;

    [Theory]
    [InlineData("step,score\nbring,5\n")]
    [InlineData("step,score\r\nbring,5\r\n")]
    [InlineData("step,score\rbring,5")]
    [InlineData("\uFEFFstep,score\r\n\"bring\",\"5\"\r\n\r\n")]
    [InlineData("sep=;\r\nstep;score\r\nbring;5\r\n")]
    [InlineData("STEP;Score (1-7)\nBrings;5,0\n")]
    [InlineData("步骤，评分\nbring，５\n")]
    [InlineData("step\tscore\nbring\t5\n")]
    [InlineData("step,score,\nbring,5,,\n")]
    public void A_table_is_read_as_programs_save_it(string table)
    {
        var reading = Compiler.ReadScores(new SourceText(table), Tea);
        Assert.Equal("", TextDiagnosticWriter.ToText(reading.Diagnostics));
        Assert.Equal(("bring", 5.0), (Assert.Single(reading.Sheet!.Contacts).Step.Id, reading.Sheet.Contacts[0].Score!.Mean));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("step,score\n")]
    [InlineData("step,score\nbring,\n")]
    public void A_table_without_observations_is_a_mistake(string table) => Assert.Equal(["BP0509"], Compiler.ReadScores(new SourceText(table), Tea).Diagnostics.Select(told => told.Code));

    [Fact]
    public void A_table_in_another_encoding_is_told_of_once()
    {
        byte[] gbk = [0xB2, 0xBD, 0xD6, 0xE8, (byte)',', 0xC6, 0xC0, 0xB7, 0xD6, (byte)'\n'];
        var told = Assert.Single(Compiler.ReadScores(SourceText.Decode(gbk, "scores.csv"), Tea).Diagnostics);
        Assert.Equal("BP0002", told.Code);
    }

    [Fact]
    public void Mistakes_are_limited_as_those_of_documents_are()
    {
        var reading = Compiler.ReadScores(new SourceText("step,score\n" + string.Concat(Enumerable.Repeat("x,9\n", 500))), Tea, options: CompilerOptions.Default with { MaxDiagnostics = 10 });
        Assert.Null(reading.Sheet);
        Assert.Equal(11, reading.Diagnostics.Length);
    }

    /// <summary>What a script was filled in with comes back, each to its contact, and the page in Chinese as well.</summary>
    [Theory]
    [InlineData("bank-before.blueprint.yaml", DiagramLanguage.English)]
    [InlineData("bank-before.blueprint.yaml", DiagramLanguage.Chinese)]
    [InlineData("restaurant.zh.blueprint.yaml", DiagramLanguage.Chinese)]
    [InlineData("hospital.blueprint.yaml", DiagramLanguage.English)]
    public void A_script_filled_in_is_a_table_of_observations(string name, DiagramLanguage language)
    {
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name));
        var blueprint = (ServiceBlueprint)compilation.Diagram!;
        var sheet = Compiler.Walk(blueprint, name);
        using var writer = new StringWriter { NewLine = "\n" };
        WalkCsvWriter.Write(writer, sheet, language);
        var contacts = sheet.Ways.SelectMany(way => way.Stops).Where(stop => stop.Number is not null).ToList();
        var filled = writer.ToString().Replace(",,,,,,\n", ",Ann,,6,1.5,,\n", StringComparison.Ordinal);
        var reading = Compiler.ReadScores(new SourceText(filled), blueprint, name);
        // What the customer does after the last contact is no contact.
        var trailing = sheet.Ways.Count(way => way.Stops.Any(stop => stop.Number is null));
        Assert.Equal(trailing, reading.Diagnostics.Length);
        if (trailing > 0) return;
        Assert.Equal(contacts.Count, reading.Sheet!.Rows);
        Assert.Equal(contacts.Select(stop => stop.Step).Distinct().Order(StringComparer.Ordinal), reading.Sheet.Contacts.Select(contact => contact.Step.Id).Order(StringComparer.Ordinal));
        Assert.All(reading.Sheet.Contacts, contact => Assert.Equal((6.0, 90.0), (contact.Score!.Mean, contact.Time!.Mean)));
    }

    /// <summary>Written into a document, observations are what the measures go by; line endings and comments stay.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_is_written_into_a_document_is_all_that_changes(string newLine)
    {
        var text = ("# tea\n" + Document + "    note: kept   # so\n").Replace("\n", newLine, StringComparison.Ordinal);
        var compilation = Compiler.Compile(new SourceText(text));
        var written = Compiler.WriteScores(compilation, Compiler.ReadScores(new SourceText("step,score,minutes\nbring,5,2\nbring,6,4\n"), (ServiceBlueprint)compilation.Diagram!).Sheet!);
        Assert.Equal(text.Replace("Brings" + newLine, $"Brings{newLine}    contact: {{perceived: 5.5}}{newLine}    time: {{min: 2 min, typical: 3 min, max: 4 min}}{newLine}", StringComparison.Ordinal), written.Source.Content);
        Assert.Equal((2, 0), (written.Written, written.LeftOut.Length));
    }

    [Fact]
    public void A_sample_of_fewer_than_five_is_small()
    {
        Assert.Equal(5, ScoreSheet.Few);
        Assert.True(SampleMean.Of([1, 2, 3, 4]).IsFew);
        Assert.False(SampleMean.Of([1, 2, 3, 4, 5]).IsFew);
        Assert.True(SampleRate.Of(1, 4).IsFew);
        Assert.Throws<ArgumentException>(() => SampleMean.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleRate.Of(2, 1));
    }

    /// <summary>The sleep of ten patients, the data of Student's own paper (Student 1908, soporific D): mean 0.75, deviation 1.79, interval -0.53 to 2.03.</summary>
    [Fact]
    public void The_mean_of_a_sample_has_its_interval()
    {
        var sample = SampleMean.Of([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
        Assert.Equal((10, 0.75, 1.79, -0.53, 2.03), (sample.Count, sample.Mean, Math.Round(sample.Deviation!.Value, 2), Math.Round(sample.Low!.Value, 2), Math.Round(sample.High!.Value, 2)));
        Assert.Equal((null, null, null), (SampleMean.Of([3]).Deviation, SampleMean.Of([3]).Low, SampleMean.Of([3]).High));
        Assert.Equal((1.0, 7.0), (SampleMean.Of([1, 7], 1, 7).Low, SampleMean.Of([1, 7], 1, 7).High));
    }

    [Fact]
    public void Any_bytes_at_all_are_read_without_an_exception()
    {
        const string Signs = "bring,;\"\n\r\t5 yes是时x\uFEFF\uD800=sep";
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(200, 5000); seed++)
        {
            var random = new SeededRandom(seed);
            var text = new StringBuilder(random.Chance(70) ? "step,score,minutes,met\n" : "");
            for (var i = random.Between(0, 60); i > 0; i--) text.Append(Signs[random.Between(0, Signs.Length - 1)]);
            Compiler.ReadScores(new SourceText(text.ToString()), Tea);
        }
    }
}
