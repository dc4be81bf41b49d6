using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Outputs;

/// <summary>Puts what a verb has made where it belongs, whole, or says why it cannot.</summary>
internal static class Delivery
{
    /// <summary>Writes to a file, or to standard output.</summary>
    /// <param name="target">The file; null is standard output.</param>
    /// <param name="makesFolder">Whether the file's folder may be made.</param>
    /// <param name="write">Writes the whole.</param>
    /// <param name="messages">Where trouble is told.</param>
    /// <param name="replacesDocuments">Whether what is written is a document, so that it may take another's place.</param>
    /// <returns>Whether it was written.</returns>
    public static bool Write(string? target, bool makesFolder, Action<Stream> write, TextWriter messages, bool replacesDocuments = false)
    {
        try
        {
            if (target is not null && !replacesDocuments) RequireNoDocument(target);
            if (makesFolder) Directory.CreateDirectory(Path.GetDirectoryName(target!)!);
            if (target is null) StandardOutput.Write(write);
            else WholeFile.Write(target, write);
            return true;
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            var reason = FileTrouble.Describe(trouble);
            var message = target is null
                ? new Bilingual($"cannot write to standard output: {reason}", $"无法写到标准输出：{reason}")
                : new Bilingual($"cannot write '{target}': {reason}", $"无法写入“{target}”：{reason}");
            Messages.Say(messages, message.In(Messages.Language));
            return false;
        }
    }

    /// <summary>Writes a document that was made of another file, and tells so; a file that is there and that nobody named is kept.</summary>
    /// <param name="job">Where it goes.</param>
    /// <param name="keeps">Whether nobody named the file.</param>
    /// <param name="text">The document.</param>
    /// <param name="quiet">Whether it is not told.</param>
    /// <param name="messages">Where it is told.</param>
    /// <returns>The exit code.</returns>
    public static int WriteConverted(Job job, bool keeps, byte[] text, bool quiet, TextWriter messages)
    {
        if (keeps && job.Target is not null && File.Exists(job.Target))
        {
            TellKept(job.Target, messages);
            return ExitCode.Trouble;
        }

        if (!Write(job.Target, job.MakesFolder, stream => stream.Write(text), messages, replacesDocuments: true)) return ExitCode.Trouble;
        Tell(job.Target, quiet, messages);
        return ExitCode.Done;
    }

    /// <summary>Tells that a file was written, unless nothing is to be said.</summary>
    public static void Tell(string? target, bool quiet, TextWriter messages)
    {
        if (!quiet && target is not null) messages.WriteLine(Messages.Visible(new Bilingual($"wrote {target}", $"已写入 {target}").In(Messages.Language)));
    }

    /// <summary>Tells that a file is left as it is, since nobody named it.</summary>
    public static void TellKept(string target, TextWriter messages) =>
        Messages.Say(messages, new Bilingual($"'{target}' is there already; to replace it, say -o {target}", $"“{target}”已经存在；要替换它，请写 -o {target}").In(Messages.Language));

    /// <summary>What people wrote is not replaced by what was made of it, whatever name or link leads to it.</summary>
    private static void RequireNoDocument(string target)
    {
        if (Documents.IsDocument(target) || Documents.IsDocument(FilePaths.Resolve(target)))
            throw new FileRefusedException(new("it has the name of a document; give another with -o", "这是文档的名称；请用 -o 另给一个"));
    }
}
