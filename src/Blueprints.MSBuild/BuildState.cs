using System.Text;
using Blueprints.Files;

namespace Blueprints.MSBuild;

/// <summary>
/// What a build notes for the next one, in files of one path a line: what it <c>read</c>, what it <c>missed</c>, what it has
/// <c>written</c>; and the file whose age says when it began to draw, once all was well.
/// </summary>
/// <param name="folder">The folder of these files, as a full path.</param>
internal sealed class BuildState(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly DateTime _begun = DateTime.UtcNow;

    private string Stamp => Path.Combine(folder, "drawn.stamp");

    /// <summary>What the last build has written.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public IReadOnlyList<string> Written => File.Exists(PathOf("written")) ? File.ReadAllLines(PathOf("written"), Utf8) : [];

    /// <summary>Notes all of it; with what is wrong, the next build draws again.</summary>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public void Write(IEnumerable<string> asked, IEnumerable<string> written, bool isWell)
    {
        Directory.CreateDirectory(folder);
        var isThere = asked.Distinct(FilePaths.Comparer).Order(StringComparer.Ordinal).ToLookup(File.Exists);
        WriteLines("read", isThere[true]);
        WriteLines("missed", isThere[false]);
        WriteLines("written", written.Distinct(FilePaths.Comparer).Order(StringComparer.Ordinal));
        File.Delete(Stamp);
        if (!isWell) return;
        File.WriteAllText(Stamp, "");
        // What is changed while it draws is newer than this, and so drawn by the next build.
        File.SetLastWriteTimeUtc(Stamp, _begun);
    }

    private void WriteLines(string name, IEnumerable<string> lines) => File.WriteAllText(PathOf(name), string.Concat(lines.Select(line => line + "\n")), Utf8);

    private string PathOf(string name) => Path.Combine(folder, name + ".txt");
}
