using Blueprints.Diagrams.Reading;

namespace Blueprints.Interchange;

/// <summary>Ids of the model, told from those that <see cref="AsciiIds"/> made of them.</summary>
internal static class OwnIds
{
    /// <summary>The id of an element of a file that this library wrote; null where the words make it.</summary>
    /// <param name="prefix">What ids of its kind begin with.</param>
    /// <param name="key">The id in the file.</param>
    /// <param name="label">Its words.</param>
    public static string? Of(string prefix, string key, string label)
    {
        if (new AsciiIds().Of(prefix, Slug.Of(label, prefix)) == key) return null;
        var id = key.Length > prefix.Length + 1 ? key[(prefix.Length + 1)..] : "";
        return Slug.IsId(id) ? id : null;
    }
}
