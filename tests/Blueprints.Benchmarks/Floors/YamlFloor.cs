using YamlDotNet.Core;

namespace Blueprints.Benchmarks;

/// <summary>
/// What reading cannot go below as long as YamlDotNet is the way in: its own parser over the text, the events thrown away.
/// </summary>
internal static class YamlFloor
{
    public static Action Of(string yaml) => () =>
    {
        var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        while (parser.MoveNext())
        {
            // Each event is made, and forgotten.
        }
    };
}
