using System.IO.Compression;
using System.Text;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Interchange.Drawio;
using Blueprints.Interchange.Reading;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Tests.Reading;

public sealed class DrawioReaderTests
{
    /// <summary>What a drawing of ours holds comes back: title, lanes, phases, steps with all their data, arrows with their words; folded into rows too.</summary>
    [Fact]
    public void A_drawing_of_ours_comes_back()
    {
        foreach (var blueprint in Documents())
        {
            foreach (var folding in (ReadOnlySpan<Folding?>)[null, Folding.Auto])
            {
                var read = Read(Encoding.UTF8.GetBytes(DrawioWriter.Write(blueprint, new LayoutOptions { Folding = folding }).Text));
                Assert.Equal(blueprint.Title, read.Title);
                Same.Lines(Held.Lanes(blueprint), Held.Lanes(read));
                Same.Lines(Held.Steps(blueprint), Held.Steps(read));
                Same.Lines(Held.Flows(blueprint), Held.Flows(read));
            }
        }
    }

    /// <summary>draw.io packs its pages: base64 of deflate of the URL-encoded text.</summary>
    [Fact]
    public void A_packed_page_is_read_as_the_plain_one()
    {
        var text = DrawioWriter.Write(Samples.Example("hospital.blueprint.yaml")).Text;
        var (start, end) = (text.IndexOf("<mxGraphModel", StringComparison.Ordinal), text.IndexOf("</mxGraphModel>", StringComparison.Ordinal) + "</mxGraphModel>".Length);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(Encoding.UTF8.GetBytes(Uri.EscapeDataString(text[start..end])));
        var file = text[..start] + Convert.ToBase64String(packed.ToArray()) + text[end..];
        Assert.Equal(Document(Encoding.UTF8.GetBytes(text)), Document(Encoding.UTF8.GetBytes(file)));
    }

    /// <summary>A page of a few kilobytes that unpacks to a gigabyte is told and given up.</summary>
    [Fact]
    public void A_bomb_is_told()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            for (var i = 0; i < 100; i++) deflate.Write(blanks);
        }

        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes($"<mxfile><diagram>{Convert.ToBase64String(packed.ToArray())}</diagram></mxfile>"), "x.drawio");
        Assert.Null(reading.Compilation);
        Assert.Contains("more than 64 MiB", Assert.Single(reading.Messages).Words.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><mxfile><diagram>&a;</diagram></mxfile>", "entities or a document type")]
    [InlineData("<mxfile><diagram>%%%</diagram></mxfile>", "packed in a way that cannot be read")]
    [InlineData("<mxfile><diagram><mxGraphModel><root>", "no well-formed XML")]
    [InlineData("<mxfile/>", "no page")]
    [InlineData("<mxfile><diagram name=\"a\"><mxGraphModel><root><mxCell id=\"0\"/></root></mxGraphModel></diagram></mxfile>", "no step")]
    public void What_cannot_be_read_is_told(string file, string words)
    {
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(file), "x.drawio");
        Assert.Null(reading.Compilation);
        Assert.Contains(words, reading.Messages[^1].Words.English, StringComparison.Ordinal);
        Assert.True(reading.Messages[^1].IsError);
    }

    /// <summary>A hundred thousand shapes, and parents in a circle, are bounded.</summary>
    [Fact]
    public void Too_much_is_told()
    {
        var text = new StringBuilder("<mxGraphModel><root>");
        for (var i = 0; i < 100_000; i++) text.Append("<mxCell id=\"a").Append(i).Append("\" value=\"x\" vertex=\"1\" parent=\"a").Append((i + 1) % 100_000).Append("\"><mxGeometry width=\"10\" height=\"10\"/></mxCell>");
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(text.Append("</root></mxGraphModel>").ToString()), "x.drawio");
        Assert.Null(reading.Compilation);
        Assert.Contains("which is the most", reading.Messages[^1].Words.English, StringComparison.Ordinal);
    }

    private static List<ServiceBlueprint> Documents() => [.. Samples.Examples.Where(static name => name.EndsWith(".blueprint.yaml", StringComparison.Ordinal)).Select(Samples.Example).Concat(Samples.Random(20, 400)).OfType<ServiceBlueprint>()];

    private static ServiceBlueprint Read(byte[] file)
    {
        var reading = ExchangeReader.Read(file, "x.drawio");
        Assert.True(reading.Compilation?.Diagram is not null, string.Join('\n', reading.Messages.Select(static message => $"{message.Line}: {message.Words.English}")) + "\n" + reading.Compilation?.Source.Content);
        return (ServiceBlueprint)reading.Compilation!.Diagram!;
    }

    private static string Document(byte[] file) => ExchangeReader.Read(file, "x.drawio").Compilation!.Source.Content;
}
