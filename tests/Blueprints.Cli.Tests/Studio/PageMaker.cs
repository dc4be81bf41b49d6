using System.Globalization;
using System.IO.Compression;
using System.Text;
using Blueprints.Cli.Studio;

namespace Blueprints.Cli.Tests.Studio;

/// <summary>Pages as the command carries them, packed here by the description of their form alone.</summary>
internal static class PageMaker
{
    public const string Index = "<!doctype html>\n<html lang=\"en\">\n<body>here</body>\n</html>\n";

    public static StudioPage Small { get; } = StudioPage.Read(Pack(("_framework/dotnet.wasm", new string('a', 5_000)), (StudioPage.Index, Index), ("studio.js", "// é\n")));

    public static byte[] Pack(params (string Name, string Content)[] files)
    {
        using var whole = new MemoryStream();
        whole.Write("studio 1\n"u8);
        foreach (var (name, content) in files)
        {
            var plain = Encoding.UTF8.GetBytes(content);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(plain);
            whole.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\t{plain.Length}\t{packed.Length}\n")));
            packed.WriteTo(whole);
        }

        return whole.ToArray();
    }
}
