using System.Runtime.CompilerServices;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Testing;

/// <summary>
/// Holds documents to what was accepted. The files are named as Verify names them: <c>NAME.verified.txt</c> is committed; where it differs
/// or is missing, <c>NAME.received.txt</c> is written beside it and the test fails. To accept, rename the latter, or run with
/// <c>BLUEPRINTS_ACCEPT=1</c> in the environment. Line endings don't count. Safe to call from many threads at once, with different names.
/// </summary>
public static class DocumentSnapshot
{
    /// <summary>The variable of the environment that accepts what was received where it is <c>1</c>.</summary>
    public const string AcceptVariable = "BLUEPRINTS_ACCEPT";

    /// <summary>Holds a file.</summary>
    /// <param name="path">The document; a relative path counts from the folder of the test's source file, or
    /// <see cref="SnapshotOptions.Folder"/>.</param>
    /// <param name="options">What is held. Default: <see cref="SnapshotOptions.Default"/>.</param>
    /// <param name="testFile">Given by the compiler.</param>
    /// <param name="test">Given by the compiler.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="SnapshotException">The document is not as it was accepted, or nothing was accepted yet.</exception>
    /// <exception cref="IOException">A file can't be read or written, or the folder of the test isn't there.</exception>
    public static void Verify(string path, SnapshotOptions? options = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= SnapshotOptions.Default;
        var place = SnapshotPlace.Of(options, testFile, test);
        var full = Path.GetFullPath(Path.Combine(place.Folder, path));
        var files = options.Compiler.Files ?? new FolderFiles(Path.GetDirectoryName(full)!);
        var source = SourceText.Decode(File.ReadAllBytes(full), Path.GetFileName(full));
        place.Hold(ToText(source, options with { Compiler = options.Compiler with { Files = files } }));
    }

    /// <summary>Holds a text.</summary>
    /// <param name="document">The document; its name stands in front of what is said of it.</param>
    /// <param name="options">What is held. Default: <see cref="SnapshotOptions.Default"/>.</param>
    /// <param name="testFile">Given by the compiler.</param>
    /// <param name="test">Given by the compiler.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="SnapshotException">The document is not as it was accepted, or nothing was accepted yet.</exception>
    /// <exception cref="IOException">A file can't be read or written, or the folder of the test isn't there.</exception>
    public static void Verify(SourceText document, SnapshotOptions? options = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= SnapshotOptions.Default;
        SnapshotPlace.Of(options, testFile, test).Hold(ToText(document, options));
    }

    /// <summary>
    /// The text that is held, for programs that compare it themselves; ends in a line feed. The same document gives the same text on every
    /// machine.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="options">What is held. Default: <see cref="SnapshotOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    public static string ToText(SourceText document, SnapshotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SnapshotText.Of(document, options ?? SnapshotOptions.Default);
    }
}
