using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>One key of the language, with how its value is read into a <typeparamref name="T"/>.</summary>
internal sealed record Key<T>(string Name, ValueShape Shape, Bilingual Description, Action<ValueReader, T, YamlNode, KeyInfo> Read)
    : KeyInfo(Name, Shape, Description)
    where T : class;
