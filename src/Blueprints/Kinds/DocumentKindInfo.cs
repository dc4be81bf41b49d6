using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Kinds;

/// <summary>
/// What a program needs to know of a kind of document: what it is called, how it begins and how its files are named. Immutable; safe to
/// share between threads.
/// </summary>
public sealed class DocumentKindInfo
{
    internal DocumentKindInfo(string key, Bilingual name, ImmutableArray<string> endings) => (Key, Name, Endings) = (key, name, endings);

    /// <summary>
    /// The first key of its documents, in lower case, such as <c>fishbone</c>: what the kind is called where one word has to do.
    /// </summary>
    public string Key { get; }

    /// <summary>
    /// What one of its documents is called; in English with an article and without a capital, such as <c>a fishbone diagram</c>.
    /// </summary>
    public Bilingual Name { get; }

    /// <summary>
    /// How the names of its files end, in lower case and with the dot, such as <c>.fishbone.yaml</c>. The first is the one to choose; there
    /// is always one.
    /// </summary>
    public ImmutableArray<string> Endings { get; }

    /// <summary>Whether a file is named as documents of this kind are, whatever the case. It need not exist.</summary>
    /// <param name="fileName">The name, with or without a path.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public bool HasEnding(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        foreach (var ending in Endings)
        {
            if (fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
