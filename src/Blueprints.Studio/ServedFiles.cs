using System.Runtime.InteropServices.JavaScript;
using System.Text;
using Blueprints.Files;

namespace Blueprints.Studio;

/// <summary>The files of the folder that the server opens, as seen from a document; the worker asks for them, and remembers them until they change.</summary>
/// <param name="document">The path of the document in the folder.</param>
internal sealed partial class ServedFiles(string document) : IFileSource
{
    public FileReading Read(string path, int maxBytes)
    {
        var answer = Ask(document, path);
        if (answer is not [var refusal, ..]) return Refused(FileRefusal.Unreadable, "the server can't be reached", "无法连接服务");
        if (refusal == (byte)FileRefusal.None) return answer.Length - 1 <= maxBytes ? FileReading.Of(answer.AsMemory(1)) : Refused(FileRefusal.TooLarge, "it is too large", "它太大");
        return Encoding.UTF8.GetString(answer, 1, answer.Length - 1).Split('\n') is [{ Length: > 0 } english, { Length: > 0 } chinese] && Enum.IsDefined((FileRefusal)refusal)
            ? Refused((FileRefusal)refusal, english, chinese)
            : Refused(FileRefusal.Unreadable, "the server gives no answer to it", "服务没有应答");
    }

    private static FileReading Refused(FileRefusal refusal, string english, string chinese) => FileReading.Refused(refusal, new(english, chinese));

    /// <summary>A byte of <see cref="FileRefusal"/> and the file, or the reason in both languages; nothing where nobody answers.</summary>
    [JSImport("read", "files")]
    private static partial byte[] Ask(string document, string path);
}
