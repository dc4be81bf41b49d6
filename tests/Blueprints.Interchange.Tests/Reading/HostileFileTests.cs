using System.Text;
using Blueprints.Interchange.Reading;

namespace Blueprints.Interchange.Tests.Reading;

/// <summary>Files that nobody would draw: cut off, damaged, far too large, nested without end.</summary>
public sealed class HostileFileTests
{
    private const int Many = 100_000;

    public static TheoryData<string> Large => ["mmd", "puml", "bpmn", "txt", "opml"];

    /// <summary>What is damaged is read or told, and never ends the program.</summary>
    [Fact]
    public void Damaged_files_are_told()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "exchange", "read");
        foreach (var file in Directory.GetFiles(folder).Where(static file => !file.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var whole = File.ReadAllBytes(file);
            for (var seed = 1UL; seed <= (ulong)LongRuns.Count(12, 400); seed++)
            {
                var reading = ExchangeReader.Read(Damaged(whole, new SeededRandom(seed)), Path.GetFileName(file));
                Assert.True(reading.Compilation is not null || reading.Messages.Any(static message => message.IsError));
            }
        }
    }

    /// <summary>A hundred thousand shapes are more than is read; that is told before anything else is done with them.</summary>
    [Theory]
    [MemberData(nameof(Large))]
    public void Too_much_is_told(string ending)
    {
        var text = new StringBuilder(ending switch { "mmd" => "flowchart LR\n", "puml" => "@startuml\nstart\n", "bpmn" => "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">", "opml" => "<opml><body>", _ => "Late\n" });
        for (var i = 0; i < Many; i++)
        {
            text.Append(ending switch
            {
                "mmd" => $"a{i} --> a{i + 1}\n",
                "puml" => $":step {i};\n",
                "bpmn" => $"<task id=\"t{i}\"/>",
                "opml" => $"<outline text=\"o{i}\"/>",
                _ => $" line {i}\n",
            });
        }

        text.Append(ending switch { "bpmn" => "</process></definitions>", "opml" => "</body></opml>", "puml" => "@enduml\n", _ => "" });
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(text.ToString()), "x." + ending);
        Assert.Null(reading.Compilation?.Diagram);
        Assert.Contains(reading.Messages, static message => message.IsError);
    }

    /// <summary>What is nested deeper than anybody draws is bounded.</summary>
    [Fact]
    public void Too_deep_is_told()
    {
        var forks = new StringBuilder("@startuml\n");
        for (var i = 0; i < 20_000; i++) forks.Append("if (a?) then (b)\n:c;\n");
        Told(forks.ToString(), "x.puml");
        var outlines = string.Concat(Enumerable.Repeat("<outline text=\"a\">", 20_000));
        Told($"<opml><body>{outlines}", "x.opml");
        var lines = new StringBuilder("Late\n");
        for (var i = 1; i < 5_000; i++) lines.Append(' ', i % 3_000).Append("deeper\n");
        Told(lines.ToString(), "x.txt");
        var lanes = new StringBuilder("flowchart LR\n");
        for (var i = 0; i < 20_000; i++) lanes.Append("subgraph s").Append(i).Append('\n');
        Told(lanes.ToString(), "x.mmd");
    }

    private static void Told(string text, string name)
    {
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(text), name);
        Assert.Null(reading.Compilation?.Diagram);
        Assert.Contains(reading.Messages, static message => message.IsError);
    }

    private static byte[] Damaged(byte[] whole, SeededRandom random)
    {
        var bytes = whole.ToList();
        for (var i = random.Between(1, 4); i > 0 && bytes.Count > 40; i--)
        {
            var at = random.Between(20, bytes.Count - 2);
            var length = random.Between(1, Math.Min(30, bytes.Count - at - 1));
            switch (random.Between(1, 5))
            {
                case 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(Math.Min(at, bytes.Count - length), length));
                    break;
                case 4:
                    bytes[at] = (byte)random.Between(0, 255);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(random.Pick<string>(["\"", "(", "]", "|", ">", "&", "<br/>", "\n", "{", "：", "\u202E", "end", "-->", ";"])));
                    break;
            }
        }

        return [.. bytes];
    }
}
