using Blueprints.Themes;

namespace Blueprints.Skia.Tests;

/// <summary>The examples as pictures.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. Pictures.Examples().Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_is_drawn_in_every_theme(string name)
    {
        var turn = Pictures.Examples().TakeWhile(path => Path.GetFileName(path) != name).Count();
        foreach (var theme in LongRuns.Share(ThemeList.All, turn, ThemeList.All.Length))
        {
            var scene = Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", name), theme);
            var file = Pictures.Draw(scene);
            Assert.Equal(((int)Math.Ceiling(scene.Width - 0.001), (int)Math.Ceiling(scene.Height - 0.001)), (file.Width, file.Height));
            var (left, top, right, bottom) = file.Ink(scene.Background);
            Assert.True(left > 0 && top > 0 && right < file.Width && bottom < file.Height, $"the ink of {name} reaches the edge");
            Assert.True(right - left > file.Width / 2 && bottom - top > file.Height / 2, $"{name} is half empty");
        }
    }

    [Fact]
    public void The_same_bytes_come_from_sixteen_threads()
    {
        var scene = Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", "bank-after.zh.blueprint.yaml"));
        var expected = Pictures.Bytes(scene);
        var shared = new PngRenderer(Pictures.Bare);
        var drawn = new byte[LongRuns.Count(16, 32)][];
        var threads = Enumerable.Range(0, 16).Select(thread => new Thread(() =>
        {
            for (var i = thread; i < drawn.Length; i += 16)
            {
                using var stream = new MemoryStream();
                (i % 2 == 0 ? shared : new PngRenderer(Pictures.Bare)).Render(scene, stream);
                drawn[i] = stream.ToArray();
            }
        })).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.All(drawn, bytes => Assert.Equal(expected, bytes));
    }
}
