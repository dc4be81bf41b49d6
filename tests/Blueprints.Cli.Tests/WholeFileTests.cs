using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Tests;

/// <summary>A file appears whole or not at all.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_writer_that_fails_half_way_leaves_what_was_there_and_nothing_else(bool exists)
    {
        if (exists) _workspace.With("tea.svg", "old");
        var before = _workspace.Files();
        var trouble = Assert.Throws<IOException>(() => WholeFile.Write(_workspace.PathOf("tea.svg"), WriteHalf));
        Assert.Equal("full", trouble.Message);
        Assert.Equal(before, _workspace.Files());
        if (exists) Assert.Equal("old", _workspace.Read("tea.svg"));
    }

    [Fact]
    public void The_old_file_stays_until_the_new_one_is_whole()
    {
        _workspace.With("tea.svg", "old");
        WholeFile.Write(_workspace.PathOf("tea.svg"), stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", _workspace.Read("tea.svg"));
        });
        Assert.Equal("new", _workspace.Read("tea.svg"));
        Assert.Equal(["tea.svg"], _workspace.Files());
    }

    private static void WriteHalf(Stream stream)
    {
        stream.Write(new byte[100_000]);
        throw new IOException("full");
    }
}
