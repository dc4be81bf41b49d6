namespace Blueprints.Cli;

/// <summary>What the file system refuses, in plain words.</summary>
internal static class FileTrouble
{
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public static bool IsOne(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static string Describe(Exception trouble) => trouble switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "you have no permission",
        PathTooLongException => "the name is too long",
        IOException { HResult: 28 or 122 or DiskFullOnWindows } => "the disk is full",
        IOException { HResult: 30 } => "the disk is read-only",
        _ => trouble.Message,
    };
}
