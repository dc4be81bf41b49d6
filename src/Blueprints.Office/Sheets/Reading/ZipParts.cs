using System.IO.Compression;
using System.Xml;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>The parts of a file, which may be a stranger's: nothing is unpacked beyond a bound, and XML has no entities and fetches nothing.</summary>
internal sealed class ZipParts : IDisposable
{
    /// <summary>The most that all parts may hold together, in bytes.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    private const int MostParts = 5_000;

    private readonly ZipArchive _zip;
    private long _left = MostBytes;

    private ZipParts(ZipArchive zip) => _zip = zip;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">What it should be, with its article: a workbook.</param>
    /// <param name="extension">The extension of such files.</param>
    /// <exception cref="BadFileException">It is no such file.</exception>
    public static ZipParts Open(ReadOnlyMemory<byte> file, Bilingual kind, string extension)
    {
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new BadFileException(new($"it is a file of an old version of Office, or has a password; save it as {extension} without one", $"这是旧版 Office 的文件，或者设有密码；请另存为没有密码的 {extension}"));
        try
        {
            var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count <= MostParts) return new ZipParts(zip);
            zip.Dispose();
            throw new BadFileException(new($"it has more parts than {kind.English} has", $"它的部件比{kind.Chinese}应有的多"));
        }
        catch (InvalidDataException)
        {
            throw new BadFileException(new($"it is no {kind.English[(kind.English.IndexOf(' ', StringComparison.Ordinal) + 1)..]}, or only a part of one", $"它不是{kind.Chinese}，或者文件不完整"));
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Reads a part; nothing happens where it is missing.</summary>
    /// <param name="name">Its name, in whatever case.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>Whether it was there and well-formed to its end.</returns>
    /// <exception cref="BadFileException">The parts are too large.</exception>
    public bool Read(string name, Action<XmlReader> read)
    {
        var entry = _zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));
        if (entry is null) return false;
        try
        {
            using var stream = new Bounded(entry.Open(), this);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MostBytes });
            read(xml);
            return true;
        }
        catch (Exception wrong) when (wrong is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>A stream that ends the work where all parts together hold too much.</summary>
    private sealed class Bounded(Stream inner, ZipParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            parts._left -= read;
            if (parts._left < 0) throw new BadFileException(new("unpacked it holds more than 256 MiB, which is the most", "解压后超过 256 MiB，这是上限"));
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
