using System.Globalization;

namespace Blueprints.Files;

/// <summary>
/// The files of a folder and of the folders below it: nothing above, nothing that a symbolic link leads out to. Immutable; safe to use from
/// many threads at once.
/// </summary>
public sealed class FolderFiles : IFileSource
{
    private readonly string _root;
    private readonly string _from;

    /// <summary>The files of a folder, for a document that stands in it or below it.</summary>
    /// <param name="root">The folder whose files may be used.</param>
    /// <param name="from">The folder of the document, relative to <paramref name="root"/>, with <c>/</c> between its parts. Default:
    /// <paramref name="root"/> itself.</param>
    /// <exception cref="ArgumentException">The folder of the document does not stand below the other one.</exception>
    public FolderFiles(string root, string from = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        ArgumentNullException.ThrowIfNull(from);
        if (Path.IsPathRooted(from) || Array.IndexOf(from.Split('/'), "..") >= 0) throw new ArgumentException($"'{from}' is not a folder below '{root}'", nameof(from));
        _root = root;
        _from = from;
    }

    /// <inheritdoc/>
    public FileReading Read(string path, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        if (RelativePath.Combine(_from, path) is not { } inside) return Outside();
        try
        {
            var root = FilePaths.Resolve(_root);
            var full = FilePaths.Resolve(Path.Combine(root, inside));
            if (!FilePaths.IsBelow(full, root)) return Outside();
            var file = new FileInfo(full);
            if (Directory.Exists(full)) return FileReading.Refused(FileRefusal.Unreadable, new("it is a folder", "它是文件夹"));
            if (!file.Exists) return FileReading.Refused(FileRefusal.Missing, new("there is no such file", "没有这个文件"));

            // Pipes and devices have no length; to open one might wait for ever.
            if (file.Length == 0) return FileReading.Refused(FileRefusal.Unreadable, new("it is empty, or no ordinary file", "它是空的，或不是普通文件"));
            return file.Length > maxBytes ? TooLarge(maxBytes) : Read(file, root);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return FileReading.Refused(FileRefusal.Unreadable, trouble switch
            {
                UnauthorizedAccessException => new("you have no permission", "没有权限"),
                LinkLoopException => new(trouble.Message, "链接绕成了一圈"),
                _ => new("the file system refuses it", "文件系统拒绝读取"),
            });
        }
    }

    private static FileReading Read(FileInfo file, string root)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        // What was looked at may have been replaced by a link meanwhile: what counts is what was opened.
        if (OpenedFile.PlaceOf(stream.SafeFileHandle, file.FullName) is not { } place || !FilePaths.IsBelow(place, root)) return Outside();
        var buffer = new byte[(int)file.Length + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length == buffer.Length ? FileReading.Refused(FileRefusal.Unreadable, new("it is being written", "它正在被写入")) : FileReading.Of(buffer.AsMemory(0, length));
    }

    private static FileReading Outside() => FileReading.Refused(FileRefusal.Outside, new("it lies outside the folder whose files may be used", "它不在允许使用的文件夹里"));

    private static FileReading TooLarge(int maxBytes) =>
        FileReading.Refused(FileRefusal.TooLarge, new(
            string.Create(CultureInfo.InvariantCulture, $"it has more than {maxBytes:N0} bytes"),
            string.Create(CultureInfo.InvariantCulture, $"它超过 {maxBytes:N0} 字节")));
}
