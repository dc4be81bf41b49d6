namespace Blueprints.Interchange.Tests.Reading;

/// <summary>Compares what two documents say, in any order, and tells what one of them has alone.</summary>
internal static class Same
{
    public static void Lines(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (missing, more) = (expected.ToList(), new List<string>());
        foreach (var line in actual)
        {
            if (!missing.Remove(line)) more.Add(line);
        }

        Assert.True(missing.Count + more.Count == 0, $"missing:\n  {string.Join("\n  ", missing)}\nin its place:\n  {string.Join("\n  ", more)}");
    }
}
