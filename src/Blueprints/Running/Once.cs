using System.Diagnostics.CodeAnalysis;

namespace Blueprints.Running;

/// <summary>Values that are computed when they are first asked for.</summary>
internal static class Once
{
    /// <summary>
    /// A value computed at most once, that is computed anew when the first try was given up (<see cref="Cancellation"/>): a plain <see
    /// cref="Lazy{T}"/> would keep the exception for ever. Two threads that ask at the same time may both compute it; one result is kept.
    /// </summary>
    public static Lazy<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(Func<T> compute) => new(compute, LazyThreadSafetyMode.PublicationOnly);
}
