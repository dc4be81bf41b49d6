using Blueprints.Files;

namespace Blueprints.Tests.Files;

public sealed class FolderFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("blueprints-").FullName;

    public FolderFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "top", "sub"));
        File.WriteAllText(Path.Combine(_folder, "above.svg"), "above");
        File.WriteAllText(Path.Combine(_folder, "top", "a.svg"), "one");
        File.WriteAllText(Path.Combine(_folder, "top", "sub", "b.svg"), "two");
        File.WriteAllText(Path.Combine(_folder, "top", "empty.svg"), "");
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path.Combine(_folder, "top", "out.svg"), Path.Combine(_folder, "above.svg"));
        File.CreateSymbolicLink(Path.Combine(_folder, "top", "in.svg"), Path.Combine(_folder, "top", "a.svg"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "top", "up"), _folder);
        File.CreateSymbolicLink(Path.Combine(_folder, "top", "ring.svg"), Path.Combine(_folder, "top", "ring.svg"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private FileReading Read(string path, string from = "", int most = 100) => new FolderFiles(Path.Combine(_folder, "top"), from).Read(path, most);

    [Theory]
    [InlineData("a.svg", "", "one")]
    [InlineData("./a.svg", "", "one")]
    [InlineData("sub/b.svg", "", "two")]
    [InlineData("sub/../a.svg", "", "one")]
    [InlineData("b.svg", "sub", "two")]
    [InlineData("../a.svg", "sub", "one")]
    [InlineData("../sub//b.svg", "sub", "two")]
    public void A_file_inside_is_read(string path, string from, string content)
    {
        var reading = Read(path, from);

        Assert.Equal((FileRefusal.None, content, ""), (reading.Refusal, System.Text.Encoding.UTF8.GetString(reading.Content.Span), reading.Reason.English));
    }

    [Fact]
    public void An_opened_file_tells_where_it_lies_whatever_stands_at_its_path_by_now()
    {
        if (!OperatingSystem.IsLinux()) return;
        var path = Path.Combine(_folder, "top", "a.svg");
        using var stream = File.OpenRead(Path.Combine(_folder, "top", "out.svg"));
        Assert.Equal(Path.Combine(_folder, "above.svg"), OpenedFile.PlaceOf(stream.SafeFileHandle, path));
    }

    [Theory]
    [InlineData("../above.svg", "")]
    [InlineData("../../above.svg", "sub")]
    [InlineData("sub/../../above.svg", "")]
    [InlineData("/etc/passwd", "")]
    [InlineData("C:/windows/a.svg", "")]
    [InlineData("sub\\b.svg", "")]
    [InlineData("http://example.org/a.svg", "")]
    [InlineData("a\0.svg", "")]
    [InlineData("", "")]
    [InlineData(".", "")]
    [InlineData("..", "sub")]
    public void What_lies_outside_is_not_read(string path, string from) => Assert.Equal(FileRefusal.Outside, Read(path, from).Refusal);

    [Theory]
    [InlineData("missing.svg", FileRefusal.Missing)]
    [InlineData("missing/a.svg", FileRefusal.Missing)]
    [InlineData("sub", FileRefusal.Unreadable)]
    [InlineData("empty.svg", FileRefusal.Unreadable)]
    public void What_cannot_be_read_is_refused(string path, FileRefusal refusal)
    {
        var reading = Read(path);

        Assert.Equal(refusal, reading.Refusal);
        Assert.NotEmpty(reading.Reason.English);
        Assert.Contains(reading.Reason.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.True(reading.Content.IsEmpty);
    }

    [Fact]
    public void A_file_larger_than_wanted_is_refused()
    {
        Assert.Equal(FileRefusal.None, Read("a.svg", most: 3).Refusal);
        Assert.Equal(FileRefusal.TooLarge, Read("a.svg", most: 2).Refusal);
    }

    [Fact]
    public void Links_are_followed_inside_and_not_out()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(FileRefusal.None, Read("in.svg").Refusal);
        Assert.Equal(FileRefusal.Outside, Read("out.svg").Refusal);
        Assert.Equal(FileRefusal.Outside, Read("up/above.svg").Refusal);
        Assert.Equal(FileRefusal.None, Read("up/top/a.svg").Refusal);
        Assert.Equal(FileRefusal.Unreadable, Read("ring.svg").Refusal);
    }

    [Fact]
    public void Links_that_lead_round_in_a_circle_are_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path.Combine(_folder, "top", "a.svg.1"), "b/c");
        File.CreateSymbolicLink(Path.Combine(_folder, "top", "b"), "a.svg.1");
        foreach (var path in (string[])["a.svg.1", "b/c", "b/c/d.svg", "ring.svg"]) Assert.Equal((FileRefusal.Unreadable, "its links lead round in a circle"), (Read(path).Refusal, Read(path).Reason.English));
    }

    [Theory]
    [InlineData(40, FileRefusal.None)]
    [InlineData(41, FileRefusal.Unreadable)]
    public void As_many_links_as_the_system_follows_are_followed(int count, FileRefusal refusal)
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path.Combine(_folder, "top", "1"), "a.svg");
        for (var i = 2; i <= count; i++) File.CreateSymbolicLink(Path.Combine(_folder, "top", $"{i}"), $"{i - 1}");
        Assert.Equal(refusal, Read($"{count}").Refusal);
    }

    [Theory]
    [InlineData("sub/up-and-down", "../a.svg", FileRefusal.None)]
    [InlineData("sub/out-and-in", "../../top/a.svg", FileRefusal.None)]
    [InlineData("sub/out", "../../above.svg", FileRefusal.Outside)]
    [InlineData("sub/by-a-link", "../up/above.svg", FileRefusal.Outside)]
    [InlineData("sub/back-from-a-link", "../up/../a.svg", FileRefusal.Outside)]
    [InlineData("sub/above-everything", "../../../../../../../../../../../../etc/passwd", FileRefusal.Outside)]
    public void Dots_in_a_link_count_from_where_the_links_before_them_led(string link, string target, FileRefusal refusal)
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(Path.Combine(_folder, "top", link), target);
        Assert.Equal(refusal, Read(link).Refusal);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("x/../..")]
    public void A_document_stands_inside(string from) => Assert.Throws<ArgumentException>(() => new FolderFiles(_folder, from));
}
