using Blueprints.Registers;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Registers;

/// <summary>The registers of examples in each form for people and spreadsheets, as they were read and accepted.</summary>
public sealed class RegisterExampleTests
{
    [Theory]
    [InlineData("hospital", "hospital.blueprint.yaml")]
    [InlineData("hospital.zh", "hospital.zh.blueprint.yaml")]
    [InlineData("hospital.fishbone", "hospital.fishbone.yaml")]
    public void The_registers_of_an_example_are_those_accepted(string stem, string name)
    {
        var sheet = Compiler.Registers(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!, name);
        Verify(stem, "txt", writer => RegisterTextWriter.Write(writer, sheet));
        Verify(stem, "md", writer => RegisterMarkdownWriter.Write(writer, sheet));
        Verify(stem, "csv", writer => RegisterCsvWriter.Write(writer, [sheet]));
    }

    private static void Verify(string stem, string extension, Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "registers"), stem, extension, writer.ToString());
    }
}
