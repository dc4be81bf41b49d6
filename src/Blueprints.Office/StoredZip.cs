using System.Buffers.Binary;
using System.Text;

namespace Blueprints.Office;

/// <summary>
/// A zip file (PKWARE APPNOTE 6.3.10) whose entries are stored as they are, all of one time, the first that zip knows: packing would give other
/// bytes with another version of the packer, and the framework's own writer notes the system it runs on.
/// </summary>
internal sealed class StoredZip
{
    private readonly MemoryStream _file = new();
    private readonly MemoryStream _directory = new();
    private ushort _count;

    private static readonly uint[] Table = MakeTable();

    public void Add(string name, string text)
    {
        var (path, content, offset) = (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(text), (uint)_file.Length);
        var crc = Crc(content);
        Write(_file, 0x04034B50u);
        Common(_file, crc, content.Length, path.Length);
        _file.Write(path);
        _file.Write(content);
        Write(_directory, 0x02014B50u);
        Write(_directory, (ushort)20);
        Common(_directory, crc, content.Length, path.Length);
        Write(_directory, (ushort)0);
        Write(_directory, (ushort)0);
        Write(_directory, (ushort)0);
        Write(_directory, 0u);
        Write(_directory, offset);
        _directory.Write(path);
        _count++;
    }

    public byte[] ToBytes()
    {
        var start = (uint)_file.Length;
        _directory.WriteTo(_file);
        Write(_file, 0x06054B50u);
        Write(_file, 0u);
        Write(_file, _count);
        Write(_file, _count);
        Write(_file, (uint)_directory.Length);
        Write(_file, start);
        Write(_file, (ushort)0);
        return _file.ToArray();
    }

    /// <summary>What the head of an entry and its line in the directory have alike.</summary>
    private static void Common(MemoryStream to, uint crc, int size, int name)
    {
        Write(to, (ushort)20);
        Write(to, (ushort)0x0800);
        Write(to, (ushort)0);
        Write(to, (ushort)0);
        Write(to, (ushort)0x0021);
        Write(to, crc);
        Write(to, (uint)size);
        Write(to, (uint)size);
        Write(to, (ushort)name);
        Write(to, (ushort)0);
    }

    private static void Write(MemoryStream to, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        to.Write(bytes);
    }

    private static void Write(MemoryStream to, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        to.Write(bytes);
    }

    private static uint Crc(byte[] content)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in content) crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
