using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Messaging;

/// <summary>What the file system refuses, in plain words.</summary>
internal static class FileTrouble
{
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int InUseOnWindows = unchecked((int)0x80070020);

    public static bool IsOne(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The reason, in the language of <see cref="Messages.Language"/>.</summary>
    public static string Describe(Exception trouble) => Reason(trouble).In(Messages.Language);

    /// <summary>Why a file was not read, in the same language.</summary>
    public static string Describe(FileReading file) => file.Reason.In(Messages.Language);

    /// <summary>The reason, in words that follow a colon.</summary>
    public static Bilingual Reason(Exception trouble) => trouble switch
    {
        FileRefusedException refused => refused.Reason,
        LinkLoopException => new(trouble.Message, "链接绕成了一圈"),
        FileNotFoundException { FileName: { } name } when name.Contains('\uFFFD', StringComparison.Ordinal) => new("there is no such file, or its name is not UTF-8; rename it", "没有这个文件，或者文件名不是 UTF-8；请改名"),
        FileNotFoundException => new("there is no such file", "没有这个文件"),
        DirectoryNotFoundException => new("there is no such folder", "没有这个文件夹"),
        UnauthorizedAccessException => new("you have no permission", "没有权限"),
        PathTooLongException => new("the name is too long", "名称太长"),
        IOException { HResult: 28 or 122 or DiskFullOnWindows } => new("the disk is full", "磁盘已满"),
        IOException { HResult: 30 } => new("the disk is read-only", "磁盘是只读的"),
        IOException { HResult: 5 } => new("the disk does not answer as it should", "磁盘读写出错"),
        IOException { HResult: 6 or 32 } => new("nobody takes what is written there", "没有程序接收写入的内容"),
        IOException { HResult: 11 or InUseOnWindows } => new("another program is using it", "另一个程序正在使用它"),
        IOException { HResult: 40 } => new("its links lead round in a circle", "链接绕成了一圈"),
        _ => new(trouble.Message, trouble.Message),
    };
}
