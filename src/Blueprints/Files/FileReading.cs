using Blueprints.Text;

namespace Blueprints.Files;

/// <summary>What became of the reading of a file. Immutable; the bytes are not to be changed.</summary>
public sealed record FileReading
{
    private FileReading(FileRefusal refusal, ReadOnlyMemory<byte> content, Bilingual reason)
    {
        Refusal = refusal;
        Content = content;
        Reason = reason;
    }

    /// <summary>Why it was not read; <see cref="FileRefusal.None"/> where it was.</summary>
    public FileRefusal Refusal { get; }

    /// <summary>The whole file; empty where it was not read.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Why it was not read, in English in words that follow "cannot be read: "; empty where it was.</summary>
    public Bilingual Reason { get; }

    /// <summary>A file that was read.</summary>
    /// <param name="content">All of it.</param>
    public static FileReading Of(ReadOnlyMemory<byte> content) => new(FileRefusal.None, content, new("", ""));

    /// <summary>A file that was not read.</summary>
    /// <param name="refusal">Why not.</param>
    /// <param name="reason">The same in words, lower case and without a full stop.</param>
    /// <exception cref="ArgumentException">The refusal is <see cref="FileRefusal.None"/>, or the reason is empty in a language.</exception>
    public static FileReading Refused(FileRefusal refusal, Bilingual reason)
    {
        if (refusal == FileRefusal.None) throw new ArgumentException("a file that was read is not refused", nameof(refusal));
        ArgumentException.ThrowIfNullOrEmpty(reason.English);
        ArgumentException.ThrowIfNullOrEmpty(reason.Chinese);
        return new(refusal, default, reason);
    }
}
