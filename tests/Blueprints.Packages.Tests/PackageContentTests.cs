using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Blueprints.Packages.Tests;

/// <summary>What is in the packages.</summary>
[Collection(nameof(PackageTests))]
public sealed class PackageContentTests(PackedPackages packages)
{
    public static TheoryData<string> Names => ["Blueprints", "Blueprints.Skia", "Blueprints.Interchange", "Blueprints.Office", "Blueprints.Markdown", "Blueprints.Testing", "Blueprints.MSBuild", "Blueprints.Cli"];

    public static TheoryData<string> Libraries => ["Blueprints", "Blueprints.Skia", "Blueprints.Interchange", "Blueprints.Office", "Blueprints.Markdown", "Blueprints.Testing"];

    /// <summary>The files by name, and what the package says of itself.</summary>
    [LongTheory("it packs the packages")]
    [MemberData(nameof(Names))]
    public void The_content_is_the_accepted_one(string name)
    {
        var text = new StringBuilder().Append(Encoding.UTF8.GetString(packages.Read(name, $"{name}.nuspec")).TrimStart('\uFEFF').Trim()).Append("\n\n").AppendJoin('\n', packages.FilesOf(name)).Append('\n');
        if (packages.HasSymbols(name)) text.Append("\nsymbols\n").AppendJoin('\n', packages.FilesOf(name, "snupkg")).Append('\n');
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "packages"), name, "txt", text.ToString());
    }

    [LongTheory("it packs the packages")]
    [MemberData(nameof(Names))]
    public void What_stands_beside_the_code_is_the_repositorys(string name)
    {
        foreach (var (file, source) in ((string, string)[])[("icon.png", "src/icon.png"), ("README.md", $"src/{name}/README.md"), ("LICENSE", "LICENSE"), ("CHANGELOG.md", "CHANGELOG.md"), ("THIRD-PARTY-NOTICES.md", "THIRD-PARTY-NOTICES.md")])
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, source)), packages.Read(name, file));
        }
    }

    /// <summary>
    /// Every other library that the command carries is named in the notices, and so are the font and the dictionary that are embedded.
    /// </summary>
    [LongFact("it packs the packages")]
    public void The_notices_name_what_is_carried()
    {
        var notices = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "THIRD-PARTY-NOTICES.md"));
        var carried = packages.FilesOf("Blueprints.Cli").Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Where(file => !file!.StartsWith("Blueprints", StringComparison.Ordinal) && !file.StartsWith("lib", StringComparison.Ordinal));
        Assert.All([.. carried, "Inter", "jieba"], library => Assert.Contains(library!, notices, StringComparison.Ordinal));
        Assert.Contains("SIL OPEN FONT LICENSE", notices, StringComparison.Ordinal);
    }

    /// <summary>Editors show the documentation: every type has some.</summary>
    [LongTheory("it packs the packages")]
    [MemberData(nameof(Libraries))]
    public void Types_are_documented(string name)
    {
        var documented = XDocument.Load(new MemoryStream(packages.Read(name, $"lib/net10.0/{name}.xml"))).Descendants("member").Where(member => member.Element("summary") is { IsEmpty: false }).Select(member => (string?)member.Attribute("name")).ToHashSet();
        Assert.All(Assembly.Load(name).GetExportedTypes(), type => Assert.Contains($"T:{type.FullName!.Replace('+', '.')}", documented));
    }
}
