using System.Collections.Immutable;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// The lanes of a blueprint by key. Without <c>lanes</c> they are the four standard ones. With it they are those it names, in its order; a
/// standard lane that it doesn't name still comes into being, in its standard place, when a step uses it, and so does one of the common
/// file, behind the document's own.
/// </summary>
internal sealed class LaneSet(DiagramLanguage language, ImmutableArray<Lane> offered)
{
    private readonly List<Lane> _lanes = [];
    private readonly Dictionary<string, Lane> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lane> _offered = offered.ToDictionary(lane => lane.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The keys of the lanes there are, and of those of the common file.</summary>
    public IEnumerable<string> Ids => _lanes.Select(lane => lane.Id).Concat(offered.Where(lane => !_byId.ContainsKey(lane.Id)).Select(lane => lane.Id));

    /// <summary>Every key that a step may use: those of the lanes there are, then the standard ones.</summary>
    public IEnumerable<string> UsableIds => Ids.Concat(BlueprintWords.BandKeys.Where(key => !Has(key)));

    /// <summary>
    /// Whether the document's lanes could not be read, so that a word that names none of these may well name one of those.
    /// </summary>
    public bool AreUnread { get; set; }

    /// <summary>Whether lanes stand in a file that is not read here, so that a word that names none of these is taken for one of
    /// those.</summary>
    public bool AreLeftOut { get; init; }

    /// <summary>Whether the document names its lanes, or its common file does.</summary>
    public bool AreDeclared { get; init; }

    /// <summary>Where the document names its lanes; null where it doesn't.</summary>
    public YamlNode? NamedAt { get; init; }

    /// <summary>The keys at the top of the document; null of a common file.</summary>
    public YamlMapping? Document { get; init; }

    /// <summary>The lanes of the document, then those of the common file that a step stands in.</summary>
    public ImmutableArray<Lane> ToImmutable() => [.. _lanes, .. offered.Where(lane => _taken.Contains(lane.Id) && !_byId.ContainsKey(lane.Id))];

    /// <summary>The lane of the common file with a key; null where there is none.</summary>
    public Lane? Offered(string id) => _offered.GetValueOrDefault(id);

    public void Add(Lane lane)
    {
        _lanes.Add(lane);
        _byId[lane.Id] = lane;
    }

    /// <summary>Whether the document has named a lane itself already.</summary>
    public bool IsOwn(string id) => _byId.ContainsKey(id);

    /// <summary>Whether the document's own lanes are called that.</summary>
    public bool IsDeclared(string word) => AreDeclared && (Has(word) || Has(BlueprintWords.BandKey(word)));

    /// <summary>The id of the lane that a word names, by its key or its label, or of a standard one that could be added, by its English or
    /// Chinese name; null where it is none.</summary>
    public string? IdOf(string word)
    {
        if (Has(word)) return word;
        var key = BlueprintWords.BandKey(word);
        return BlueprintWords.BandKeys.Contains(key) ? key : Labelled(word);
    }

    /// <summary>The id of the only lane with a label; null where none has it, or several do.</summary>
    private string? Labelled(string label)
    {
        string? found = null;
        foreach (var lane in _lanes)
        {
            if (lane.Label != label) continue;
            if (found is not null) return null;
            found = lane.Id;
        }

        return found;
    }

    /// <summary>The id of the lane that a word names as <see cref="IdOf"/> has it, or by its label; null where it names none.</summary>
    public string? Named(string word)
    {
        foreach (var lane in _lanes)
        {
            if (lane.Id == word || string.Equals(lane.Label, word, StringComparison.OrdinalIgnoreCase)) return lane.Id;
        }

        return IdOf(word);
    }

    /// <summary>Sees to it that the lane exists, because a step stands in it.</summary>
    public void Use(string id)
    {
        if (_byId.ContainsKey(id)) return;
        if (Offered(id) is not null)
        {
            _taken.Add(id);
            return;
        }

        foreach (var lane in Lane.Standard(language))
        {
            if (lane.Id != id) continue;
            var place = _lanes.FindIndex(other => other.Band > lane.Band);
            _lanes.Insert(place < 0 ? _lanes.Count : place, lane);
            _byId.Add(id, lane);
        }
    }

    private bool Has(string id) => _byId.ContainsKey(id) || _offered.ContainsKey(id);
}
