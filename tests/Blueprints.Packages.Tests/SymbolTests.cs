using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Blueprints.Packages.Tests;

/// <summary>The symbols belong to the code, hold its sources, and know nothing of the machine that built them.</summary>
[Collection(nameof(PackageTests))]
public sealed class SymbolTests(PackedPackages packages)
{
    /// <summary>By which a portable PDB marks a source that it holds.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> Names => ["Blueprints", "Blueprints.Skia", "Blueprints.Interchange", "Blueprints.Office", "Blueprints.Markdown", "Blueprints.Testing", "Blueprints.MSBuild", "Blueprints.Cli"];

    [LongTheory("it packs the packages")]
    [MemberData(nameof(Names))]
    public void They_belong_to_the_code_and_hold_its_sources(string name)
    {
        var (code, symbols) = Of(name);
        using var assembly = new PEReader(new MemoryStream(code));
        var debugging = assembly.ReadDebugDirectory();
        Assert.Contains(debugging, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        var codeView = assembly.ReadCodeViewDebugDirectoryData(debugging.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView));

        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var reader = provider.GetMetadataReader();
        Assert.Equal(codeView.Guid, new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);
        Assert.NotEmpty(reader.Documents);
        foreach (var handle in reader.Documents)
        {
            Assert.StartsWith("/_/src/", reader.GetString(reader.GetDocument(handle).Name), StringComparison.Ordinal);
            Assert.Contains(reader.GetCustomDebugInformation(handle), information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == EmbeddedSource);
        }
    }

    /// <summary>
    /// Neither in text of one byte a character nor of two; names of files in the symbols are cut up, and looked at above.
    /// </summary>
    [LongTheory("it packs the packages")]
    [MemberData(nameof(Names))]
    public void Nothing_names_the_folder_that_it_was_built_in(string name)
    {
        var (code, symbols) = Of(name);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
        {
            var folder = encoding.GetBytes(RepositoryFiles.Root);
            Assert.Equal((-1, -1), (code.AsSpan().IndexOf(folder), symbols.AsSpan().IndexOf(folder)));
        }
    }

    private (byte[] Code, byte[] Symbols) Of(string name)
    {
        var (folder, ending) = name switch { "Blueprints.Cli" => ("tools/net10.0/any", "nupkg"), "Blueprints.MSBuild" => ("tasks/net10.0", "nupkg"), _ => ("lib/net10.0", "snupkg") };
        return (packages.Read(name, $"{folder}/{name}.dll"), packages.Read(name, $"{folder}/{name}.pdb", ending));
    }
}
