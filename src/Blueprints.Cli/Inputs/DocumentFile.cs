using Blueprints.Cli.Files;
using Blueprints.Cli.Messaging;
using Blueprints.Files;

namespace Blueprints.Cli.Inputs;

/// <summary>Opens a document to read it; waits for nothing.</summary>
internal static class DocumentFile
{
    /// <exception cref="IOException">It cannot be opened, or is no file.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission.</exception>
    public static Stream Open(string path)
    {
        if (!Streams.IsOpen(path) && Place(path) is { Exists: true, Length: 0 })
        {
            // So it is with pipes and devices as well; nothing else needs to be asked for its kind.
            switch (FileKinds.Of(path))
            {
                case FileKind.Unknown: return Stream.Null;
                case FileKind.Pipe: throw new FileRefusedException(new("it is a pipe, not a file; to read what comes through it, give - in its place, and lead it in with <", "它是管道，不是文件；要读管道的内容，请改写 -，再用 < 接上管道"));
                case FileKind.Device: throw new FileRefusedException(new("it is a device, not a file", "它是设备，不是文件"));
                case FileKind.Socket: throw new FileRefusedException(new("it is a socket, not a file", "它是套接字，不是文件"));
            }
        }

        Streams.RequireGiven(path);

        // What others do with the file meanwhile is their affair: editors keep documents open.
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>What stands at a path; a link itself has a length.</summary>
    private static FileInfo Place(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : new FileInfo(FilePaths.Resolve(path));
    }
}
