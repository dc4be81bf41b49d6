using System.Globalization;
using System.Reflection;
using System.Text;

namespace Blueprints.Cli.Studio;

/// <summary>
/// The page: plain files, which the command carries as one resource where they were made before it was built (<c>src/Blueprints.Studio/build.sh</c>).
/// Immutable.
/// </summary>
internal sealed class StudioPage
{
    /// <summary>The name of the resource.</summary>
    public const string ResourceName = "studio.page";

    /// <summary>The file that a visitor is given first.</summary>
    public const string Index = "index.html";

    private const string Head = "studio 1\n";

    private readonly Dictionary<string, PageFile> _byName = new(StringComparer.Ordinal);

    private StudioPage(List<PageFile> files)
    {
        Files = files;
        foreach (var file in files) _byName.Add(file.Name, file);
    }

    /// <summary>The files, in the order of their names.</summary>
    public IReadOnlyList<PageFile> Files { get; }

    /// <summary>The page of this build; null where it was built without one.</summary>
    public static StudioPage? Built()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName);
        if (resource is null) return null;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return Read(bytes);
    }

    /// <summary>Takes a page apart.</summary>
    /// <param name="bytes">The head; and for each file a line of its name, its length and its packed length, with tabs between, and its packed bytes.</param>
    /// <exception cref="InvalidDataException">They are no page.</exception>
    public static StudioPage Read(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith(Encoding.ASCII.GetBytes(Head))) throw Damaged();
        var files = new List<PageFile>();
        for (var at = Head.Length; at < bytes.Length;)
        {
            var end = bytes.Span[at..].IndexOf((byte)'\n');
            if (end < 0 || Encoding.UTF8.GetString(bytes.Span.Slice(at, end)).Split('\t') is not [var name, var length, var packed] || NumberOf(length) is not { } plain || NumberOf(packed) is not { } count) throw Damaged();
            at += end + 1;
            if (count > bytes.Length - at) throw Damaged();
            files.Add(new PageFile(name, plain, bytes.Slice(at, count)));
            at += count;
        }

        return new StudioPage(files);
    }

    /// <summary>A file by its name; null where there is none.</summary>
    public PageFile? Find(string name) => _byName.GetValueOrDefault(name);

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static InvalidDataException Damaged() => new("the page of the studio is damaged");
}
