using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Blueprints.Scenes;

namespace Blueprints.Tests.Scenes;

/// <summary>A scene as text and back: a scene that held anything but data would not come back the same.</summary>
internal static class SceneText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTypes } },
    };

    public static string Write(Scene scene) => JsonSerializer.Serialize(scene, Options);

    public static Scene Read(string text) => JsonSerializer.Deserialize<Scene>(text, Options)!;

    /// <summary>Nodes and blocks are told apart by the names of their types; the types there are, all of them.</summary>
    private static void NameTypes(JsonTypeInfo info)
    {
        if (info.Type != typeof(SceneNode) && info.Type != typeof(SceneBlock)) return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var type in info.Type.Assembly.GetTypes().Where(type => type.BaseType == info.Type)) info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
    }
}
