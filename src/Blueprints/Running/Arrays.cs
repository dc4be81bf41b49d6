using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Blueprints.Running;

/// <summary>
/// What the framework has as well, but compiles anew at every start: what it does with vectors, and the empty arrays of our own structs, each of
/// which costs a method of two. A list of structs is told how many it is likely to hold for the same reason.
/// </summary>
internal static class Arrays
{
    public static void Fill<T>(T[] array, T value)
    {
        for (var i = 0; i < array.Length; i++) array[i] = value;
    }

    /// <summary>An array of nothing.</summary>
    public static ImmutableArray<T> Empty<T>() => None<T>.Array;

    private static class None<T>
    {
        public static readonly ImmutableArray<T> Array = ImmutableCollectionsMarshal.AsImmutableArray(new T[0]);
    }
}
