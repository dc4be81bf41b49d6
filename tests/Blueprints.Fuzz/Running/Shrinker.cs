using System.Diagnostics;
using Blueprints.Fuzz.Inputs;

namespace Blueprints.Fuzz.Running;

/// <summary>
/// Makes a failing input smaller while it still breaks the same law: first by lines, then by bytes (delta debugging, Zeller and Hildebrandt
/// 2002), as far as the time allows.
/// </summary>
internal sealed class Shrinker(Func<FuzzInput, bool> fails, TimeSpan time)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public FuzzInput Shrink(FuzzInput input)
    {
        input = Shrink(input, Lines);
        input = Shrink(input, bytes => [.. bytes.Select(b => new byte[] { b })]);
        return Shrink(input, Lines);
    }

    private FuzzInput Shrink(FuzzInput input, Func<byte[], List<byte[]>> split)
    {
        var parts = split(input.Bytes);
        for (var size = Math.Max(1, parts.Count / 2); size >= 1 && _watch.Elapsed < time;)
        {
            var isSmaller = false;
            for (var at = 0; at < parts.Count && _watch.Elapsed < time;)
            {
                var candidate = input with { Bytes = [.. parts.Where((_, i) => i < at || i >= at + size).SelectMany(part => part)] };
                if (fails(candidate))
                {
                    input = candidate;
                    parts.RemoveRange(at, Math.Min(size, parts.Count - at));
                    isSmaller = true;
                }
                else
                {
                    at += size;
                }
            }

            if (!isSmaller || size > 1) size /= 2;
        }

        return input;
    }

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            end = end < 0 ? bytes.Length : end + 1;
            lines.Add(bytes[start..end]);
            start = end;
        }

        return lines;
    }
}
