using Blueprints.Text;

namespace Blueprints.Cli;

/// <summary>Reads documents and knows their file names.</summary>
internal static class Documents
{
    private const string Blueprint = ".blueprint";
    private static readonly string[] Extensions = [".blueprint.yaml", ".fishbone.yaml", ".blueprint.yml", ".fishbone.yml"];

    public static bool IsDocument(string fileName)
    {
        foreach (var extension in Extensions)
        {
            if (fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>
    /// The name of a document's drawing without its ending: that of a blueprint loses <c>.blueprint.yaml</c>, any other only its last ending, so that a
    /// service's blueprint and the fishbone of its failures lie side by side as <c>hospital.svg</c> and <c>hospital.fishbone.svg</c>.
    /// </summary>
    public static string BaseName(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        return name.Length > Blueprint.Length && name.EndsWith(Blueprint, StringComparison.OrdinalIgnoreCase) && IsDocument(fileName) ? name[..^Blueprint.Length] : name;
    }

    /// <summary>Reads and compiles a document; null, after a message, where it cannot be read.</summary>
    public static Compilation? Read(Input input, TextWriter messages) => ReadText(input, messages) is { } source ? Compiler.Compile(source, CompilerOptions.Default with { Files = input.Files() }) : null;

    /// <summary>Reads a text; null, after a message, where it cannot be read.</summary>
    public static SourceText? ReadText(Input input, TextWriter messages)
    {
        try
        {
            return SourceText.Decode(Bytes(input), input.Name);
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            Messages.Say(messages, $"cannot read {(input.IsStandardInput ? "standard input" : $"'{input.Name}'")}: {FileTrouble.Describe(trouble)}");
            return null;
        }
    }

    private static byte[] Bytes(Input input)
    {
        var limit = CompilerOptions.Default.MaxBytes;
        using var stream = input.IsStandardInput ? Console.OpenStandardInput() : new FileStream(input.Name, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var count)
        {
            whole.Write(buffer, 0, count);
            if (whole.Length > limit) throw new IOException($"it is larger than {limit / (1024 * 1024)} MiB, which is the most for a document");
        }

        return whole.ToArray();
    }
}
