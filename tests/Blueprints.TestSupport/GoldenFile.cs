using System.Text;

namespace Blueprints.TestSupport;

/// <summary>
/// Compares what the library made with what somebody has looked at and accepted. The files are named as Verify names them:
/// <c>*.verified.*</c> is
/// committed; where it differs, <c>*.received.*</c> is written beside it and the test fails. With <c>BLUEPRINTS_ACCEPT=1</c> in the
/// environment what
/// was received becomes what is verified.
/// </summary>
public static class GoldenFile
{
    /// <summary>Whether <c>BLUEPRINTS_ACCEPT=1</c> asks for files to be written anew where they differ.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("BLUEPRINTS_ACCEPT") == "1";

    /// <param name="folder">The folder of the case.</param>
    /// <param name="name">The file's name up to <c>.verified</c>.</param>
    /// <param name="extension">What follows <c>.verified.</c></param>
    /// <param name="received">What was made; line endings don't count.</param>
    public static void Verify(string folder, string name, string extension, string received)
    {
        received = received.ReplaceLineEndings("\n");
        var verifiedFile = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedFile = Path.Combine(folder, $"{name}.received.{extension}");
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        if (Accepts)
        {
            Write(verifiedFile, received);
            File.Delete(receivedFile);
            return;
        }

        Write(receivedFile, received);
        Assert.Fail($"{verifiedFile} {(verified is null ? "is missing" : "differs")}; if what was received is right, run with BLUEPRINTS_ACCEPT=1\n{Difference(verified ?? "", received)}");
    }

    private static void Write(string file, string text) => File.WriteAllText(file, text, new UTF8Encoding(false));

    /// <summary>The first lines that differ.</summary>
    private static string Difference(string verified, string received)
    {
        var left = verified.Split('\n');
        var right = received.Split('\n');
        var first = 0;
        while (first < left.Length && first < right.Length && left[first] == right[first]) first++;
        var text = new StringBuilder();
        for (var i = first; i < Math.Min(first + 8, left.Length); i++) text.Append("- ").Append(left[i]).Append('\n');
        for (var i = first; i < Math.Min(first + 8, right.Length); i++) text.Append("+ ").Append(right[i]).Append('\n');
        return $"line {first + 1}:\n{text}";
    }
}
