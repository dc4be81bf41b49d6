using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Blueprints.Cli.Files;

/// <summary>Tells files from pipes and devices, which .NET does not.</summary>
internal static class FileKinds
{
    private const int CurrentFolder = -100;
    private const uint TypeWanted = 1;
    private const int ModeOffset = 28;
    private const int ResultLength = 256;

    /// <summary>What a path leads to. Opens nothing.</summary>
    public static FileKind Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return FileKind.Unknown;
        var result = new byte[ResultLength];
        try
        {
            if (Status(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, TypeWanted, result) != 0) return FileKind.Unknown;
        }
        catch (Exception trouble) when (trouble is EntryPointNotFoundException or DllNotFoundException)
        {
            return FileKind.Unknown;
        }

        var mode = BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(result.AsSpan(ModeOffset)) : BinaryPrimitives.ReadUInt16BigEndian(result.AsSpan(ModeOffset));
        return (mode & 0xF000) switch
        {
            0x8000 => FileKind.Ordinary,
            0x4000 => FileKind.Folder,
            0x1000 => FileKind.Pipe,
            0x2000 or 0x6000 => FileKind.Device,
            0xC000 => FileKind.Socket,
            _ => FileKind.Unknown,
        };
    }

    /// <summary>Linux's <c>statx</c>, whose result is laid out the same on every processor.</summary>
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, byte[] path, int flags, uint wanted, byte[] result);
}
