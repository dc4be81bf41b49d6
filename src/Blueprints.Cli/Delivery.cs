namespace Blueprints.Cli;

/// <summary>Puts what a verb has made where it belongs, whole, or says why it cannot.</summary>
internal static class Delivery
{
    /// <summary>Writes to a file, or to standard output.</summary>
    /// <param name="target">The file; null is standard output.</param>
    /// <param name="makesFolder">Whether the file's folder may be made.</param>
    /// <param name="write">Writes the whole.</param>
    /// <param name="messages">Where trouble is told.</param>
    /// <returns>Whether it was written.</returns>
    public static bool Write(string? target, bool makesFolder, Action<Stream> write, TextWriter messages)
    {
        try
        {
            if (makesFolder) Directory.CreateDirectory(Path.GetDirectoryName(target!)!);
            if (target is null) StandardOutput.Write(write);
            else WholeFile.Write(target, write);
            return true;
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            Messages.Say(messages, $"cannot write {(target is null ? "to standard output" : $"'{target}'")}: {FileTrouble.Describe(trouble)}");
            return false;
        }
    }

    /// <summary>Tells that a file was written, unless nothing is to be said.</summary>
    public static void Tell(string? target, bool quiet, TextWriter messages)
    {
        if (!quiet && target is not null) messages.WriteLine($"wrote {target}");
    }
}
