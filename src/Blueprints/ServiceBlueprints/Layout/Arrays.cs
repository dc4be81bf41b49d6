namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>What the framework does with vectors, and therefore compiles anew at every start.</summary>
internal static class Arrays
{
    public static void Fill<T>(T[] array, T value)
    {
        for (var i = 0; i < array.Length; i++) array[i] = value;
    }
}
