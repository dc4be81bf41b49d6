using System.Globalization;
using System.Text;
using Blueprints.Cli.Files;
using Blueprints.Cli.Messaging;
using Blueprints.Diagrams;
using Blueprints.Logs;
using Blueprints.Text;

namespace Blueprints.Cli.Inputs;

/// <summary>Reads documents and knows their file names.</summary>
internal static class Documents
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>How a document is read: with the files beside it, and in the language of messages that was chosen.</summary>
    public static CompilerOptions OptionsOf(Input input) => CompilerOptions.Default with { Files = input.Files(), Language = Messages.Chosen };

    /// <summary>A text as the bytes of its file, with a byte order mark where it had one before.</summary>
    public static byte[] Encode(string text, byte[] before) => [.. before.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark : [], .. Encoding.UTF8.GetBytes(text)];

    public static bool IsDocument(string fileName)
    {
        foreach (var kind in Compiler.Kinds)
        {
            if (kind.HasEnding(fileName)) return true;
        }

        return false;
    }

    /// <summary>How documents of each kind are to be named, such as <c>.fishbone.yaml</c>, in a sentence.</summary>
    /// <param name="before">What stands before each.</param>
    /// <param name="and">What stands before the last, in both languages, with its spaces.</param>
    public static Bilingual Endings(string before, Bilingual and)
    {
        var (english, chinese) = ("", "");
        for (var i = 0; i < Compiler.Kinds.Length; i++)
        {
            var isLast = i == Compiler.Kinds.Length - 1;
            if (i > 0) (english, chinese) = (english + (isLast ? and.English : ", "), chinese + (isLast ? and.Chinese : "、"));
            (english, chinese) = (english + before + Compiler.Kinds[i].Endings[0], chinese + before + Compiler.Kinds[i].Endings[0]);
        }

        return new(english, chinese);
    }

    /// <summary>Reads and compiles a document; null, after a message, where it cannot be read.</summary>
    public static Compilation? Read(Input input, TextWriter messages) => ReadText(input, messages) is { } source ? Compiler.Compile(source, OptionsOf(input)) : null;

    /// <summary>Reads a text; null, after a message, where it cannot be read.</summary>
    public static SourceText? ReadText(Input input, TextWriter messages) => ReadBytes(input, messages) is { } bytes ? SourceText.Decode(bytes, input.Name) : null;

    /// <summary>Reads the bytes of a text; null, after a message, where it cannot be read.</summary>
    /// <param name="input">The file.</param>
    /// <param name="messages">Where trouble is told.</param>
    /// <param name="limit">The most bytes that are read. Default: those of a document.</param>
    public static byte[]? ReadBytes(Input input, TextWriter messages, int? limit = null) =>
        Opened(input, messages, stream => Bytes(stream, limit ?? CompilerOptions.Default.MaxBytes));

    /// <summary>Reads an event log piece by piece; null, after a message, where it cannot be read.</summary>
    public static LogReading? ReadLog(Input input, DiagramLanguage language, TextWriter messages) =>
        Opened(input, messages, stream => Compiler.ReadLog(stream, input.IsStandardInput ? "-" : Path.GetFileName(input.Name), CompilerOptions.Default with { Language = language }));

    /// <summary>What is read of a file or of standard input; null, after a message, where it cannot be read.</summary>
    private static T? Opened<T>(Input input, TextWriter messages, Func<Stream, T> read)
        where T : class
    {
        try
        {
            if (input.IsStandardInput) Streams.RequireGiven(0);
            using var stream = input.IsStandardInput ? Console.OpenStandardInput() : DocumentFile.Open(input.Name);
            return read(stream);
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            var reason = FileTrouble.Describe(trouble);
            Messages.Say(messages, input.IsStandardInput ? new Bilingual($"cannot read standard input: {reason}", $"无法读取标准输入：{reason}").In(Messages.Language) : Messages.CannotRead(input.Name, reason));
            return null;
        }
    }

    private static byte[] Bytes(Stream stream, int limit)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var count)
        {
            whole.Write(buffer, 0, count);
            if (whole.Length > limit) throw TooLarge(limit / (1024 * 1024), limit == CompilerOptions.Default.MaxBytes ? new("document", "文档") : new("workbook", "工作簿"));
        }

        return whole.ToArray();
    }

    private static FileRefusedException TooLarge(int most, Bilingual what) => new(new(string.Create(CultureInfo.InvariantCulture, $"it is larger than {most} MiB, which is the most for a {what.English}"), string.Create(CultureInfo.InvariantCulture, $"它超过 {most} MiB，{what.Chinese}最大只能这么大")));
}
