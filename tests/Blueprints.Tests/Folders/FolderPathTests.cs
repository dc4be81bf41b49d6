using Blueprints.Folders;
using Xunit;

namespace Blueprints.Tests.Folders;

public sealed class FolderPathTests
{
    [Theory]
    [InlineData("a.yaml", "a.yaml")]
    [InlineData("./clinic//a.yaml", "clinic/a.yaml")]
    [InlineData("clinic\\诊室\\a.yaml", "clinic/诊室/a.yaml")]
    [InlineData("clinic/../a.yaml", "a.yaml")]
    [InlineData("../a.yaml", null)]
    [InlineData("clinic/../../a.yaml", null)]
    [InlineData("/a.yaml", null)]
    [InlineData("C:/a.yaml", null)]
    [InlineData("", null)]
    [InlineData(".", null)]
    public void Makes_paths_normal(string path, string? normal) => Assert.Equal(normal, FolderPath.Normalise(path));

    [Theory]
    [InlineData("a.yaml", "b.yaml", "b.yaml")]
    [InlineData("clinic/a.yaml", "b.yaml", "clinic/b.yaml")]
    [InlineData("clinic/a.yaml", "../b.yaml", "b.yaml")]
    [InlineData("clinic/a.yaml", "../../b.yaml", null)]
    [InlineData("clinic/a.yaml", "../clinic/./b.yaml", "clinic/b.yaml")]
    [InlineData("clinic/a.yaml", "..", null)]
    public void Resolves_links_from_their_document(string document, string file, string? path) => Assert.Equal(path, FolderPath.Resolve(document, file));

    [Theory]
    [InlineData("a.yaml", "b.yaml", "b.yaml")]
    [InlineData("clinic/a.yaml", "clinic/b.yaml", "b.yaml")]
    [InlineData("clinic/a.yaml", "b.yaml", "../b.yaml")]
    [InlineData("clinic/ward/a.yaml", "clinic/lab/b.yaml", "../lab/b.yaml")]
    [InlineData("clinic/a.yaml", "clinics/b.yaml", "../clinics/b.yaml")]
    public void Relative_paths_resolve_to_the_file_again(string document, string file, string relative)
    {
        Assert.Equal(relative, FolderPath.Relative(document, file));
        Assert.Equal(file, FolderPath.Resolve(document, relative));
    }
}
