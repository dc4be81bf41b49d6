namespace Blueprints.Files;

/// <summary>What the drawing of a document is called.</summary>
internal static class DrawingName
{
    /// <summary>How the names of documents of a kind end, in lower case, by the key of the kind; the first is the one to choose.</summary>
    public static string[] EndingsOf(string kind) => [$".{kind}.yaml", $".{kind}.yml"];

    /// <summary>
    /// The name of a document's drawing without its ending: that of a blueprint loses all of <c>.blueprint.yaml</c>, any other only its last
    /// ending, so that a service's blueprint and the fishbone of its failures lie side by side as <c>hospital.svg</c> and
    /// <c>hospital.fishbone.svg</c>.
    /// </summary>
    /// <param name="file">The name of the document, or its path with slashes.</param>
    /// <param name="lost">The endings that are lost as a whole.</param>
    public static string Of(string file, IEnumerable<string> lost)
    {
        var name = file.LastIndexOf('/') + 1;
        foreach (var ending in lost)
        {
            if (file.Length - name > ending.Length && file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return file[..^ending.Length];
        }

        var dot = file.LastIndexOf('.');
        return dot >= name ? file[..dot] : file;
    }

    /// <summary>The same for a document as an address: relative, each part of the path escaped.</summary>
    public static string AddressOf(string file, IEnumerable<string> lost) => string.Join('/', Of(file, lost).Split('/').Select(Uri.EscapeDataString));
}
