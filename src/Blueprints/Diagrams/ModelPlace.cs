using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>A part of a diagram built in C#, for messages: its words are put together only where there is something to tell.</summary>
/// <param name="Noun">What it is called.</param>
/// <param name="List">The property of the diagram whose list holds it; null for the diagram itself.</param>
/// <param name="Index">Its index there.</param>
/// <param name="Id">Its id, where it has one.</param>
internal readonly record struct ModelPlace(Bilingual Noun, string? List, int Index, string? Id)
{
    private readonly string? _part;
    private readonly int _partIndex;

    private ModelPlace(ModelPlace whole, string part, int partIndex)
        : this(whole.Noun, whole.List, whole.Index, whole.Id) => (_part, _partIndex) = (part, partIndex);

    /// <summary>The diagram as a whole.</summary>
    public static ModelPlace Whole { get; } = new(new("the diagram", "图"), null, 0, null);

    /// <summary>A part of it.</summary>
    /// <param name="part">The property.</param>
    /// <param name="index">The index in the property's list; -1 where it has no list.</param>
    public ModelPlace Part(string part, int index = -1) => new(this, part, index);

    public Bilingual Text
    {
        get
        {
            var (english, chinese) = Id is not null ? ($"{Noun.English} '{Id}'", $"{Noun.Chinese}“{Id}”")
                : List is not null ? (Item(List, Index), Item(List, Index))
                : (Noun.English, Noun.Chinese);
            if (_part is null) return new(english, chinese);
            var part = _partIndex < 0 ? _part : Item(_part, _partIndex);
            return new($"{english}, {part}", $"{chinese}，{part}");
        }
    }

    private static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
