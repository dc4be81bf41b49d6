using System.Text;
using Blueprints.Fishbones.Reading;

namespace Blueprints.Fishbones.Writing;

/// <summary>Gathers the lines of a YAML document; what is not said is not written.</summary>
internal sealed class YamlLines
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Add(int indent, string line) => _text.Append(' ', indent).Append(line).Append('\n');

    /// <summary>A key that is the author's own, with what follows it on its line.</summary>
    public void Entry(int indent, string key, string value)
    {
        var name = YamlText.Of(key);
        var rest = value.Length == 0 ? ":" : ": " + value;
        if (name.Length <= YamlText.MaxKeyLength)
        {
            Add(indent, name + rest);
            return;
        }

        Add(indent, "? " + name);
        Add(indent, rest);
    }

    public void Text(int indent, string key, string? text)
    {
        if (text is not null) Add(indent, $"{key}: {YamlText.Of(text)}");
    }

    public void Number(int indent, string key, double? number)
    {
        if (number is { } value) Add(indent, $"{key}: {YamlText.Of(value)}");
    }

    /// <summary>One of the words of a cause's key.</summary>
    public void Word(int indent, string key, int? index)
    {
        if (index is { } place) Add(indent, $"{key}: {CauseKeys.Table.Find(key)!.Shape.Words[place]}");
    }
}
